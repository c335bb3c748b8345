import type { Experiment, LayerSpec } from '../../experiment.ts';
import type { Slots } from '../slots.ts';
import type { EventWriter } from '../writer.ts';

/** What every pass needs to write its events. */
export interface Builder extends Pick<Slots, 'slot'> {
  readonly experiment: Experiment;
  /** Units per layer, the input first. */
  readonly sizes: readonly number[];
  readonly layers: readonly LayerSpec[];
  /** Examples in the batch. */
  readonly examples: number;
  readonly events: Pick<EventWriter, 'emit'>;
}

export { range } from '../range.ts';
