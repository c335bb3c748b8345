/** Counting the parameters of a dense network layer by layer, as plain data: the same sizes and step give the same frame. */
import { denseParameters } from '../../../engine/parameters.ts';
import type { SettingValues, StepSpec } from '../../../player/settings.ts';
import * as words from './words.ts';

const most = 10_000;
const size = { kind: 'number', min: 1, max: most } as const;
/** 0 where there is no such layer. */
const hiddenSize = { kind: 'number', min: 0, max: most } as const;

export const sizeBounds = size;
export const hiddenNames = ['h1', 'h2', 'h3', 'h4'] as const;
export type HiddenName = (typeof hiddenNames)[number];

export const rules = { in: size, h1: hiddenSize, h2: hiddenSize, h3: hiddenSize, h4: hiddenSize, out: size };
export type Sizes = SettingValues<typeof rules>;

/** What has been counted: nothing, the weights, the biases too, and all of it added up. */
export const steps = ['sizes', 'weights', 'biases', 'total'] as const;

/** The figure opens with a digit network of which nothing is counted yet. */
export const specOf = (id: string): StepSpec<typeof rules> => ({
  id,
  last: steps.length - 1,
  rules,
  opened: { step: 0, values: { in: 784, h1: 32, h2: 0, h3: 0, h4: 0, out: 10 } },
});

export interface CountedLayer {
  readonly name: string;
  readonly senders: number;
  readonly units: number;
  /** Undefined where the figure has not come to it yet. */
  readonly weights: number | undefined;
  readonly biases: number | undefined;
  readonly parameters: number | undefined;
}

export interface CounterFrame {
  /** Inputs, hidden layers, outputs. */
  readonly sizes: readonly number[];
  readonly layers: readonly CountedLayer[];
  readonly total: number | undefined;
  /** (784 + 1) · 32 + (32 + 1) · 10 */
  readonly formula: string;
  readonly sentence: string;
}

/** The layers that there are, in whole units. */
export function sizesOf(values: Sizes): number[] {
  const hidden = hiddenNames.map((name) => Math.round(values[name])).filter((units) => units > 0);
  return [Math.round(values.in), ...hidden, Math.round(values.out)];
}

export function counterFrame(values: Sizes, step: number): CounterFrame {
  const sizes = sizesOf(values);
  const layers = sizes.slice(1).map((units, k): CountedLayer => {
    const senders = sizes[k] as number;
    return {
      name: nameOf(k + 1, sizes.length - 1),
      senders,
      units,
      weights: step >= 1 ? senders * units : undefined,
      biases: step >= 2 ? units : undefined,
      parameters: step >= 3 ? denseParameters(senders, units) : undefined,
    };
  });
  return {
    sizes,
    layers,
    total: step >= 3 ? parameterCount(sizes) : undefined,
    formula: layers.map(({ senders, units }) => `(${whole(senders)} + 1) · ${whole(units)}`).join(' + '),
    sentence: sentenceOf(sizes, step),
  };
}

/** Parameters of a dense network of these sizes, inputs first. */
export const parameterCount = (sizes: readonly number[]) =>
  sizes.slice(1).reduce((sum, units, k) => sum + denseParameters(sizes[k] as number, units), 0);

const nameOf = (layer: number, last: number) => {
  if (layer === last) return words.outputLayer;
  return last === 2 ? words.hiddenLayerText : words.hiddenLayerOf(layer);
};

/** A whole number with its thousands set apart. */
export const whole = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

function sentenceOf(sizes: readonly number[], step: number): string {
  const pairs = sizes.slice(1).map((units, k) => [sizes[k] as number, units] as const);
  const sum = (part: (senders: number, units: number) => number) =>
    whole(pairs.reduce((total, [senders, units]) => total + part(senders, units), 0));
  switch (step) {
    case 0:
      return words.networkHasInputs(sizes.join('-'), whole(sizes[0] as number), pairs.length);
    case 1:
      return words.eachUnit(sum((senders, units) => senders * units));
    case 2:
      return words.eachUnitAlso(sum((_, units) => units));
    default:
      return words.togetherTheNetwork(whole(parameterCount(sizes)));
  }
}
