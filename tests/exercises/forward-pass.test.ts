/** Lesson 4's questions: keys against published numbers, every known mistake told by name, garbage refused. */
import { describe, expect, it } from 'vitest';
import { exercises, prompts } from '../../src/exercises/forward-pass/index.ts';
import type { Exercise, Prompt } from '../../src/questions/index.ts';
import { toldApart } from '../../src/questions/values.ts';
import { worked } from '../engine/oracles.ts';

const all = Object.entries<Exercise>(exercises);
const key = (id: keyof typeof exercises, blank: number) => exercises[id].settle(0).blanks[blank]?.key;
const seeds = [0, 1, 2, 3];

describe.each(all)('%s', (_, exercise) => {
  it('accepts the right answer, also with new numbers', () => {
    for (const seed of seeds) {
      const its = exercise.settle(seed);
      expect(its.judge(its.right).state).toBe('right');
    }
  });
  it('says of each known mistake which one it is', () => {
    for (const seed of seeds) {
      const its = exercise.settle(seed);
      for (const { answer, say } of its.mistakes) {
        const verdict = its.judge(answer);
        expect(verdict.state).toBe('wrong');
        const told = say.replace(/^(You|That is|Those are) /, '');
        expect([verdict.say, ...(verdict.lines ?? []).map((line) => line?.say)].join(' ')).toContain(told);
      }
    }
  });
  it('keeps its key and its mistakes apart', () => {
    for (const seed of seeds) for (const blank of exercise.settle(seed).blanks) expect(toldApart(blank)).toBe(true);
  });
  it('does not take garbage for an answer', () => {
    const its = exercise.settle(0);
    for (const text of ['', 'x', '1,5', '<b>']) {
      const verdict = its.judge(its.right.map(() => text));
      expect(verdict.state).not.toBe(exercise.missing === 0 ? 'wrong' : 'right');
    }
  });
  it('has two hints and a solution', () => {
    const { hints, solution } = exercise.settle(0);
    expect(hints.every((hint) => hint.length > 10)).toBe(true);
    expect(hints[0]).not.toBe(hints[1]);
    expect(solution.length).toBeGreaterThan(0);
  });
});

describe('the keys', () => {
  const { out45, out6 } = worked('hankamber');
  const counts = worked('param_counts');
  it.each([
    ['x4-7', 'no blank', undefined, 0],
    ['x4-11', 'a hidden unit of Han and Kamber', out45[0], 0],
    ['x4-11', 'their second hidden unit', out45[1], 1],
    ['x4-11', 'their output', out6, 2],
  ] as const)('of %s are the published numbers: %s', (id, _, published, blank) => {
    if (published === undefined) expect(key(id, blank)).toBeUndefined();
    else expect(key(id, blank)).toBeCloseTo(published, 9);
  });
  it('of x4-1 and x4-2 are those of inputs that the lesson does not show', () => {
    const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
    const [x1, x2] = [2, -1];
    const hidden = [sigmoid(0.7 * x1 + 0.25 * x2 + 0.35), sigmoid(0.3 * x1 + 0.8 * x2 + 0.35)] as const;
    const sums = [0.55 * hidden[0] + 0.35 * hidden[1] + 0.6, 0.2 * hidden[0] + 0.75 * hidden[1] + 0.6] as const;
    expect(key('x4-1', 0)).toBeCloseTo(sums[0], 12);
    expect(key('x4-1', 1)).toBeCloseTo(sigmoid(sums[0]), 12);
    expect(key('x4-2', 2)).toBeCloseTo(sums[1], 12);
    expect(key('x4-2', 3)).toBeCloseTo(sigmoid(sums[1]), 12);
  });
  it('of the networks to count are the published counts', () => {
    expect(exercises['x4-3'].settle(0).blanks.map((blank) => blank.key)).toEqual(
      ['784-128-10', '784-50-10', '784-16-16-10', '784-1-10', '4-256-128-64-32-3'].map((sizes) => counts[sizes]),
    );
  });
  it('of shapes are 32 × 784, and 32 × 10 for a batch', () => {
    expect(exercises['x4-4'].settle(0).blanks.map((blank) => blank.key)).toEqual([32, 784, 32]);
    expect(exercises['x4-5'].settle(0).blanks.map((blank) => blank.key)).toEqual([32, 10]);
  });
});

describe('the fading', () => {
  it('leaves out no line, one, two, then all', () => {
    const missing = (['x4-7', 'x4-8', 'x4-1', 'x4-2'] as const).map((id) => exercises[id].missing);
    expect(missing).toEqual([0, 1, 2, 'all']);
  });
});

describe('constructions', () => {
  it.each([
    ['62', 'wrong'],
    ['63', 'right'],
    ['75', 'right'],
    ['76', 'wrong'],
    ['0', 'wrong'],
  ])('of %s hidden units are %s', (units, state) => {
    expect(exercises['x4-9'].settle(0).judge([units]).state).toBe(state);
  });
  it('cut input 1 off only where both its arrows carry nothing', () => {
    const { judge } = exercises['x4-10'].settle(0);
    expect(judge(['0', '0']).state).toBe('right');
    for (const answer of [
      ['0', '0.25'],
      ['0.15', '0'],
      ['0.001', '0.001'],
      ['-1', '2'],
    ])
      expect(judge(answer).state).toBe('wrong');
  });
});

describe.each(Object.entries<Prompt>(prompts))('%s', (_, prompt) => {
  it('knows its outcome and where it is to be seen', () => {
    const its = prompt.settle();
    expect(its.judge(its.right).state).toBe('right');
    for (const { answer } of its.mistakes) expect(its.judge(answer).state).toBe('wrong');
    expect(its.why.length).toBeGreaterThan(20);
    if (prompt.figure !== undefined) expect(prompt.watch()).toMatch(/^f4-1=1,\d+,unit$/);
  });
});

describe('the outcomes', () => {
  it('are: h2 sends more, the outputs make more than 1, and 8.87 times the parameters', () => {
    expect(prompts['p4-1'].settle().right).toEqual(['1']);
    expect(prompts['p4-2'].settle().right).toEqual(['2']);
    expect(Number(prompts['p4-3'].settle().right[0])).toBeCloseTo(795010 / 89610, 12);
  });
  it('stand in no question', () => {
    const faces = JSON.stringify(Object.values<Prompt>(prompts).map((prompt) => prompt.settle().face));
    for (const outcome of ['0.5968', '0.3925', '0.3775', '1.524', '8.87', '795010', '89610'])
      expect(faces).not.toContain(outcome);
  });
});
