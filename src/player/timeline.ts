/**
 * The time of a stage, whatever it shows: places from 0 on, and the ways between them. The events of a run are one such time,
 * the named stops of a figure with settings another; one transport steers both.
 */
export interface Timeline {
  /** What one step is called: "operation", "row", "stage". */
  readonly noun: string;
  /** Where a cursor stands among the steps of the present size, for a slider: "step 12 of 40". */
  readonly at: number;
  readonly last: number;
  /** Whether nothing lies behind, or ahead. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** The cursor of a place on the slider. */
  cursorAt(place: number): number;
  next(): number;
  previous(): number;
  start(): number;
  end(): number;
  /** Whether playing goes on after a step to this cursor. */
  playsOnAt(cursor: number): boolean;
}
