import { useMemo } from 'preact/hooks';
import { obstacles } from './obstacles.ts';
import type { LabSession } from './session.ts';

export interface Readiness {
  /** False in the page as it is served: the program has not started yet. */
  readonly ready: boolean;
  /** What keeps this browser from training. */
  readonly obstacles: readonly string[];
}

export function useReadiness(session: LabSession | undefined): Readiness {
  const found = useMemo(() => (session ? obstacles(globalThis, location.protocol) : []), [session]);
  return { ready: session !== undefined, obstacles: found };
}
