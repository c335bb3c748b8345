import { chosenRun } from './chosen-run.ts';
import type { Network } from './network.ts';
import { useOfSession } from './useSession.ts';
import { useThrottled } from './useThrottled.ts';

/** Some epochs take a few ms: nobody sees more networks than these. In ms. */
const newestEvery = 250;

/** The network that the panels look at: of a run under way the newest, a few times a second. */
export function useChosenRun(): Network | undefined {
  return useThrottled(useOfSession(chosenRun), newestEvery);
}
