/** From gradients to new parameters: the mean, clipping, penalties, the optimizer. See ../gradients.ts. */
import { steps } from './formulas.ts';
import type { Layout } from './layout.ts';
import { math } from './notation.ts';
import { change, formula, type Scope } from './postfix.ts';
import type { TrainingShape } from './shape.ts';
import { whole } from './wasm/encode.ts';
import { at, loadWhole, type Place } from './wasm/instructions.ts';
import { each, keep, named, splat, store, type Value, where } from './wasm/writer.ts';

/** What the code of an update is written with. */
export interface Training extends Layout {
  readonly training: TrainingShape;
  /** What formulas say of a pair of parameters, with the place of the first. */
  readonly its: Scope;
}

/** Once an update: Adam's running products of β. @returns what each corrects */
export const correct = ({ powers }: TrainingShape): Scope =>
  Object.fromEntries(
    powers.map((name) => {
      const beta = name.slice(0, 5);
      const power = keep(formula(math`${beta} * x`, { x: splat(named(name)) }));
      store(named(name), power);
      return [`${beta}Corrected`, corrected(keep(formula(math`1 - power`, { power })))];
    }),
  );

/** Once a correction has come to 1, a division by it changes nothing, and is left out. */
const corrected = (correction: Value) => (x: Value) => {
  where(formula(math`correction != 1`, { correction }), () => change(x, math`its / correction`, { correction }));
  return x;
};

/**
 * Moves two parameters.
 * @param gradient a formula that sets g, their gradient
 * @param weights whether they are weights: others are not penalised
 */
export function step(
  { training, its }: Training,
  parameters: Place,
  gradient: string,
  scope: Scope,
  weights?: boolean,
) {
  const moved = steps[training.kind];
  const texts = [
    gradient,
    weights && training.l2 ? math`g = g + l2 * p` : '',
    // The sign of a zero is the zero itself.
    weights && training.l1 ? math`g = g + l1 * (p != 0 ? p & -0 | 1 : p)` : '',
    // Each `=name`: of what is not learned the old value stays.
    training.partly ? moved.replace(/=(\w+)/g, '$1 learned 0 != ? =$1') : moved,
  ];
  formula(texts.join(' '), { ...its, ...scope }, parameters);
}

/** A formula of each pair of parameters; of what is remembered of them, too, where there are more bytes. */
export const eachParameter = ({ its, row, parameters }: Training, text: string, scope?: Scope, bytes = row) =>
  each(bytes / 16, [16], (pair) => formula(text, { ...its, ...scope }, at(parameters, pair)), 1);

/** Parameters whose gradients have been added up: first to last, with the sums set back for the next update. */
export function stepAll(t: Training, count: Value) {
  const mean = t.training.clipped ? 'sum' : math`sum / count`;
  const gradient = math`g = ${mean}; sum = -0`;
  const move = (start: number, end: number, weights: boolean) =>
    each((end - start) / 16, [16], (pair) => step(t, at(start, pair), gradient, { count }, weights), 1);
  for (const { weights, bias, end } of t.layers) {
    move(weights, bias, true);
    move(bias, end, false);
  }
}

/** 2^600 brings the smallest numbers to where their squares lose no digits; see math/norm.ts. */
const up = 4.149515568880993e180;

/** Divides the sums by the number of examples, and scales them together so that their 2-norm is at most clipNorm. */
export function clip(t: Training, count: Value) {
  const { training, order, its } = t;
  eachParameter(t, math`sum = sum / count`, { count });
  const [total, scaled] = [keep(formula('0')), keep(formula('0'))];
  const square = (turn: Place) => {
    const g = keep(splat(at(keep(loadWhole(at(order, turn)), whole))));
    change(total, math`its + g * g`, { g });
    change(scaled, math`s = g * ${up}; its + s * s`, { g });
  };
  each(training.learned, [8], square, 1);
  const text = math`norm = probe(total < 1e-270 ? sqrt(scaled) / ${up} : sqrt(total)); norm > clipNorm ? clipNorm / norm : 1`;
  eachParameter(t, math`sum = sum * scale`, { scale: keep(formula(text, { ...its, total, scaled })) });
}
