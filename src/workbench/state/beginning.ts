/** A state of the workbench in a few words: what it has otherwise than the one with which a new visitor begins. For the ends of lessons. */
import { describeProblem } from '../../engine/problems.ts';
import { experimentOf } from './experiment-of.ts';
import { readState } from './read-state.ts';
import { opened, type WorkbenchState } from './state.ts';

/**
 * @param otherwise parts of a state as JSON; of network and preparation what is not named stays as it is opened
 * @throws Error with every problem, so that no page is built with a link that leads nowhere
 */
export function beginningWith(otherwise: Readonly<Record<string, unknown>>): WorkbenchState {
  const merged = { ...opened, ...otherwise };
  const within = (part: 'network' | 'preparation') => ({ ...opened[part], ...(otherwise[part] as object | undefined) });
  const state = readState({ ...merged, network: within('network'), preparation: within('preparation') });
  const built = 'problems' in state ? state : experimentOf(state);
  if ('problems' in state || 'problems' in built)
    throw new Error(
      (built as { problems: Parameters<typeof describeProblem>[0][] }).problems.map(describeProblem).join('\n'),
    );
  return state;
}
