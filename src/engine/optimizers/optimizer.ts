/**
 * What an optimizer is to the engine. It stands in two forms side by side: flat loops for long training, and events for the
 * trace. Both do the same arithmetic in the same order; a test holds their bits equal.
 */
import type { OptimizerSpec } from '../experiment.ts';
import type { EventKind } from '../trace/events.ts';

export const optimizerNames = ['sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw'] as const;
export type OptimizerName = (typeof optimizerNames)[number];

/** Constants beside the learning rate; the names of the experiment's JSON. */
export const constantNames = ['momentum', 'alpha', 'beta1', 'beta2', 'epsilon', 'weightDecay'] as const;
export type ConstantName = (typeof constantNames)[number];

/** What is remembered of every parameter from one update to the next: v of momentum, m and v of Adam. */
export type Memory = 'Velocity' | 'Mean' | 'Square';
/** Running products of a β, remembered once for all parameters; they start at 1. */
export type Power = 'beta1Power' | 'beta2Power';
/** Further numbers of every parameter on the way from its gradient to its step. */
export type Working = 'Lookahead' | 'CorrectedMean' | 'CorrectedSquare' | 'Decayed';
/** Further numbers that are computed once an update. */
export type Shared = 'meanCorrection' | 'squareCorrection' | 'decayFactor';

export interface Optimizer {
  readonly name: OptimizerName;
  /** The constants it has, with the defaults of torch.optim. */
  readonly constants: Readonly<Partial<Record<ConstantName, number>>>;
  readonly memory: readonly Memory[];
  readonly powers: readonly Power[];
  readonly working: readonly Working[];
  readonly shared: readonly Shared[];
  /** Prepares the flat form. */
  flat(training: FlatTraining): FlatStep;
  /** Emits what happens once an update, before any parameter is updated. */
  traceOnce(emit: Emit, slots: OptimizerSlots): void;
  /** Emits the events of parameter k of a block, from its gradient to its new value. */
  trace(emit: Emit, slots: OptimizerSlots, k: number): void;
}

/** The constants of an optimizer as an experiment has them: those given, else the defaults; 0 for those it has not. */
export function constantsFor({ constants }: Optimizer, spec: OptimizerSpec): Record<ConstantName, number> {
  const entries = constantNames.map((name) => [name, spec[name] ?? constants[name] ?? 0] as const);
  return Object.fromEntries(entries) as Record<ConstantName, number>;
}

/** The arrays of the plain path; number k of each belongs to parameter k. */
export interface FlatTraining {
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  /** In the order of `memory`. */
  readonly memory: readonly Float64Array[];
  /** In the order of `powers`. */
  readonly powers: Float64Array;
  readonly learningRate: number;
  readonly constants: Readonly<Record<ConstantName, number>>;
}

export interface FlatStep {
  /** What happens once an update. */
  once(): void;
  /** Updates the parameters first … end − 1. @returns 0, or NaN where a number on the way is not finite. */
  descend(first: number, end: number): number;
}

/** Writes one event of the layer at hand. */
export type Emit = (kind: EventKind, write: number, reads: readonly number[]) => void;

/** Slots of the optimizer's numbers; for those of a block of parameters, the slot of its first number. */
export type OptimizerSlots = Readonly<
  Record<'parameter' | 'gradient' | 'step' | 'learningRate' | ConstantName | Memory | Power | Working | Shared, number>
>;
