/**
 * The forward pass of many examples at once, one layer after the other: the same sums in the same order as in forward.ts, so the
 * same bits, sooner; and soonest by the kernel (kernel/). Pictures of what a network answers need thousands of passes a frame.
 */
import { answersFor } from './kernel/on-use.ts';
import { softmaxInto } from './math/softmax.ts';
import type { LayerWorkspace, Workspace } from './workspace.ts';

/** What losses need beside the activations. */
export interface Outputs {
  /** Of the last layer, by unit and example. */
  readonly z: readonly Float64Array[];
  /** For each example ln Σ e^z of a last layer of softmax; empty for another. */
  readonly logSumExp: Float64Array;
}

/**
 * @param columns the inputs, for each input a row of one number an example
 * @returns activations by layer (0: the columns themselves), unit and example, without dropout; new arrays with every call
 */
export const forwardMany = (workspace: Workspace, columns: readonly Float64Array[]): Float64Array[][] =>
  forwardToOutputs(workspace, columns).answers;

/** The same, with z of the last layer. */
export function forwardToOutputs(workspace: Workspace, columns: readonly Float64Array[]) {
  return answersFor(workspace, columns) ?? plainAnswers(workspace, columns);
}

/** The same without the kernel (kernel/), which those who look often get without knowing. */
export function plainAnswers({ layers }: Workspace, columns: readonly Float64Array[]) {
  const answers: Float64Array[][] = [[...columns]];
  const count = columns[0]?.length ?? 0;
  let outputs: Outputs = { z: [], logSumExp: new Float64Array(0) };
  for (const [k, layer] of layers.entries()) {
    const units = Array.from({ length: layer.units }, () => new Float64Array(count));
    weightedSums(layer, answers[k] as Float64Array[], units);
    if (k === layers.length - 1) outputs = { ...outputs, z: units.map((unit) => unit.slice()) };
    if (layer.activation === undefined) outputs = { ...outputs, logSumExp: softmaxOf(layer, units) };
    else for (const unit of units) activate(unit, layer.activation.f, layer.slope[0]);
    answers.push(units);
  }
  return { answers, ...outputs };
}

/** As many examples as stay near the processor while the units of a layer are computed. */
const stretch = 1024;

function weightedSums(
  { weights, bias, inputs }: LayerWorkspace,
  sent: readonly Float64Array[],
  units: readonly Float64Array[],
) {
  const count = sent[0]?.length ?? 0;
  for (let from = 0; from < count; from += stretch) {
    const to = Math.min(count, from + stretch);
    for (let j = 0; j < units.length; j++) {
      const z = units[j] as Float64Array;
      const row = j * inputs;
      // A sum that begins with −0 has the bits of one that begins with its first share.
      z.fill(-0, from, to);
      for (let i = 0; i < inputs; i++) add(z, sent[i] as Float64Array, weights[row + i] as number, from, to);
      const b = bias[j] as number;
      for (let n = from; n < to; n++) z[n] = z[n]! + b;
    }
  }
}

function add(z: Float64Array, a: Float64Array, weight: number, from: number, to: number) {
  for (let n = from; n < to; n++) z[n] = z[n]! + weight * a[n]!;
}

function activate(z: Float64Array, f: (z: number, slope?: number) => number, slope: number | undefined) {
  for (let n = 0; n < z.length; n++) z[n] = f(z[n]!, slope);
}

/** Softmax is a function of all units of one example. @returns for each example ln Σ e^z */
function softmaxOf({ z, a }: LayerWorkspace, units: readonly Float64Array[]): Float64Array {
  const logSumExp = new Float64Array(units[0]?.length ?? 0);
  for (let n = 0; n < logSumExp.length; n++) {
    for (let j = 0; j < units.length; j++) z[j] = (units[j] as Float64Array)[n] as number;
    logSumExp[n] = softmaxInto(z, a);
    for (let j = 0; j < units.length; j++) (units[j] as Float64Array)[n] = a[j] as number;
  }
  return logSumExp;
}
