/** F9.3: every number is the engine's or that of a version with a mistake, and the numbers tell the mistakes apart. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import Figure from '../../src/components/figures/gradient-check/Figure.tsx';
import { checkFrame, exponents, nudgeOf, tolerance } from '../../src/components/figures/gradient-check/frame.ts';
import { checkSpec } from '../../src/components/figures/gradient-check/settings.ts';
import {
  gradientsWith,
  type Mistake,
  mistakes,
  type Version,
  versions,
} from '../../src/components/figures/gradient-check/versions.ts';
import { numericalGradient } from '../../src/engine/gradient-check.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { hiddenWeight, outputWeight } from '../../src/exercises/backprop/mistakes.ts';
import { formatNumber, notYet } from '../../src/notation/format.ts';
import { edited, read } from '../../src/questions/index.ts';
import { mazur } from '../engine/examples.ts';
import { all, hasClass, parse, textOf } from './markup.ts';

const experiment = mazur();
const run = createRun(experiment);
const { opened } = checkSpec('f9-3', 8);
const frameAt = (step: number, values: Partial<typeof opened.values> = {}, its = run) =>
  checkFrame(its, step, { ...opened.values, ...values });

/** Places of w1 … w8 among the weights, and among all parameters of the engine: biases stand after each layer's weights. */
const places = [1, 2].flatMap((l) => [0, 1].flatMap((j) => [0, 1].map((i) => [l, j, i] as const)));
const parameters = [0, 1, 2, 3, 6, 7, 8, 9];
const letters = Object.keys(versions) as Version[];
const wrongLetters = letters.filter((letter) => versions[letter] !== undefined);

test('version A has the gradients of the traced backward pass, bit for bit', () => {
  const engine = places.map(([l, j, i]) => read(experiment, `weightGradient[${l}][${j}][${i}]`));
  expect(gradientsWith(undefined, run)).toEqual(engine);
});

describe('a mistake gives the wrong values of the exercises', () => {
  type Rule = readonly [hidden: (j: number, i: number) => number, output: (k: number, i: number) => number];
  const right: Rule = [
    (j, i) => hiddenWeight(j, i).gradient(experiment),
    (k, i) => outputWeight(k, i).gradient(experiment),
  ];
  const rules: Partial<Record<Mistake, Rule>> = {
    sign: [(j, i) => hiddenWeight(j, i).otherSign(experiment), (k, i) => outputWeight(k, i).otherSign(experiment)],
    hiddenSlope: [(j, i) => hiddenWeight(j, i).withoutSlope(experiment), right[1]],
    onePath: [(j, i) => hiddenWeight(j, i).onlyPath(0)(experiment), right[1]],
    updated: [(j, i) => hiddenWeight(j, i).throughUpdated(experiment), right[1]],
    input: [right[0], (k, i) => outputWeight(k, i).withInput(experiment)],
  };
  test.each(Object.entries(rules))('%s', (mistake, [hidden, output]) => {
    const expected = places.map(([l, j, i]) => (l === 1 ? hidden(j, i) : output(j, i)));
    for (const [k, value] of gradientsWith(mistake as Mistake, run).entries())
      expect(value).toBeCloseTo(expected[k] as number, 15);
  });

  test('outputSlope: output weights lack one factor, hidden weights lack it in each path', () => {
    const found = gradientsWith('outputSlope', run);
    for (const [k, i] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const)
      expect(found[4 + 2 * k + i]).toBe(outputWeight(k, i).withoutSlope(experiment));
    const fault = [0, 1].reduce(
      (sum, k) => sum + outputWeight(k, 0).fault(experiment) * outputWeight(k, 0).old(experiment),
      0,
    );
    const { slope, signal } = hiddenWeight(0, 0);
    expect(found[0]).toBeCloseTo(fault * slope(experiment) * signal(experiment), 15);
  });
});

test('nudging gives the engine’s own centred differences, bit for bit, for every size of the nudge', () => {
  for (const e of exponents) {
    const numerical = numericalGradient(experiment, nudgeOf(e));
    expect(frameAt(8, { e }).rows.map(({ nudge }) => nudge?.slope)).toEqual(parameters.map((k) => numerical[k]));
  }
});

test('a weight’s numbers are known from its turn on, and not before', () => {
  for (let step = 0; step <= 8; step++) {
    const { rows, now, errors } = frameAt(step);
    expect(rows.map(({ nudge }) => nudge !== undefined)).toEqual(rows.map((_, k) => k < step));
    expect(now).toBe(rows[step - 1]);
    expect(errors).toHaveLength(step === 0 ? 0 : 12);
  }
});

test('ratio, relative error and verdict follow from both gradients', () => {
  for (const v of letters)
    for (const { claimed, nudge } of frameAt(8, { v }).rows) {
      const slope = nudge?.slope as number;
      expect(nudge?.ratio).toBe(claimed / slope);
      expect(nudge?.error).toBe(Math.abs(claimed - slope) / Math.max(Math.abs(claimed), Math.abs(slope)));
      expect(nudge?.agrees).toBe((nudge?.error as number) < tolerance);
    }
});

