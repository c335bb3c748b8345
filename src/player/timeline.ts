/**
 * The time of a stage, whatever it shows: places from 0 on, and the ways between them. The events of a run are one such time
 * (run-time.ts), the named stops of a figure with settings another; one transport steers both.
 */
export interface Timeline {
  /** What one step is called: "operation", "row", "stage". */
  readonly noun: string;
  /** What a place on the slider is called. */
  readonly place: string;
  /** Where the cursor stands among the places of the slider, and the first and the last that can be reached. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
  /** How many places there are: more than `last` where the run ends before. */
  readonly count: number;
  /** The update that the slider is of, from 0; undefined where there is one only. */
  readonly update?: number | undefined;
  /** What an update is called. */
  readonly updateNoun?: string | undefined;
  /** Where `end` leads; undefined where `next` leads there too. */
  readonly end: 'end' | 'end of update' | 'end of next update' | undefined;
  /** Whether nothing lies behind, or ahead. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** The cursor of a place on the slider. */
  cursorAt(place: number): number;
  /** A cursor, brought into this time. */
  within(cursor: number): number;
  next(): number;
  previous(): number;
  toStart(): number;
  toEnd(): number;
  /** Whether playing goes on after a step to this cursor. */
  playsOnAt(cursor: number): boolean;
}

/**
 * The time of a figure that rests at a few places only: after each act of one unit, after each row of a truth table.
 * @param cursors the places, rising; the first is the start
 */
export function restsTimeline(cursors: readonly number[], cursor: number, noun: string): Timeline {
  const last = Math.max(0, cursors.length - 1);
  const place = (of: number) =>
    Math.max(
      0,
      cursors.findLastIndex((rest) => rest <= of),
    );
  const at = place(cursor);
  const cursorAt = (to: number) => cursors[Math.max(0, Math.min(last, to))] ?? 0;
  return {
    ...{ noun, at, last, cursorAt },
    place: noun,
    first: 0,
    count: last,
    end: 'end',
    atStart: at === 0,
    atEnd: at === last,
    within: (of) => cursorAt(place(of)),
    next: () => cursorAt(at + 1),
    previous: () => cursorAt(at - 1),
    toStart: () => cursorAt(0),
    toEnd: () => cursorAt(last),
    playsOnAt: (of) => place(of) < last,
  };
}

/** Named stops, counted from 0: the cursor is the stop. */
export const stopsTimeline = (last: number, cursor: number, noun: string): Timeline =>
  restsTimeline(
    Array.from({ length: last + 1 }, (_, stop) => stop),
    cursor,
    noun,
  );
