/** How far the perceptron rule goes before a prediction of lesson 2 is made. */
import { describe, expect, test } from 'vitest';
import { untils as ofRule } from '../../src/components/figures/perceptron-rule/held.ts';
import { fateOf, gatePoints, learner, statesOf } from '../../src/exercises/perceptron-learning/train.ts';

type Points = ReturnType<typeof gatePoints>;

describe('the perceptron rule from nothing', () => {
  const and = gatePoints('and');

  test('stops after two epochs, before AND rests and before XOR repeats itself, and at the mistake at (1, 1)', () => {
    expect(ofRule(learner(and))).toEqual([29, 64, undefined]);
    expect(fateOf(and)?.cleanEpoch).toBeGreaterThan(2 + 1);
    expect(ofRule(learner(gatePoints('xor')))).toEqual([undefined, undefined, 64]);
  });

  test('goes on with other points, in another order and from another start', () => {
    const reversed = { inputs: and.inputs.toReversed(), labels: and.labels.toReversed() };
    for (const other of [learner(gatePoints('or')), learner(reversed), learner(and, [1, 0, 0])])
      expect(ofRule(other)).toEqual([undefined, undefined, undefined]);
  });

  test('ends no epoch of XOR in another order or from another start: there it may be back at once', () => {
    const xor = gatePoints('xor');
    const reversed = { inputs: xor.inputs.toReversed(), labels: xor.labels.toReversed() };
    for (const other of [learner(reversed), learner(xor, [1, 0, 0])])
      expect(ofRule(other)).toEqual([undefined, undefined, 31]);
    expect(statesOf(reversed, 4).at(-1)).toEqual([0, 0, 0]);
  });
});

test.each([
  ['XOR and one more point', (x: Points) => ({ inputs: [...x.inputs, [0.5, 2]], labels: [...x.labels, 1] }), 39],
  ['XOR with all targets flipped', (x: Points) => ({ ...x, labels: x.labels.map((y) => 1 - y) }), 31],
  [
    'one point with both targets',
    () => ({
      inputs: [
        [1, 1],
        [1, 1],
      ],
      labels: [0, 1],
    }),
    15,
  ],
  [
    'three points in a row, the middle one odd',
    () => ({
      inputs: [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      labels: [0, 1, 0],
    }),
    23,
  ],
])('%s, which no line parts, end no epoch', (_, made, until) => {
  expect(ofRule(learner(made(gatePoints('xor'))))).toEqual([undefined, undefined, until]);
});

test('points that a line parts go on, also where there are many or all have one label', () => {
  const and = gatePoints('and');
  const more = { inputs: [...and.inputs, [3, 3], [-2, 0.25]], labels: [...and.labels, 1, 0] };
  for (const points of [more, { ...and, labels: [1, 1, 1, 1] }])
    expect(ofRule(learner(points))).toEqual([undefined, undefined, undefined]);
});
