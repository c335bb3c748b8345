/** The parameters inside a model in TensorFlow.js's layers format: `weightsManifest` says where in the bytes they stand. */
import { kernelShapes, type LabNetwork } from '../protocol/settings.ts';
import { FileError } from './file-error.ts';

export interface Tensor {
  /** "dense_1/kernel" */
  readonly name: string;
  readonly shape: readonly number[];
  /** Row by row. */
  readonly values: Float32Array;
}

/** Shapes of kernels and biases, in the order of a network's weights. */
export function shapesOf(network: LabNetwork): number[][] {
  return kernelShapes(network).flatMap((kernel) => [kernel, [kernel.at(-1)!]]);
}

/** Kernels and biases of a network that was trained here, in the order of its weights. */
export function tensorsOf(network: LabNetwork, weights: ArrayBuffer): Pick<Tensor, 'shape' | 'values'>[] {
  let offset = 0;
  return shapesOf(network).map((shape) => {
    const length = shape.reduce((product, size) => product * size, 1);
    const values = new Float32Array(weights, offset, length);
    offset += floatBytes * length;
    return { shape, values };
  });
}

/** As much of the JSON as is looked at; all of it came from a file, so nothing of it is sure. */
interface Manifest {
  readonly weights?: readonly { readonly name?: unknown; readonly shape?: unknown; readonly dtype?: unknown }[];
}

const floatBytes = 4;

/**
 * All tensors, in the order of the file.
 * @param weightsManifest as it stands in the JSON
 * @param files the two names to speak of
 * @throws FileError when the manifest is not one, or the bytes are not as many as it says
 */
export function readTensors(
  weightsManifest: unknown,
  bytes: ArrayBuffer,
  files: { readonly json: string; readonly weights: string },
): Tensor[] {
  let offset = 0;
  const specs = Array.isArray(weightsManifest)
    ? weightsManifest.flatMap((group: Manifest | null) => (Array.isArray(group?.weights) ? group.weights : [null]))
    : [];
  const shapes = specs.map((spec, n) => readSpec(spec, `${files.json}, weightsManifest, weight ${n + 1}`));
  const expected = floatBytes * shapes.reduce((sum, { length }) => sum + length, 0);
  if (expected === 0) {
    throw new FileError({
      what: 'The model has no weights.',
      where: `${files.json}, weightsManifest`,
      expected: 'a list of groups of weights, each with name, shape and dtype',
    });
  }
  if (bytes.byteLength !== expected) {
    throw new FileError({
      what: `The file of weights has ${bytes.byteLength} bytes.`,
      where: files.weights,
      expected: `the ${expected} bytes that ${files.json} describes; perhaps it belongs to another model`,
    });
  }
  return shapes.map(({ name, shape, length }) => {
    const values = new Float32Array(bytes.slice(offset, offset + floatBytes * length));
    offset += floatBytes * length;
    return { name, shape, values };
  });
}

function readSpec(spec: unknown, where: string): { name: string; shape: number[]; length: number } {
  const { name, shape, dtype } = (spec ?? {}) as { name?: unknown; shape?: unknown; dtype?: unknown };
  const isShape = Array.isArray(shape) && shape.every((size) => Number.isInteger(size) && size >= 0);
  if (typeof name !== 'string' || !isShape || dtype !== 'float32') {
    throw new FileError({ what: 'A weight is not described.', where, expected: 'a name, a shape and dtype "float32"' });
  }
  return { name, shape, length: shape.reduce((product: number, size: number) => product * size, 1) };
}
