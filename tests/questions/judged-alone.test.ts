/** Whoever only judges answers, such as the page for receipts, does not wait for what is said afterwards. */
import { expect, test } from 'vitest';
import { exercise, prompt } from '../../src/questions/index.ts';

const unasked = () => {
  throw new Error('nobody has asked for this');
};

test('an exercise is judged without its hints and its solution', () => {
  const its = exercise({
    kind: 'number',
    objective: 'output',
    grade: 'check',
    ask: 'Two and two?',
    key: () => 4,
    hints: [unasked, unasked],
    solution: unasked,
  }).settle(0);
  expect(its.judge(['4']).state).toBe('right');
  expect(() => its.solution).toThrow('nobody has asked');
});

test('a prediction is judged without its reason', () => {
  const its = prompt({ kind: 'direction', ask: 'Up?', outcome: () => 1, why: unasked }).settle();
  expect(its.judge(['up']).state).toBe('right');
  expect(() => its.why).toThrow('nobody has asked');
});
