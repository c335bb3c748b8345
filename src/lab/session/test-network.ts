/** The network of a run that was stopped gets the test that it would have got at its end. Loaded when somebody asks for it. */
import { modelOf } from './network.ts';
import type { AskOptions } from './pending-requests.ts';
import type { LabSession } from './session.ts';

/**
 * Tests the network and takes it in among the runs, unless another run has begun meanwhile.
 * Rejects as `ask` does.
 */
export async function testNetwork(
  session: Pick<LabSession, 'view' | 'live' | 'ask' | 'keep'>,
  options?: AskOptions<'score'>,
): Promise<void> {
  const { live } = session;
  const trainingSeconds = session.view.network?.trainingSeconds;
  if (!live || trainingSeconds === undefined) return;
  const tested = await session.ask({ kind: 'score', model: modelOf(live) }, options);
  if (session.live === live) session.keep({ ...tested, trainingSeconds });
  // The last weights of a run that is stopped come a moment after the stop.
  else if (session.live?.id === live.id) await testNetwork(session, options);
}
