import { formatNumber } from '../../../notation/format.ts';
import { termAttributes } from '../../kit/formula/FormulaTerm.tsx';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { LedgerFrame } from './frame.ts';

interface Props {
  readonly frame: LedgerFrame;
  readonly highlight: Highlight;
}

/** What has come together so far: right answers and mean loss, before and after. */
export function Totals({ frame: { rows, totals }, highlight }: Props) {
  const [before, after] = totals;
  const mean = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value));
  return (
    <p class="totals">
      <span>
        right{' '}
        <strong {...termAttributes({ part: 'accuracy', colour: 'plain' }, highlight)} data-mark="accuracy">
          {before.right} → {after.right}
        </strong>{' '}
        of {rows.length}
      </span>
      <span>
        mean loss{' '}
        <strong {...termAttributes({ part: 'loss', colour: 'loss' }, highlight)} data-mark="loss">
          {mean(before.mean)} → {mean(after.mean)}
        </strong>
      </span>
    </p>
  );
}
