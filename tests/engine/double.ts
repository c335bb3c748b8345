/**
 * A second engine in the plainest possible loops, to which mistakes can be added on purpose. Without a mistake it agrees with
 * PyTorch; with any one of them an oracle has to notice (mutations.test.ts). It shares only the tables of functions with ours.
 */
import type { Experiment, LayerSpec, OptimizerSpec } from '../../src/engine/experiment.ts';
import { activations, type ElementwiseActivationName } from '../../src/engine/math/activations.ts';
import { losses } from '../../src/engine/math/losses.ts';
import { logSumExp, softmax } from './math/shares.ts';

export const bugs = {
  'no slope of the activation at the output': 'δ = ∂E/∂a',
  'no slope of the activation in hidden layers': 'δ = Σ paths',
  'one path missing': 'the last unit above is left out of Σ paths',
  'mean of the paths instead of their sum': 'Σ paths / number of paths',
  'paths through already updated weights': 'δ w with w after the update',
  'paths through transposed weights': 'δ_j w_ij instead of δ_j w_ji',
  'gradient added instead of subtracted': 'w + η g',
  'sum over the batch instead of mean': 'Σ_n g_n',
  'last short batch divided by the full batch size': 'Σ_n g_n / batchSize',
  'adam: ε inside the root': 'm / √(v + ε)',
  'adam: no bias correction': 'm / (√v + ε)',
  'momentum: moving average': 'v = m v + (1 − m) g',
  'nesterov: step from v alone': 'w − η v',
  'l2 on biases too': 'g_b + λ b',
  'l2 with a factor 2': 'g + 2 λ w',
  'clip each parameter by itself': 'g clipped to ±c',
  'frozen biases learn': 'b − η g_b',
  'adamw: decay added to the gradient': 'g + 0.01 w',
  'relu: slope 1 at 0': "f'(0) = 1",
} as const;
export type Bug = keyof typeof bugs;

/** What a layer of an update is, in the words of tests/oracles/generate.py. */
export interface LayerAnswer {
  z: number[][];
  a: number[][];
  delta: number[][];
  weightGradient: number[][];
  biasGradient: number[];
  weights: number[][];
  bias: number[];
  slope?: number;
  slopeGradient?: number;
}
export interface UpdateAnswer {
  examples: number[];
  loss: number;
  layers: LayerAnswer[];
}

interface Parameter {
  readonly kind: 'weights' | 'bias' | 'slope';
  value: number;
  gradient: number;
  /** What the optimizer remembers of it: momentum's v, Adam's m and v. */
  m: number;
  v: number;
}

interface Layer {
  readonly activation: LayerSpec['activation'];
  readonly weights: Parameter[][];
  readonly bias: Parameter[];
  readonly slope: Parameter | undefined;
}

const parameter = (kind: Parameter['kind'], value: number): Parameter => ({ kind, value, gradient: 0, m: 0, v: 0 });

