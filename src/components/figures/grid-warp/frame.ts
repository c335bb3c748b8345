/**
 * Everything Figure 3.3 draws at one moment: the grid lines of the input plane on their way through a layer of two units.
 * First multiplied by the weights, then shifted by the biases, then sent through the activation function.
 */
import type { Experiment, LayerSpec } from '../../../engine/experiment.ts';
import { outputsFor } from '../../../engine/forward-trace.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import type { Cut, Domain, Point } from '../../kit/plane/geometry.ts';
import * as words from './words.ts';

export const stages = ['input', 'weights', 'biases', 'activation'] as const;
export type WarpStage = (typeof stages)[number];

export interface WarpFrame {
  readonly stage: WarpStage;
  readonly domain: Domain;
  /** Lines along x₁, then lines along x₂, each as places at this stage; what numbers can no longer say has none. */
  readonly lines: readonly { readonly along: 1 | 2; readonly points: readonly Point[] }[];
  readonly points: readonly { readonly x: Point; readonly at: Point; readonly target: number }[];
  /** The line of the output unit, once the activations are there. */
  readonly cut: Cut | undefined;
  readonly right: number | undefined;
  /** What each unit makes of x₁ and x₂ so far: in symbols, and with its numbers. */
  readonly formulas: readonly { readonly symbols?: string; readonly numbers: string }[];
  /** The quantity of the hidden units that the places are; undefined where they are none yet. */
  readonly quantity: 'z' | 'a' | undefined;
  readonly sentence: string;
}

const grid = Array.from({ length: 7 }, (_, k) => k / 4 - 0.25);
const fine = Array.from({ length: 25 }, (_, k) => k / 16 - 0.25);

/** The hidden layer as far as a stage goes; undefined for the input itself. */
function layerAt(hidden: LayerSpec, stage: WarpStage): LayerSpec | undefined {
  if (stage === 'input') return undefined;
  if (stage === 'activation') return hidden;
  const bias = stage === 'biases' ? hidden.bias : hidden.bias.map(() => 0);
  return { ...hidden, activation: 'linear', bias };
}

/** The places of a run of all points together at which the figure rests: the products, the sums, the activations and the outputs are there. */
export function stageRests(run: Run<Experiment>): number[] {
  const { kinds, kindNames, layers, count } = run.plan(0);
  const endOf = (kind: string) =>
    kinds.findLastIndex((code, event) => kindNames[code] === kind && layers[event] === 1) + 1;
  return [0, endOf('multiply'), endOf('weightedSum'), count];
}

/** Of numbers that are too large a sum may be none: ∞ − ∞. */
const isPlace = (point: Point) => !point.some(Number.isNaN);

/** @param done how many stages are behind */
export function warpFrame(run: Run<Experiment>, done: number, digits: Digits): WarpFrame {
  const { network, data } = run.experiment;
  const record = run.record(0);
  const stage = stages[done] ?? 'activation';
  const [hidden, output] = network.layers as readonly [LayerSpec, LayerSpec];
  const layer = layerAt(hidden, stage);
  const send = (x: Point): Point =>
    layer === undefined ? x : (outputsFor({ inputs: 2, layers: [layer] }, x) as unknown as Point);
  const sent = (points: readonly Point[]) => points.map(send).filter(isPlace);
  const lines = [
    ...grid.map((fixed) => ({ along: 1 as const, points: sent(fine.map((t) => [t, fixed])) })),
    ...grid.map((fixed) => ({ along: 2 as const, points: sent(fine.map((t) => [fixed, t])) })),
  ].filter(({ points }) => points.length > 0);
  const points = data.inputs
    .map((x, n) => {
      const here = x as unknown as Point;
      return { x: here, at: send(here), target: data.targets[n]?.[0] as number };
    })
    .filter(({ at }) => isPlace(at));
  const isEnd = stage === 'activation';
  const outputOf = (n: number) => valueIn(record, { quantity: 'a', index: [n, 2, 0] }, record.count) as number;
  const right = isEnd ? data.targets.filter(([y], n) => outputOf(n) >= 0.5 === (y === 1)).length : undefined;
  return {
    stage,
    domain: { min: -2.8, max: 2.2 },
    lines,
    points,
    cut: isEnd ? { w: output.weights[0] as unknown as Point, b: (output.bias[0] as number) - 0.5 } : undefined,
    right,
    formulas: [0, 1].map((unit) => formulaOf(hidden, unit, stage, digits)),
    quantity: stage === 'activation' ? 'a' : stage === 'biases' ? 'z' : undefined,
    sentence: sentenceOf(stage, hidden.activation, right, data.inputs.length),
  };
}

/** `across = tanh(w₁ · x₁ + w₂ · x₂ + b)`, and `across = tanh(1.5 · x₁ − 1 · x₂ − 1)`, as far as the stage has come. */
function formulaOf({ weights, bias, activation }: LayerSpec, unit: number, stage: WarpStage, digits: Digits) {
  const name = unit === 0 ? 'across' : 'up';
  const [w1 = 0, w2 = 0] = weights[unit] ?? [];
  const b = bias[unit] ?? 0;
  if (stage === 'input') {
    const input = unit === 0 ? 'x₁' : 'x₂';
    // Nothing is computed yet: symbols and numbers would say the same.
    return { numbers: `${name} = ${input}` };
  }
  const show = (value: number) => formatNumber(value, digits).replace(/\.?0+$/, '');
  const signed = (value: number) => `${value < 0 ? '−' : '+'} ${show(Math.abs(value))}`;
  const [k, l] = unit === 0 ? ['₁', '₂'] : ['₃', '₄'];
  const withBias = stage !== 'weights';
  const around = (sum: string) =>
    `${name} = ${stage === 'activation' && activation !== 'linear' ? `${written(activation)}(${sum})` : sum}`;
  return {
    symbols: around(`w${k} · x₁ + w${l} · x₂${withBias ? ' + b' : ''}`),
    numbers: around(`${show(w1)} · x₁ ${signed(w2)} · x₂${withBias ? ` ${signed(b)}` : ''}`),
  };
}

/** A function as the lesson writes it. */
const written = (activation: string) => (activation === 'relu' ? 'ReLU' : activation);

function sentenceOf(stage: WarpStage, activation: string, right: number | undefined, count: number): string {
  if (stage === 'input') return words.gridOfTheInput;
  if (stage === 'weights') return words.weightsStretchAndShear;
  if (stage === 'biases') return words.biasesShiftTheWhole;
  const effect = activation === 'linear' ? words.linearUnitChangesNothing : words.bendsTheGrid(written(activation));
  return words.outputSLineGets(effect, right, count);
}
