/** What Figure 3.1 says of the perceptron rule at work: no line that moves is said to rest. */
import { expect, test } from 'vitest';
import json from '../../content/experiments/xor-line.json' with { type: 'json' };
import { ruleSentence } from '../../src/components/figures/no-line/rule.ts';
import { gate } from '../../src/engine/datasets/gates.ts';
import { visitsOf } from '../../src/engine/epochs.ts';
import { edited, experimentOf } from '../../src/questions/index.ts';

const xor = edited(experimentOf(json), { 'w.1.0.0': 0, 'w.1.0.1': 0, 'b.1.0': 0 });
const and = edited(xor, Object.fromEntries(gate('and').labels.map((label, n) => [`y.${n}.0`, label])));

const after = (experiment: typeof xor, count: number, right: number) =>
  ruleSentence({
    start: [0, 0, 0],
    visits: visitsOf(experiment, count),
    examples: 4,
    right,
    point: (n) => `(${experiment.data.inputs[n]?.join(', ')})`,
  });

test('before the first visit nothing is said of a line', () =>
  expect(after(xor, 0, 2)).toBe('Nothing is trained yet.'));

test('within an epoch it says what the last point did', () =>
  expect(after(xor, 1, 2)).toBe('The unit was wrong at (0, 0), so the line has moved.'));

test('on XOR it says that the same moves come again and again', () =>
  expect(after(xor, 16, 2)).toBe(
    'After 4 epochs 2 of 4 points are right. In the last epoch the line moved 4 times, and it never comes to rest: at the end of epoch 3 it stood exactly as after epoch 2, so the same moves come again and again.',
  ));

test('on AND it comes to rest', () => {
  expect(after(and, 4, 1)).toBe('After one epoch 1 of 4 points are right. In the last epoch the line moved twice.');
  expect(after(and, 40, 4)).toBe(
    'After 10 epochs 4 of 4 points are right. The last epoch has moved nothing: the line has come to rest.',
  );
});
