/** The way from a weight to the step that computes its gradient. */
import { expect, test } from 'vitest';
import { parameterBlocks } from '../../../src/engine/parameters.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { gradientKnown } from '../../../src/workbench/session/gradient-known.ts';
import { createSession } from '../../../src/workbench/session/session.ts';
import { beginningWith } from '../../../src/workbench/state/beginning.ts';
import { experimentOf } from '../../../src/workbench/state/experiment-of.ts';

function sessionWith(training: object) {
  const state = beginningWith({});
  const built = experimentOf({ ...state, training: { ...state.training, ...training } });
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  return createSession(built.experiment, built.prepared);
}

test.each([
  ['plain', {}],
  ['clipped', { clipNorm: 0.01 }],
  ['with penalties', { l1: 0.01, l2: 0.02 }],
  ['clipped, with a penalty', { clipNorm: 0.01, l2: 0.02 }],
])('the number that the step leads to is the gradient that the picture shows: %s', (_, training) => {
  const session = sessionWith(training);
  session.train(3);
  const gradient = session.gradientAt(3) as Float64Array;
  const { plan, values } = createRun(session.experiment).record(3);
  for (const { quantity, layer, shape, offset } of parameterBlocks(session.experiment))
    for (const j of [0, (shape[0] as number) - 1]) {
      const target = quantity === 'weights' ? `w.${layer}.${j}.1` : `b.${layer}.${j}`;
      const done = gradientKnown(plan, target);
      const place = offset + (quantity === 'weights' ? j * (shape[1] as number) + 1 : j);
      expect(values[done - 1], target).toBe(gradient[place]);
    }
});

test('what is no weight of this network leads to the beginning of the update', () => {
  const plan = createRun(sessionWith({}).experiment).plan(0);
  expect(['lr', 'w.9.0.0'].map((target) => gradientKnown(plan, target))).toEqual([0, 0]);
});
