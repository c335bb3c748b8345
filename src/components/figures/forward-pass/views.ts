/**
 * What Figure 4.1 can show beside the network, as a link names it: `matrix`, the inside of a unit that the reader picked, as
 * in `2.1` (layer and unit, counted from 1), or `matrix-2.1`, both.
 */
import type { Experiment } from '../../../engine/experiment.ts';
import type { Place } from './close-up.ts';

interface View {
  readonly asMatrix: boolean;
  readonly picked: Place | undefined;
}

/** Undefined for the view that the figure opens with: the unit at work, drawn. */
export function viewOf({ asMatrix, picked }: View): string | undefined {
  const parts = [...(asMatrix ? ['matrix'] : []), ...(picked ? [`${picked.layer}.${picked.unit + 1}`] : [])];
  return parts.length === 0 ? undefined : parts.join('-');
}

export const isMatrix = (view: string | undefined) => view?.startsWith('matrix') ?? false;

export function pickedPlace(view: string | undefined): Place | undefined {
  const [, layer, unit] = /(\d+)\.(\d+)$/.exec(view ?? '') ?? [];
  return layer === undefined ? undefined : { layer: Number(layer), unit: Number(unit) - 1 };
}

/** A unit that the reader picked stays until the next step is taken; the matrices stay. */
export const afterStep = (view: string | undefined) => viewOf({ asMatrix: isMatrix(view), picked: undefined });

/** Every view but the first. */
export function viewsOf({ network }: Experiment): string[] {
  const places = network.layers.flatMap(({ units }, k) =>
    Array.from({ length: units }, (_, unit): Place => ({ layer: k + 1, unit })),
  );
  return [true, false].flatMap((asMatrix) =>
    [...places, undefined].flatMap((picked) => viewOf({ asMatrix, picked }) ?? []),
  );
}
