import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LabSession } from './session.ts';
import type { LabView } from './view.ts';
import { announcement, obstacles } from './words.ts';

/** A screen reader hears at most one message in so many ms. */
const QUIET = 2500;

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

/** What is read out of a run, not too often. */
export function useAnnounced(view: LabView): string {
  return useThrottled(announcement(view), QUIET);
}

/** The text, passed on at once after a quiet time, else when that time is over: then only the newest. */
function useThrottled(text: string, milliseconds: number): string {
  const [shown, setShown] = useState(text);
  const lastChange = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, lastChange.current + milliseconds - performance.now());
    const timer = setTimeout(() => {
      lastChange.current = performance.now();
      setShown(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return shown;
}
