/** Why a run ended, in words: loaded when one has. */
import type { Experiment } from '../../engine/experiment.ts';
import { tooManyEvents } from '../../engine/trace/event-count.ts';
import type { Cell } from '../../engine/trace/layout.ts';
import { eventAt } from '../../engine/trace/record.ts';
import type { Run } from '../../engine/trace/run.ts';
import { denseNotation } from '../../notation/dense/dense.ts';
import { defaultDigits } from '../../notation/format.ts';

export interface Ended {
  /** The number that is not finite, and the event that computed it; undefined where an update is too long to be looked into. */
  readonly at: { readonly event: number; readonly cell: Cell } | undefined;
  /** Where and why, for readers. */
  readonly words: string;
}

/** @param update the one in which a number was not finite */
export function endOf(run: Run<Experiment>, update: number): Ended {
  if (tooManyEvents(run.experiment, run.batch(update).length) !== undefined)
    return {
      at: undefined,
      words: `The run ends here. In update ${update + 1}, a number grows beyond all bounds; this batch is too large to look into. A smaller learning rate would keep the numbers in range.`,
    };
  const record = run.record(update);
  const event = eventAt(record, record.count - 1);
  return {
    at: { event: event.index, cell: event.write },
    words: denseNotation(run, update).fault(event, update, defaultDigits),
  };
}
