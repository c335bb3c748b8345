/** Lesson 7's keys, outcomes and numbers against the fixture of worked examples; questions in general: questions.test.ts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import threePoints from '../../content/experiments/three-points.json' with { type: 'json' };
import { nudgeSpec } from '../../src/components/figures/nudge-check/settings.ts';
import { createDescentRun } from '../../src/engine/descent/run.ts';
import type { OptimizerSpec } from '../../src/engine/experiment.ts';
import { eventAt } from '../../src/engine/trace/record.ts';
import {
  at,
  from,
  height,
  heightAfter,
  pointAfter,
  slopes,
  valley,
} from '../../src/exercises/gradient-descent/descend.ts';
import { descents } from '../../src/exercises/gradient-descent/descents.ts';
import { exercises, prompts } from '../../src/exercises/gradient-descent/index.ts';
import { nudged } from '../../src/exercises/gradient-descent/nudges.ts';
import { hilltop, numbers } from '../../src/exercises/gradient-descent/numbers.ts';
import { textNumber } from '../../src/questions/text-numbers.ts';
import { expectClose, worked } from '../engine/oracles.ts';
import { readSteps } from '../player/steps-link.ts';

const { 'one-valley': one, 'two-valleys': two, 'line-fit': fit, 'xor-surface': surface } = descents;
const lesson = readFileSync('content/lessons/02-how-networks-learn/07-gradient-descent.mdx', 'utf8');

describe('the descents of the figures are the published ones', () => {
  const published: Record<string, number[]> = worked('gd_(w-3)^2');

  test.each(Object.entries(published))('(w − 3)² with η = %s', (rate, points) => {
    expectClose(
      points.map((_, k) => pointAfter(at(one, Number(rate)), k) as number[]),
      points.map((w) => [w]),
      1e-10,
    );
  });

  test('two valleys: where its level places are, how high, and where starts lead', () => {
    const facts = worked('nonconvex_1d');
    for (const [k, w] of (facts.stationary as number[]).entries()) {
      expect(Math.abs(slopes(from(two, w))[0] as number)).toBeLessThan(1e-9);
      expectClose(height(two, [w]), facts.Lvals[k], 1e-10);
    }
    for (const [start, end] of [
      [1, facts.from_plus1_200],
      [-1, facts.from_minus1_200],
      [0.1, facts.from_0p1_200],
      [0.11, facts.from_0p11_200],
    ])
      expectClose(pointAfter(from(two, start), 200) as number[], [end], 1e-9);
    expectClose(hilltop, facts.stationary[1], 1e-9);
  });

  test('line fit: point, loss and gradient of the first steps', () => {
    for (const [step, slope, intercept, loss, ...gradient] of worked('line_fit').rows as number[][]) {
      const point = pointAfter(fit, step as number) as number[];
      expectClose(point, [slope as number, intercept as number], 1e-10);
      expectClose(height(fit, point), loss as number, 1e-10);
      expectClose(slopes(from(fit, ...point)), gradient, 1e-10);
    }
    expectClose(pointAfter(fit, 3000) as number[], worked('line_fit').closed, 1e-9);
  });

  test('line fit: the points are those of lesson 6, which a reader has fitted by hand', () => {
    const { inputs, targets } = threePoints.data;
    expect(fit.function).toEqual({ kind: 'line-fit', points: inputs.map(([x], n) => [x, targets[n]?.[0]]) });
  });

  test.each<[string, OptimizerSpec]>([
    ['sgd_0p05', { kind: 'sgd', learningRate: 0.05 }],
    ['momentum_0p05_0p9', { kind: 'momentum', learningRate: 0.05, momentum: 0.9 }],
    ['nesterov_0p05_0p9', { kind: 'nesterov', learningRate: 0.05, momentum: 0.9 }],
    ['rmsprop_0p1_0p9', { kind: 'rmsprop', learningRate: 0.1, alpha: 0.9 }],
    ['adam_0p1', { kind: 'adam', learningRate: 0.1 }],
    ['adagrad_0p1', { kind: 'adagrad', learningRate: 0.1 }],
  ])('½(x² + 10y²) from (1, 1): five steps of %s', (name, optimizer) => {
    const bowl = {
      kind: 'descent',
      function: { kind: 'quadratic', curvatures: [1, 10] },
      start: [1, 1],
      optimizer,
    } as const;
    const points = worked('optim_quadratic')[name] as number[][];
    expectClose(
      points.map((_, k) => pointAfter(bowl, k + 1) as number[]),
      points,
      1e-9,
    );
  });
});

describe('at η = 2 ∕ κ the distance keeps every bit', () => {
  test.each([
    [1, 1],
    [4, 0.25],
  ])('for %s · (w − 3)²', (c, rate) => {
    const run = createDescentRun(valley(c, 3, 0, rate));
    for (let step = 0; step <= 1000; step++) expect(run.parametersAt(step)?.[0]).toBe(step % 2 === 0 ? 0 : 6);
  });

  test('a hair below it shrinks, a hair above it grows', () => {
    const away = (rate: number, steps: number) => Math.abs((pointAfter(valley(4, 3, 0, rate), steps)?.[0] ?? 0) - 3);
    expect(away(0.24, 20)).toBeLessThan(1);
    expect(away(0.26, 10)).toBeGreaterThan(6);
  });
});

describe('the predictions come out as published', () => {
  test.each([
    ['p7-1', 'down'],
    ['p7-2', '0'],
    ['p7-3', '2'],
    ['p7-4', 'up'],
    ['p7-5', '0.25'],
    ['p7-6', '1'],
    ['p7-7', '1'],
    ['p7-8', '1'],
    ['p7-9', '1'],
  ] as const)('%s', (id, outcome) => expect(prompts[id].settle().right).toEqual([outcome]));
});

describe('the keys', () => {
  const right = (id: keyof typeof exercises) => exercises[id].settle(0).right.map(Number);

  test('of single steps are arithmetic', () => {
    expectClose(right('x7-1'), [7 - 0.2 * 8, 5.4 - 0.2 * 4.8], 1e-12);
    expectClose(right('x7-10'), [-6, -12, -1.8, -1.2], 1e-12);
    expectClose(right('x7-2'), [1 / 5], 1e-12);
  });

  test('of the gradient are twice the mean error, with and without x', () => {
    const errors = [1 - 2, 2 - 3, 3 - 5];
    const mean = (factor: (n: number) => number) =>
      errors.reduce((sum, error, n) => sum + 2 * error * factor(n), 0) / errors.length;
    expectClose(right('x7-3'), [mean((n) => n + 1), mean(() => 1)], 1e-12);
  });

  test('of nudging come near to the slope', () => expectClose(right('x7-4'), slopes(from(two, 1.45)), 1e-3));

  test('a nudge of 10⁻⁵ at 0 finds −6', () => expect(nudged(one, -5, true).ratio).toBeCloseTo(-6, 8));

  test('the slope of the network is the mean of its products, and what a nudge finds', () => {
    const [key = Number.NaN] = right('x7-13');
    const nudge = (by: number) => height(surface, [0.5 + by, 0.5]);
    expect(key).toBeCloseTo((nudge(1e-5) - nudge(-1e-5)) / 2e-5, 8);
  });

  test('true of gradient descent are the first, fourth and fifth sentence', () =>
    expect(exercises['x7-12'].settle(0).right).toEqual(['0', '3', '4']));
});

describe('what is constructed is judged by what it does', () => {
  test.each([
    ['x7-5', ['0.05'], 'wrong'],
    ['x7-5', ['2'], 'right'],
    ['x7-5', ['2.2'], 'wrong'],
    ['x7-5', ['1.7'], 'right'],
    ['x7-5', ['-0.5'], 'wrong'],
    ['x7-5', ['1'], 'wrong'],
    ['x7-5', ['3'], 'wrong'],
    ['x7-6', ['0.1'], 'right'],
    ['x7-6', ['0.14'], 'right'],
    ['x7-6', ['0.2'], 'wrong'],
    ['x7-6', ['-0.1'], 'wrong'],
    ['x7-6', ['5000'], 'wrong'],
    ['x7-14', ['8'], 'right'],
    ['x7-14', ['12'], 'right'],
    ['x7-14', ['2'], 'wrong'],
    ['x7-14', ['40'], 'wrong'],
  ] as const)('%s with %j is %s', (id, answer, state) =>
    expect(exercises[id].settle(0).judge([...answer]).state).toBe(state),
  );
});

describe('the lesson', () => {
  test('says numbers that the engine has', () => {
    const said = [...new Set([...lesson.matchAll(/<Number of="([^"]+)"/g)].map(([, of]) => of as string))];
    expect(said.length).toBeGreaterThan(20);
    for (const of of said) expect(Number.isFinite(textNumber(of, numbers).value), of).toBe(true);
    expect(Object.keys(numbers).filter((name) => !said.includes(name))).toEqual([]);
  });

  test('shows the published numbers', () => {
    const value = (of: string) => textNumber(of, numbers).value;
    expectClose([value('after 1'), value('first step'), value('slope at the start')], [0.6, -0.6, -6], 1e-12);
    expectClose([value('fit loss 0'), value('fit loss 1')], [12.6666666667, 0.216296296296], 1e-10);
    expectClose([value('left valley'), value('right valley')], [-1.0466805318, 0.945649273924], 1e-10);
    expect(heightAfter(at(fit, 0.2), 30)).toBeGreaterThan(1000);
  });

  test('has links into Figure 7.4 that it can follow', () => {
    const links = [...lesson.matchAll(/\((#f7-4=[^)]*)\)/g)].map(([, link]) => link as string);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(readSteps(link, nudgeSpec('f7-4'))?.notices, link).toEqual([]);
  });
});

describe('the walks', () => {
  /** What each link computes last: the cells that its sentence speaks of. */
  const computed = {
    'f7-1': {
      'The height': 'value',
      'The slope': 'pointGradient.0',
      'The step': 'pointStep.0',
      'The new place': 'point.0',
    },
    'f7-5': {
      'Each row of XOR': 'loss',
      'Each row gives a product': 'exampleWeightGradient.3.1.1.0',
      'along $w_1$': 'weightGradient.1.0.0',
      'along $w_3$': 'weightGradient.1.1.0',
      'of $w_1$': 'weightStep.1.0.0',
      'of $w_3$': 'weightStep.1.1.0',
    },
  } as const;
  const walks = [...lesson.matchAll(/<Steps>([\s\S]*?)<\/Steps>/g)].map(([, text]) => text as string);

  test.each(Object.entries(computed))('of Figure %s lead to what they name', (figure, named) => {
    const spec = figure === 'f7-1' ? one : surface;
    const record = createDescentRun(spec).record(0);
    const written = walks
      .flatMap((walk) => [...walk.matchAll(/\[([^\]]+)\]\(#(f7-\d)=1,(\d+),/g)])
      .filter(([, , its]) => its === figure)
      .map(([, text, , cursor]) => {
        const { quantity, index } = eventAt(record, Number(cursor) - 1).write;
        return [text, [quantity, ...index].join('.')];
      });
    expect(Object.fromEntries(written)).toEqual(named);
  });
});

describe('Figure 7.4', () => {
  test('shows the outcome of its prediction as it opens: the question names the curve, the place and the nudge', () => {
    const { f, w, way } = nudgeSpec('f7-4').opened.values;
    expect([f, w, way]).toEqual(['one-valley', 0, 'one']);
    expect(prompts['p7-8'].settle().face.ask).toMatch(/\(w − 3\)\^2\$ at \$w\$ = 0, nudge upwards only/);
    expect(one.start).toEqual([w]);
  });

  test('has no error at all with a nudge of 1 both ways on a parabola, as the text says', () =>
    expect(nudged({ ...one, start: [0] }, 0, true).error).toBe(0));
});
