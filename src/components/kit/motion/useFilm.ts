import { useState } from 'preact/hooks';
import type { Experiment } from '../../../engine/experiment.ts';
import type { Film, RunStage } from '../stage/stage-types.ts';
import type { NetworkFilm } from './film.tsx';

const unwanted = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The motion of a network's picture: loaded once a reader comes to the buttons, unless they want none. */
export function useFilm({ moving }: RunStage<Experiment>): Film & { readonly made?: NetworkFilm } {
  const [made, setMade] = useState<NetworkFilm | undefined>(undefined);
  if (made) return { warm() {}, made, slider: made.slider };
  const load = async () => setMade((await import('./film.tsx')).makeFilm(moving));
  return { warm: () => void (unwanted() || load().catch(() => {})) };
}
