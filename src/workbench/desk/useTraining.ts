/** The clock of the workbench: it trains a session, and the one kept beside it, in slices between which the page is drawn. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../session/session.ts';

/** Updates a second; undefined: as many as go. */
export const speeds = [1, 10, 60, 600, undefined] as const;
export type Speed = (typeof speeds)[number];

/** How much of a frame is spent on training: the rest is for drawing. In ms. */
const slice = 4;
/** While the page only waits for an update to be reached. */
const longSlice = 12;
/** A run that is looked at again goes through what is known in so many frames. */
const framesAgain = 240;
/** On the way to an update the pictures are drawn so rarely that most of the time goes into training. In ms. */
const shownEvery = 250;
/** How often the number of updates a second is taken. In ms. */
const measuredEvery = 500;

/** A bundle of updates takes about so long, and then the clock is looked at. In ms. */
const look = 0.5;

/** Trains until an update is reached or the time is over. */
function forward(session: Session, milliseconds: number, until: number) {
  const end = performance.now() + milliseconds;
  let bundle = 8;
  for (let now = end - milliseconds; now < end && session.update < until && session.ended === undefined; ) {
    session.train(Math.min(bundle, until - session.update));
    const after = performance.now();
    bundle = after - now < look ? bundle * 2 : Math.max(1, Math.floor(bundle / 2));
    now = after;
  }
}

export interface Place {
  /** Updates that have been made at the place that is shown. */
  readonly update: number;
  /** Events of the next one. */
  readonly done: number;
}

/** What the clock does with a session: train on, train towards a place, or rest. */
interface Going {
  readonly of: Session | undefined;
  readonly running?: boolean;
  readonly aim?: Place;
}
const atRest: Going = { of: undefined };

export interface Training {
  readonly place: Place;
  readonly running: boolean;
  /** The update that is being trained towards; undefined where there is no such aim. */
  readonly aim: number | undefined;
  readonly speed: Speed;
  /** Updates a second, as measured; undefined while nothing runs. */
  readonly rate: number | undefined;
  run(on: boolean): void;
  setSpeed(speed: Speed): void;
  /** Shows a place; what has not been trained yet is trained first. */
  go(place: Place): void;
}

/**
 * @param session undefined where what was built cannot be trained
 * @param kept follows under the same clock
 * @param last after so many updates a run pauses by itself
 */
export function useTraining(session: Session | undefined, kept: Session | undefined, last: number): Training {
  const [shown, show] = useState<{ readonly of: Session | undefined; readonly place: Place }>({
    of: session,
    place: { update: 0, done: 0 },
  });
  const [going, setGoing] = useState<Going>(atRest);
  const [speed, setSpeed] = useState<Speed>(undefined);
  const [rate, setRate] = useState<number | undefined>(undefined);
  // Another network begins where it begins, and rests: not one frame of the training before is its own.
  const { running = false, aim } = going.of === session ? going : atRest;
  const rest = () => setGoing(atRest);
  const place = shown.of === session ? shown.place : { update: 0, done: 0 };
  const now = useRef(place);
  now.current = place;

  const showAt = (to: Place) => {
    now.current = to;
    show({ of: session, place: to });
  };

  /** The kept run is not yet where the other one is. */
  const behind = kept !== undefined && kept.ended === undefined && kept.update < place.update;

  useEffect(() => {
    if (session === undefined || !(running || aim || behind)) return undefined;
    let frame = 0;
    let owed = 0;
    let before = performance.now();
    let [counted, since] = [session.update, before];
    let shownAt = before;
    const tick = (time: number) => {
      const { update } = now.current;
      if (aim !== undefined) {
        forward(session, longSlice, aim.update);
        if (session.update >= aim.update || session.ended !== undefined || session.update >= last) {
          rest();
          showAt(session.update >= aim.update ? aim : { update: session.update, done: 0 });
          return;
        }
        if (time - shownAt > shownEvery) {
          showAt({ update: session.update, done: 0 });
          shownAt = time;
        }
      } else if (running) {
        owed = speed === undefined ? 0 : Math.min(speed, owed + ((time - before) * speed) / 1000);
        const steps = speed === undefined ? Math.max(1, Math.ceil(session.update / framesAgain)) : Math.floor(owed);
        owed -= speed === undefined ? 0 : steps;
        if (update < session.update) showAt({ update: Math.min(session.update, update + steps), done: 0 });
        else {
          forward(session, slice, speed === undefined ? last : Math.min(last, session.update + steps));
          if (session.update !== update) showAt({ update: session.update, done: 0 });
          if (session.ended !== undefined || session.update >= last) {
            rest();
            return;
          }
        }
      }
      if (kept !== undefined) forward(kept, slice, now.current.update);
      if (!running && aim === undefined && !(kept && kept.update < now.current.update && kept.ended === undefined)) {
        showAt({ ...now.current });
        return;
      }
      if (time - since >= measuredEvery) {
        setRate(((session.update - counted) * 1000) / (time - since));
        [counted, since] = [session.update, time];
      }
      before = time;
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(frame);
      setRate(undefined);
    };
  }, [session, kept, running, aim, behind, speed, last]);

  return {
    place,
    running,
    aim: aim?.update,
    speed,
    rate,
    run(on) {
      if (on && place.done > 0) showAt({ update: place.update, done: 0 });
      setGoing({ of: session, running: on });
    },
    setSpeed,
    go(to) {
      if (session === undefined) return;
      const within = { update: Math.max(0, Math.min(last, to.update)), done: to.done };
      // A short way is gone at once: a step must not wait for a frame.
      if (within.update - session.update <= 4) session.train(Math.max(0, within.update - session.update));
      if (within.update <= session.update || session.ended !== undefined) {
        rest();
        showAt(within.update <= session.update ? within : { update: session.update, done: 0 });
      } else setGoing({ of: session, aim: within });
    },
  };
}
