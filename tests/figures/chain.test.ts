/** F9.1: the chain of one weight. F9.2: the tables of gradients and what sharing the deltas saves. */
import { describe, expect, it } from 'vitest';
import { multiplicationCounts } from '../../src/components/figures/deltas/outer-products.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { parseCell } from '../../src/engine/trace/cell-names.ts';
import { writerOf } from '../../src/engine/trace/record.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { cursorOfStop } from '../../src/player/stops.ts';
import { mazur, plainFourPixels } from '../engine/examples.ts';
import { all, type Element, hasClass, textOf } from './markup.ts';
import { drawn } from './render.ts';

const at = (stop: string, experiment = mazur()) => cursorOfStop(createRun(experiment), stop) as number;

/** The lines of the chain: what each computes, its state, and through which unit it leads. */
function chain(experiment: Experiment, cursor: number) {
  const section = all(drawn('f9-1', experiment, cursor), hasClass('chain'))[0] as Element;
  return all(section, ({ tag }) => tag === 'li').map((line) => {
    const result = all(line, ({ attributes }) => 'data-result' in attributes)[0];
    const symbols = all(all(line, hasClass('symbols'))[0] as Element, ({ attributes }) => 'data-cell' in attributes);
    const via = all(line, hasClass('via'))[0];
    return {
      cell: symbols[0]?.attributes['data-cell'],
      reads: symbols.slice(1).map(({ attributes }) => attributes['data-cell']),
      known: result !== undefined,
      current: line.attributes['aria-current'] === 'step',
      via: via && textOf(via),
    };
  });
}

describe('the chain of an output weight', () => {
  const lines = chain(mazur(), at('weightGradient[2][0][0]'));

  it('is one path of three factors, then the step and the new weight', () => {
    expect(lines.map(({ cell }) => cell)).toEqual([
      'activationGradient[0][2][0]',
      'activationSlope[0][2][0]',
      'delta[0][2][0]',
      'weightGradient[2][0][0]',
      'weightStep[2][0][0]',
      'weights[2][0][0]',
    ]);
    expect(lines.every(({ via }) => via === undefined)).toBe(true);
  });

  it('shows the gradient as ∂E/∂a × f′(z) × signal', () => {
    expect(lines[3]?.reads).toEqual(['activationGradient[0][2][0]', 'activationSlope[0][2][0]', 'a[0][1][0]']);
  });

  it('marks the line that was just computed, and hides the numbers of those ahead', () => {
    expect(lines.map(({ known }) => known)).toEqual([true, true, true, true, false, false]);
    expect(lines.map(({ current }) => current)).toEqual([false, false, false, true, false, false]);
  });
});

describe('the chain of a hidden weight', () => {
  const lines = chain(mazur(), at('weightGradient[1][0][0]'));

  it('has one line for each path, and a line that adds them', () => {
    expect(lines.slice(0, 3).map(({ cell, via }) => [cell, via])).toEqual([
      ['path[0][1][0][0]', 'path through o1'],
      ['path[0][1][0][1]', 'path through o2'],
      ['activationGradient[0][1][0]', undefined],
    ]);
    expect(lines[2]?.reads).toEqual(['path[0][1][0][0]', 'path[0][1][0][1]']);
  });

  it('has the products of delta and weight on its paths', () => {
    expect(lines[0]?.reads).toEqual(['delta[0][2][0]', 'weights[2][0][0]']);
    expect(lines[1]?.reads).toEqual(['delta[0][2][1]', 'weights[2][1][0]']);
  });

  it('has as many paths as there are units above, in any network', () => {
    const wide = chain(plainFourPixels(), at('weightGradient[1][0][0]', plainFourPixels()));
    expect(wide.filter(({ via }) => via !== undefined).map(({ via }) => via)).toEqual([
      'path through o1',
      'path through o2',
      'path through o3',
    ]);
    expect(wide.find(({ cell }) => cell === 'activationGradient[0][1][0]')?.reads).toHaveLength(3);
  });
});

it('shows a chain at every cursor, each line in the order in which it happens', () => {
  const run = createRun(mazur());
  for (let cursor = 0; cursor <= run.plan(0).count; cursor++) {
    const events = chain(mazur(), cursor).map(({ cell, known }) => {
      const parsed = parseCell(cell as string);
      const index = (parsed && writerOf(run.record(0), parsed)?.index) as number;
      expect(known, `${cell} at ${cursor}`).toBe(index < cursor);
      return index;
    });
    expect(events.length).toBeGreaterThanOrEqual(4);
    expect(events).toEqual(events.toSorted((a, b) => a - b));
  }
});

describe('what sharing the deltas saves', () => {
  const sigmoids = (...sizes: number[]): Experiment => ({
    network: {
      inputs: sizes[0] as number,
      layers: sizes.slice(1).map((units, k) => ({
        units,
        activation: 'sigmoid',
        weights: Array.from({ length: units }, () => Array(sizes[k]).fill(0.1)),
        bias: Array(units).fill(0),
      })),
    },
    data: { inputs: [Array(sizes[0]).fill(1)], targets: [Array(sizes.at(-1)).fill(0)] },
    training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0.1 } },
  });

  /** Multiplications on every path of every weight, one path after another. */
  function byWalking(sizes: readonly number[]): number {
    const onward = (l: number, factors: number): number =>
      l === sizes.length - 1
        ? factors - 1
        : Array.from({ length: sizes[l + 1] as number }, () => onward(l + 1, factors + 2)).reduce((a, b) => a + b, 0);
    let total = 0;
    // signal, f′ of the own unit; w and f′ of each unit further on; ∂E/∂a at the end
    for (let l = 1; l < sizes.length; l++) total += (sizes[l] as number) * (sizes[l - 1] as number) * onward(l, 3);
    return total;
  }

  it.each([[[2, 2, 2]], [[2, 1]], [[3, 4, 2]], [[2, 3, 3, 2]], [[1, 2, 3, 2, 1]]])(
    'is counted right for %j',
    (sizes) => {
      const { kinds, kindNames } = createRun(sigmoids(...sizes)).plan(0);
      const multiplications = kinds.filter((kind) =>
        ['delta', 'path', 'weightGradient'].includes(kindNames[kind] as string),
      );
      expect(multiplicationCounts(sizes)).toEqual({ shared: multiplications.length, byPaths: byWalking(sizes) });
    },
  );

  it('counts up in the figure to what the table promises', () => {
    const counter = (cursor: number) =>
      textOf(all(drawn('f9-2', mazur(), cursor), hasClass('counter'))[0]?.children[0] as Element);
    expect(counter(at('loss'))).toMatch(/: 0 of 16/);
    expect(counter(at('weightGradient[2][0][0]'))).toMatch(/: 2 of 16/);
    expect(counter(at('backward'))).toMatch(/: 16 of 16/);
    expect(counter(at('update'))).toMatch(/: 16 of 16/);
  });
});
