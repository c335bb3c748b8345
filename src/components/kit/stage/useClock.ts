import { useEffect } from 'preact/hooks';

/** Presses "next" while the stage plays; not in a tab that nobody looks at. */
export function useClock(state: { readonly playing: boolean; readonly speed: number }, tick: () => void) {
  useEffect(() => {
    if (!state.playing) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wind = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(tick, 1000 / state.speed);
    };
    wind();
    document.addEventListener('visibilitychange', wind);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wind);
    };
  }, [state]);
}
