/** The perceptron rule on the gates, epoch by epoch. */
import { expect, test } from 'vitest';
import json from '../../content/experiments/xor-line.json' with { type: 'json' };
import { gate } from '../../src/engine/datasets/gates.ts';
import { parametersByEpoch, visitsOf } from '../../src/engine/epochs.ts';
import { firstRepeat } from '../../src/engine/first-repeat.ts';
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

test('on XOR every visit moves the line from the third epoch on, as lesson 3 says', () => {
  const visits = visitsOf(fromZero, 4000);
  expect(visits.slice(8).every(({ moved }) => moved)).toBe(true);
  expect(visits.slice(0, 2).map(({ example, moved }) => [example, moved])).toEqual([
    [0, true],
    [1, true],
  ]);
});

test('visits go on from the example that is named, and are those of the epochs', () => {
  const whole = visitsOf(fromZero, 8);
  const [, , , fourth] = whole;
  const [w1 = 0, w2 = 0, b = 0] = fourth?.parameters ?? [];
  const rest = visitsOf(edited(fromZero, { 'w.1.0.0': w1, 'w.1.0.1': w2, 'b.1.0': b }), 4, 4);
  expect(rest).toEqual(whole.slice(4));
  expect(whole[7]?.parameters).toEqual(parametersByEpoch(fromZero, 2)[2]);
});

test('on AND it finds the published line, and stays there', () => {
  const targets = Object.fromEntries(gate('and').labels.map((label, n) => [`y.${n}.0`, label]));
  const byEpoch = parametersByEpoch(edited(fromZero, targets), 10);
  expect(byEpoch[1]).toEqual([1, 1, 0]);
  expect(byEpoch.at(-1)).toEqual([2, 1, -3]);
  expect(byEpoch.slice(6).every((parameters) => parameters.join() === '2,1,-3')).toBe(true);
});

test('nothing repeats before it has', () => expect(firstRepeat(parametersByEpoch(fromZero, 2))).toBeUndefined());
