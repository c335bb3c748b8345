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

/** Seconds that a round takes at least: some systems count a thread's own work in pieces of 4 ms. */
const ROUND = 0.25;

/** The rate of each contender (units per CPU second, median of the rounds), and its ratio to the first (median of ratios). */
export function compare(contenders: readonly Contender[], rounds = 7) {
  for (const { run } of contenders) for (let k = 0; k < 6; k++) run();
  const calls = contenders.map(({ run }) => Math.ceil((1000 * ROUND) / milliseconds(run, 3)));
  const rates = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [k, { run, units }] of contenders.entries()) {
      const times = calls[k] as number;
      const seconds = secondsOf(() => {
        for (let call = 0; call < times; call++) run();
      });
      rates[k]?.push((times * units) / seconds);
    }
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
