/** The other subjects against PyTorch: every number of tests/oracles/subjects.json. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { gateNames } from '../../src/engine/cells/cells.ts';
import { validateEnvelope } from '../../src/engine/envelope.ts';
import type { Quantity } from '../../src/engine/trace/layout.ts';
import { createRunOf } from '../../src/engine/trace/run-of.ts';
import type { Run } from '../../src/engine/trace/start-run.ts';
import { distance } from './oracles.ts';
import { numbersOf } from './subjects-read.ts';

type Rows = number[][];
interface Convolution {
  readonly image: Rows[];
  readonly kernels: Rows[][];
  readonly bias: number[];
  readonly stride: number;
  readonly padding: number;
  readonly pool: number | null;
  readonly z: Rows[];
  readonly output: Rows[];
  readonly lossWeights: Rows[];
  readonly kernelGradient: Rows[][];
  readonly biasGradient: number[];
  readonly imageGradient: Rows[];
  readonly zGradient: Rows[];
}
interface CellParameters {
  readonly weight_ih_l0: Rows;
  readonly weight_hh_l0: Rows;
  readonly bias_ih_l0: number[];
  readonly bias_hh_l0: number[];
}
interface Cells {
  readonly inputs: Rows;
  readonly target: number[];
  readonly parameters: CellParameters;
  readonly hidden: Rows;
  readonly cellAtEnd?: number[];
  readonly loss: number;
  readonly gradients: CellParameters;
  readonly inputGradient: Rows;
}
const { convolution, recurrent, lstm }: Record<'convolution', Convolution[]> & Record<'recurrent' | 'lstm', Cells[]> =
  JSON.parse(readFileSync(new URL('../oracles/subjects.json', import.meta.url), 'utf8'));

const furthest: Record<string, number> = {};
afterAll(() => {
  for (const [subject, difference] of Object.entries(furthest))
    console.log(`largest difference from PyTorch, ${subject}: ${difference}`);
});

/** The run of what the reader makes of this JSON. */
function runOf(json: object): Run {
  const validation = validateEnvelope(json);
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return createRunOf(validation);
}

/** Demands agreement of blocks of numbers within 1e-9 · max(1, |theirs|). */
function expectAgreement(subject: string, pairs: readonly (readonly [string, readonly number[], readonly number[]])[]) {
  for (const [name, ours, theirs] of pairs) {
    const difference = distance(ours, theirs);
    furthest[subject] = Math.max(furthest[subject] ?? 0, difference);
    expect(difference, name).toBeLessThanOrEqual(1e-9);
  }
}

describe('a convolution', () => {
  it('stands eight times among the oracles', () => expect(convolution).toHaveLength(8));
  it.each(convolution.map((given, k) => [k, given] as const))('has every number of oracle %d', (_k, theirs) => {
    const { image, kernels: filters, bias, stride, padding, pool } = theirs;
    const run = runOf({
      kind: 'convolution',
      ...{ image, filters, bias, stride, padding },
      activation: 'leaky-relu',
      slope: 0.1,
      ...(pool !== null && { pool: { size: pool } }),
      output: { weights: theirs.lossWeights.flat(2) },
    });
    const flat = (quantity: Quantity) => numbersOf(run, quantity);
    expectAgreement('convolution', [
      ['z', flat('mapSum'), theirs.z.flat(2)],
      ['output', flat(pool === null ? 'map' : 'pooled'), theirs.output.flat(2)],
      ['kernel gradient', flat('kernelGradient'), theirs.kernelGradient.flat(3)],
      ['bias gradient', flat('kernelBiasGradient'), theirs.biasGradient],
      ['image gradient', flat('pixelGradient'), theirs.imageGradient.flat(2)],
      ['z gradient', flat('mapDelta'), theirs.zGradient.flat(2)],
    ]);
  });
});

/** The four gates of PyTorch's rows, or the one gate of a recurrent cell. */
const rowsOfGate = (rows: Rows, gate: number, hidden: number) => rows.slice(gate * hidden, (gate + 1) * hidden);
function gateOf({ weight_ih_l0, weight_hh_l0, bias_ih_l0, bias_hh_l0 }: CellParameters, gate: number, hidden: number) {
  const bias = bias_ih_l0.map((b, k) => [b + (bias_hh_l0[k] as number)]);
  return {
    w: rowsOfGate(weight_ih_l0, gate, hidden),
    u: rowsOfGate(weight_hh_l0, gate, hidden),
    b: rowsOfGate(bias, gate, hidden).flat(),
  };
}

describe.each([
  ['recurrent', recurrent],
  ['lstm', lstm],
] as const)('a %s cell', (kind, oracles) => {
  it('stands four times among the oracles', () => expect(oracles).toHaveLength(4));
  it.each(oracles.map((given, k) => [k, given] as const))('has every number of oracle %d', (_k, theirs) => {
    const { inputs, target, parameters, gradients } = theirs;
    const size = target.length;
    const run = runOf({
      ...{ kind, inputs, target },
      ...(kind === 'recurrent'
        ? gateOf(parameters, 0, size)
        : { gates: Object.fromEntries(gateNames.map((name, gate) => [name, gateOf(parameters, gate, size)])) }),
    });
    const perStep = (quantity: Quantity) => inputs.flatMap((_, t) => numbersOf(run, quantity, [t + 1]));
    expectAgreement(kind, [
      ['hidden', perStep('hidden'), theirs.hidden.flat()],
      ...(kind === 'lstm'
        ? [['cell at the end', numbersOf(run, 'cellState', [inputs.length]), theirs.cellAtEnd ?? []] as const]
        : []),
      ['loss', numbersOf(run, 'loss'), [theirs.loss]],
      ['input weights', numbersOf(run, 'inputWeightGradient'), gradients.weight_ih_l0.flat()],
      ['recurrent weights', numbersOf(run, 'recurrentWeightGradient'), gradients.weight_hh_l0.flat()],
      ['biases', numbersOf(run, 'gateBiasGradient'), gradients.bias_ih_l0],
      ['inputs', perStep('inputGradient'), theirs.inputGradient.flat()],
    ]);
  });
});
