/** F4.2: counts of parameters are those of the engine and of others, and the picture is drawn to scale. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Areas, keyOf } from '../../src/components/figures/parameter-counter/Areas.tsx';
import {
  counterFrame,
  parameterCount,
  type Sizes,
  sizesOf,
  specOf,
  steps,
  whole,
} from '../../src/components/figures/parameter-counter/counter.ts';
import ParameterCounter from '../../src/components/figures/parameter-counter/Figure.tsx';
import type { Experiment } from '../../src/engine/experiment.ts';
import { parameterBlocks, totalSize } from '../../src/engine/parameters.ts';
import { totalParameters } from '../../src/exercises/forward-pass/counting.ts';
import { worked } from '../engine/oracles.ts';
import { readSteps, writeSteps } from '../player/steps-link.ts';
import { all, hasClass, parse, textOf } from './markup.ts';

const spec = specOf('f4-2');
const opened = spec.opened.values;
const last = steps.length - 1;
const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 });

const valuesOf = ([inputs, ...rest]: readonly number[]): Sizes => {
  const [h1 = 0, h2 = 0, h3 = 0, h4 = 0] = rest.slice(0, -1);
  return { in: inputs as number, h1, h2, h3, h4, out: rest.at(-1) as number };
};

/** A network of these sizes, as the engine would train it. */
const network = (of: readonly number[]): Pick<Experiment, 'network' | 'training'> => ({
  network: {
    inputs: of[0] as number,
    layers: of.slice(1).map((units, k) => ({
      units,
      activation: 'sigmoid',
      weights: Array.from({ length: units }, () => Array.from({ length: of[k] as number }, () => 0)),
      bias: Array.from({ length: units }, () => 0),
    })),
  },
  training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0.1 } },
});

describe('the count', () => {
  it('is the number of parameters that the engine keeps for such a network', () =>
    fc.assert(
      fc.property(sizes, (of) => {
        expect(parameterCount(of)).toBe(totalSize(parameterBlocks(network(of))));
        expect(totalParameters(of)).toBe(parameterCount(of));
      }),
    ));

  it.each(Object.entries<number>(worked('param_counts')))('of %s is the published %i', (name, count) =>
    expect(parameterCount(name.split('-').map(Number))).toBe(count),
  );

  it('is reached by adding weights and biases layer by layer', () =>
    fc.assert(
      fc.property(sizes, (of) => {
        const { layers, total } = counterFrame(valuesOf(of), last);
        for (const { weights, biases, parameters } of layers)
          expect((weights as number) + (biases as number)).toBe(parameters);
        expect(layers.reduce((sum, { parameters }) => sum + (parameters as number), 0)).toBe(total);
      }),
    ));

  it('is what its formula says', () =>
    fc.assert(
      fc.property(sizes, (of) => {
        const { formula, total } = counterFrame(valuesOf(of), last);
        const terms = formula.split(' + (').map((term) =>
          term
            .replace('(', '')
            .split(/ \+ 1\) · /)
            .map(Number),
        );
        expect(terms.reduce((sum, [senders = 0, units = 0]) => sum + (senders + 1) * units, 0)).toBe(total);
      }),
    ));
});

describe('the steps', () => {
  it('open with nothing counted, then weights, biases, and the total', () => {
    const known = steps.map((_, step) => {
      const { layers, total } = counterFrame(opened, step);
      const [{ weights, biases, parameters }] = layers as [(typeof layers)[number]];
      return [weights, biases, parameters, total].map((value) => value !== undefined);
    });
    expect(known).toEqual([
      [false, false, false, false],
      [true, false, false, false],
      [true, true, false, false],
      [true, true, true, true],
    ]);
  });

  it('say in a sentence what was counted', () => {
    expect(steps.map((_, step) => counterFrame(opened, step).sentence)).toEqual([
      'The network 784-32-10 has 784 inputs and 2 layers of units. Nothing is counted yet.',
      'Each unit has a weight for every number that comes in: 25,408 weights in all.',
      'Each unit also has a bias of its own: 42 biases in all.',
      'Together the network has 25,450 parameters. The inputs have none.',
    ]);
  });
});

