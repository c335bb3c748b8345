/**
 * Backward passes with a known mistake, for networks with one hidden layer and a loss that is not fused with its outputs. They
 * go wrong on purpose, from the numbers of the traced forward pass; without a mistake they give the engine's own gradients.
 */

import type { Experiment } from '../../../engine/experiment.ts';
import { layerSizes } from '../../../engine/experiment.ts';
import type { Quantity } from '../../../engine/trace/layout.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/run.ts';
import * as words from './words.ts';

/** What a reader can suspect, in words. The order is that of the list in the figure. */
export const mistakes = {
  sign: words.takesTargetMinusOutput,
  outputSlope: words.forgetsTheSlope,
  hiddenSlope: words.forgetsTheSlopeOfTheHidden,
  onePath: words.followsOnlyThePath,
  input: words.takesTheInput,
  updated: words.goesBackThroughWeights,
} as const;
export type Mistake = keyof typeof mistakes;

/** The backward passes that the figure offers: that of the engine, and one for each mistake, under a letter. */
export const versions = {
  A: undefined,
  B: 'outputSlope',
  C: 'onePath',
  D: 'updated',
  E: 'sign',
  F: 'hiddenSlope',
  G: 'input',
} as const satisfies Readonly<Record<string, Mistake | undefined>>;
export type Version = keyof typeof versions;

/** The gradients of all weights for the first example, in the order of the weights. */
export function gradientsWith(mistake: Mistake | undefined, run: Run<Experiment>): number[] {
  const record = run.record(0);
  const [inputs = 0, hiddenUnits = 0, outputUnits = 0] = layerSizes(run.experiment.network);
  const value = (quantity: Quantity, index: readonly number[], done = record.count) =>
    valueIn(record, { quantity, index }, done) as number;
  const each = <T>(count: number, of: (k: number) => T) => Array.from({ length: count }, (_, k) => of(k));
  const weight = (k: number, j: number) => value('weights', [2, k, j], mistake === 'updated' ? record.count : 0);
  const slope = (layer: number, unit: number, forgotten: Mistake) =>
    mistake === forgotten ? 1 : value('activationSlope', [0, layer, unit]);

  const outputs = each(outputUnits, (k) => {
    const miss = value('activationGradient', [0, 2, k]);
    return (mistake === 'sign' ? -miss : miss) * slope(2, k, 'outputSlope');
  });
  const heard = mistake === 'onePath' ? outputs.slice(0, 1) : outputs;
  const hidden = each(hiddenUnits, (j) => {
    const fault = heard.map((delta, k) => delta * weight(k, j)).reduce((sum, path) => sum + path);
    return fault * slope(1, j, 'hiddenSlope');
  });
  const outer = (deltas: readonly number[], senders: number, from: number) =>
    deltas.flatMap((delta) => each(senders, (i) => delta * value('a', [0, from, i])));
  return [...outer(hidden, inputs, 0), ...outer(outputs, hiddenUnits, mistake === 'input' ? 0 : 1)];
}
