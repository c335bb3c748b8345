/** Early stopping in words: which epoch's network a run has kept, and why it has ended. */
import type { EpochRow } from '../protocol/messages.ts';
import type { TrainedRun } from './session.ts';

type Ended = Pick<TrainedRun, 'epochs' | 'best'>;

/** The epoch whose network it is: the last one, unless the run has kept another. */
export const keptRow = ({ epochs, best }: Ended): EpochRow | undefined =>
  best === undefined ? epochs.at(-1) : epochs.find(({ epoch }) => epoch === best);

/** "network of epoch 5 of 8"; nothing of a run that keeps its last network. */
export const keptText = ({ epochs, best }: Ended): string | undefined =>
  best === undefined ? undefined : `network of epoch ${best} of ${epochs.at(-1)?.epoch ?? best}`;

/** A sentence or two on a run that stops early. */
export function stoppingText({
  epochs,
  best,
  settings,
}: Pick<TrainedRun, 'epochs' | 'best' | 'settings'>): string | undefined {
  const row = keptRow({ epochs, best: best! });
  const last = epochs.at(-1)?.epoch;
  if (best === undefined || !row?.validation || last === undefined) return undefined;
  const kept = `This is the network of epoch ${best}, whose validation loss was the lowest: ${row.validation.loss.toFixed(4)}.`;
  const since = last - best;
  const early = last < settings.epochs || since >= settings.patience;
  const why = early
    ? `The run ended after epoch ${last}: ${since} ${since === 1 ? 'epoch' : 'epochs'} without a lower one.`
    : `The run trained all its ${last} epochs.`;
  return `${kept} ${why}`;
}
