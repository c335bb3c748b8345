/** Figure 10.2: seven optimizers as drawn, against PyTorch, published numbers and their own traces. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lapsOfAll, raceFrame } from '../../../src/components/figures/optimizer-race/frame.ts';
import { racers, raceSpec } from '../../../src/components/figures/optimizer-race/settings.ts';
import { createDescentRun } from '../../../src/engine/descent/run.ts';
import type { OptimizerSpec } from '../../../src/engine/experiment.ts';
import { type OptimizerName, optimizerNames } from '../../../src/engine/optimizers.ts';
import { lapsOf, valley } from '../../../src/exercises/training-loop/laps.ts';
import { expectClose, worked } from '../../engine/oracles.ts';
import { numbersOf } from '../../engine/subjects-read.ts';
import { holds } from '../../notation/evaluate.ts';

interface Oracle {
  readonly function: string;
  readonly optimizer: OptimizerSpec['kind'];
  readonly learningRate: number;
  readonly steps: readonly { readonly point: number[] }[];
  readonly end: number[];
}

describe('Figure 10.2', () => {
  const opened = { ...raceSpec('f10-2').opened.values, show: 'all' } as const;
  const oracles = (
    JSON.parse(readFileSync(new URL('../../oracles/subjects.json', import.meta.url), 'utf8')).descent as Oracle[]
  ).filter(({ function: its }) => its === 'bowl 1, 10 from (1, 1)');

  test('has seven optimizers that PyTorch has walked too', () =>
    expect(oracles.map(({ optimizer }) => optimizer).toSorted()).toEqual([...optimizerNames].toSorted()));

  test.each(oracles.map((oracle) => [oracle.optimizer, oracle] as const))(
    'draws %s where PyTorch has it, for 50 updates',
    (follow, { learningRate, steps, end }) => {
      const values = { ...opened, follow, plain: learningRate, own: learningRate };
      const { way } = raceFrame(lapsOfAll(values, 50), 50, values).followed;
      expectClose(way, [...steps.map(({ point }) => point), end], 1e-9);
    },
  );

  test('shows the height of the followed one as a row that gives it, at every update', () => {
    const laps = lapsOfAll(opened, 50);
    for (let step = 0; step <= 50; step++) {
      const { height, followed } = raceFrame(laps, step, opened);
      expect(height.result.value).toBe(followed.height);
      expect(holds(height)).toBe(true);
    }
  });

  test('has the published points of five updates', () => {
    const published = worked('optim_quadratic') as Record<string, number[][]>;
    const all = raceFrame(lapsOfAll(opened, 50), 5, opened).racers;
    const way = (kind: string) => all.find(({ spec }) => spec.kind === kind)?.way.slice(1) as number[][];
    expectClose(way('sgd'), published['sgd_0p05'] as number[][]);
    expectClose(way('momentum'), published['momentum_0p05_0p9'] as number[][]);
    expectClose(way('nesterov'), published['nesterov_0p05_0p9'] as number[][]);
    expectClose(way('rmsprop'), published['rmsprop_0p1_0p9'] as number[][]);
    expectClose(way('adam'), published['adam_0p1'] as number[][]);
  });

  test.each(racers(opened).map((spec) => [spec.kind, spec] as const))(
    'remembers of %s what its trace does, bit for bit',
    (_, spec) => {
      const run = createDescentRun({
        kind: 'descent',
        function: { kind: 'quadratic', curvatures: valley.curvatures },
        start: valley.start,
        optimizer: spec,
      });
      const laps = lapsOf(spec, 20);
      for (let update = 0; update < 20; update++) {
        const lap = laps[update + 1];
        expect(lap?.point).toEqual(numbersOf(run, 'point', [], update));
        expect(lap?.gradient).toEqual(numbersOf(run, 'pointGradient', [], update));
        for (const name of ['Velocity', 'Mean', 'Square'] as const)
          if (lap?.memory[name]) expect(lap.memory[name]).toEqual(numbersOf(run, `point${name}`, [], update));
      }
    },
  );

  test('shows rows that give their results, for all seven', () => {
    for (const follow of optimizerNames)
      for (let step = 1; step <= 50; step++)
        for (const { steps } of raceFrame(lapsOfAll(opened, 50), step, { ...opened, follow }).formulas)
          for (const formula of steps) expect(holds(formula), `${follow}, update ${step}`).toBe(true);
  });

  test('knows no formula, arrow or way before the first update', () => {
    const { formulas, downhill, racers: all } = raceFrame(lapsOfAll(opened, 50), 0, opened);
    expect([formulas.length, downhill, ...all.map(({ way }) => way.length)]).toEqual([
      0,
      undefined,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
    ]);
  });

  test('shows of the others nothing, where it opens', () => {
    const { values } = raceSpec('f10-2').opened;
    const { racers: shown } = raceFrame(lapsOfAll(values, 50), 2, values);
    expect(shown.map(({ spec }) => spec.kind)).toEqual(['sgd']);
  });

  test('calls a velocity and a mean of squares by two letters', () => {
    const lettersOf = (follow: OptimizerName) =>
      raceFrame(lapsOfAll(opened, 50), 2, { ...opened, follow }).formulas[0]?.steps.map(({ result }) =>
        JSON.stringify(result),
      );
    expect(lettersOf('momentum')?.[1]).toContain('"v"');
    for (const follow of ['adagrad', 'rmsprop', 'adam', 'adamw'] as const)
      expect(lettersOf(follow)?.join()).not.toContain('"v"');
  });

  test('says the memory of each', () => {
    const memories = raceFrame(lapsOfAll(opened, 50), 1, opened).racers.map(({ memory }) => memory);
    expect(memories).toEqual([
      'nothing',
      'a velocity v (1, 10)',
      'a velocity v (1, 10)',
      'squares of gradients q (1, 100)',
      'squares of gradients q (0.1000, 10.00)',
      'a mean of gradients m (0.1000, 1.000) and squares of gradients q (0.001000, 0.1000)',
      'a mean of gradients m (0.1000, 1.000) and squares of gradients q (0.001000, 0.1000)',
    ]);
  });
});
