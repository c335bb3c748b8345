/** Lesson 5's keys against the fixture of worked examples, its links, and its numbers in the text. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { curveSpec } from '../../src/components/figures/curve-slope/settings.ts';
import { eightSpec } from '../../src/components/figures/eight-answers/frame.ts';
import { removeSpec } from '../../src/components/figures/remove-it/frame.ts';
import { mixerSpec } from '../../src/components/figures/softmax-mixer/settings.ts';
import { chainGradient, reluChain } from '../../src/exercises/activations/findings.ts';
import { exercises, prompts } from '../../src/exercises/activations/index.ts';
import { numbers } from '../../src/exercises/activations/numbers.ts';
import { stops } from '../../src/exercises/activations/trainings.ts';
import { textNumber } from '../../src/questions/text-numbers.ts';
import { worked } from '../engine/oracles.ts';
import { readSteps } from '../player/steps-link.ts';

const lesson = readFileSync('content/lessons/02-how-networks-learn/05-activations.mdx', 'utf8');

describe('the keys are the published numbers', () => {
  const right = (id: keyof typeof exercises) => exercises[id].settle(0).right.map((text) => Number(text).toFixed(9));
  test.each([
    ['x5-1', ['-1.278464543', '-0.278464543']],
    ['x5-2', ['0.419974342']],
    ['x5-3', ['-0.020000000', '-0.200000000']],
    ['x5-4', ['-2.000000000']],
  ] as const)('%s', (id, keys) => expect(right(id)).toEqual(keys));

  test('ten slopes of sigmoid at their best', () =>
    expect(Number(exercises['x5-13'].settle(0).right[0])).toBeCloseTo(worked('vanish_bound')['10'], 15));

  test('the outputs for spam, digits, changes of price and tags', () =>
    expect(exercises['x5-7'].settle(0).right).toEqual(['0', '1', '2', '5']));
});

test('the shares to compute are those of scores that no figure opens with', () => {
  const powers = [2.5, 1, -0.5].map((score) => Math.exp(score));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  const right = exercises['x5-6'].settle(0).right.map(Number);
  for (const [k, power] of powers.entries()) expect(right[k]).toBeCloseTo(power / whole, 12);
});

describe('the predictions come out as published', () => {
  test.each([
    ['p5-1', ['0', '0.25']],
    ['p5-3', ['same']],
    ['p5-4', ['1']],
  ] as const)('%s', (id, outcome) => expect(prompts[id].settle().right).toEqual(outcome));

  test('the slope of sigmoid at 5 is 0.006648', () =>
    expect(Number(prompts['p5-2'].settle().right[0]).toFixed(6)).toBe('0.006648'));
});

describe('a row of ten units', () => {
  test('of ReLU with weight one half lets 0.000977 through', () =>
    expect(chainGradient('relu', 1, 0.5).toFixed(6)).toBe('0.000977'));

  test('has the gradient of the engine wherever no sum is at the kink', () => {
    for (const x of [-2, -0.3, 0.7, 3])
      for (const w of [-1.5, -0.4, 0.6, 1, 2])
        for (const side of [1, -1] as const) expect(reluChain(side, x, w)).toBeCloseTo(chainGradient('relu', x, w), 9);
  });

  test.each([
    [['-1', '1'], /^The last activation changes by 0 .*flat/],
    [['1', '0.5'], /shrunk/],
    [['-3', '-0.5'], /shrunk|flat/],
    [['0', '0.4'], /upwards .+ by 0\.0001049 .+ downwards by 0\..+shrunk/],
    [['0', '-1'], /changes by 0 .+a unit is flat/],
    [['1', '0'], /the weights are 0\.$/],
  ])('is a refutation with x and w = %j', (answer, say) => {
    const verdict = exercises['x5-8'].settle(0).judge(answer as string[]);
    expect(verdict.state).toBe('right');
    expect(verdict.say).toMatch(say);
  });

  test.each([
    [['1', '1'], /all of it arrives/],
    [['1', '2'], /explodes/],
    [['1', '0.9'], /smaller/],
    [['0', '2'], /upwards .+ by 1024 .+ downwards by 0\./],
    [['0', '1'], /upwards .+ by 1 .+ downwards by 0\./],
  ])('is none with x and w = %j', (answer, say) => {
    const verdict = exercises['x5-8'].settle(0).judge(answer as string[]);
    expect(verdict.state).toBe('wrong');
    expect(verdict.say).toMatch(say);
  });
});

describe('the lesson', () => {
  const specs = [curveSpec('f5-1'), eightSpec('f5-2', 2), mixerSpec('f5-3'), removeSpec('f5-4', stops.length - 1)];
  const links = [...lesson.matchAll(/\((#f5-\d=[^)]*)\)|link: '(#f5-\d=[^']*)'/g)].map(
    ([, a, b]) => (a ?? b) as string,
  );

  test('asks how low swish falls only where it is known that it falls', () =>
    expect(/<Reveal prompt="p5-4">(.*?)<\/Reveal>/s.exec(lesson)?.[1]).toContain('<Exercise id="x5-1" />'));

  test('has links into its figures', () => expect(links.length).toBeGreaterThan(15));

  test.each(links)('%s leads to a state that its figure has', (link) => {
    const read = specs.map((spec) => readSteps(link, spec as never)).filter((state) => state !== undefined);
    expect(read.map(({ notices }) => notices)).toEqual([[]]);
  });

  test.each([...new Set([...lesson.matchAll(/<Number of="([^"]*)"/g)].map(([, of]) => of as string))])(
    'says %s, a number that the engine has',
    (of) => expect(Number.isFinite(textNumber(of, numbers).value)).toBe(true),
  );
});

describe('a number in the text', () => {
  test.each([
    ['sigmoid(2)', 0.880797078],
    ['sigmoid′(2)', 0.104993585],
    ['leaky-relu(-2, 0.1)', -0.2],
    ['softmax(2, 1, 0.1)[0]', 0.659001139],
    ['softmax(1002, 1001, 1000.1)[0]', 0.659001139],
    ['swish lowest', -0.278464543],
  ])('%s', (of, value) => expect(textNumber(of, numbers).value).toBeCloseTo(value, 9));

  test.each(['sigmoid', 'sigmud(2)', 'sigmoid()', 'softmax(1, 2)[5]', ''])(
    '%s is refused with what is expected',
    (of) => expect(() => textNumber(of, numbers).value).toThrow(/expected/),
  );
});
