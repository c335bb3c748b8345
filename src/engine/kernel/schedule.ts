/** Which examples the updates of one call see, as their module reads it, and what dropout leaves of each. */
import type { Batches } from '../epoch.ts';
import type { Layout } from './layout.ts';
import type { Subject } from './subject.ts';

/** At most so many updates a call; and, once there are so many examples and masks, no further update. */
export const mostUpdates = 1024;
const mostNumbers = 65_536;

export interface Schedule {
  /** The addresses of examples, behind their number where gradients are added up. */
  readonly list: readonly number[];
  /** Where the list of each update begins, and where the last one ends. */
  readonly starts: readonly number[];
  /** Layer by layer, each padded to its row. */
  readonly masks: readonly number[];
}

/**
 * Of updates from one on, so many at least, and at most.
 * @param examples the address of each
 */
export function scheduleOf(
  { experiment, masksOf }: Subject,
  { layers }: Layout,
  summed: boolean,
  batches: Batches,
  examples: readonly number[],
  { from, least, most }: { readonly from: number; readonly least: number; readonly most: number },
): Schedule {
  const [list, masks, starts]: [number[], number[], number[]] = [[], [], [0]];
  const room = (made: number) => made < most && list.length + masks.length < mostNumbers;
  for (let update = from; update < from + least || room(update - from); update++) {
    const batch = batches.of(update);
    if (summed) list.push(batch.length);
    for (const [k, n] of batch.entries()) {
      list.push(examples[n] as number);
      if (experiment.training.dropout === undefined) continue;
      const drawn = masksOf(experiment, update, k);
      for (const [l, { row }] of layers.entries())
        for (let unit = 0; unit < row / 8; unit++) masks.push(drawn[l]?.[unit] ?? 0);
    }
    starts.push(list.length);
  }
  return { list, starts, masks };
}
