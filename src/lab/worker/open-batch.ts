/**
 * The next batch of a run, opened: a network of its own is put into the run's state and makes the same update, by the code that
 * trains. The run itself is not touched.
 */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Shard } from '../protocol/manifest.ts';
import type { FollowedWeight, OpenedBatch, OpenedLayer, ParameterPart, WeightPlace } from '../protocol/opened-batch.ts';
import type { Place } from '../protocol/place.ts';
import type { LabSettings } from '../protocol/settings.ts';
import type { Core, TensorFlow } from './backend.ts';
import { type BuiltLayer, cutAtZero, isWeighted } from './built-layers.ts';
import type { RunControl } from './control.ts';
import { watchGraphics } from './graphics-loss.ts';
import { batchAt, divide, epochOrder, rangesOf } from './image-order.ts';
import { createModel } from './model.ts';
import { addL1, clipNorm, clippingFactor } from './penalised.ts';
import type { Pool } from './pool.ts';

/** A run between two updates: all that it would go on with. */
export interface Moment {
  readonly after: Place;
  /** Of the weights. */
  readonly fingerprint: string;
  /** As Model.state gives it. */
  readonly state: Float32Array;
}

export interface OpenBatchParts {
  readonly library: TensorFlow;
  readonly settings: LabSettings;
  readonly pool: Pool;
  /** Those of the run, whose order decides that of its images. */
  readonly shards: readonly Shard[];
  readonly control: RunControl;
  /** Before the first update of a run that has not begun if it is left out. */
  readonly moment: Moment | undefined;
  readonly weight: WeightPlace | undefined;
}

/** @throws RangeError when the weight to follow is not one of this network */
export async function openBatch(parts: OpenBatchParts): Promise<OpenedBatch> {
  const { library, settings, pool, shards, control, moment } = parts;
  const { tf, layers } = library;
  const after = moment?.after ?? { epoch: 0, step: 0 };
  const order = epochOrder(settings.seed, after.epoch + 1, rangesOf(shards, divide(settings).training));
  const indices = batchAt(order, after.step, settings.batchSize);
  const batch = await pool.batch(indices);
  await control.go();
  const model = watchGraphics(tf, createModel(tf, layers, settings));
  try {
    if (moment) model.restore(moment.state);
    const before = model.state();
    let seen: Seen | undefined;
    await model.train(batch, async ({ probabilities, gradients, outputs }) => {
      const slopes = await Promise.all(gradients.map((tensor) => numbersOf(tf, tensor)));
      seen = { probabilities: probabilities.slice(), slopes, silent: await silentUnits(tf, model.layers, outputs) };
    });
    const { probabilities, slopes, silent } = seen!;
    const weights = weightParts(model.layers, before, slopes, settings);
    const penalised = weights.map(({ gradient }) => gradient);
    const factor = settings.clip > 0 ? clippingFactor(penalised, settings.clip) : 1;
    if (settings.clip > 0) clipNorm(penalised, settings.clip);
    return {
      after,
      update: before.at(-1)! + 1,
      indices,
      labels: batch.labels,
      probabilities,
      layers: layerRows(model.layers, weights, silent),
      parts: weights.map(({ layer, shape }) => ({ layer, shape })),
      ...(factor !== 1 && { clipped: factor }),
      weight: follow(parts.weight ?? steepest(weights), weights, before, model.state()),
    };
  } finally {
    model.dispose();
  }
}

interface Seen {
  readonly probabilities: Float32Array;
  /** Gradient of the loss for each variable. */
  readonly slopes: readonly Float32Array[];
  readonly silent: readonly (number | undefined)[];
}

/** A copy, whatever computes; without giving the tensor to anybody. */
async function numbersOf(tf: Core, { dataId }: TensorInfo): Promise<Float32Array> {
  return Float32Array.from((await tf.backend().read(dataId)) as Float32Array);
}

