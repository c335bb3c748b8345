import type { RefObject } from 'preact';
import { grouped } from '../../../notation/format.ts';
import { useCopied } from '../../kit/controls/useCopied.ts';
import { qrCodeOf } from '../../kit/qr/qr.ts';
import { asWritten } from '../../kit/stage/as-written.ts';
import { download } from '../../kit/stage/picture/download.ts';
import { QrCode } from './QrCode.tsx';
import * as words from './receipt-words.ts';

interface Props {
  readonly code: string;
  /** What it is, as the first line of a file. */
  readonly title: string;
  /** What the file is called. */
  readonly file: string;
  /** The page that checks it, with the receipt. */
  readonly address: string;
  readonly heading: RefObject<HTMLHeadingElement>;
}

/** A receipt to take away: as a link, a text, a file, a QR code. */
export function MadeReceipt({ code, title, file, address, heading }: Props) {
  const link = useCopied();
  const text = useCopied();
  const picture = qrCodeOf(address);
  return (
    <section class="made" aria-labelledby="made">
      <h2 id="made" tabIndex={-1} ref={heading}>
        {words.yours}
      </h2>
      <p>{words.give.split(/[[\]]/).map((piece, k) => (k === 1 ? <a href={address}>{piece}</a> : piece))}</p>
      <p>
        <label for="work-link">{words.asLink}</label>
        <textarea id="work-link" readOnly rows={3} spellcheck={false} value={address} {...asWritten} />
        <span class="row">
          <button type="button" onClick={() => link.copy(address, words.linkCopied, words.byHand)}>
            {words.copyLink}
          </button>{' '}
          <output>{link.said}</output>
        </span>
      </p>
      <p>
        <label for="work-text">{words.asText}</label>
        <textarea id="work-text" readOnly rows={3} spellcheck={false} value={code} {...asWritten} />
        <span class="row">
          <button type="button" onClick={() => text.copy(code, words.textCopied, words.byHand)}>
            {words.copyText}
          </button>{' '}
          <button
            type="button"
            onClick={() => download(new Blob([`${title}\n\n${code}\n`], { type: 'text/plain' }), file)}
          >
            {words.saveFile}
          </button>{' '}
          <output>{text.said}</output>
        </span>
      </p>
      {picture === undefined ? <p>{words.noCode(grouped(address.length))}</p> : <QrCode {...picture} />}
    </section>
  );
}
