/** What readers construct is judged by what their numbers give exactly, not by what computing loses of them. */
import { expect, test } from 'vitest';
import { questionsOf } from '../../scripts/lessons/rubric.ts';
import { plainText } from '../../src/notation/rich.ts';

const exercises = Object.assign(
  {},
  ...(await Promise.all(
    ['perceptron', 'xor', 'loss', 'gradient-descent'].map(async (slug) => (await questionsOf(slug)).exercises),
  )),
) as Awaited<ReturnType<typeof questionsOf>>['exercises'];

const judged = (id: string, ...answer: string[]) => {
  const { state, say } = exercises[id]?.settle(0).judge(answer) ?? {};
  return [state, plainText(say ?? '')];
};

test.each([
  ['x1-5', ['-0.1', '0.3', '0.2'], 'wrong', 'x = 1 gives 1'],
  ['x1-5', ['-0.2', '0.3', '0.1'], 'wrong', 'x = 1 gives 1'],
  ['x1-5', ['-0.1', '0.3', '0.3'], 'right', 'x = 1 gives 0'],
  ['x1-6', ['-0.1', '-0.2', '0.3'], 'wrong', '(1, 1) gives 1'],
  ['x1-6', ['-0.1', '-0.2', '0.2'], 'right', '(1, 1) gives 0'],
  ['x3-6', ['0.1', '0.2', '-0.1', '0.1', '0.2', '-0.3', '1', '-1', '-1'], 'right', 'Right for 4 of 4'],
] as const)('where a sum of %s is exactly 0, as of %j, the unit fires', (id, answer, state, say) => {
  expect(judged(id, ...answer)).toEqual([state, expect.stringContaining(say)]);
});

test('a loss that is the number to beat is not below it', () => {
  expect(judged('x6-13', '1.5', '0.4')[0]).toBe('wrong');
  expect(judged('x6-13', '1.5', '0.39')[0]).toBe('right');
});

test('a learning rate of 0 does not crawl, it leads nowhere', () => {
  for (const id of ['x7-6', 'x7-14'])
    expect(judged(id, '0')).toEqual(['wrong', expect.stringContaining('no step leads')]);
});

test('that a bias is too large is said only of weights that pull the sum down', () => {
  expect(judged('x1-6', '0', '0', '1')[1]).not.toContain('so large');
  expect(judged('x1-6', '-1', '-1', '2')[1]).toContain('so large');
});
