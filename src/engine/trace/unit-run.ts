/**
 * The forward pass of a single unit that compares, in two forms. A bias is added and the sum compared with 0; a threshold is
 * not added, and the sum of the products compared with it. A threshold θ is a bias of −θ seen from the other side: both forms
 * give the same outputs, because a rounded sum has the sign of the exact one (tests hold them equal).
 */
import type { Experiment } from '../experiment.ts';
import { startForwardRun } from './forward-run.ts';
import { forwardKinds } from './kinds/forward.ts';
import { type KindOfEvent, type Operands, read } from './kinds/operands.ts';
import type { Run } from './start-run.ts';

export type UnitForm = 'threshold' | 'bias';

/** Fires from the bound on: the second number read, or 0. */
const compare: KindOfEvent = {
  pass: 'forward',
  evaluate: (o: Operands) => (read(o, 0) >= (o.end - o.start > 1 ? read(o, 1) : 0) ? 1 : 0),
  formula: ({ count }) => ['1 if ', 0, ' ≥ ', count > 1 ? 1 : '0', ', else 0'],
};
const kinds = { ...forwardKinds, activate: compare };

/** @throws Error for units that do not compare: those of another function than step */
export function createUnitRun(experiment: Experiment, form: UnitForm): Run<Experiment> {
  const other = experiment.network.layers.find(({ activation }) => activation !== 'step');
  if (other !== undefined) throw new Error(`a ${other.activation} unit has no threshold; expected step`);
  return startForwardRun(experiment, { kinds, threshold: form === 'threshold' });
}

/** The form of a run: in that of a threshold, the last event compares with a parameter. */
export const unitFormOf = (run: Run<Experiment>): UnitForm => {
  const { readStarts, count } = run.plan(0);
  return (readStarts[count] as number) - (readStarts[count - 1] as number) > 1 ? 'threshold' : 'bias';
};
