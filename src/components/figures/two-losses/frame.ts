/** F6.2: everything drawable at one step. One prediction, two losses, and how hard each of them pushes. */

import { sigmoid } from '../../../engine/math/activations/smooth.ts';
import { binaryCrossEntropy } from '../../../engine/math/losses/cross-entropies.ts';
import { mse } from '../../../engine/math/losses/squared.ts';
import type { Formula, Term } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { type LossPlot, plots } from './plots.ts';
import type { LossRules } from './settings.ts';
import * as words from './words.ts';

export interface NamedFormula {
  readonly name: 'prediction' | LossReading['name'];
  readonly formula: Formula;
}

export interface LossReading {
  readonly name: 'cross-entropy' | 'squared error';
  readonly loss: number;
  /** How much the loss changes per unit of p, and per unit of z. */
  readonly byP: number;
  readonly byZ: number;
}

export interface LossFrame {
  readonly step: number;
  readonly z: number;
  readonly y: number;
  readonly p: number;
  readonly readings: readonly [LossReading, LossReading];
  readonly formulas: readonly NamedFormula[];
  readonly sentence: string;
  readonly plots: readonly [byP: LossPlot, byZ: LossPlot];
  readonly rows: readonly { readonly symbol: string; readonly words: string; readonly value: number | undefined }[];
}

/** Both losses of a prediction p = σ(z) and their slopes, by the engine's own functions. */
export function readingsOf(z: number, y: number): readonly [LossReading, LossReading] {
  const p = sigmoid.f(z);
  const gain = sigmoid.df(z, p);
  const bySquare = mse.slope(p, y, 1);
  return [
    {
      name: 'cross-entropy',
      loss: binaryCrossEntropy.term(z, p, y, 1),
      byP: binaryCrossEntropy.slope(p, y, 1),
      byZ: binaryCrossEntropy.delta(p, y, 1),
    },
    { name: 'squared error', loss: mse.term(z, p, y, 1), byP: bySquare, byZ: bySquare * gain },
  ];
}

export function lossFrame(step: number, { z, y: answer }: SettingValues<LossRules>): LossFrame {
  const y = answer === 'yes' ? 1 : 0;
  const p = sigmoid.f(z);
  const readings = readingsOf(z, y);
  const known = (from: number, value: number) => (step >= from ? value : undefined);
  return {
    ...{ step, z, y, p, readings },
    formulas: formulasOf(step, z, y, p, readings),
    sentence: sentenceOf(step, z, y, p, readings),
    plots: plots(step, z, y, p, readings),
    rows: [
      { symbol: 'z', words: words.weightedSum, value: z },
      { symbol: 'y', words: words.target, value: y },
      { symbol: 'p', words: words.predictionOf, value: p },
      ...readings.flatMap(({ name, loss, byP, byZ }) => [
        { symbol: `E, ${words.names[name]}`, words: words.loss, value: known(1, loss) },
        { symbol: `∂E/∂p, ${words.names[name]}`, words: words.slopeBy('p'), value: known(2, byP) },
        { symbol: `∂E/∂z, ${words.names[name]}`, words: words.slopeBy('z'), value: known(3, byZ) },
      ]),
    ],
  };
}

function formulasOf(
  step: number,
  zValue: number,
  y: number,
  pValue: number,
  [c, s]: LossFrame['readings'],
): NamedFormula[] {
  const z = ownTerm('z', zValue, 'z', words.weightedSum, 'z');
  const p = ownTerm('p', pValue, 'a', words.prediction, 'p');
  const target = ownTerm('y', y, 'target', words.target, 'y');
  const of = (name: NamedFormula['name'], result: Term, ...parts: readonly RowPart[]): NamedFormula => ({
    name,
    formula: { result, relation: '=', tokens: row(...parts) },
  });
  const loss = ({ loss: value, name }: LossReading) =>
    ownTerm('E', value, 'loss', words.theLoss(words.names[name]), 'E');
  const slope = ({ name }: LossReading, by: 'p' | 'z', value: number): Term => ({
    ...ownTerm(
      { base: by, derivative: true },
      value,
      by === 'p' ? 'a' : 'z',
      words.slopeOf(words.names[name], by),
      words.by(by),
    ),
    gradient: true,
  });
  if (step === 0) return [of('prediction', p, '1 ∕ (1 + e', ['−', z], ')')];
  if (step === 1)
    return [
      of(c.name, loss(c), ...(y === 1 ? ['−ln(', p, ')'] : ['−ln(1 − ', p, ')'])),
      of(s.name, loss(s), '(', p, ' − ', target, ')²'),
    ];
  if (step === 2)
    return [
      of(c.name, slope(c, 'p', c.byP), ...(y === 1 ? ['−1 ∕ ', p] : ['1 ∕ (1 − ', p, ')'])),
      of(s.name, slope(s, 'p', s.byP), '2 (', p, ' − ', target, ')'),
    ];
  const gain = ownTerm(
    { base: 'σ′', argument: { base: 'z' } },
    sigmoid.df(zValue, pValue),
    'plain',
    words.slopeOfSigmoid,
    words.gain,
  );
  return [c, s].map((its) => of(its.name, slope(its, 'z', its.byZ), slope(its, 'p', its.byP), ' × ', gain));
}

function sentenceOf(step: number, z: number, y: number, p: number, [c, s]: LossFrame['readings']): string {
  if (step === 0) return words.becomes(z, p, y);
  if (step === 1) return words.losses(c.loss, s.loss);
  return step === 2 ? words.slopesByP(c.byP, s.byP) : words.slopesByZ(c.byZ, s.byZ);
}
