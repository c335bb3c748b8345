import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LabSession } from './session.ts';

export interface Readiness {
  /** False in the page as it is served: the program has not started yet. */
  readonly ready: boolean;
  /** What keeps this browser from training. */
  readonly obstacles: readonly string[];
}

/** Said where even the words for it could not be loaded. */
const noWords =
  'Something keeps this browser from training here. Open the page in a window of its own, from a web server.';

/** Nearly everywhere nothing keeps a browser from training: the words for what does are loaded where something may. */
function isFit(): boolean {
  const needed = ['Worker', 'DecompressionStream', 'MessageChannel'];
  return location.protocol !== 'file:' && origin !== 'null' && needed.every((name) => name in globalThis);
}

export function useReadiness(session: LabSession | undefined): Readiness {
  const fit = useMemo(() => session !== undefined && isFit(), [session]);
  const [found, setFound] = useState<readonly string[]>();
  useEffect(() => {
    if (!session || fit) return;
    import('./obstacles.ts').then(
      ({ obstacles }) => setFound(obstacles(globalThis, location.protocol)),
      () => setFound([noWords]),
    );
  }, [session, fit]);
  return { ready: fit || found !== undefined, obstacles: found ?? [] };
}
