/** What the workbench makes of the link that a figure gives. */
import { type Handed, handedPart } from '../../../src/components/kit/stage/to-workbench/handed.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { experimentOf } from '../../../src/workbench/state/experiment-of.ts';
import { readHanded } from '../../../src/workbench/state/handed.ts';
import { unpacked } from '../../../src/workbench/state/link.ts';

export async function opened(id: string, handed: Handed) {
  return openedPart(await handedPart(id, handed));
}

/** @param part what stands in the address, from `e=` on */
export async function openedPart(part: string) {
  const state = await unpacked(part.replace(/^e=/, ''), readHanded);
  if ('problems' in state) throw new Error(JSON.stringify(state.problems));
  const built = experimentOf(state);
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  return { state, built, run: createRun(built.experiment) };
}
