/** Timing: seconds of this thread's own work, in rounds that take turns, so that a busy machine slows all alike. */

/** Work to time: `units` pieces of it a call. */
export interface Contender {
  readonly name: string;
  readonly units: number;
  run(): void;
}

/** Seconds of this thread's own work. */
export function secondsOf(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;

/** The rate of each contender (units per CPU second, median of the rounds), and its ratio to the first (median of ratios). */
export function compare(contenders: readonly Contender[], rounds = 7) {
  for (const { run } of contenders) for (let k = 0; k < 6; k++) run();
  const rates = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [k, { run, units }] of contenders.entries()) rates[k]?.push(units / secondsOf(run));
  return contenders.map(({ name }, k) => {
    const own = rates[k] as number[];
    return { name, rate: median(own), ratio: median(own.map((rate, round) => rate / (rates[0]?.[round] as number))) };
  });
}

/** Milliseconds of one call on the clock, the median of several. */
export function milliseconds(run: () => void, calls = 15): number {
  run();
  return median(Array.from({ length: calls }, () => clock(run)));
}

/** Milliseconds of one call on the clock. */
export function clock(run: () => void): number {
  const before = performance.now();
  run();
  return performance.now() - before;
}
