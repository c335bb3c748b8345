/** Runs to choose from, in words: apart from the words beside the button that starts one, for who has trained none yet. */
import { runText } from '../protocol/run-text.ts';
import { type Network, networkTitle } from './network.ts';
import type { TrainedRun } from './session.ts';

/** "Run 2 after epoch 3: 784-32-10 ReLU, 1,000 images, 20 epochs, pixels permuted": a network to choose. */
export const runLabel = (run: Pick<Network, 'name' | 'settings' | 'after'>) =>
  `${networkTitle(run)}: ${runText(run.settings)}`;

/** The runs in the order in which they were made: an id begins with its time. */
export function inOrder(runs: readonly TrainedRun[]): TrainedRun[] {
  return runs.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What has become of a run that was removed from the list. */
export function removedText({ name }: Pick<TrainedRun, 'name'>, everywhere: boolean, isKept: boolean): string {
  if (everywhere) return `${name} is removed from the list and from this browser.`;
  return `${name} is removed from the list.${isKept ? ' It is still kept in this browser, and is back when the page is opened again.' : ''}`;
}
