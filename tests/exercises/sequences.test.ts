/** Lesson 17's questions against numbers from elsewhere, and against what its figures show. Keys in general: questions.test.ts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gated, numbersOf, threeSteps } from '../../src/exercises/sequences/cells.ts';
import { exercises, prompts } from '../../src/exercises/sequences/index.ts';
import { numbers } from '../../src/exercises/sequences/numbers.ts';
import { plainText } from '../../src/notation/rich.ts';
import { textNumber } from '../../src/questions/text-numbers.ts';
import { expectClose, worked } from '../engine/oracles.ts';

const lesson = readFileSync('content/lessons/04-beyond/17-sequences.mdx', 'utf8');
const right = (id: keyof typeof exercises) => exercises[id].settle(0).right.map(Number);
const judge = (id: keyof typeof exercises, ...answer: string[]) => exercises[id].settle(0).judge(answer);
const value = (name: string) => textNumber(name, numbers).value;

describe('the numbers of the figures are the published ones', () => {
  const rnn = worked('rnn_scalar');
  const three = numbersOf(threeSteps);

  test('states, loss and gradients of Figure 17.1', () => {
    expectClose(
      [1, 2, 3].map((t) => three(`hidden[${t}][0]`)),
      rnn.h,
    );
    expectClose([three('loss')], [rnn.L]);
    expectClose(
      [value('gradient of w'), value('gradient of u'), three('gateBiasGradient[0][0]')],
      [rnn.dW, rnn.dU, rnn.db],
    );
  });

  test('cell states and hidden states of Figure 17.2', () => {
    const read = numbersOf(gated);
    for (const [k, { c, h }] of worked('lstm_scalar').steps.entries())
      expectClose([read(`cellState[${k + 1}][0]`), read(`hidden[${k + 1}][0]`)], [c, h]);
  });

  test('both states of the exercise', () =>
    expectClose(right('x17-5'), [Math.tanh(0.5), Math.tanh(0.15 + 0.9 * Math.tanh(0.5))]));
  test('the parameters of an LSTM', () => {
    expect(right('x17-9')).toEqual([worked('rnn_params').lstm_n10_h32]);
    expect(judge('x17-9', '5504').state).toBe('right');
  });
});

test('two steps back by hand, from the numbers as they are printed', () => {
  // h1 = tanh(0.77) and h2 = tanh(1.4 · h1 − 1.32), rounded to three digits, target 1.
  const h2 = -0.392;
  const late = (h2 - 1) * 0.846;
  const early = late * 1.4 * 0.581;
  expectClose(right('x17-4'), [late, early, late * -1.2 + early * 0.7], 1e-3);
});

test.each([
  ['x17-5', ['0.5', '0.6'], 0, /still goes through tanh/],
  ['x17-8', ['0.08', '-0.2', '-0.12', '-0.0299'], 0, /how much is kept/],
  ['x17-8', ['0.72', '-0.2', '-0.144', '-0.0357'], 2, /Both are added/],
  ['x17-9', ['1376'], undefined, /one of the four parts/],
  ['x17-9', ['5632'], undefined, /PyTorch/],
  ['x17-13', ['0.333'], undefined, /how often each/],
  ['w17-3', ['0.4'], undefined, /Square it first/],
] as const)('%s: of %j what was done is told', (id, typed, line, said) => {
  const { lines, say } = judge(id, ...typed);
  expect(plainText((line === undefined ? say : lines?.[line]?.say) ?? '')).toMatch(said);
});

describe('a bias of the forget gate', () => {
  test.each(['3.5', '4', '8'])('%s keeps half of it', (bias) => expect(judge('x17-10', bias).state).toBe('right'));
  test.each([
    ['-1', /one half or less/],
    ['1', /very near 1/],
    ['3', /nineteen factors/],
    ['9', /between −4 and 8/],
  ])('%s does not', (bias, said) => {
    const { state, say } = judge('x17-10', bias);
    expect(state).toBe('wrong');
    expect(plainText(say)).toMatch(said);
  });
});

describe('the predictions come out as the engine says', () => {
  test.each([
    ['p17-1', 'same'],
    ['p17-2', '1'],
    ['p17-3', 'down'],
    ['p17-4', 'same'],
    ['p17-6', '1'],
  ] as const)('%s: %s', (id, outcome) => expect(prompts[id].settle().right).toEqual([outcome]));

  test('what is kept by a bias of 1 is the product of nineteen forget gates', () =>
    expect(Number(prompts['p17-5'].settle().right[0])).toBe(value('lstm at first')));

  test('parity was learned by heart, and the echo was learned', () => {
    expect(value('parity learned')).toBe(22);
    expect(Number(prompts['p17-7'].settle().right[0])).toBeLessThan(13);
    expect(value('echo elsewhere')).toBe(18);
  });
});

describe('the text', () => {
  test('says no outcome before it has been asked', () => {
    for (const [id, said] of [
      ['p17-1', 'Set it to 0'],
      ['p17-2', 'gradient of w'],
      ['p17-3', 'large u at first'],
      ['p17-5', 'lstm at first'],
      ['p17-6', 'fruit loss without memory'],
      ['p17-7', 'parity elsewhere'],
    ] as const) {
      const [asked, reveal, told] = [`<Prompt id="${id}"`, `<Reveal prompt="${id}">`, said].map((part) =>
        lesson.indexOf(part),
      );
      expect(asked, id).toBeGreaterThan(0);
      expect(reveal, id).toBeGreaterThan(asked as number);
      expect(told, id).toBeGreaterThan(reveal as number);
    }
  });

  test('asks for what a figure shows by a press before it shows the figure', () => {
    for (const [id, figure] of [
      ['p17-3', '<TwoMemories'],
      ['p17-5', '<TwoMemories'],
      ['p17-6', '<NextLetter'],
    ] as const)
      expect(lesson.indexOf(`<Prompt id="${id}"`), id).toBeLessThan(lesson.indexOf(figure));
  });

  test('has the figure keep back what it asks after it', () => {
    const [, asks = ''] = /<NextLetter [^>]*asks="([^"]*)"/.exec(lesson) ?? [];
    expect(lesson.indexOf('<Prompt id="p17-7"')).toBeGreaterThan(lesson.indexOf('<NextLetter'));
    expect(asks.split(' ')).toContain('p17-7');
  });

  test('names every resource that the tutorials name', () => {
    for (const resource of [
      'deeplearningbook.org',
      'neuralnetworksanddeeplearning.com',
      'tensorflow.org/tutorials',
      'keras.io',
      'scikit-learn.org',
      'coursera.org',
      'cloud.google.com/vision',
      'learn.microsoft.com/azure/ai-services/computer-vision',
      'skflow',
      'Darknet',
      'PyTorch',
    ])
      expect(lesson).toContain(resource);
  });

  test('tells of the fruit in another order what the figure shows', () =>
    expect(value('fruit in another order')).toBeLessThan(value('fruit right without memory')));
});
