/** Figures 3.1 to 3.4: where the points land, how the grid bends, and what a hundred starts make of it. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import warpLinear from '../../content/experiments/warp-linear.json' with { type: 'json' };
import warpRelu from '../../content/experiments/warp-relu.json' with { type: 'json' };
import warpTanh from '../../content/experiments/warp-tanh.json' with { type: 'json' };
import lineJson from '../../content/experiments/xor-line.json' with { type: 'json' };
import reluJson from '../../content/experiments/xor-relu.json' with { type: 'json' };
import sigmoidJson from '../../content/experiments/xor-sigmoid.json' with { type: 'json' };
import { decisionFrame } from '../../src/components/figures/decision-line/frame.ts';
import GridWarp from '../../src/components/figures/grid-warp/Figure.tsx';
import { warpFrame } from '../../src/components/figures/grid-warp/frame.ts';
import TwoPlanes from '../../src/components/figures/two-planes/Figure.tsx';
import { twoPlanesFrame, unitStops } from '../../src/components/figures/two-planes/frame.ts';
import { gainEdits, gainOf, xorVariants } from '../../src/components/figures/two-planes/variants.ts';
import { type Point, sumAt } from '../../src/components/kit/plane/geometry.ts';
import { plane } from '../../src/components/kit/stage/subjects/plane.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { createForwardRun, createLayerRun } from '../../src/engine/trace/forward-run.ts';
import { createUnitRun } from '../../src/engine/trace/unit-run.ts';
import { edited, experimentOf, read } from '../../src/questions/index.ts';
import { expectClose, worked } from '../engine/oracles.ts';

const digits = { decimals: 6 } as const;
const sigmoid = experimentOf(sigmoidJson);
const relu = experimentOf(reluJson);
const variants = xorVariants(sigmoid, relu);
const step = variants['step'] as Experiment;
const all = 12;

describe('every line', () => {
  test('gets at most three of the four points of XOR right', () => {
    const line = experimentOf(lineJson);
    const quarters = Array.from({ length: 17 }, (_, k) => k / 4 - 2);
    const scores = quarters.flatMap((w1) =>
      quarters.flatMap((w2) =>
        [-1.5, -0.5, 0.25, 1].map(
          (b) =>
            decisionFrame(createUnitRun(edited(line, { 'w.1.0.0': w1, 'w.1.0.1': w2, 'b.1.0': b }), 'bias'), 4, digits)
              .right,
        ),
      ),
    );
    expect(Math.max(...scores)).toBe(3);
  });
});

describe('the two planes', () => {
  test.each(Object.entries(variants))('%s units solve XOR', (_, experiment) => {
    expect(twoPlanesFrame(createForwardRun(experiment), all, digits).standing).toBe('4 of 4 right');
  });

  test('the points land where the engine says, and where the published network has them', () => {
    const { points } = twoPlanesFrame(createForwardRun(sigmoid), all, digits);
    for (const [n, { landed, output }] of points.entries()) {
      expect(landed).toEqual([read(sigmoid, `a[${n}][1][0]`), read(sigmoid, `a[${n}][1][1]`)]);
      expect(output).toBe(read(sigmoid, `a[${n}][2][0]`));
    }
    const rows = worked('xor_sigmoid_handset').rows as { x: number[]; h: number[]; y: number }[];
    for (const { x, h: hidden, y } of rows) {
      const point = points[2 * (x[0] as number) + (x[1] as number)];
      expectClose([...(point?.landed ?? []), point?.output as number], [...hidden, y]);
    }
  });

  test('threshold units are OR, NAND and their AND, as published', () => {
    const { points } = twoPlanesFrame(createForwardRun(step), all, digits);
    const rows = worked('xor_step_from_gates') as { x: number[]; OR: number; NAND: number; XOR: number }[];
    for (const { x, OR, NAND, XOR } of rows) {
      const point = points[2 * (x[0] as number) + (x[1] as number)];
      expect([...(point?.landed ?? []), point?.output]).toEqual([OR, NAND, XOR]);
    }
  });

  test('no output is counted before it is computed', () => {
    const standing = (done: number) => twoPlanesFrame(createForwardRun(step), done, digits).standing;
    expect([0, 2, 3, all].map(standing)).toEqual([
      'No output is computed yet',
      'No output is computed yet',
      '1 of 1 right so far',
      '4 of 4 right',
    ]);
  });

  test.each(Object.entries(variants))(
    'what is written at the lines of %s units is so on the line itself, or just beyond',
    (_, experiment) => {
      const { beyond, hiddenCuts } = twoPlanesFrame(createForwardRun(experiment), 0, digits);
      const [, sign, bound] = /^([=≥>]) (.)$/.exec(beyond) ?? [];
      const limit = bound === '½' ? 0.5 : Number(bound);
      for (const [j, { w, b }] of hiddenCuts.entries()) {
        const along = w[0] * w[0] + w[1] * w[1];
        const at = (far: number) => {
          const z = far - b;
          const { network } = experiment;
          const inputs = [(z * w[0]) / along, (z * w[1]) / along];
          const one = edited(experiment, { 'x.0.0': inputs[0] as number, 'x.0.1': inputs[1] as number });
          expect(network.layers).toHaveLength(2);
          return read(one, `a[0][1][${j}]`);
        };
        const holds = (a: number) => (sign === '=' ? a === limit : sign === '>' ? a > limit : a >= limit);
        expect([holds(at(0.01)), holds(at(-0.01))], `h${j + 1}`).toEqual([true, false]);
      }
    },
  );

  test('their numbers are called by what they join', () => {
    const names = ['w.1.0.1', 'w.1.1.0', 'w.2.0.1', 'b.1.1', 'b.2.0'].map((target) => plane.edits.name(target, step));
    expect(names).toEqual([
      'weight from x2 to h1',
      'weight from x1 to h2',
      'weight from h2 to the output',
      'bias of h2',
      'bias of the output',
    ]);
  });

  test('one more number is known at each stop', () => {
    const known = unitStops(createForwardRun(sigmoid)).map(
      (_, done) =>
        twoPlanesFrame(createForwardRun(sigmoid), done, digits).points.flatMap(({ hidden, output }) =>
          [...hidden, output].filter((value) => value !== undefined),
        ).length,
    );
    expect(known).toEqual(Array.from({ length: all + 1 }, (_, k) => k));
  });

  test.each(Object.entries(variants))(
    'a point of %s units is right exactly where its line puts it',
    (_, experiment) => {
      const { points, outputCut } = twoPlanesFrame(createForwardRun(experiment), all, digits);
      for (const { landed, output } of points)
        expect(sumAt(outputCut, landed as Point) >= -1e-12).toBe((output as number) >= 0.5);
    },
  );

  test.each([1, 2, 3, 5, 10])('with gain %i the outputs are the published ones', (k) => {
    const its = edited(sigmoid, gainEdits(k));
    expect(gainOf(its)).toBe(k);
    const rows = worked('xor_gain_k')[String(k)] as [number[], number[], number][];
    const { points } = twoPlanesFrame(createForwardRun(its), all, digits);
    for (const [x, , output] of rows)
      expectClose(points[2 * (x[0] as number) + (x[1] as number)]?.output as number, output);
  });

  test('the last unit stands as an equation with its numbers', () => {
    expect(twoPlanesFrame(createForwardRun(sigmoid), 0, digits).equation).toBeUndefined();
    expect(twoPlanesFrame(createForwardRun(sigmoid), 4, digits).equation?.numbers).toBe(
      'h₁ = σ(20 · 0 + 20 · 1 − 10) = σ(10) ≈ 0.999955',
    );
    expect(twoPlanesFrame(createForwardRun(relu), 12, digits).equation?.numbers).toBe('a = 1 · 2 − 2 · 1 + 0 = 0');
  });

  test('a changed weight moves a point', () => {
    const changed = edited(sigmoid, { 'w.1.0.0': 5 });
    const [before, after] = [sigmoid, changed].map(
      (its) => twoPlanesFrame(createForwardRun(its), all, digits).points[2]?.landed,
    );
    expect(before).not.toEqual(after);
  });

  test.each([0, 24, 48])('is drawn as reviewed after %i events', async (cursor) => {
    const markup = renderToString(h(TwoPlanes, { id: 'f3-2', experiment: step, cursor, digits, variants }));
    await expect(`${markup.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/f3-2-${cursor}.markup.txt`);
  });
});

describe('the grid', () => {
  const warps = {
    linear: experimentOf(warpLinear),
    tanh: experimentOf(warpTanh),
    relu: experimentOf(warpRelu),
  };
  const isStraight = (points: readonly Point[]) => {
    const [[x0, y0], [x1, y1]] = [points[0] as Point, points.at(-1) as Point];
    return points.every(([x, y]) => Math.abs((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)) < 1e-9);
  };
  const straight = (experiment: Experiment, done: number) =>
    warpFrame(createLayerRun(experiment), done, digits).lines.every(({ points }) => isStraight(points));

  test('keeps its lines straight under weights, biases and linear units, and only there', () => {
    for (const experiment of Object.values(warps))
      expect([0, 1, 2].map((done) => straight(experiment, done))).toEqual([true, true, true]);
    expect(straight(warps.linear, 3)).toBe(true);
    expect(straight(warps.tanh, 3)).toBe(false);
    expect(straight(warps.relu, 3)).toBe(false);
  });

  test('has its points where the engine’s hidden units put them', () => {
    for (const experiment of Object.values(warps))
      for (const [n, { at }] of warpFrame(createLayerRun(experiment), 3, digits).points.entries())
        expect(at).toEqual([read(experiment, `a[${n}][1][0]`), read(experiment, `a[${n}][1][1]`)]);
  });

  test('can be cut for tanh and relu, not for linear units', () => {
    const right = Object.values(warps).map((experiment) => warpFrame(createLayerRun(experiment), 3, digits).right);
    expect(right).toEqual([3, 4, 4]);
  });

  test.each([0, 3])('is drawn as reviewed at stage %i', async (cursor) => {
    const props = { id: 'f3-3', experiment: warps.linear, cursor, digits, variants: warps };
    const markup = renderToString(h(GridWarp, props));
    await expect(`${markup.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/f3-3-${cursor}.markup.txt`);
  });
});
