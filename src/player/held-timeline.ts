import type { Timeline } from './timeline.ts';

/**
 * A time of one update, or of stops, that goes no farther than a cursor, as what comes after it is still to be guessed.
 * @param until the last cursor that is reached
 */
export function heldTimeline(time: Timeline, cursor: number, until: number): Timeline {
  const held = (of: number) => Math.min(of, until);
  return {
    ...time,
    last: held(time.last),
    atEnd: time.atEnd || cursor >= until,
    cursorAt: (place) => held(time.cursorAt(place)),
    within: (of) => held(time.within(of)),
    next: () => held(time.next()),
    toEnd: () => held(time.toEnd()),
    playsOnAt: (of) => of < until && time.playsOnAt(of),
  };
}
