/** How many updates an axis is long: 100, 200, 500, 1,000 and so on, so that it tells nothing of what is still to come. */
export function spanOf(update: number): number {
  for (let power = 100; ; power *= 10)
    for (const span of [power, 2 * power, 5 * power]) if (span >= update) return span;
}
