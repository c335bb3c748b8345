import { stepsPerEpoch } from '../protocol/settings.ts';
import type { LabView } from './view.ts';

/** How many updates a run has made, and how many it will make: for a bar. */
export function progressOf({ settings, position, fault }: LabView): { readonly done: number; readonly of: number } {
  if (!settings) return { done: 0, of: 1 };
  // A run that diverges has nothing more to report than where.
  const place = fault?.kind === 'diverged' ? fault : position;
  const steps = stepsPerEpoch(settings);
  return { done: place ? (place.epoch - 1) * steps + place.step : 0, of: steps * settings.epochs };
}
