/** Where right ends and wrong begins, kind by kind. */
import { expect, test } from 'vitest';
import { construct } from '../../src/questions/kinds/construct.ts';
import { direction } from '../../src/questions/kinds/direction.ts';
import { place } from '../../src/questions/kinds/plane.ts';

const options = { up: 'It rises', down: 'It falls', same: 'It stays' };

test.each([
  [0.5, 'same'],
  [-0.5, 'same'],
  [0.5001, 'up'],
  [-0.5001, 'down'],
])('an outcome of %s is “%s” where half a unit counts as no change', (outcome, right) => {
  expect(direction({ ask: '', options, outcome, still: 0.5 }).right).toEqual([right]);
});

test('without a bound only no change at all is no change', () => {
  const rightOf = (outcome: number) => direction({ ask: '', options, outcome, still: 0 }).right;
  expect([rightOf(0), rightOf(-0), rightOf(1e-300)]).toEqual([['same'], ['same'], ['up']]);
});

test('a point is right up to its distance, and wrong beyond it', () => {
  const axis = { label: 'x', min: 0, max: 10, step: 0.1 };
  const question = place({ ask: '', plane: { x: axis, y: axis }, outcome: [2, 3], within: 0.5 });
  const judged = (x: number, y: number) => question.judge([String(x), String(y)]).state;
  expect([judged(2.5, 3), judged(2, 2.5), judged(2.3, 3.4)]).toEqual(['right', 'right', 'right']);
  expect([judged(2.6, 3), judged(2.4, 3.4), judged(2, 4)]).toEqual(['wrong', 'wrong', 'wrong']);
});

test('of several known ways to go wrong the first that holds is said', () => {
  const question = construct({
    ask: '',
    fields: [{ label: 'w' }],
    check: () => ({ ok: false, say: 'It gives 2.' }),
    diagnose: [
      { when: ([w = 0]) => w < 0, say: 'Below 0.', example: [-1] },
      { when: ([w = 0]) => w < 5, say: 'Below 5.', example: [1] },
    ],
    example: [9],
  });
  expect(question.judge(['-1']).say).toBe('Below 0. It gives 2.');
  expect(question.judge(['1']).say).toBe('Below 5. It gives 2.');
  expect(question.judge(['7']).say).toBe('It gives 2.');
});
