/**
 * The last drawing of the reader, kept in this browser and nowhere else: one entry of local storage, written as in a link. Where
 * storage is missing, forbidden, full or holds something else, everything works without it.
 */
import { fittedToLink, readInk, writeInk } from './drawing-link.ts';
import type { Stroke } from './strokes.ts';

const key = 'perceptible.drawing.1';

/** Keeps what is on the pad; an empty pad forgets it. @param storage throws where it is forbidden or full */
export function keepDrawing(strokes: readonly Stroke[], storage = () => localStorage): void {
  try {
    if (strokes.length === 0) storage().removeItem(key);
    else storage().setItem(key, writeInk(fittedToLink(strokes)));
  } catch {
    // The drawing is still on the pad, and in the link.
  }
}

/** @returns no strokes where none are kept; undefined where what is kept is no drawing */
export function lastDrawing(storage = () => localStorage): readonly Stroke[] | undefined {
  let kept: string | null = null;
  try {
    kept = storage().getItem(key);
  } catch {
    // Forbidden: nothing was kept.
  }
  return kept === null ? [] : readInk(kept);
}