describe('the size of the nudge', () => {
  test('has a best value in between, where the gradient is right: the error falls and rises again', () => {
    for (let step = 1; step <= 8; step++) {
      const { errors } = frameAt(step);
      const least = Math.min(...errors);
      expect(least).toBeLessThan(1e-8);
      expect(errors[0]).toBeGreaterThan(1000 * least);
      expect(errors[11]).toBeGreaterThan(1000 * least);
    }
  });

  test('helps nobody whose gradient is wrong: the error stays', () => {
    for (const v of wrongLetters)
      for (const [k, { nudge }] of frameAt(8, { v }).rows.entries())
        if (nudge?.agrees === false) expect(Math.min(...frameAt(k + 1, { v }).errors)).toBeGreaterThan(0.1);
  });

  test('accuses the innocent where it is too small', () => {
    expect(frameAt(8, { e: -12 }).rows.some(({ nudge }) => nudge?.agrees === false)).toBe(true);
    expect(frameAt(8).rows.every(({ nudge }) => nudge?.agrees)).toBe(true);
  });
});

describe('the hunt', () => {
  const differing = (v: Version) =>
    frameAt(8, { v }).rows.flatMap(({ nudge, connection }) => (nudge?.agrees ? [] : [connection.name]));

  test('shows which layers the mistake can be in', () => {
    const hidden = ['w1', 'w2', 'w3', 'w4'];
    const output = ['w5', 'w6', 'w7', 'w8'];
    const expected: Record<Mistake, string[]> = {
      sign: [...hidden, ...output],
      outputSlope: [...hidden, ...output],
      hiddenSlope: hidden,
      onePath: hidden,
      updated: hidden,
      input: output,
    };
    for (const v of wrongLetters) expect(differing(v), v).toEqual(expected[versions[v] as Mistake]);
    expect(differing('A')).toEqual([]);
  });

  test('has each mistake once', () => {
    expect(wrongLetters.map((v) => versions[v]).sort()).toEqual(Object.keys(mistakes).sort());
  });

  test('knows the right suspicion, and answers every other with a weight that contradicts it', () => {
    for (const v of wrongLetters)
      for (const guess of Object.keys(mistakes) as Mistake[]) {
        const { verdict, rows } = frameAt(8, { v, guess });
        expect(verdict?.right, `${v} ${guess}`).toBe(guess === versions[v]);
        if (guess === versions[v]) continue;
        const name = /for (w\d)/.exec(verdict?.text ?? '')?.[1];
        const k = rows.findIndex(({ connection }) => connection.name === name);
        const [would, has] = [gradientsWith(guess, run)[k] as number, rows[k]?.claimed as number];
        expect(verdict?.text).toContain(
          `gets ${formatNumber(would)} for ${name}; this version has ${formatNumber(has)}`,
        );
        expect(formatNumber(would)).not.toBe(formatNumber(has));
      }
  });

  test('says nothing before there is a suspicion', () => expect(frameAt(8, { v: 'F' }).verdict).toBeUndefined());
});

test('changing one weight changes every gradient, slope and loss', () => {
  const other = frameAt(8, {}, createRun(edited(experiment, { 'w.2.0.0': 0.47 })));
  for (const [k, { claimed, nudge }] of frameAt(8).rows.entries()) {
    const changed = other.rows[k];
    // The fault of o2 does not depend on w5.
    if (k < 6) expect(changed?.claimed).not.toBe(claimed);
    expect(changed?.nudge?.raised).not.toBe(nudge?.raised);
    expect(changed?.nudge?.lowered).not.toBe(nudge?.lowered);
  }
});

const still = (step: number, values: Partial<typeof opened.values> = {}) =>
  renderToString(h(Figure, { id: 'f9-3', experiment, step, values }));

test('the substituted formula evaluates to the slope', () => {
  for (const step of [1, 5, 8]) {
    const [figure] = all(parse(still(step)), hasClass('quotient'));
    const numbers = textOf(all(figure as never, hasClass('numbers'))[0] as never).replaceAll('−', '-');
    const [, high, low, by] = /^\((-?[\d.]+) - (-?[\d.]+)\) ∕ ([\d.]+)/.exec(numbers) ?? [];
    const slope = frameAt(step).now?.nudge?.slope as number;
    expect(Math.abs((Number(high) - Number(low)) / Number(by) - slope)).toBeLessThan(1e-9);
  }
});

describe.each([
  ['f9-3-0', still(0)],
  ['f9-3-5-F', still(5, { v: 'F' })],
  ['f9-3-8-D', still(8, { v: 'D', e: -5, guess: 'onePath' })],
])('%s', (name, markup) => {
  test('is as reviewed', () =>
    expect(`${markup.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/${name}.txt`));

  test('has a name for every field, and no id twice', () => {
    const figure = parse(markup);
    const ids = all(figure, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const field of all(figure, ({ tag }) => tag === 'select' || tag === 'input'))
      expect(field.parent?.tag).toBe('label');
  });
});

test('before the first nudge no slope, ratio or error is shown', () => {
  const figure = parse(still(0));
  expect(all(figure, ({ tag }) => tag === 'td').filter((cell) => textOf(cell) === notYet)).toHaveLength(16);
  expect(textOf(figure)).not.toContain('✓');
});

test('a gradient that is off by a hundredth differs, one that is off by a ten-thousandth agrees', () => {
  // A slope is a quotient of rounded losses and of a bent curve: its own error grows with the nudge.
  const nudges = exponents.flatMap((e) => frameAt(8, { e }).rows.flatMap(({ nudge }) => nudge ?? []));
  const off = (from: number, to: number) => nudges.filter(({ error }) => error > from && error < to);
  expect(off(0.001, 0.1).length).toBeGreaterThan(3);
  expect(off(0.001, 0.1).filter(({ agrees }) => agrees)).toEqual([]);
  expect(off(0, 0.001).length).toBeGreaterThan(20);
  expect(off(0, 0.001).filter(({ agrees }) => !agrees)).toEqual([]);
});
