/** Figure 2.3: which points are R and γ of the bound, so that the text can point at them. */
import { expect, test } from 'vitest';
import { boundOf } from '../../src/components/figures/ghost-lines/bound.ts';
import type { RulePoint } from '../../src/components/figures/perceptron-rule/frame.ts';
import type { GateName } from '../../src/engine/datasets/gates.ts';
import { gatePoints } from '../../src/exercises/perceptron-learning/train.ts';

const pointsOf = (name: GateName): RulePoint[] => {
  const { inputs, labels } = gatePoints(name);
  return inputs.map((x, n) => ({ x: x as RulePoint['x'], target: labels[n] as number, right: true }));
};

test('of AND R is the length of (1, 1), and γ the room of the three points that are as near', () => {
  const found = boundOf(pointsOf('and'));
  expect(found?.points).toEqual({ radius: new Set([3]), margin: new Set([1, 2, 3]) });
  // Of the unit (2, 2, −3), the length of which is √17, each of the three has the sum 1.
  expect(found).toMatchObject({ square: 3, bound: 51 });
});

test('of XOR there is none', () => expect(boundOf(pointsOf('xor'))).toBeUndefined());
