import { useEffect, useState } from 'preact/hooks';
import type { Stops } from './stops.ts';

/** A figure that steps by itself, and how fast. */
export interface Playing {
  readonly on: boolean;
  /** Steps in a second. */
  readonly speed: number;
  toggle(): void;
  pause(): void;
  setSpeed(speed: number): void;
}

/** The clock that presses "next" until the last stop. It runs only after somebody has pressed Play. */
export function usePlaying({ at, last, move }: Pick<Stops, 'at' | 'last' | 'move'>): Playing {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const on = playing && at < last;
  useEffect(() => {
    if (!playing) return;
    if (at === last) return setPlaying(false);
    const timer = setTimeout(() => move(1), 1000 / speed);
    return () => clearTimeout(timer);
  }, [playing, at, last, speed]);
  return { on, speed, toggle: () => setPlaying(!on), pause: () => setPlaying(false), setSpeed };
}
