/**
 * A single unit that learns by the perceptron rule, as a subject of stages. Its points are its reader's: there may be more or fewer,
 * in any order. All numbers are multiples of a quarter, so that every sum is exact and equal states are equal.
 */
import type { Experiment } from '../../../../engine/experiment.ts';
import { ruleNotation } from '../../../../notation/dense/rule.ts';
import type { Change, EditRules } from '../../../../player/edit-rules.ts';
import type { Subject } from '../subject.ts';
import { denseWith } from './dense.ts';

const dense = denseWith(ruleNotation);

/** How many points there are, as a number that can be changed. */
export const count = 'n';
export const mostPoints = 12;
/** The learning rates that keep all sums exact. */
export const rates = [1, 0.5, 0.25] as const;

/** How far a point may lie from the axes, and a weight or bias from 0 at the start. */
const [furthest, largest] = [2, 8] as const;

const inQuarters = (value: number, bound: number) => Math.abs(value) <= bound && Number.isInteger(4 * value);

/** What a number should have been; undefined where it is one of those that are exact here. */
export function objection({ target, value }: Change): string | undefined {
  if (target === 'lr') return rates.some((rate) => rate === value) ? undefined : '1, ½ or ¼';
  if (target.startsWith('x.')) return inQuarters(value, furthest) ? undefined : 'a multiple of ¼ from −2 to 2';
  if (/^[wb]\./.test(target)) return inQuarters(value, largest) ? undefined : 'a multiple of ¼ from −8 to 8';
  return undefined;
}

/** The first so many points; what is missing is put in the middle, with target 0. */
function withPoints(spec: Experiment, points: number): Experiment {
  const fill = <Row>(rows: readonly Row[], row: Row) => Array.from({ length: points }, (_, n) => rows[n] ?? row);
  const { inputs, targets } = spec.data;
  return { ...spec, data: { inputs: fill(inputs, [0, 0]), targets: fill(targets, [0]) } };
}

const edits: EditRules<Experiment> = {
  ...dense.edits,
  targets: (spec) => [count, ...dense.edits.targets(spec)],
  read: (spec, target) => (target === count ? spec.data.inputs.length : dense.edits.read(spec, target)),
  apply(spec, change, amongOthers) {
    const { target, value } = change;
    if (target === count)
      return Number.isInteger(value) && value >= 1 && value <= mostPoints
        ? { ok: true, experiment: withPoints(spec, value) }
        : { ok: false, expected: `1 to ${mostPoints} points` };
    const expected = objection(change);
    return expected === undefined ? dense.edits.apply(spec, change, amongOthers) : { ok: false, expected };
  },
  differences(base, edited) {
    const points = edited.data.inputs.length;
    const more = points === base.data.inputs.length ? [] : [{ target: count, value: points }];
    return [...more, ...dense.edits.differences(withPoints(base, points), edited)];
  },
  name(target, spec) {
    if (target === count) return 'number of points';
    return target === 'b.1.0' ? 'b' : dense.edits.name(target, spec).replace('y_o1', 'target');
  },
};

/** Its figures have fields of their own for points, order and rate. */
export const rule: Subject<Experiment> = {
  ...dense,
  edits,
  groups: () => [{ legend: 'Weights and bias at the start', targets: ['w.1.0.0', 'w.1.0.1', 'b.1.0'] }],
};
