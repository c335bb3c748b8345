/** An experiment's examples as its module reads them: the targets of each, then its inputs. */
import type { DataSpec } from '../experiment.ts';
import type { LayerLayout } from './layout.ts';
import { inputsAt } from './network.ts';
import type { TrainingShape } from './shape.ts';
import { ceil } from './wasm/encode.ts';

/**
 * Lays the examples out.
 * @param start the address of the first
 * @returns the address of each, where the last one ends, and what writes them to memory
 */
export function layOutExamples(
  { inputs, targets }: DataSpec,
  { sparse }: TrainingShape,
  layers: readonly LayerLayout[],
  start: number,
) {
  const [before, row] = [inputsAt(layers), layers[0]?.row as number];
  let end = start;
  const examples = inputs.map((x) => {
    const address = end;
    // The loop over what is not 0 is gone through at least once.
    const entries = sparse ? 1 + Math.max(1, x.filter((value) => value !== 0).length) : x.length / 2;
    end += before + 16 * ceil(entries);
    return address;
  });
  const write = (numbers: Float64Array, whole: Int32Array) => {
    for (const [n, address] of examples.entries()) {
      const x = inputs[n] as readonly number[];
      numbers.set(targets[n] as readonly number[], address / 8);
      let at = address + before;
      if (!sparse) numbers.set(x, at / 8);
      else {
        const first = at / 4;
        for (const [i, value] of x.entries()) {
          if (value === 0) continue;
          at += 16;
          whole[at / 4] = i * row;
          numbers[at / 8 + 1] = value;
        }
        // An end before the second entry: the first is one of zeros.
        whole[first] = at + 16;
      }
    }
  };
  return { examples, end, write };
}
