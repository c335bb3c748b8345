/** How weights start when an experiment does not list them: drawn from the seed, a stream for each layer. */
import { createRng, type Rng } from './math/rng.ts';

export const initializationNames = [
  'zeros',
  'constant',
  'uniform',
  'normal',
  'xavier-uniform',
  'xavier-normal',
  'he-uniform',
  'he-normal',
] as const;
export type InitializationName = (typeof initializationNames)[number];

export interface InitializationSpec {
  readonly kind: InitializationName;
  /** constant: every weight. uniform: draws from [−value, value). normal: the standard deviation. */
  readonly value?: number;
}

/** The kinds that need a value. */
export const valuedInitializations: readonly InitializationName[] = ['constant', 'uniform', 'normal'];

/** What a layer starts with when it says nothing: Keras' default, and PyTorch's xavier_uniform_. */
export const defaultInitialization: InitializationSpec = { kind: 'xavier-uniform' };

/**
 * The start weights of layer l, shape (units, inputs); biases start at 0.
 *
 * xavier (Glorot and Bengio, 2010): uniform in ±√(6 / (inputs + units)), or normal with deviation √(2 / (inputs + units));
 * he (He and others, 2015): uniform in ±√(6 / inputs), or normal with deviation √(2 / inputs).
 */
export function initialWeights(
  { kind, value = 0 }: InitializationSpec,
  seed: number,
  l: number,
  inputs: number,
  units: number,
): number[][] {
  const rng = createRng(seed, 'init', l);
  const draw = drawer(kind, value, rng, inputs, units);
  return Array.from({ length: units }, () => Array.from({ length: inputs }, draw));
}

function drawer(kind: InitializationName, value: number, rng: Rng, inputs: number, units: number): () => number {
  const within = (bound: number) => () => (2 * rng.uniform() - 1) * bound;
  const around = (deviation: number) => () => rng.normal() * deviation;
  const kinds: Record<InitializationName, () => () => number> = {
    zeros: () => () => 0,
    constant: () => () => value,
    uniform: () => within(value),
    normal: () => around(value),
    'xavier-uniform': () => within(Math.sqrt(6 / (inputs + units))),
    'xavier-normal': () => around(Math.sqrt(2 / (inputs + units))),
    'he-uniform': () => within(Math.sqrt(6 / inputs)),
    'he-normal': () => around(Math.sqrt(2 / inputs)),
  };
  return kinds[kind]();
}
