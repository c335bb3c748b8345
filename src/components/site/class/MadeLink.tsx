import type { RefObject } from 'preact';
import { useCopied } from '../../kit/controls/useCopied.ts';
import { qrCodeOf } from '../../kit/qr/qr.ts';
import { asWritten } from '../../kit/stage/as-written.ts';
import { QrCode } from '../receipt/QrCode.tsx';

export interface Made {
  readonly address: string;
  /** What is set, as the pupils read it. */
  readonly rules: readonly string[];
}

/** A class link to give away: as a link, and as a QR code to project. */
export function MadeLink({ address, rules, heading }: Made & { readonly heading: RefObject<HTMLHeadingElement> }) {
  const { said, copy } = useCopied();
  const picture = qrCodeOf(address);
  return (
    <section class="made" aria-labelledby="class-made">
      <h2 id="class-made" tabIndex={-1} ref={heading}>
        The link for your class
      </h2>
      <p>
        {rules.join(' ')} <a href={address}>See it as a pupil does</a>.
      </p>
      <textarea aria-label="The link" readOnly rows={3} spellcheck={false} value={address} {...asWritten} />
      <p class="row">
        <button
          type="button"
          onClick={() =>
            copy(address, 'The link is copied.', 'It could not be copied: select it, and copy it by hand.')
          }
        >
          Copy the link
        </button>{' '}
        <output>{said}</output>
      </p>
      {picture === undefined ? (
        <p>The link is too long for a QR code that phones read. Fewer exercises make a shorter one.</p>
      ) : (
        <QrCode {...picture} />
      )}
    </section>
  );
}
