/** The perceptron rule, computed by hand: each mistake is named by the number that this file computes for itself. */
import { describe, expect, test } from 'vitest';
import { createRuleRun } from '../../../src/engine/trace/rule-run.ts';
import { learner } from '../../../src/exercises/perceptron-learning/train.ts';
import { ruleNotation } from '../../../src/notation/dense/rule.ts';
import {
  judge,
  newPractice,
  type PracticeStep,
  stepAfter,
  verdictSaid,
} from '../../../src/questions/practice/index.ts';

// It gives 0 at (2, −½) and should give 1: w1 0.75 → 1.75, w2 1 → 0.75, b −1.5 → −1.
const run = createRuleRun(learner({ inputs: [[2, -0.5]], labels: [1] }, [0.75, 1, -1.5], 0.5));
const stepAt = (done: number) => stepAfter(run, 0, done) as PracticeStep;
const answered = (done: number, text: string) => {
  const { verdict } = judge(newPractice, stepAt(done), text);
  return [verdict.state, verdictSaid(verdict, ruleNotation(run))];
};

test('right answers are right', () => {
  const typed = ['1.5', '−0.5', '−0.5', '0', '1', '1.75', '0.75', '−1'];
  expect(typed.map((text, done) => answered(done, text)[0])).toEqual(typed.map(() => 'right'));
});

describe('a wrong answer', () => {
  test.each([
    ['the error turned over', 4, '−1', 'the right number with the other sign'],
    ['subtracted from a weight', 5, '−0.25', 'the other sign before the error'],
    ['without the rate', 5, '2.75', 'without the learning rate'],
    ['without the input', 5, '1.25', 'without input 1 as a factor'],
    ['the move alone', 5, '1', 'the result without w1'],
    ['subtracted from the bias', 7, '−2', 'the other sign before the error'],
    ['a bias without the rate', 7, '−0.5', 'without the learning rate'],
  ])('%s is told', (_, done, text, words) => {
    const [state, said] = answered(done, text);
    expect([state, said]).toEqual(['wrong', expect.stringContaining(words)]);
  });
});