it('has no layer where a size is 0, and whole units only', () => {
  expect(sizesOf({ ...opened, h1: 0 })).toEqual([784, 10]);
  expect(sizesOf({ ...opened, h1: 99.6, h3: 5 })).toEqual([784, 100, 5, 10]);
});

it('sets thousands apart', () =>
  expect([0, 999, 1000, 25450, 1079410].map(whole)).toEqual(['0', '999', '1,000', '25,450', '1,079,410']));

describe('the picture', () => {
  const rectangles = (of: readonly number[]) => {
    const svg = parse(renderToString(h(Areas, { frame: counterFrame(valuesOf(of), last) })));
    return ['weights', 'biases'].map((name) =>
      all(svg, hasClass(name)).map(({ attributes }) => [Number(attributes['width']), Number(attributes['height'])]),
    ) as [[number, number][], [number, number][]];
  };

  it('draws every layer at one scale: widths are senders and a bias, heights are units', () => {
    const [weights, biases] = rectangles([4, 3, 3]);
    const cell = (weights[0] as [number, number])[0] / 4;
    expect(weights).toEqual([
      [4 * cell, 3 * cell],
      [3 * cell, 3 * cell],
    ]);
    expect(biases).toEqual([
      [cell, 3 * cell],
      [cell, 3 * cell],
    ]);
  });

  it('says its scale by a square that holds as many parameters as stand beside it, and can be seen', () => {
    for (const cell of [0.001, 0.0376, 0.479, 1, 6, 18]) {
      const { count, side } = keyOf(cell);
      expect((side / cell) ** 2).toBeCloseTo(count, 6 - Math.log10(count));
      expect(Math.log10(count) % 1).toBe(0);
      expect(side).toBeGreaterThanOrEqual(6);
      expect(side).toBeLessThan(20);
    }
  });

  it('stays inside its frame, and loses no layer however thin', () => {
    for (const of of [
      [784, 1000, 10],
      [10_000, 10_000, 1],
      [1, 1],
      [784, 1, 10],
    ]) {
      const [weights, biases] = rectangles(of);
      for (const [width, height] of [...weights, ...biases]) {
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(0.75);
        expect(width).toBeLessThan(380);
        expect(height).toBeLessThanOrEqual(190);
      }
    }
  });
});

describe('links', () => {
  it('of the lesson are all understood', () => {
    const text = readFileSync(
      new URL('../../content/lessons/02-how-networks-learn/04-forward-pass.mdx', import.meta.url),
      'utf8',
    );
    const links = text.match(/#f4-2=[\w:,]+/g) ?? [];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(readSteps(link, spec)?.notices).toEqual([]);
  });

  it('give back any state', () =>
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: last }), (of, step) => {
        const state = { step, values: valuesOf(of) };
        expect(readSteps(`#${writeSteps(spec, state)}`, spec)).toEqual({ ...state, notices: [] });
      }),
    ));

  it.each(['#f4-2=1,3,h1:-5', '#f4-2=1,3,out:0', '#f4-2=1,99', '#f4-2=2,1', '#f4-2=1,1,x:3', '#f4-2=1,1,in:1e9'])(
    'such as %s leave a network and a notice',
    (link) => {
      const read = readSteps(link, spec);
      expect(read?.notices.length).toBeGreaterThan(0);
      expect(sizesOf(read?.values as Sizes).every((size) => size >= 1)).toBe(true);
    },
  );
});

it('renders its first state on the server, without a count', () => {
  const figure = parse(renderToString(h(ParameterCounter, { id: 'f4-2' })));
  expect(textOf(figure)).not.toContain('25,450');
  expect(
    all(figure, ({ tag, attributes }) => tag === 'input' && attributes['type'] === 'text').map(
      ({ attributes }) => attributes['value'],
    ),
  ).toEqual(['784', '32', '10']);
});
