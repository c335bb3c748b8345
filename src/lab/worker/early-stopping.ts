/** Early stopping: which epoch was the best, and whether to go on. As Keras's EarlyStopping with `restore_best_weights`. */
import type { BestEpoch } from '../protocol/messages.ts';
import type { LabSettings } from '../protocol/settings.ts';

export interface EarlyStopping {
  /** Of an epoch, in their order: `state` is asked for only if it is the best so far. */
  measured: (epoch: number, loss: number, state: () => Float32Array) => void;
  /** The best epoch so far; undefined in a run that trains all its epochs. */
  readonly best: BestEpoch | undefined;
  /** Whether no epoch comes after this one. */
  endsAfter: (epoch: number) => boolean;
}

/** @param from the best epoch of the run before it was interrupted */
export function earlyStopping(
  { patience, epochs }: Pick<LabSettings, 'patience' | 'epochs'>,
  from?: BestEpoch,
): EarlyStopping {
  let best = from;
  return {
    measured(epoch, loss, state) {
      // A loss that is no number is never lower.
      if (patience > 0 && loss < (best?.loss ?? Number.POSITIVE_INFINITY)) best = { epoch, loss, state: state() };
    },
    get best() {
      return best;
    },
    endsAfter: (epoch) => epoch >= epochs || (best !== undefined && epoch - best.epoch >= patience),
  };
}
