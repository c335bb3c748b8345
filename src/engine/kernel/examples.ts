/** An experiment's examples as its module reads them: the targets of each, then its inputs. */
import type { DataSpec } from '../experiment.ts';
import type { LayerLayout } from './layout.ts';
import type { Shape } from './shape.ts';
import { inputsAt } from './update.ts';

const entryBytes = 16;
const aligned = (bytes: number) => Math.floor((bytes + 15) / 16) * 16;

/** Bytes of all examples together. */
export const bytesOfExamples = ({ inputs, targets }: DataSpec, shape: Shape, layers: readonly LayerLayout[]): number =>
  targets.reduce((total, _, n) => total + bytesOf(inputs[n] as readonly number[], shape, layers), 0);

const bytesOf = (x: readonly number[], { sparse }: Shape, layers: readonly LayerLayout[]) =>
  inputsAt(layers) + (sparse ? entryBytes * (1 + Math.max(1, notZero(x))) : aligned(8 * x.length));

const notZero = (x: readonly number[]) => x.reduce((count, value) => (value === 0 ? count : count + 1), 0);

/**
 * Writes the examples to memory.
 * @param first the address of the first of them
 * @returns the address of each
 */
export function writeExamples(
  { inputs, targets }: DataSpec,
  shape: Shape,
  layers: readonly LayerLayout[],
  buffer: ArrayBuffer,
  first: number,
): Int32Array {
  const [numbers, whole] = [new Float64Array(buffer), new Int32Array(buffer)];
  const row = layers[0]?.row as number;
  let address = first;
  return Int32Array.from(targets, (y, n) => {
    const [start, x] = [address, inputs[n] as readonly number[]];
    numbers.fill(0, start / 8, (start + inputsAt(layers)) / 8);
    numbers.set(y, start / 8);
    const at = start + inputsAt(layers);
    if (shape.sparse) {
      let entry = at + entryBytes;
      const add = (value: number, i: number) => {
        whole[entry / 4] = i * row;
        numbers[entry / 8 + 1] = value;
        entry += entryBytes;
      };
      for (const [i, value] of x.entries()) if (value !== 0) add(value, i);
      // The loop over them is gone through at least once.
      if (entry === at + entryBytes) add(0, 0);
      whole[at / 4] = entry;
    } else numbers.set(x, at / 8);
    address += bytesOf(x, shape, layers);
    return start;
  });
}
