/** Which network the panels look at, and which they could. */
import type { Network } from './network.ts';
import type { LabSession } from './session.ts';

/** The network that the panels look at. */
export function chosenRun({ runs, live, chosen }: Pick<LabSession, 'runs' | 'live' | 'chosen'>): Network | undefined {
  return live?.id === chosen ? live : runs.find(({ id }) => id === chosen);
}

/** All networks that can be looked at: of the runs, and of the one under way. */
export function networksOf({ runs, live }: Pick<LabSession, 'runs' | 'live'>): readonly Network[] {
  return live ? [...runs, live] : runs;
}
