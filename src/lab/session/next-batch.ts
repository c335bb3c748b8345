/** Which batch can be opened: the one that the newest run takes next, or would take if it went on. */
import type { Place } from '../protocol/place.ts';
import type { LabSettings } from '../protocol/settings.ts';
import type { LabView } from './view.ts';

export interface NextBatch {
  readonly settings: LabSettings;
  /** Of the weights before it; undefined where no run has begun. */
  readonly fingerprint: string | undefined;
  readonly after: Place;
  /** Whether the run can still take it. */
  readonly canBeTaken: boolean;
}

/** Why no batch can be opened. */
export type NoBatch = 'settings' | 'training' | 'not begun' | 'failed';

/** @param planned what the next run would train; undefined where that cannot be trained with */
export function nextBatch(
  { phase, paused, settings, network, result }: LabView,
  planned: LabSettings | undefined,
): NextBatch | NoBatch {
  switch (phase) {
    case 'idle': {
      if (!planned) return 'settings';
      return { settings: planned, fingerprint: undefined, after: { epoch: 0, step: 0 }, canBeTaken: true };
    }
    case 'failed':
      return 'failed';
    case 'finished': {
      const { epochs } = settings!;
      return {
        settings: settings!,
        fingerprint: result!.fingerprint,
        after: { epoch: epochs, step: 0 },
        canBeTaken: false,
      };
    }
    case 'running':
    case 'stopped': {
      if (phase === 'running' && !paused) return 'training';
      if (!network) return 'not begun';
      const { fingerprint, after } = network;
      return { settings: settings!, fingerprint, after, canBeTaken: phase === 'running' };
    }
  }
}
