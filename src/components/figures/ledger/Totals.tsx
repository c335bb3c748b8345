import { formatNumber } from '../../../notation/format.ts';
import type { LedgerFrame } from './frame.ts';

/** What has come together so far: right answers and mean loss, before and after. */
export function Totals({ frame: { rows, totals } }: { readonly frame: LedgerFrame }) {
  const [before, after] = totals;
  const mean = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value));
  return (
    <p class="totals">
      <span>
        right{' '}
        <strong>
          {before.right} → {after.right}
        </strong>{' '}
        of {rows.length}
      </span>
      <span>
        mean loss{' '}
        <strong class="sym-loss">
          {mean(before.mean)} → {mean(after.mean)}
        </strong>
      </span>
    </p>
  );
}
