/** Figures 1.1 and 1.2: every number is the engine's, at every stop, in both forms. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import line from '../../content/experiments/decision-line.json' with { type: 'json' };
import unit from '../../content/experiments/perceptron.json' with { type: 'json' };
import DecisionLine from '../../src/components/figures/decision-line/Figure.tsx';
import { decisionFrame, rowStops } from '../../src/components/figures/decision-line/frame.ts';
import Perceptron from '../../src/components/figures/perceptron/Figure.tsx';
import { perceptronFrame } from '../../src/components/figures/perceptron/frame.ts';
import { gate } from '../../src/engine/datasets/gates.ts';
import { cellName } from '../../src/engine/trace/layout.ts';
import { createUnitRun } from '../../src/engine/trace/unit-run.ts';
import { isTerm } from '../../src/notation/notation.ts';
import { edited, experimentOf, read } from '../../src/questions/index.ts';
import { worked } from '../engine/oracles.ts';

const perceptron = experimentOf(unit);
const decisionLine = experimentOf(line);
const digits = { significant: 4 } as const;

interface GateRow {
  readonly x: readonly [number, number];
  readonly sum: number;
  readonly out: number;
}

describe('a unit, step by step', () => {
  test.each(['threshold', 'bias'] as const)('knows one more number after each act, as a %s', (form) => {
    const known = [0, 1, 2, 3, 4].map((done) => {
      const { products, sum, output } = perceptronFrame(createUnitRun(perceptron, form), done, digits);
      return [...products, sum, output].filter(({ value }) => value !== undefined).length;
    });
    expect(known).toEqual([0, 1, 2, 3, 4]);
  });

  test('has the sums and outputs of the published gates', () => {
    const thresholds = { OR: 0.5, AND: 1 };
    for (const [name, theta] of Object.entries(thresholds))
      for (const { x, sum, out } of worked('gates_seed002')[name] as GateRow[]) {
        const its = edited(perceptron, { 'x.0.0': x[0], 'x.0.1': x[1], 'b.1.0': -theta });
        const frame = perceptronFrame(createUnitRun(its, 'threshold'), 4, digits);
        expect([frame.sum.value, frame.output.value, frame.bound.value]).toEqual([sum, out, theta]);
      }
  });

  test('decides the same as a threshold and as a bias', () => {
    for (const bias of [-1.25, -1, -0.5, 0, 0.3])
      for (const x of [0, 1]) {
        const its = edited(perceptron, { 'b.1.0': bias, 'x.0.1': x });
        const [threshold, asBias] = (['threshold', 'bias'] as const).map((form) =>
          perceptronFrame(createUnitRun(its, form), 4, digits),
        );
        expect(threshold?.output).toEqual(asBias?.output);
        expect(asBias?.sum.value).toBe(read(its, 'z[0][1][0]'));
        expect(threshold?.sum.value).toBe(read(edited(its, { 'b.1.0': 0 }), 'z[0][1][0]'));
      }
  });

  test('adds and multiplies in its lines what the lines show', () => {
    const its = edited(perceptron, { 'w.1.0.0': -1.5, 'x.0.1': 1, 'b.1.0': 0.75 });
    const lines = perceptronFrame(createUnitRun(its, 'bias'), 4, digits).lines.map(({ formula }) =>
      formula.tokens.map((token) => (isTerm(token) ? token.value : token.text)),
    );
    expect(lines).toEqual([
      [-1.5, ' × ', 1],
      [0.5, ' × ', 1],
      [-1.5, ' + ', 0.5, ' + ', 0.75],
      ['1 if ', -0.25, ' ≥ ', '0', ', else 0'],
    ]);
  });

  test('says its last act as a sentence', () => {
    const sentences = [0, 1, 3, 4].map(
      (done) => perceptronFrame(createUnitRun(perceptron, 'threshold'), done, digits).sentence,
    );
    expect(sentences).toEqual([
      'The inputs 1 and 0 are in place. Nothing is computed yet.',
      'Multiply: w1, 0.5, times input 1, 1, is 0.5.',
      'Add: the products give z, 0.5.',
      'Compare: z, 0.5, is below the threshold, 1. The output is 0: the light is off.',
    ]);
  });

  test('changes everything that hangs on a weight when the weight changes', () => {
    const other = edited(perceptron, { 'w.1.0.0': 1.25 });
    const markup = (its: typeof perceptron) =>
      renderToString(h(Perceptron, { id: 'f1-1', experiment: its, cursor: 4, digits }));
    const frames = [perceptron, other].map((its) => perceptronFrame(createUnitRun(its, 'threshold'), 4, digits));
    expect(frames[0]?.products[0]?.value).not.toBe(frames[1]?.products[0]?.value);
    expect(frames[0]?.sum.value).not.toBe(frames[1]?.sum.value);
    expect(frames[0]?.output.value).not.toBe(frames[1]?.output.value);
    const widths = [perceptron, other].map((its) => /stroke-width="([\d.]+)"/.exec(markup(its))?.[1]);
    expect(widths[0]).not.toBe(widths[1]);
    expect(markup(other)).not.toContain('0.5 × 1');
  });

  test.each([0, 1, 2, 3, 4])('is drawn as reviewed after %i acts', async (cursor) => {
    const markup = renderToString(h(Perceptron, { id: 'f1-1', experiment: perceptron, cursor, digits }));
    await expect(`${markup.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/f1-1-${cursor}.markup.txt`);
  });
});

describe('the decision line', () => {
  test('tells nothing of a row before it was tested', () => {
    for (const tested of [0, 1, 2, 3, 4]) {
      const { rows } = decisionFrame(createUnitRun(decisionLine, 'bias'), tested, digits);
      expect(
        rows.map(({ z, output, right }) => [z, output, right].filter((value) => value !== undefined).length),
      ).toEqual(rows.map((_, n) => (n < tested ? 3 : 0)));
    }
  });

  test('has the engine’s sums and outputs, and counts those that are right', () => {
    for (const name of ['and', 'or', 'nand'] as const) {
      const targets = Object.fromEntries(gate(name).labels.map((label, n) => [`y.${n}.0`, label]));
      const its = edited(decisionLine, targets);
      const { rows, right } = decisionFrame(createUnitRun(its, 'bias'), 4, digits);
      expect(rows.map(({ z }) => z)).toEqual([0, 1, 2, 3].map((n) => read(its, `z[${n}][1][0]`)));
      expect(rows.map(({ output }) => output)).toEqual([0, 1, 2, 3].map((n) => read(its, `a[${n}][1][0]`)));
      expect(right).toBe(rows.filter(({ output, target }) => output === target).length);
    }
  });

  test('opens with exactly one point on the wrong side', () =>
    expect(decisionFrame(createUnitRun(decisionLine, 'bias'), 4, digits).right).toBe(3));

  test('has the published distances of AND, (1, 1) on the line', () => {
    const and = edited(decisionLine, { 'w.1.0.0': 0.5, 'w.1.0.1': 0.5, 'b.1.0': -1 });
    const published = worked('boundary').dist_AND_pts as Record<string, number>;
    const { rows, sentence } = decisionFrame(createUnitRun(and, 'bias'), 4, digits);
    for (const { x, distance } of rows) expect(distance).toBeCloseTo(published[`(${x.join(', ')})`] as number, 10);
    expect(sentence).toBe('4 of 4 points are right. The point (1, 1) lies on the line, so it fires.');
  });

  test('does not move when weights and bias are doubled', () => {
    const double = edited(decisionLine, { 'w.1.0.0': 2, 'w.1.0.1': 1, 'b.1.0': -1.5 });
    const [one, two] = [decisionLine, double].map((its) => decisionFrame(createUnitRun(its, 'bias'), 4, digits).rows);
    expect(one?.map(({ distance, output }) => [distance, output])).toEqual(
      two?.map(({ distance, output }) => [distance, output]),
    );
  });

  test('says that there is none where both weights are 0', () => {
    const none = edited(decisionLine, { 'w.1.0.0': 0, 'w.1.0.1': 0 });
    const { rows, sentence } = decisionFrame(createUnitRun(none, 'bias'), 4, digits);
    expect(rows.map(({ distance }) => distance)).toEqual([undefined, undefined, undefined, undefined]);
    expect(sentence).toContain('there is no line');
  });

  test('shows the last row’s sum and the line as formulas that hold', () => {
    const frame = decisionFrame(createUnitRun(edited(decisionLine, { 'w.1.0.1': -0.5 }), 'bias'), 4, digits);
    expect(frame.line).toBe('1 · x₁ − 0.5 · x₂ − 0.75 = 0');
    expect(frame.sum).toBe('1 · 1 − 0.5 · 1 − 0.75 = −0.25');
  });

  test('rests after the forward pass of each row', () =>
    expect(rowStops(createUnitRun(decisionLine, 'bias'))).toEqual([0, 4, 8, 12, 16]));

  test.each([0, 8, 16])('is drawn as reviewed after %i events', async (cursor) => {
    const markup = renderToString(h(DecisionLine, { id: 'f1-2', experiment: decisionLine, cursor, digits }));
    await expect(`${markup.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/f1-2-${cursor}.markup.txt`);
  });
});

test('the cells of the lines are those that the prose names', () => {
  const { lines } = perceptronFrame(createUnitRun(perceptron, 'bias'), 4, digits);
  expect(lines.map(({ event }) => cellName(event.write))).toEqual([
    'product[0][1][0][0]',
    'product[0][1][0][1]',
    'z[0][1][0]',
    'a[0][1][0]',
  ]);
});
