/** How long updates take, as a range that the updates seen so far support. */
import type { Seconds } from '../protocol/time-left.ts';

/** Updates that are not counted at first: code is compiled and memory is laid out in them. */
const warmUpUpdates = 5;
/** Updates are averaged over stretches of so many ms; single ones vary a lot. */
const stretchMilliseconds = 100;
/** So many stretches make a range; before, nothing is said. */
const leastStretches = 3;
/** What comes is taken to be at most so much faster or slower than the mean so far, unless a stretch was. */
const fasterFactor = 0.6;
const slowerFactor = 1.4;

export interface Pace {
  /** @param milliseconds one update took */
  add: (milliseconds: number) => void;
  /** The updates from now on are measured anew: the first after a wait is slow again. */
  restart: () => void;
  /** Seconds that so many updates will take; undefined until that can be said. */
  of: (updates: number) => Seconds | undefined;
}

export function createPace(): Pace {
  let count = 0;
  let total = 0;
  let stretch = { count: 0, total: 0 };
  let fastest = Number.POSITIVE_INFINITY;
  let slowest = 0;
  let stretches = 0;

  return {
    add(milliseconds) {
      count += 1;
      if (count <= warmUpUpdates) return;
      total += milliseconds;
      stretch = { count: stretch.count + 1, total: stretch.total + milliseconds };
      if (stretch.total < stretchMilliseconds) return;
      const mean = stretch.total / stretch.count;
      stretches += 1;
      fastest = Math.min(fastest, mean);
      slowest = Math.max(slowest, mean);
      stretch = { count: 0, total: 0 };
    },
    restart() {
      count = total = stretches = slowest = 0;
      fastest = Number.POSITIVE_INFINITY;
      stretch = { count: 0, total: 0 };
    },
    of(updates) {
      if (stretches < leastStretches) return undefined;
      const mean = total / (count - warmUpUpdates);
      const [least, most] = [Math.min(fastest, fasterFactor * mean), Math.max(slowest, slowerFactor * mean)];
      return { least: (updates * least) / 1000, most: (updates * most) / 1000 };
    },
  };
}
