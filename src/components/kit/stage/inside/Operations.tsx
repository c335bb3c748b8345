/** The operations of one update, walked through one by one: each as a formula and a sentence. A number leads to what made it. */
import { useMemo, useState } from 'preact/hooks';
import { type Cell, slotOf } from '../../../../engine/trace/layout.ts';
import { eventAt } from '../../../../engine/trace/record.ts';
import type { Run } from '../../../../engine/trace/run.ts';
import { defaultDigits } from '../../../../notation/format.ts';
import type { Notation } from '../../../../notation/notation.ts';
import { arrowKeys } from '../../controls/arrow-keys.ts';
import { FormulaLine } from '../../formula/FormulaLine.tsx';
import type { Highlight } from '../useHighlight.ts';

/** What every figure says of its update. */
export interface UpdateProps {
  readonly id: string;
  /** How many updates have been made: the last of them is opened. */
  readonly updates: number;
  readonly highlight: Highlight;
}

interface Props<Spec> extends UpdateProps {
  readonly run: Run<Spec>;
  readonly notationOf: (run: Run<Spec>, update: number) => Notation;
}

/** Begins anew with another update. */
export function Operations<Spec>(props: Props<Spec>) {
  if (props.updates === 0) return <p class="soft">No update is made yet: make one in the figure.</p>;
  return <Walk key={props.updates} {...props} />;
}

function Walk<Spec>({ id, run, notationOf, updates, highlight }: Props<Spec>) {
  const update = updates - 1;
  const record = useMemo(() => run.record(update), [run, update]);
  const notation = useMemo(() => notationOf(run, update), [run, update]);
  const [at, setAt] = useState(0);
  const last = record.count - 1;
  const go = (to: number) => setAt(Math.max(0, Math.min(last, to)));
  const ways = { next: () => go(at + 1), previous: () => go(at - 1), start: () => go(0), end: () => go(last) };
  const keys = arrowKeys(ways);
  const event = eventAt(record, Math.min(at, last));
  /** The operation that made a number, unless it was given or stands there as it was before. */
  const explain = (cell: Cell) => {
    const maker = record.plan.writers[slotOf(record.plan.layout, cell)] ?? -1;
    return maker >= 0 && maker < event.index ? () => go(maker) : undefined;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys step from anywhere in it, beside the buttons that do the same
    <div
      class="inside-update"
      onKeyDown={(pressed) => {
        // These are not the figure's own steps.
        pressed.stopPropagation();
        keys(pressed);
      }}
    >
      <p class="standing">
        <strong>{notation.pass(event.pass)}</strong>
        <span>
          operation {event.index + 1} of {record.count}
        </span>
      </p>
      <FormulaLine formula={notation.formula(event)} {...{ highlight, explain }} />
      <div class="transport">
        <button type="button" aria-disabled={at === 0} onClick={ways.previous}>
          Back one operation
        </button>
        <button type="button" class="primary" aria-disabled={at === last} onClick={ways.next}>
          Next operation
        </button>
        <input
          type="range"
          aria-label={`Operation of this update (${id})`}
          min={0}
          max={last}
          value={at}
          onInput={({ currentTarget }) => go(Number(currentTarget.value))}
        />
      </div>
      <p class="said" role="status">
        {notation.sentence(event, defaultDigits)}
      </p>
    </div>
  );
}
