import type { RefObject } from 'preact';
import { grouped } from '../../../notation/format.ts';
import { useCopied } from '../../kit/controls/useCopied.ts';
import { qrCodeOf } from '../../kit/qr/qr.ts';
import { asWritten } from '../../kit/stage/as-written.ts';
import { download } from '../../kit/stage/picture/download.ts';
import { QrCode } from './QrCode.tsx';

interface Props {
  readonly code: string;
  /** What it is, as the first line of a file. */
  readonly title: string;
  /** The page that checks it, with the receipt. */
  readonly address: string;
  readonly heading: RefObject<HTMLHeadingElement>;
}

/** A receipt to take away: as a link, a text, a file, a QR code. */
export function MadeReceipt({ code, title, address, heading }: Props) {
  const link = useCopied();
  const text = useCopied();
  const picture = qrCodeOf(address);
  return (
    <section class="made" aria-labelledby="made">
      <h2 id="made" tabIndex={-1} ref={heading}>
        Your receipt
      </h2>
      <p>
        Give your teacher one of these. The <a href={address}>link opens what your teacher will see</a>.
      </p>
      <p>
        <label for="work-link">As a link</label>
        <textarea id="work-link" readOnly rows={3} spellcheck={false} value={address} {...asWritten} />
        <span class="row">
          <button type="button" onClick={() => link.copy(address, 'The link is copied.', byHand)}>
            Copy the link
          </button>{' '}
          <output>{link.said}</output>
        </span>
      </p>
      <p>
        <label for="work-text">As a text, shorter, to be pasted there</label>
        <textarea id="work-text" readOnly rows={3} spellcheck={false} value={code} {...asWritten} />
        <span class="row">
          <button type="button" onClick={() => text.copy(code, 'The text is copied.', byHand)}>
            Copy the text
          </button>{' '}
          <button
            type="button"
            onClick={() => download(new Blob([`${title}\n\n${code}\n`], { type: 'text/plain' }), 'receipt.txt')}
          >
            Save as a file
          </button>{' '}
          <output>{text.said}</output>
        </span>
      </p>
      {picture === undefined ? (
        <p>
          With {grouped(address.length)} characters the link is too long for a QR code that phones read. Fewer lessons
          make a shorter one.
        </p>
      ) : (
        <QrCode {...picture} />
      )}
    </section>
  );
}

const byHand = 'This browser does not let the page copy. Select it, and copy it yourself.';
