/** Lesson 9's keys and wrong answers against the published example and its fixture. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createSgdRun } from '../../src/engine/trace/sgd-run.ts';
import { exercises, prompts } from '../../src/exercises/backprop/index.ts';
import { hiddenWeight, lossAfterRule, outputWeight } from '../../src/exercises/backprop/mistakes.ts';
import { mazur, mazurNumbers, withBiases } from '../../src/exercises/backprop/variants.ts';
import { fadedOutputWeight } from '../../src/exercises/backprop/weights.ts';
import { lossAfter, read, show } from '../../src/questions/index.ts';
import examples from '../oracles/worked-examples.json' with { type: 'json' };

const wrong: Record<string, number> = examples.mazur_common_wrong;
const w5 = outputWeight(0, 0);
const w1 = hiddenWeight(0, 0);

describe('the known mistakes give the values of the fixture', () => {
  test.each([
    ['w5: forgot sigma prime', w5.withoutSlope],
    ['w5: used target-out (sign)', w5.otherSign],
    ['w5: used i1 instead of out_h1', w5.withInput],
    ['w5: MSE mean over 2 outputs (half)', w5.halved],
    ['w5: loss without 1/2 (double)', w5.doubled],
    ['w1: only path through o1', w1.onlyPath(0)],
    ['w1: only path through o2', w1.onlyPath(1)],
    ['w1: forgot hidden sigma prime', w1.withoutSlope],
    ['w1: used the already updated w5..w8', w1.throughUpdated],
    ['w1: transposed weights (w5,w6 instead of w5,w7)', w1.transposed],
    ['new w5: added instead of subtracted', w5.added],
  ] as const)('%s', (name, compute) => {
    expect(compute(mazur)).toBeCloseTo(wrong[name] as number, 11);
  });
});

test('the keys are the published gradients and new weights', () => {
  const w6 = fadedOutputWeight('w_6', 0, 1, 2, mazurNumbers).settle(0).right;
  expect(w6.map((text) => Number(text).toFixed(9))).toEqual(['0.082667628', '0.408666186']);
  const w7 = fadedOutputWeight('w_7', 1, 0, 3, mazurNumbers).settle(0).right;
  expect(w7.map((text) => Number(text).toFixed(9))).toEqual(['0.175510053', '-0.022602540', '0.511301270']);
  const w8 = fadedOutputWeight('w_8', 1, 1, 'all', mazurNumbers).settle(0).right;
  expect(w8.map((text) => Number(text).toFixed(9))).toEqual([
    ...['-0.217071535', '0.175510053', '-0.022740242', '0.561370121'],
  ]);
  expect(w1.gradient(mazur).toFixed(9)).toBe('0.000438568');
  expect(hiddenWeight(1, 1).gradient(mazur).toFixed(9)).toBe('0.000995425');
  expect(hiddenWeight(1, 1).next(mazur).toFixed(9)).toBe('0.299502287');
});

const text = readFileSync('content/lessons/02-how-networks-learn/09-backprop.mdx', 'utf8');
const uncovered = (prompt: string) => text.replace(new RegExp(`<Reveal prompt="${prompt}">.*?</Reveal>`, 'gs'), '');

test('no exercise asks for a number that Figure 9.1 shows of the network it opens with', () => {
  const run = createSgdRun(mazur);
  const shown = [0, 1].flatMap((update) => [...run.record(update).initial, ...run.record(update).values]);
  const asked = Object.entries(exercises).flatMap(([id, each]) =>
    each.settle(0).blanks.map(({ key }) => [id, key] as const),
  );
  expect(shown.length).toBeGreaterThan(80);
  expect(asked.filter(([, key]) => shown.some((its) => Math.abs(its - key) < 1e-6 * Math.abs(key)))).toEqual([]);
});

test('the gradient of w1 stands only where its prediction has been made', () => {
  expect(text).toContain('experiment="mazur" cell="weightGradient[1][0][0]"');
  expect(uncovered('p9-2')).not.toContain('experiment="mazur" cell="weightGradient[1][0][0]"');
});

test('who has not predicted the fall of the loss is not asked anything that says where it ends', () => {
  const ids = [...uncovered('p9-3').matchAll(/id="(x9-\d+)"/g)].map(([, id]) => id as keyof typeof exercises);
  const ends = show(lossAfter(mazur, 1));
  expect(ids.length).toBeGreaterThan(5);
  expect(ids.filter((id) => String(exercises[id].settle(0).face.ask).includes(ends))).toEqual([]);
  expect(String(exercises['x9-12'].settle(0).face.ask)).toContain(ends);
});

test('no exercise asks for a gradient that the lesson prints', () => {
  const printed = [...text.matchAll(/<Value experiment="mazur" cell="(weightGradient[^"]+)"(?! edits)/g)].map(
    ([, cell]) => Math.abs(read(mazur, cell as string)),
  );
  expect(printed.length).toBeGreaterThan(3);
  const asked = Object.entries(exercises).flatMap(([id, each]) =>
    each.settle(0).blanks.map(({ key }) => [id, Math.abs(key)] as const),
  );
  expect(asked.filter(([, key]) => printed.some((its) => Math.abs(its - key) < 0.005 * key))).toEqual([]);
});

test('the transfer exercise has the numbers of the textbook', () => {
  const [delta6, w46, delta4, w14] = exercises['x9-7'].settle(0).right.map(Number) as [number, number, number, number];
  expect(delta6).toBeCloseTo(-examples.hankamber.err6, 11);
  expect(w46).toBeCloseTo(examples.hankamber.w46, 11);
  expect(delta4).toBeCloseTo(-examples.hankamber.err4, 11);
  expect(w14).toBeCloseTo(examples.hankamber.w14, 11);
});

describe('the bug hunt', () => {
  test('computes both printed losses', () => {
    expect(lossAfter(mazur, 1).toFixed(9)).toBe('0.291027774');
    const stale = lossAfterRule(mazur, (j, i) => hiddenWeight(j, i).throughUpdated);
    expect(stale).toBeCloseTo(examples.mazur_buggy_updated_weights.after_1.E_total, 12);
  });

  test('makes the engine’s own loss where the rule is right', () => {
    expect(lossAfterRule(mazur, (j, i) => hiddenWeight(j, i).gradient)).toBe(lossAfter(mazur, 1));
  });

  test('has one suspect that makes the printed loss', () => {
    expect(exercises['x9-8'].settle(0).right).toEqual(['0']);
  });
});

test('the weights of gradient 0 are those behind the dead unit, from the dark pixel and out of the silent unit', () => {
  expect(exercises['x9-9'].settle(0).right).toEqual(['0', '1', '2']);
});

describe('the outcomes of the predictions', () => {
  test.each([
    ['p9-2', 187, 188],
    ['p9-3', 0.0073433, 0.0073434],
    ['p9-4', 2.437, 2.438],
  ] as const)('%s', (id, low, high) => {
    const value = Number(prompts[id].settle().right[0]);
    expect(value).toBeGreaterThan(low);
    expect(value).toBeLessThan(high);
  });

  test('p9-5: the mean of the gradients of w1 is negative', () =>
    expect(prompts['p9-5'].settle().right).toEqual(['down']));

  test('p9-1: the gradient of w7 is negative', () => expect(prompts['p9-1'].settle().right).toEqual(['down']));

  test('p9-4: with biases the loss lands at the published value', () => {
    expect(lossAfter(withBiases, 1).toFixed(9)).toBe('0.280471447');
  });
});

test('who is asked for the weights of gradient 0 is given the sums that the answers speak of', () => {
  const { ask } = exercises['x9-9'].settle(0).face;
  expect(ask).toMatch(/z_\{h1\}\$ = 0\.32,.*z_\{h2\}\$ = −0\.21\..*output is a share above 0/);
});
