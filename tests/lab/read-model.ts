/** Reads the two files a reader downloads, and computes with them without TensorFlow.js. */
import { likeliest } from '../../src/lab/protocol/metrics.ts';
import type { Images } from '../../src/lab/protocol/shard.ts';
import { pixelsPerImage } from '../../src/lab/protocol/shard.ts';

interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

interface ModelJson {
  readonly weightsManifest: readonly {
    readonly weights: readonly { name: string; shape: number[]; dtype: string }[];
  }[];
}

/** The tensors of a model in TensorFlow.js's layers format, in the order of its manifest. */
export function readTensors(json: string, weights: ArrayBuffer): Tensor[] {
  const { weightsManifest } = JSON.parse(json) as ModelJson;
  let offset = 0;
  const tensors = weightsManifest
    .flatMap((group) => group.weights)
    .map(({ name, shape, dtype }) => {
      if (dtype !== 'float32') throw new Error(`${name} is ${dtype}`);
      const length = shape.reduce((product, size) => product * size, 1);
      const values = new Float32Array(weights.slice(offset, offset + 4 * length));
      offset += 4 * length;
      return { name, shape, values };
    });
  if (offset !== weights.byteLength) throw new Error(`${weights.byteLength - offset} bytes are left over`);
  return tensors;
}

/** Probabilities of one image: relu in the hidden layers, softmax at the end. */
export function probabilities(tensors: readonly Tensor[], pixels: Uint8Array): number[] {
  let activations = Array.from(pixels, (value) => value / 255);
  for (let l = 0; l < tensors.length; l += 2) {
    const kernel = tensors[l]!;
    const bias = tensors[l + 1]!;
    const [inputs = 0, outputs = 0] = kernel.shape;
    const z = Array.from({ length: outputs }, (_, j) => {
      let sum = bias.values[j]!;
      for (let i = 0; i < inputs; i++) sum += activations[i]! * kernel.values[i * outputs + j]!;
      return sum;
    });
    activations = l + 2 < tensors.length ? z.map((value) => Math.max(0, value)) : softmax(z);
  }
  return activations;
}

/** Share of the images that are read correctly. */
export function accuracy(tensors: readonly Tensor[], { pixels, labels }: Images): number {
  let right = 0;
  labels.forEach((label, n) => {
    if (likeliest(probabilities(tensors, pixels.subarray(n * pixelsPerImage, (n + 1) * pixelsPerImage))) === label)
      right++;
  });
  return right / labels.length;
}

function softmax(z: readonly number[]): number[] {
  const largest = Math.max(...z);
  const powers = z.map((value) => Math.exp(value - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
