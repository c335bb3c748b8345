/** A ball that rolls beside the reader's, by the same rule and the same learning rate, from a start of its own. */
import { coordinatesOf } from '../../../engine/descent/coordinates.ts';
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import { createPlainDescent } from '../../../engine/descent/plain-run.ts';
import { slotOf } from '../../../engine/trace/layout.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import type { DescentStage } from '../../kit/descent/useDescent.ts';

export interface SecondWay {
  /** Where it has stood, its start first, and where it stands. */
  readonly way: readonly number[];
  /** Where the step has led to, once the first ball's has. */
  readonly next: number | undefined;
}

/** No more of its way is drawn than this. */
const longest = 400;

/** The run of the second ball; none once the reader has put the first one elsewhere: then there is nothing to compare. */
export function secondRun(experiment: DescentSpec, opened: DescentSpec, beside: number | undefined) {
  if (beside === undefined || experiment.start[0] !== opened.start[0]) return undefined;
  return createPlainDescent({ ...experiment, start: [beside] });
}

/** The second ball where the first one has made as many steps; undefined where it has flown away before. */
export function secondWay(
  run: Run<DescentSpec>,
  { position, record }: Pick<DescentStage, 'position' | 'record'>,
): SecondWay | undefined {
  const [point] = coordinatesOf(run).points;
  const slot = point && slotOf(run.plan(0).layout, point);
  const at = (update: number) => (slot === undefined ? undefined : run.parametersAt(update)?.[slot]);
  const first = Math.max(0, position.update - longest);
  const way = Array.from({ length: position.update - first + 1 }, (_, k) => at(first + k));
  if (way.some((w) => w === undefined)) return undefined;
  return { way: way as number[], next: position.done === record.count ? at(position.update + 1) : undefined };
}
