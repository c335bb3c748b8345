/** The film of a stage: what moves in its picture, from one step to the next. Loaded when a reader comes to what moves it. */
import type { ComponentChildren, JSX } from 'preact';
import type { Experiment } from '../../../engine/experiment.ts';
import { locate } from '../../../player/cursor.ts';
import { atRest, begun, goingOn, held, partAt } from '../../../player/step-time.ts';
import type { NetworkFrame } from '../diagram/network-frame.ts';
import type { Moving, RunStage, StageBase } from '../stage/stage-types.ts';
import { type Reel, reelOf } from './beats.ts';
import { momentOf } from './during.ts';
import { Movements, Streams } from './Movements.tsx';
import { type Places, placesOf } from './measure.ts';

/** What a picture shows in the middle of a step. */
export interface Shown {
  /** The picture after the step that this is a moment of. */
  readonly of: NetworkFrame;
  readonly frame: NetworkFrame;
  readonly below?: ComponentChildren;
  readonly above?: ComponentChildren;
}

export interface NetworkFilm {
  /**
   * The moment at which a picture is drawn anew: no number may be seen before it was made.
   * @param frame the picture after the last step
   * @returns undefined where nothing is on its way
   */
  begin(stage: RunStage<Experiment>, frame: NetworkFrame): Shown | undefined;
  /**
   * Shows what is on its way until it has arrived.
   * @param frame the picture with which it has begun
   * @returns ends it
   */
  follow(id: string, frame: NetworkFrame, show: (moment: Shown) => void): () => void;
  slider(stage: StageBase): JSX.InputHTMLAttributes<HTMLInputElement>;
}

/** How long what moves after a press of a button lasts. */
const pressMilliseconds = 600;
/** A step that has so little left to show is over: timers are a little early. */
const over = 0.98;

const now = () => performance.now();

/** The film of one stage, which keeps the time within its steps. */
export function makeFilm(moving: Moving): NetworkFilm {
  let time = atRest;
  let before: RunStage<Experiment> | undefined;
  /** Where the slider is pulled to, between two places or on one; undefined while nobody pulls it. */
  let pulled: number | undefined;
  /** The step that is on its way, and where things stand in its picture, as soon as that is measured. */
  let reel: Reel | undefined;
  let places: Places | undefined;
  moving.left = () => 1 - partAt(time, now());

  /** The time of the step that led to where the stage stands now. */
  const timeOf = ({ cursor, run, playing, speed, time: places }: RunStage<Experiment>) => {
    const milliseconds = playing || before?.playing ? 1000 / speed : pressMilliseconds;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || before?.run !== run) return atRest;
    if (pulled !== undefined && places !== undefined) {
      const whole = Math.ceil(pulled);
      return { ...atRest, from: places.cursorAt(whole - 1), to: cursor, part: pulled - whole + 1 };
    }
    if (cursor !== before.cursor)
      return before.time?.next() === cursor ? begun(before.cursor, cursor, milliseconds, now()) : atRest;
    if (playing !== before.playing || speed !== before.speed) {
      if (partAt(time, now()) > over) return atRest;
      return playing ? goingOn(time, milliseconds, now()) : held(time, now());
    }
    return time;
  };

  /** What is drawn now; undefined when the step is over. */
  const shownNow = (frame: NetworkFrame): Shown | undefined => {
    const moment = reel && momentOf(frame, reel, partAt(time, now()));
    if (moment === undefined || places === undefined) return moment && { of: frame, frame: moment.frame };
    return {
      ...{ of: frame, frame: moment.frame },
      below: <Streams {...moment} {...{ places }} />,
      above: <Movements {...moment} {...{ places }} />,
    };
  };

  return {
    begin(stage, frame) {
      const { from: earlier } = time;
      time = timeOf(stage);
      before = stage;
      const { run, position } = stage;
      const { update, done } = locate(run, time.from);
      const from = update === position.update ? done : update === position.update - 1 ? 0 : position.done;
      const isOver = partAt(time, now()) >= 1 || from >= position.done;
      if (isOver) time = atRest;
      if (isOver || time.from !== earlier) places = undefined;
      reel = isOver ? undefined : reelOf(frame.record, from, position.done, run.arithmetic);
      return shownNow(frame);
    },

    follow(id, frame, show) {
      const svg = document.getElementById(id)?.querySelector<SVGSVGElement>('svg.network');
      if (reel === undefined || svg == null) return () => {};
      let request = 0;
      const redraw = () => {
        const moment = shownNow(frame);
        show(moment ?? { of: frame, frame });
        if (moment !== undefined && time.since !== undefined) request = requestAnimationFrame(redraw);
      };
      const measured = () => {
        places = placesOf(svg);
        redraw();
      };
      // Before it is painted, a picture would be laid out twice. What is pulled is measured at once: it stands still.
      if (time.since === undefined) measured();
      else
        request = requestAnimationFrame(() => {
          request = requestAnimationFrame(measured);
        });
      return () => cancelAnimationFrame(request);
    },

    slider(stage) {
      const places = stage.time;
      const here = () => stage.jump(stage.cursor);
      // Let go, it goes on to the next place: figures rest where something has happened.
      const letGo = () => {
        if (pulled === undefined) return;
        pulled = undefined;
        time = goingOn(time, pressMilliseconds, now());
        here();
      };
      return {
        // The keyboard goes from place to place.
        ...(pulled !== undefined && { value: pulled, step: 'any' }),
        onPointerDown() {
          pulled = places?.at;
          here();
        },
        onPointerUp: letGo,
        onPointerCancel: letGo,
        onChange: letGo,
        onBlur: letGo,
        onInput(event) {
          const place = Number(event.currentTarget.value);
          if (pulled !== undefined) pulled = place;
          if (places !== undefined) stage.jump(places.cursorAt(Math.ceil(place)));
        },
      };
    },
  };
}
