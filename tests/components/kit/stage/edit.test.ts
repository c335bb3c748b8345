/** Numbers that are changed where they stand in a picture: by how much, which they are, and what they are called. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepOf, stepped } from '../../../../src/components/kit/stage/edit/numbers.ts';
import { sgdNetwork as dense } from '../../../../src/components/kit/stage/subjects/sgd.ts';
import { createRun } from '../../../../src/engine/trace/run.ts';
import { readTarget } from '../../../../src/player/edit.ts';
import { mazur } from '../../../engine/examples.ts';
import { all, textOf } from '../../../figures/markup.ts';
import { drawn } from '../../../figures/render.ts';

describe('a step', () => {
  test.each([
    [0.45, 1, 0.46],
    [0.45, -3, 0.42],
    [0.123, 1, 0.13],
    [0, 1, 0.01],
    [-0.01, 1, 0],
    [0.3, -30, 0],
    [4, 1, 4.1],
    [25, 2, 27],
  ])('from %d, %d times, is %d', (value, steps, expected) => expect(stepped(value, steps)).toBe(expected));

  test('leads to a number that can be written out, and never to −0', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: -200, max: 200 }), (value, by) => {
        const after = stepped(value, by);
        expect(Object.is(after, -0)).toBe(false);
        expect(String(after).replace(/^-?\d+\.?/, '').length).toBeLessThanOrEqual(2);
        expect(Math.abs(after - (value + by * stepOf(value)))).toBeLessThanOrEqual(stepOf(value));
      }),
    );
  });
});

describe('the picture of a network', () => {
  const numbers = (cursor: number) =>
    all(drawn('f9-1', mazur(), cursor), ({ attributes }) => 'data-edit' in attributes).map((element) => ({
      target: element.attributes['data-edit'] as string,
      text: textOf(element),
    }));

  test('offers every weight, bias, input and target, with the number that stands there', () => {
    expect(numbers(0)).toHaveLength(8 + 4 + 2 + 2);
    for (const { target, text } of numbers(0)) expect(text).toMatch(new RegExp(`${readTarget(mazur(), target)}$`));
  });

  test('offers no number any more that an update has changed', () => {
    const run = createRun(mazur());
    const later = numbers(run.plan(0).count + 1).map(({ target }) => target);
    // Mazur’s biases stay as they are.
    expect(later.filter((target) => target.startsWith('w'))).toEqual([]);
    expect(later.filter((target) => /^[bxy]/.test(target))).toHaveLength(4 + 2 + 2);
  });
});

test('a cell that was given is known by the target that changes it; one that was computed has none', () => {
  const { edits } = dense;
  const target = (quantity: string, ...index: number[]) => edits.targetOf({ quantity, index } as never, [3, 1]);
  expect(target('weights', 2, 0, 1)).toBe('w.2.0.1');
  // The second example of the batch is example 1 of the data.
  expect(target('a', 1, 0, 1)).toBe('x.1.1');
  expect(target('y', 0, 1)).toBe('y.3.1');
  expect(target('a', 0, 1, 0)).toBeUndefined();
  expect(target('delta', 0, 2, 0)).toBeUndefined();
});
