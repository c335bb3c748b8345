/** The time within one step: how much of it is shown by now, while it goes on and while it is held. */
export interface StepTime {
  /** The cursors before and after the step. */
  readonly from: number;
  readonly to: number;
  /** How much of it had been shown at `since`, from 0 to 1. */
  readonly part: number;
  /** When it went on, in milliseconds of any clock; undefined while it is held. */
  readonly since: number | undefined;
  /** How long all of it lasts. */
  readonly milliseconds: number;
}

/** No step: nothing is on its way. */
export const atRest: StepTime = { from: 0, to: 0, part: 1, since: undefined, milliseconds: 0 };

/** A step that begins now. */
export const begun = (from: number, to: number, milliseconds: number, now: number): StepTime => ({
  ...{ from, to, milliseconds },
  part: 0,
  since: now,
});

/** How much of the step is shown by now. */
export function partAt({ part, since, milliseconds }: StepTime, now: number): number {
  return since === undefined ? part : Math.min(1, part + Math.max(0, now - since) / milliseconds);
}

/** The step as it stands now, and stays. */
export const held = (time: StepTime, now: number): StepTime => ({ ...time, part: partAt(time, now), since: undefined });

/** The step going on from where it stands, so that all of it would last so long. */
export const goingOn = (time: StepTime, milliseconds: number, now: number): StepTime => ({
  ...held(time, now),
  since: now,
  milliseconds,
});
