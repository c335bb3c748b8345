import { formatNumber, notYet } from '../../../notation/format.ts';
import type { Checked, Nudge } from './frame.ts';
import * as words from './words.ts';

/** The difference quotient in symbols and in numbers. Digits that both losses share are pale: they cancel. */
export function Quotient({ now, nudgedBy }: { now: Checked | undefined; nudgedBy: number }) {
  const name = now?.connection.name ?? 'w';
  return (
    <div class="equation quotient">
      <p class="symbols" aria-hidden="true">
        {words.atAt(<i>E</i>, name)}
      </p>
      {now?.nudge === undefined ? <p class="numbers soft">{notYet}</p> : <Losses {...now.nudge} nudgedBy={nudgedBy} />}
    </div>
  );
}

function Losses({ raised, lowered, slope, nudgedBy }: Nudge & { nudgedBy: number }) {
  const [high, low] = [raised.toFixed(16), lowered.toFixed(16)];
  const differ = [...high].findIndex((digit, k) => digit !== low[k]);
  const shared = differ < 0 ? high.length : differ;
  const [first, second] = [high, low].map((text) => (
    <>
      <span class="soft">{text.slice(0, shared)}</span>
      {text.slice(shared)}
    </>
  ));
  return (
    <p class="numbers">
      ({first} − {second}) ∕ {formatNumber(2 * nudgedBy)} ≈ <strong>{formatNumber(slope)}</strong>
    </p>
  );
}
