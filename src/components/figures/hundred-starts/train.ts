/** Trains the starts one after the other in slices of a few milliseconds: the page stays awake in between. Loaded on use. */
import { type Outcome, randomStart, starts, trainStart } from '../../../engine/random-starts.ts';

/** Work at a stretch, in milliseconds: less than a frame. */
const stretch = 10;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * @param report called with the outcomes so far, at most once a stretch
 * @param stopped whether somebody wants this to end
 */
export async function trainAll(
  hidden: number,
  report: (outcomes: readonly Outcome[]) => void,
  stopped: () => boolean,
): Promise<void> {
  const outcomes: Outcome[] = [];
  let since = performance.now();
  for (let k = 0; k < starts; k++) {
    const training = trainStart(randomStart(k, hidden));
    let next = training.next();
    while (!next.done) {
      if (performance.now() - since > stretch) {
        report([...outcomes]);
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
