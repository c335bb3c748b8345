import { formatNumber } from '../../../notation/format.ts';
import { termAttributes } from '../../kit/formula/FormulaTerm.tsx';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { LedgerFrame } from './frame.ts';
import * as words from './words.ts';

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
        {words.rightOf(
          <strong {...termAttributes({ part: 'accuracy', colour: 'plain' }, highlight)} data-mark="accuracy">
            {before.right} → {after.right}
          </strong>,
          rows.length,
        )}
      </span>
      <span>
        {words.meanLoss}{' '}
        <strong {...termAttributes({ part: 'loss', colour: 'loss' }, highlight)} data-mark="loss">
          {mean(before.mean)} → {mean(after.mean)}
        </strong>
      </span>
    </p>
  );
}
