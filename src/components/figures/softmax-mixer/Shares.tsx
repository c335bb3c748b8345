import { formatNumber, notYet } from '../../../notation/format.ts';
import type { MixerFrame } from './frame.ts';
import * as words from './words.ts';

/** The shares as bars of one length: what one output gets, the others lose. */
export function Shares({ frame }: { readonly frame: MixerFrame }) {
  return (
    <ul class="shares">
      {frame.rows.map(({ name, score, share }) => (
        <li key={name}>
          <span class="share-name">{words.scoreOf(name, score)}</span>
          <svg viewBox="0 0 200 18" preserveAspectRatio="none" aria-hidden="true">
            <rect class="whole" x="0.5" y="0.5" width="199" height="17" />
            {share === undefined || Number.isNaN(share) ? null : (
              <rect class="share" x="0" y="0" width={Math.round(share * 20_000) / 100} height="18" />
            )}
          </svg>
          <span class="sym-a">{share === undefined ? notYet : formatNumber(share)}</span>
        </li>
      ))}
    </ul>
  );
}
