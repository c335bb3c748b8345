import { useEffect } from 'preact/hooks';
import type { Moving } from './stage-types.ts';

/** Says when the time of a step is over while the stage plays; not in a tab that nobody looks at. */
export function useClock(
  state: { readonly playing: boolean; readonly speed: number },
  moving: Moving,
  tick: () => void,
) {
  useEffect(() => {
    if (!state.playing) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wind = () => {
      clearTimeout(timer);
      // Where nothing moves, a step takes its time all the same.
      if (!document.hidden) timer = setTimeout(tick, ((moving.left() || 1) * 1000) / state.speed);
    };
    wind();
    document.addEventListener('visibilitychange', wind);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wind);
    };
  }, [state]);
}
