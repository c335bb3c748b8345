/** The perceptron rule on the gates, epoch by epoch. */
import { expect, test } from 'vitest';
import json from '../../content/experiments/xor-line.json' with { type: 'json' };
import { gate } from '../../src/engine/datasets/gates.ts';
import { firstRepeat, parametersByEpoch } from '../../src/engine/epochs.ts';
import { edited, experimentOf } from '../../src/questions/index.ts';

const fromZero = edited(experimentOf(json), { 'w.1.0.0': 0, 'w.1.0.1': 0, 'b.1.0': 0 });

test('on XOR the third epoch ends where the second ended, so that everything repeats, as lesson 3 says', () => {
  const byEpoch = parametersByEpoch(fromZero, 1000);
  expect(byEpoch.slice(0, 4)).toEqual([
    [0, 0, 0],
    [-1, 0, -1],
    [-1, 0, 0],
    [-1, 0, 0],
  ]);
  expect(firstRepeat(byEpoch)).toEqual({ epoch: 3, of: 2 });
  expect(byEpoch.at(-1)).toEqual([-1, 0, 0]);
});

test('on AND it finds the published line, and stays there', () => {
  const targets = Object.fromEntries(gate('and').labels.map((label, n) => [`y.${n}.0`, label]));
  const byEpoch = parametersByEpoch(edited(fromZero, targets), 10);
  expect(byEpoch[1]).toEqual([1, 1, 0]);
  expect(byEpoch.at(-1)).toEqual([2, 1, -3]);
  expect(byEpoch.slice(6).every((parameters) => parameters.join() === '2,1,-3')).toBe(true);
});

test('nothing repeats before it has', () => expect(firstRepeat(parametersByEpoch(fromZero, 2))).toBeUndefined());
