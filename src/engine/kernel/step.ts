/** From gradients to new parameters: the mean, clipping, penalties, the optimizer. See ../gradients.ts. */
import { corrections, steps } from './formulas.ts';
import type { Network } from './forward.ts';
import type { TrainingShape } from './shape.ts';
import { type Code, whole } from './wasm/encode.ts';
import { at, i32, type Place, splat, where } from './wasm/instructions.ts';
import type { Scope } from './wasm/notation.ts';

/** What the code of an update is written with. */
export interface Training extends Network {
  readonly training: TrainingShape;
}

/** Once an update: Adam's running products of β, and what they correct. */
export function correct({ formula, named, training }: Training) {
  const names = ['beta1Power', 'beta2Power', 'meanCorrection', 'squareCorrection'];
  if (training.powers.length > 0) formula(corrections, Object.fromEntries(names.map((name) => [name, named(name)])));
}

/** Once a correction has come to 1, a division by it changes nothing, and is left out. */
const corrected =
  ({ variable, formula, emit, apart }: Training, correction: string) =>
  (x: Code) => {
    const its = variable(x);
    emit(
      where(
        formula(`${correction} != 1`),
        apart(() => its.to(`its / ${correction}`)),
      ),
    );
    return its.get;
  };

/**
 * Moves two parameters by their gradient g, which the scope may have, or a formula before.
 * @param weights whether they are weights: others are not penalised
 */
export function step(t: Training, parameters: Place, weights: boolean, given: Scope, before: readonly string[] = []) {
  const { layout, probe, training } = t;
  const { partly } = training;
  const { kind } = training.optimizer;
  const names = ['p', ...training.memory];
  const places = names.map((name, k) => [name, at(parameters, k * layout.row)]);
  const texts = [
    ...before,
    ...(weights && training.l2 !== undefined ? ['g = g + l2 * p'] : []),
    // The sign of a zero is the zero itself.
    ...(weights && training.l1 !== undefined ? ['g = g + l1 * (p != 0 ? p & -0 | 1 : p)'] : []),
    ...(partly ? names.map((name) => `old${name} = ${name}`) : []),
    steps[kind],
    ...(partly ? names.map((name) => `${name} = learned ? ${name} : old${name}`) : []),
  ];
  t.formula(texts.join(';'), {
    ...Object.fromEntries(places),
    ...given,
    probe,
    learned: at(parameters, layout.learned),
    meanCorrected: corrected(t, 'meanCorrection'),
    squareCorrected: corrected(t, 'squareCorrection'),
  });
}

/** Does something with the sums of each pair of parameters, all of them or from one address to another. */
function eachSum(
  { each, layout }: Training,
  body: (parameters: Place, sum: Place) => void,
  start = layout.parameters,
  end = start + layout.row,
) {
  const its = (pair: Place) => body(at(start, pair), at(start, pair, layout.sums));
  if (end > start) each((end - start) / 16, 16, its, 1);
}

/** Parameters whose gradients have been added up: first to last, with the sums set back for the next update. */
export function stepAll(t: Training, count: readonly Code[]) {
  const { layout, training } = t;
  const gradient = [training.clipNorm !== undefined ? 'g = sum' : 'g = sum / count', 'sum = -0'];
  const move = (weights: boolean, start?: number, end?: number) =>
    eachSum(t, (parameters, sum) => step(t, parameters, weights, { sum, count }, gradient), start, end);
  if (training.l1 === undefined && training.l2 === undefined) return move(false);
  for (const [k, { weights, bias }] of layout.layers.entries()) {
    move(true, weights, bias);
    move(false, bias, layout.layers[k + 1]?.weights ?? layout.parameters + layout.row);
  }
}

/** 2^600 brings the smallest numbers to where their squares lose no digits; see math/norm.ts. */
const up = 4.149515568880993e180;

/** Divides the sums by the number of examples, and scales them together so that their 2-norm is at most clipNorm. */
export function clip(t: Training, count: readonly Code[]) {
  const { keep, variable, each, formula, layout, training, probe } = t;
  eachSum(t, (_, sum) => formula('sum = sum / count', { sum, count }));
  const [total, scaled] = [variable(formula('0')), variable(formula('0'))];
  const square = (turn: Place) => {
    const g = keep(splat(at(keep(i32.load(at(layout.order, turn)), whole))));
    total.to('its + g * g', { g });
    scaled.to(`s = g * ${up}; its + s * s`, { g });
  };
  each(training.learned, 4, square, 1);
  const text = `norm = probe(total < 1e-270 ? sqrt(scaled) / ${up} : sqrt(total)); norm > clipNorm ? clipNorm / norm : 1`;
  const scale = keep(formula(text, { total: total.get, scaled: scaled.get, probe }));
  eachSum(t, (_, sum) => formula('sum = sum * scale', { sum, scale }));
}