/** For each layer how many of its units answer 0 to every image; undefined where none is cut off at 0. */
async function silentUnits(tf: Core, layers: readonly BuiltLayer[], outputs: readonly TensorInfo[]) {
  const found: (number | undefined)[] = [];
  for (const [l, layer] of layers.entries()) {
    const at = isWeighted(layer) ? cutAtZero(layers, l) : undefined;
    const output = at === undefined ? undefined : outputs[at];
    found.push(output && countSilent(await numbersOf(tf, output), output.shape.at(-1)!));
  }
  return found;
}

/** @param answers of so many units, those of one place of one image after those of another */
export function countSilent(answers: Float32Array, units: number): number {
  const speaks = new Uint8Array(units);
  for (let k = 0; k < answers.length; k++) if (answers[k] !== 0) speaks[k % units] = 1;
  return speaks.filter((has) => has === 0).length;
}

interface WeightPart extends ParameterPart {
  /** Where it begins among all weights. */
  readonly from: number;
  readonly slopes: Float32Array;
  /** What the optimizer gets of them. */
  readonly gradient: Float32Array;
}

/** What each variable is, with its gradients; penalties are added as in trained-weights.ts. */
function weightParts(
  layers: readonly BuiltLayer[],
  weights: Float32Array,
  slopes: readonly Float32Array[],
  { l2, l1 }: Pick<LabSettings, 'l2' | 'l1'>,
): WeightPart[] {
  const shapes = layers.flatMap(({ name, variables }) => variables.map((shape) => ({ layer: name, shape })));
  let from = 0;
  return shapes.map((part, v) => {
    const start = from;
    from += slopes[v]!.length;
    const isKernel = part.shape.length > 1;
    const gradient = slopes[v]!.map((slope, k) => (isKernel && l2 > 0 ? slope + 2 * l2 * weights[start + k]! : slope));
    if (isKernel && l1 > 0) addL1(gradient, weights.subarray(start, from), l1);
    return { ...part, from: start, slopes: slopes[v]!, gradient };
  });
}

function layerRows(
  layers: readonly BuiltLayer[],
  parts: readonly WeightPart[],
  silent: readonly (number | undefined)[],
): OpenedLayer[] {
  return layers.flatMap((layer, l) => {
    if (layer.variables.length === 0) return [];
    const own = parts.filter((part) => part.layer === layer.name).map(({ gradient }) => gradient);
    const row = { name: layer.name, gradient: sizeOf(own), units: layer.shape.at(-1)! };
    const zeros = silent[l];
    return [zeros === undefined ? row : { ...row, silent: zeros }];
  });
}

function sizeOf(gradients: readonly Float32Array[]): OpenedLayer['gradient'] {
  let [count, sum, squares] = [0, 0, 0];
  for (const gradient of gradients) {
    for (const g of gradient) {
      sum += Math.abs(g);
      squares += g * g;
    }
    count += gradient.length;
  }
  return { meanAbsolute: sum / count, norm: Math.sqrt(squares) };
}

/** The weight with the largest gradient: most is to be seen there. */
function steepest(parts: readonly WeightPart[]): WeightPlace {
  let found = { part: 0, index: 0 };
  let largest = -1;
  for (const [part, { gradient }] of parts.entries()) {
    for (let index = 0; index < gradient.length; index++) {
      const size = Math.abs(gradient[index]!);
      if (size <= largest) continue;
      largest = size;
      found = { part, index };
    }
  }
  return found;
}

/** @param before @param now states: the weights, then the optimizer's slots, then the number of updates */
function follow(
  { part, index }: WeightPlace,
  parts: readonly WeightPart[],
  before: Float32Array,
  now: Float32Array,
): FollowedWeight {
  const of = parts[part];
  if (!of || !Number.isInteger(index) || index < 0 || index >= of.gradient.length)
    throw new RangeError(`the network has no weight ${index} in part ${part}`);
  const count = parts.reduce((sum, { gradient }) => sum + gradient.length, 0);
  const slots = (before.length - 1) / count - 1;
  const at = of.from + index;
  return {
    part,
    index,
    before: before[at]!,
    after: now[at]!,
    slope: of.slopes[index]!,
    gradient: of.gradient[index]!,
    remembered: Array.from({ length: slots }, (_, s) => {
      const slot = (s + 1) * count + at;
      return { before: before[slot]!, after: now[slot]! };
    }),
  };
}
