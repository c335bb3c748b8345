/** Lesson 10's questions against numbers from elsewhere, and against what its page says before they are asked. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exercises as backprop } from '../../src/exercises/backprop/index.ts';
import { exercises as descent } from '../../src/exercises/gradient-descent/index.ts';
import { judgement } from '../../src/exercises/training-loop/curves.ts';
import { exercises, prompts } from '../../src/exercises/training-loop/index.ts';
import { lossAfterPasses, numbers } from '../../src/exercises/training-loop/numbers.ts';
import { xorRun } from '../../src/exercises/training-loop/xor-run.ts';
import { worked } from '../engine/oracles.ts';

const lesson = readFileSync('content/lessons/02-how-networks-learn/10-training-loop.mdx', 'utf8');
const right = (id: keyof typeof exercises) => exercises[id].settle(0).right.map(Number);
const outcome = (id: keyof typeof prompts) => prompts[id].settle().right[0];

describe('the keys are the published numbers', () => {
  const steps = worked('steps_per_epoch') as Record<string, number>;
  const quadratic = worked('optim_quadratic') as Record<string, number[][]>;

  test('updates in an epoch', () => {
    expect(Number(outcome('p10-1'))).toBe(steps['n=48000,b=64']);
    expect(right('x10-1')).toEqual([steps['n=60000,b=32']]);
    expect(right('x10-11')).toEqual([steps['n=5000,b=128'], 5000 - 39 * 128]);
  });

  test('two plain updates', () => {
    for (const [i, value] of right('x10-6').entries())
      expect(value).toBeCloseTo([2 * 0.96 ** 2, 0.8 * 0.6 ** 2][i] as number, 9);
    // The figure shows its own second update; it is not the key.
    for (const [i, value] of right('x10-6').entries())
      expect(Math.abs(value - (quadratic['sgd_0p05']?.[1]?.[i] as number))).toBeGreaterThan(0.03);
  });

  test('two updates with momentum, in the flat direction', () => {
    const [, w1, , , w2] = right('x10-5');
    expect(w1).toBeCloseTo(quadratic['momentum_0p05_0p9']?.[0]?.[0] as number, 9);
    expect(w2).toBeCloseTo(quadratic['momentum_0p05_0p9']?.[1]?.[0] as number, 9);
  });

  test('the worked example with momentum, on w²', () => {
    const rows = worked('momentum_w^2_lr.1_b.9') as number[][];
    const shown = JSON.stringify(exercises['x10-2'].settle(0));
    for (const [, , v, w] of rows.slice(0, 2)) for (const value of [v, w]) expect(shown).toContain(String(value));
  });

  test('the first update of Adam, number by number', () => {
    const [, g, m, v, corrected, squares, w] = (worked('adam_w^2_detail') as number[][])[0] as number[];
    expect(g).toBe(2);
    for (const [k, value] of [m, v, corrected, squares, w].entries())
      expect(right('x10-7')[k]).toBeCloseTo(value as number, 9);
  });

  test('a first step of Adam without its corrections is told to be one', () => {
    const { step } = worked('adam_no_bias_corr_first_step') as { step: number };
    const keys = exercises['x10-7'].settle(0).right;
    const verdict = exercises['x10-7'].settle(0).judge([...keys.slice(0, 4), String(1 - step)]);
    expect(verdict.state).toBe('wrong');
    expect(JSON.stringify(verdict)).toMatch(/without their corrections/);
  });

  test.each([
    ['m left as it was', 2, '0.2', /which is 0\.1\./],
    ['v left as it was', 3, '0.004', /which is 0\.001\./],
    ['a step of Adam uphill', 4, '1.1', /uphill/],
  ] as const)('%s is told to be that', (_, line, typed, says) => {
    const question = exercises['x10-7'].settle(0);
    const verdict = question.judge(question.right.with(line, typed));
    expect(verdict.state).toBe('wrong');
    expect(JSON.stringify(verdict)).toMatch(says);
  });

  test.each([
    ['x10-6', ['2.1632', '1.568']],
    ['x10-5', ['1', '0.95', '0.95', '1.85', '1.0425']],
  ] as const)('steps uphill in %s are told to be that', (id, typed) =>
    expect(JSON.stringify(exercises[id].settle(0).judge([...typed]))).toMatch(/uphill/),
  );

  test('Adam’s first step is as long as the learning rate, whatever the gradient', () =>
    expect(Number(outcome('p10-2'))).toBeCloseTo(1, 4));

  test('momentum runs past the lowest point with its second update', () => {
    expect(outcome('p10-4')).toBe('down');
    expect(quadratic['momentum_0p05_0p9']?.[1]?.[1]).toBeLessThan(0);
  });

  test('plain steps run away just above the largest rate, and not below', () => {
    const largest = right('x10-8')[0] as number;
    const left = (eta: number) => Math.abs((1 - 10 * eta) ** 400);
    expect(left(largest * 1.01)).toBeGreaterThan(1);
    expect(left(largest * 0.99)).toBeLessThan(1);
  });
});

test('single cards come further in three passes than the whole deck', () => {
  expect(lossAfterPasses(1)).toBeLessThan(lossAfterPasses(8));
  expect(outcome('p10-3')).toBe('2');
});

test('what the text says of momentum against plain steps is so at both rates', () => {
  const value = (name: string) => Number(numbers[name]?.().value);
  expect(value('flat distance of momentum')).toBeLessThan(value('flat distance of plain steps'));
  expect(value('loss of momentum')).toBeGreaterThan(value('loss of plain steps'));
  expect(value('loss of slow momentum')).toBeLessThan(value('loss of slow plain steps'));
});

test('the warm-up asks nothing about a network or a figure that is not on the page', () => {
  const asked = /<WarmUp of="([^"]+)"/.exec(lesson)?.[1]?.split(' ') ?? [];
  const known = { ...exercises, ...backprop, ...descent };
  expect(asked.length).toBe(3);
  for (const id of asked)
    expect(JSON.stringify(known[id as keyof typeof known].settle(0).face)).not.toMatch(/Figure|network|output o|w_7/);
});

test('two runs with different rates part in the first update', () => expect(outcome('p10-6')).toBe('2'));

test('what three curves say of their rates is read from the curves', () => {
  expect([0.0005, 0.002, 0.1, 0.19, 0.21, 0.3].map(judgement)).toEqual([
    ...['too small', 'too small', 'good', 'good'],
    ...['too large', 'too large'],
  ]);
  expect(exercises['x10-9'].settle(0).right).toEqual(['0']);
});

describe('settings that learn XOR in time', () => {
  const judge = (...answer: string[]) => exercises['x10-10'].settle(0).judge(answer);
  test.each([
    ['5', '4', '0'],
    ['2', '4', '1'],
    ['2', '1', '0'],
  ])('are η = %s, batches of %s, momentum %s', (...answer) => expect(judge(...answer).state).toBe('right'));
  test.each([
    [['2', '4', '0'], /0\.1014/],
    [['0.5', '4', '0'], /plateau/],
    [['5', '1', '1'], /ends above where it began/],
    [['30', '1', '0'], /no longer settles/],
    [['5', '3', '0'], /batch size 1, 2 or 4/],
    [['-5', '4', '0'], /above 0/],
  ] as const)('are not %j', (answer, say) => {
    const verdict = judge(...answer);
    expect(verdict.state).toBe('wrong');
    expect(verdict.say).toMatch(say);
  });
});

test('every wrong setting for XOR is told what its run does, and longer steps come further where it says so', () => {
  const question = exercises['x10-10'].settle(0);
  const after = (rate: number, batch: number, momentum: number) =>
    xorRun({ rate, batch, optimizer: momentum === 1 ? 'momentum' : 'sgd' }).at(2000).loss;
  const says = new Set<string>();
  for (const rate of [0.01, 0.2, 1, 1.5, 2, 3, 4, 10, 15, 30, 50])
    for (const batch of [1, 2, 4])
      for (const momentum of [0, 1]) {
        const { state, say } = question.judge([rate, batch, momentum].map(String));
        const loss = after(rate, batch, momentum);
        expect(state, `${rate} ${batch} ${momentum}`).toBe(loss < 0.01 ? 'right' : 'wrong');
        if (state === 'right') continue;
        const [said = ''] = say.split(' After 2,000');
        expect(say.length, say).toBeGreaterThan(said.length);
        expect(said, `${rate} ${batch} ${momentum}`).not.toMatch(/^After/);
        says.add(said);
        if (/Longer steps would come further/.test(said)) expect(after(2 * rate, batch, momentum)).toBeLessThan(loss);
      }
  expect(says.size).toBe(6);
});

/**
 * What says the outcome of a question, in words. None of it may stand on the page where a reader has not yet answered: before it
 * is asked, or outside of what waits for the answer.
 */
const tellings: readonly [id: string, says: RegExp][] = [
  ['p10-1', /\b750\b/],
  ['p10-2', /equally (far|long)|whatever the gradient|as long as the learning rate/],
  ['p10-3', /"loss with all cards"|many rough steps|come further than a few/i],
  ['p10-4', /run(s)? past|up the other side|overshoot|to and fro, and yet/i],
  ['p10-5', /plateau|thousands of updates|"first update all right"|2,?183|#f10-3=1,2200/],
  ['p10-6', /only the update|there the runs part|first to use the learning rate/i],
];
/** The text of the lesson as it stands open: without frontmatter, and without what a prompt reveals. */
const open = lesson.replace(/^---[\s\S]*?\n---\n/, '').replaceAll(/<Reveal prompt="[^"]+">[\s\S]*?<\/Reveal>/g, '');

test.each(tellings)('nothing that stands open gives %s away', (_, says) => expect(open).not.toMatch(says));

test('what the frontmatter shows before the lesson gives no outcome away', () => {
  const shown = lesson.match(/^---[\s\S]*?misconceptions:/)?.[0] ?? '';
  expect(shown.length).toBeGreaterThan(300);
  for (const [, says] of tellings) expect(shown).not.toMatch(says);
});
