import type { RefObject } from 'preact';
import { useCopied } from '../../kit/controls/useCopied.ts';
import { isOnThisComputer, onlyHere } from '../../kit/here-words.ts';
import { qrCodeOf } from '../../kit/qr/qr.ts';
import { asWritten } from '../../kit/stage/as-written.ts';
import { QrCode } from '../receipt/QrCode.tsx';
import * as words from './make-words.ts';

export interface Made {
  readonly address: string;
  /** What is set, as the pupils read it. */
  readonly rules: readonly string[];
  /** Exercises that have no other numbers, where pupils have their own. */
  readonly same: readonly string[];
}

/** A class link to give away: as a link, and as a QR code to project. */
export function MadeLink({
  address,
  rules,
  same,
  heading,
}: Made & { readonly heading: RefObject<HTMLHeadingElement> }) {
  const { said, copy } = useCopied();
  const picture = qrCodeOf(address);
  return (
    <section class="made" aria-labelledby="class-made">
      <h2 id="class-made" tabIndex={-1} ref={heading}>
        {words.heading}
      </h2>
      <p>
        {words
          .see(rules)
          .split(/[[\]]/)
          .map((piece, k) =>
            k === 1 ? (
              // The choices of this page would be lost in its own.
              <a key={piece} href={address} target="_blank" rel="noopener">
                {piece}
              </a>
            ) : (
              piece
            ),
          )}
      </p>
      {same.length === 0 ? null : <p>{words.sameForAll(same)}</p>}
      {isOnThisComputer(address) ? <p>{onlyHere}</p> : null}
      <textarea aria-label={words.theLink} readOnly rows={3} spellcheck={false} value={address} {...asWritten} />
      <p class="row">
        <button type="button" onClick={() => copy(address, words.copied, words.notCopied)}>
          {words.copy}
        </button>{' '}
        <output>{said}</output>
      </p>
      {picture === undefined ? <p>{words.noCode}</p> : <QrCode {...picture} />}
    </section>
  );
}
