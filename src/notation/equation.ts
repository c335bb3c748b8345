/**
 * An event as an equation: the same row of tokens is shown twice, once with symbols and once with the live numbers, and
 * every term names its cell, so that diagram, table and equation can point at each other.
 */
import type { Experiment } from '../engine/experiment.ts';
import type { ActivationName } from '../engine/math/activations.ts';
import type { LossName } from '../engine/math/losses.ts';
import { at, type Cell } from '../engine/trace/layout.ts';
import { type TraceEvent, type UpdateRecord, writerOf } from '../engine/trace/record.ts';

export interface Term {
  readonly cell: Cell;
  readonly value: number;
  /** Set as an exponent. */
  readonly raised?: boolean;
}

export type Token = Term | { readonly text: string; readonly raised?: boolean };

export interface Equation {
  readonly result: Term;
  /** `←` where an old value is replaced. */
  readonly relation: '=' | '←';
  readonly tokens: readonly Token[];
}

export { isTerm } from './tokens.ts';

/** A formula with places for the numbers an event reads: `1 / (1 + e^{-[0]})` is written as below. */
type Pattern = readonly (number | string | { readonly raised: readonly (number | string)[] })[];

const sigmoidPattern: Pattern = ['1 ∕ (1 + e', { raised: ['−', 0] }, ')'];
const activationPatterns: Partial<Record<ActivationName, Pattern>> = {
  sigmoid: sigmoidPattern,
  relu: ['max(0, ', 0, ')'],
  linear: [0],
};

const slopePatterns: Partial<Record<ActivationName, Pattern>> = {
  sigmoid: [1, ' · (1 − ', 1, ')'],
  tanh: ['1 − ', 1, ' · ', 1],
  relu: ['1 if ', 0, ' > 0, else 0'],
  linear: ['1'],
};

const lossPatterns: Record<LossName, { term: Pattern; slope: Pattern; delta: Pattern }> = {
  mse: { term: ['(', 1, ' − ', 2, ')² ∕ K'], slope: ['2 (', 0, ' − ', 1, ') ∕ K'], delta: [] },
  'half-squared-error': { term: ['½ (', 1, ' − ', 2, ')²'], slope: [0, ' − ', 1], delta: [] },
  'binary-cross-entropy': {
    term: ['(max(', 0, ', 0) − ', 0, ' · ', 2, ' + ln(1 + e', { raised: ['−|', 0, '|'] }, ')) ∕ K'],
    slope: [],
    delta: ['(', 0, ' − ', 1, ') ∕ K'],
  },
  'categorical-cross-entropy': { term: [1, ' · (', 2, ' + ln ', 3, ' − ', 0, ')'], slope: [], delta: [0, ' − ', 1] },
};

const times: Pattern = [0, ' × ', 1];
const minus: Pattern = [0, ' − ', 1];

/** The formula of an event of this experiment. */
function patternOf({ network, training }: Experiment, event: TraceEvent): Pattern {
  const activation = network.layers[(at(event.write, 'layer') ?? 0) - 1]?.activation ?? 'linear';
  const outputs = String(network.layers.at(-1)?.units);
  const forLoss = (pattern: Pattern) => {
    const counted = pattern.map((part) => (typeof part === 'string' ? part.replace('K', outputs) : part));
    return outputs === '1'
      ? counted.map((part) => (typeof part === 'string' ? part.replace(' ∕ 1', '') : part))
      : counted;
  };
  const everyRead = (separator: string): Pattern => event.reads.flatMap((_, k) => (k === 0 ? [k] : [separator, k]));
  switch (event.kind) {
    case 'weightedSum':
    case 'total':
    case 'exampleLoss':
    case 'gather':
      return everyRead(' + ');
    case 'activate':
      return activationPatterns[activation] ?? [`${activation}(`, ...everyRead(', '), ')'];
    case 'maximum':
      return ['max(', ...everyRead(', '), ')'];
    case 'exponential':
      return ['e', { raised: [0, ' − ', 1] }];
    case 'share':
      return [0, ' ∕ ', 1];
    case 'lossTerm':
    case 'crossEntropyTerm':
      return forLoss(lossPatterns[training.loss].term);
    case 'lossSlope':
      return forLoss(lossPatterns[training.loss].slope);
    case 'outputDelta':
      return forLoss(lossPatterns[training.loss].delta);
    case 'activationSlope':
      return slopePatterns[activation] ?? ['slope of ', activation, ' at ', 0];
    case 'gradientMean':
      return event.reads.flatMap((_, k) => (k === 0 ? [k] : [k % 2 === 0 ? ' + ' : ' × ', k]));
    case 'softmaxDelta':
      return [0, ' × (', 1, ' − ', 2, ')'];
    case 'biasGradient':
      return [0];
    case 'meanLoss':
    case 'meanGradient':
      return ['(', ...everyRead(' + '), `) ∕ ${event.reads.length}`];
    case 'update':
    case 'perceptronDelta':
      return minus;
    case 'multiply':
    case 'delta':
    case 'path':
    case 'weightGradient':
    case 'step':
    case 'drop':
    case 'dropBack':
      return times;
    default:
      // An act that no lesson shows yet: its name and what it read, never the formula of another act.
      return [`${event.kind}(`, ...everyRead(', '), ')'];
  }
}

/** The equation of one event, with the numbers it read. */
export function equationOf(experiment: Experiment, event: TraceEvent): Equation {
  const term = (k: number): Term => ({ cell: event.reads[k] as Cell, value: event.readValues[k] as number });
  const token = (part: number | string, raised: boolean): Token => {
    const bare = typeof part === 'number' ? term(part) : { text: part };
    return raised ? { ...bare, raised } : bare;
  };
  return {
    result: { cell: event.write, value: event.value },
    relation: event.kind === 'update' ? '←' : '=',
    tokens: patternOf(experiment, event).flatMap((part) =>
      typeof part === 'object' ? part.raised.map((inner) => token(inner, true)) : [token(part, false)],
    ),
  };
}

/**
 * A weight's gradient with its delta opened once: ∂E/∂a × f′(z) × activation, as one line of three factors. The product is
 * the same: δ was computed as the product of the first two. Undefined where the delta was not made from two factors.
 */
export function openedGradient(record: UpdateRecord, event: TraceEvent): Equation | undefined {
  if (event.kind !== 'weightGradient') return undefined;
  const delta = writerOf(record, event.reads[0] as Cell);
  if (delta?.kind !== 'delta') return undefined;
  const factors = [...delta.reads.map((cell, k) => ({ cell, value: delta.readValues[k] as number }))];
  factors.push({ cell: event.reads[1] as Cell, value: event.readValues[1] as number });
  return {
    result: { cell: event.write, value: event.value },
    relation: '=',
    tokens: factors.flatMap((factor, k): Token[] => (k === 0 ? [factor] : [{ text: ' × ' }, factor])),
  };
}
