/** When training comes round. Apart from epochs.ts, because a figure that steps its own run needs no trainer. */

/**
 * The first epoch whose end is the end of an earlier one, with that one: from there on everything repeats, because an epoch
 * depends on nothing but where it starts. Undefined where nothing has repeated yet.
 */
export function firstRepeat(byEpoch: readonly (readonly number[])[]): { epoch: number; of: number } | undefined {
  const seen = new Map<string, number>();
  for (const [epoch, parameters] of byEpoch.entries()) {
    const of = seen.get(parameters.join());
    if (of !== undefined) return { epoch, of };
    seen.set(parameters.join(), epoch);
  }
  return undefined;
}