/** Trains with the given mistakes, and says everything about each update. */
export function trainDouble(experiment: Experiment, updates: number, ...mistakes: Bug[]): UpdateAnswer[] {
  const has = (bug: Bug) => mistakes.includes(bug);
  const { data, training } = experiment;
  const count = data.inputs.length;
  const batchSize = training.batchSize ?? count;
  const layers = experiment.network.layers.map(
    ({ activation, weights = [], bias = [], slope }): Layer => ({
      activation,
      weights: weights.map((row) => row.map((w) => parameter('weights', w))),
      bias: bias.map((b) => parameter('bias', b)),
      slope: activation === 'prelu' ? parameter('slope', slope ?? 0.25) : undefined,
    }),
  );
  const all = layers.flatMap(({ weights, bias, slope }) => [...weights.flat(), ...bias, ...(slope ? [slope] : [])]);
  const learned = all.filter(({ kind }) => kind !== 'bias' || !training.freeze?.includes('bias'));
  const answers: UpdateAnswer[] = [];
  for (let u = 0, first = 0; u < updates; u++, first = first + batchSize < count ? first + batchSize : 0) {
    const examples = data.inputs.map((_, n) => n).slice(first, first + batchSize);
    for (const p of all) p.gradient = 0;
    const passes = examples.map((n) => onePass(layers, data.inputs[n] ?? [], data.targets[n] ?? [], training, has));
    const divisor = has('sum over the batch instead of mean')
      ? 1
      : has('last short batch divided by the full batch size')
        ? batchSize
        : examples.length;
    for (const p of all) p.gradient /= divisor;
    penalise(all, learned, training, has);
    const answer = layers.map((layer, l): LayerAnswer => {
      const rows = (key: 'z' | 'a' | 'delta') => passes.map((pass) => [...(pass[key][l] as number[])]);
      return {
        z: rows('z'),
        a: rows('a'),
        delta: rows('delta'),
        weightGradient: layer.weights.map((row) => row.map(({ gradient }) => gradient)),
        biasGradient: layer.bias.map(({ gradient }) => gradient),
        ...(layer.slope ? { slopeGradient: layer.slope.gradient } : {}),
        weights: [],
        bias: [],
      };
    });
    for (const p of has('frozen biases learn') ? all : learned) step(p, training.optimizer, u + 1, has);
    for (const [l, layer] of layers.entries()) {
      const its = answer[l] as LayerAnswer;
      its.weights = layer.weights.map((row) => row.map(({ value }) => value));
      its.bias = layer.bias.map(({ value }) => value);
      if (layer.slope) its.slope = layer.slope.value;
    }
    const loss = passes.reduce((sum, pass) => sum + pass.loss, 0) / examples.length;
    answers.push({ examples, loss, layers: answer });
  }
  return answers;
}

/** Forward and backward for one example; the gradients are added to the parameters'. */
function onePass(
  layers: readonly Layer[],
  x: readonly number[],
  y: readonly number[],
  training: Experiment['training'],
  has: (bug: Bug) => boolean,
) {
  const z: number[][] = [];
  const a: number[][] = [];
  const delta: number[][] = [];
  let sent = x;
  for (const layer of layers) {
    const sums = layer.weights.map((row, j) =>
      row.reduce((sum, w, i) => sum + w.value * (sent[i] as number), (layer.bias[j] as Parameter).value),
    );
    const { activation, slope } = layer;
    sent = activation === 'softmax' ? softmax(sums) : sums.map((v) => activations[activation].f(v, slope?.value));
    z.push(sums);
    a.push([...sent]);
  }
  const last = layers.length - 1;
  const [zs, as] = [z[last] as number[], a[last] as number[]];
  const loss = losses[training.loss];
  const shared = layers[last]?.activation === 'softmax' ? logSumExp(zs) : undefined;
  const total = y.reduce((sum, t, k) => sum + loss.term(zs[k] as number, as[k] as number, t, y.length, shared), 0);
  let above = y.map((t, k) => loss.slope(as[k] as number, t, y.length));
  for (let l = last; l >= 0; l--) {
    const layer = layers[l] as Layer;
    const [zl, al] = [z[l] as number[], a[l] as number[]];
    const d = deltas(layer, l === last, zl, al, above, y, loss, has);
    delta[l] = d;
    const below = l === 0 ? x : (a[l - 1] as number[]);
    for (const [j, row] of layer.weights.entries()) {
      for (const [i, w] of row.entries()) w.gradient += (d[j] as number) * (below[i] as number);
      (layer.bias[j] as Parameter).gradient += d[j] as number;
      if (layer.slope) layer.slope.gradient += (above[j] as number) * Math.min(0, zl[j] as number);
    }
    const used = has('paths through already updated weights')
      ? layer.weights.map((row) => row.map((w) => w.value - training.optimizer.learningRate * w.gradient))
      : layer.weights.map((row) => row.map((w) => w.value));
    const through = has('one path missing') && used.length > 1 ? used.slice(0, -1) : used;
    above = below.map((_, i) => {
      const sum = through.reduce((s, row, j) => {
        const w = has('paths through transposed weights') ? (used[i]?.[j] ?? row[i]) : row[i];
        return s + (d[j] as number) * (w as number);
      }, 0);
      return has('mean of the paths instead of their sum') ? sum / through.length : sum;
    });
  }
  return { z, a, delta, loss: total };
}

