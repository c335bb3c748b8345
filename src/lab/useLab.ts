import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { createClient, type LabClient } from './client.ts';
import { IDLE, type LabView, reduce } from './view.ts';
import { announcement, obstacles } from './words.ts';

/** A screen reader hears at most one message in so many ms. */
const QUIET = 2500;

export interface Readiness {
  /** False in the page as it is served: the program has not started yet. */
  readonly ready: boolean;
  /** What keeps this browser from training. */
  readonly obstacles: readonly string[];
}

/** The lab's state and the way to its worker. The worker is started by the first run, not before. */
export function useLab(): {
  view: LabView;
  announced: string;
  readiness: Readiness;
  client: LabClient | undefined;
} {
  const [view, tell] = useReducer(reduce, IDLE);
  const [readiness, setReadiness] = useState<Readiness>({ ready: false, obstacles: [] });
  const [client, setClient] = useState<LabClient>();
  useEffect(() => {
    const worker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'mnist-lab' });
    const created = createClient(worker, tell);
    setClient(created);
    setReadiness({ ready: true, obstacles: obstacles(globalThis, location.protocol) });
    return () => created.dispose();
  }, []);
  return { view, announced: useThrottled(announcement(view), QUIET), readiness, client };
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
