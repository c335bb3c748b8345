/** Which examples the updates of one call see, as their module reads it, and what dropout leaves of each. */
import type { Batches } from '../epoch.ts';
import { inBits } from './examples.ts';
import type { Layout } from './layout.ts';
import type { Subject } from './subject.ts';

/** At most so many updates a call; and, once there are so many examples and masks, no further update. */
export const mostUpdates = 1024;
const mostNumbers = 65_536;

export interface Schedule {
  /** The list: the addresses of examples, behind their number where gradients are added up. Then the masks, each padded to its row. */
  readonly numbers: readonly number[];
  /** Where in it each update begins, and where the list ends. */
  readonly starts: readonly number[];
}

/**
 * Of updates from one on, so many at least, and at most.
 * @param addresses of the examples
 */
export function scheduleOf(
  { experiment, masksOf }: Subject,
  { layers }: Layout,
  summed: boolean,
  batches: Batches,
  addresses: readonly number[],
  [from, least, most]: readonly [from: number, least: number, most: number],
): Schedule {
  const [list, masks, starts]: [number[], number[], number[]] = [[], [], [0]];
  for (let made = 0; made < least || (made < most && list.length + masks.length < mostNumbers); made++) {
    const batch = batches.of(from + made);
    if (summed) list.push(inBits(batch.length));
    for (const [k, n] of batch.entries()) {
      list.push(inBits(addresses[n] as number));
      if (experiment.training.dropout === undefined) continue;
      const drawn = masksOf(experiment, from + made, k);
      for (const [l, { row }] of layers.entries())
        for (let unit = 0; unit < row / 8; unit++) masks.push(drawn[l]?.[unit] ?? 0);
    }
    starts.push(list.length);
  }
  return { numbers: [...list, ...masks], starts };
}