function deltas(
  { activation, slope }: Layer,
  output: boolean,
  z: number[],
  a: number[],
  above: readonly number[],
  y: readonly number[],
  loss: (typeof losses)[keyof typeof losses],
  has: (bug: Bug) => boolean,
): number[] {
  if (output && loss.fused) return a.map((value, k) => loss.delta(value, y[k] as number, y.length));
  const missing = output ? 'no slope of the activation at the output' : 'no slope of the activation in hidden layers';
  if (has(missing)) return [...above];
  if (activation === 'softmax') {
    const mean = above.reduce((sum, g, k) => sum + g * (a[k] as number), 0);
    return a.map((value, k) => value * ((above[k] as number) - mean));
  }
  const { df } = activations[activation as ElementwiseActivationName];
  return above.map((g, j) => {
    const atKink = has('relu: slope 1 at 0') && activation === 'relu' && (z[j] as number) === 0;
    return g * (atKink ? 1 : df(z[j] as number, a[j] as number, slope?.value));
  });
}

function penalise(
  all: Parameter[],
  learned: Parameter[],
  { clipNorm, l1 = 0, l2 = 0 }: Experiment['training'],
  has: (bug: Bug) => boolean,
) {
  const norm = Math.sqrt(learned.reduce((sum, p) => sum + p.gradient * p.gradient, 0));
  for (const p of learned) {
    if (clipNorm === undefined) break;
    if (has('clip each parameter by itself')) p.gradient = Math.max(-clipNorm, Math.min(clipNorm, p.gradient));
    else if (norm > clipNorm) p.gradient *= clipNorm / norm;
  }
  for (const p of all) {
    if (p.kind !== 'weights' && !(p.kind === 'bias' && has('l2 on biases too'))) continue;
    p.gradient += l2 * p.value * (has('l2 with a factor 2') ? 2 : 1) + l1 * Math.sign(p.value);
  }
}

function step(p: Parameter, optimizer: OptimizerSpec, t: number, has: (bug: Bug) => boolean) {
  const { learningRate, momentum = 0.9, alpha = 0.99, beta1 = 0.9, beta2 = 0.999 } = optimizer;
  const kind: string = optimizer.kind;
  const epsilon = optimizer.epsilon ?? (kind === 'adagrad' ? 1e-10 : 1e-8);
  const decay = optimizer.weightDecay ?? 0.01;
  const direction = has('gradient added instead of subtracted') ? 1 : -1;
  let g = p.gradient;
  const move = (by: number) => {
    p.value += direction * learningRate * by;
  };
  if (kind === 'sgd') move(g);
  if (kind === 'momentum' || kind === 'nesterov') {
    p.v = momentum * p.v + (has('momentum: moving average') ? 1 - momentum : 1) * g;
    move(kind === 'momentum' || has('nesterov: step from v alone') ? p.v : g + momentum * p.v);
  }
  if (kind === 'adagrad' || kind === 'rmsprop') {
    p.v = kind === 'adagrad' ? p.v + g * g : alpha * p.v + (1 - alpha) * g * g;
    move(g / (Math.sqrt(p.v) + epsilon));
  }
  if (kind === 'adam' || kind === 'adamw') {
    if (kind === 'adamw' && has('adamw: decay added to the gradient')) g += decay * p.value;
    else if (kind === 'adamw') p.value *= 1 - learningRate * decay;
    p.m = beta1 * p.m + (1 - beta1) * g;
    p.v = beta2 * p.v + (1 - beta2) * g * g;
    const corrected = !has('adam: no bias correction');
    const m = corrected ? p.m / (1 - beta1 ** t) : p.m;
    const v = corrected ? p.v / (1 - beta2 ** t) : p.v;
    move(has('adam: ε inside the root') ? m / Math.sqrt(v + epsilon) : m / (Math.sqrt(v) + epsilon));
  }
}
