/** An experiment's examples as its module reads them: the targets of each, then its inputs. */
import type { DataSpec } from '../experiment.ts';
import type { Layout } from './layout.ts';
import type { TrainingShape } from './shape.ts';
import { ceil } from './wasm/encode.ts';

/** The float64 in whose lowest bits a whole number stands. */
export const inBits = (whole: number) => whole * Number.MIN_VALUE;

/**
 * Lays the examples out.
 * @param start the address of the first
 * @returns the address of each, and the numbers of all
 */
export function layOutExamples(
  { inputs, targets }: DataSpec,
  { sparse }: TrainingShape,
  { layers, top }: Layout,
  start: number,
) {
  const numbers: number[] = [];
  const here = () => start + 8 * numbers.length;
  const put = (its: readonly number[], bytes: number) => {
    for (let k = 0; k < bytes / 8; k++) numbers.push(its[k] ?? 0);
  };
  const row = layers[0]?.row as number;
  const addresses = inputs.map((x, n) => {
    const address = here();
    put(targets[n] as readonly number[], top.row);
    if (sparse) {
      const entries = x.flatMap((value, i) => (value === 0 ? [] : [inBits(i * row), value]));
      // The loop over what is not 0 is gone through at least once: the end stands before the second entry, the first is one of zeros.
      numbers.push(inBits(here() + 16 + 8 * entries.length), 0);
      put(entries, 8 * Math.max(2, entries.length));
    } else put(x, 16 * ceil(x.length / 2));
    return address;
  });
  return { addresses, numbers };
}
