/** Trains starts one after the other in slices of a few milliseconds: the page stays awake in between. Loaded on use. */
import { type Outcome, randomStart, trainStart } from '../../../engine/random-starts.ts';

/** Work at a stretch, in milliseconds: less than a frame. */
const stretch = 8;

/** Gives the page a turn. No number depends on when it is taken: the starts are the same in any number of slices. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

interface Order {
  readonly hidden: number;
  /** What became of the first starts already. */
  readonly known: readonly Outcome[];
  /** How many are to be trained in all. */
  readonly wanted: number;
  /** Called with all outcomes so far, at most once a stretch. */
  report(outcomes: readonly Outcome[]): void;
  /** Whether somebody wants this to end. */
  stopped(): boolean;
}

export async function trainStarts({ hidden, known, wanted, report, stopped }: Order): Promise<void> {
  const outcomes = [...known];
  let reported = outcomes.length;
  let since = performance.now();
  for (let k = outcomes.length; k < wanted; k++) {
    const training = trainStart(randomStart(k, hidden));
    let next = training.next();
    while (!next.done) {
      if (performance.now() - since > stretch) {
        if (outcomes.length > reported) report([...outcomes]);
        reported = outcomes.length;
        await pause();
        if (stopped()) return;
        since = performance.now();
      }
      next = training.next();
    }
    outcomes.push(next.value);
  }
  report(outcomes);
}
