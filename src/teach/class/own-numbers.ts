/** Numbers of a pupil's own: the seed that stands for a name, the same in every browser. */
import { murmur3 } from '../../engine/math/murmur3.ts';

/** Seeds of names begin above those of sheets (worksheet/limits.ts) and of whoever presses “New numbers”. */
const first = 1_000_000_000;
const count = 1_000_000_000;

/** A name as it counts: who writes it with other capitals or spaces, or on another keyboard, has the same numbers. */
export const plainName = (name: string) => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The seed of a name; undefined where nothing is written. */
export function seedOfName(name: string): number | undefined {
  const plain = plainName(name);
  if (plain === '') return undefined;
  const hash = murmur3();
  hash.add(plain.length);
  for (let k = 0; k < plain.length; k++) hash.add(plain.charCodeAt(k));
  return first + (hash.digest()[0] % count);
}

/** Whether numbers come from a name, whoever's. */
export const isOfName = (seed: number) => seed >= first && seed < first + count;
