import { arrowKeys } from '../controls/arrow-keys.ts';

/** The few places at which a figure rests: after each act of one unit, or after each row of a truth table. */
export interface Stops {
  /** How many stops are behind: 0 at the start. */
  readonly at: number;
  /** Position of the last stop. */
  readonly last: number;
  goTo(stop: number): void;
  /** Counts from the stop at that moment, so that no quick press is lost. */
  move(by: number): void;
  /** ← → Home End, from anywhere in the figure where no field wants them. */
  onKeyDown(event: KeyboardEvent): void;
}

/**
 * @param cursors the places, rising; the first is the start
 * @param jump sets the cursor, from the cursor at that moment
 */
export function stopsOf(
  cursor: number,
  cursors: readonly number[],
  jump: (to: (cursor: number) => number) => void,
): Stops {
  const last = cursors.length - 1;
  const stopAt = (place: number) =>
    Math.max(
      0,
      cursors.findLastIndex((stop) => stop <= place),
    );
  const placeOf = (stop: number) => cursors[Math.max(0, Math.min(last, stop))] ?? 0;
  const goTo = (stop: number) => jump(() => placeOf(stop));
  const move = (by: number) => jump((now) => placeOf(stopAt(now) + by));
  return { at: stopAt(cursor), last, goTo, move, onKeyDown: keysOf({ last, goTo, move }) };
}

/** ← → Home End for stops. */
export function keysOf({ last, goTo, move }: Pick<Stops, 'last' | 'goTo' | 'move'>): Stops['onKeyDown'] {
  return arrowKeys({ next: () => move(1), previous: () => move(-1), start: () => goTo(0), end: () => goTo(last) });
}
