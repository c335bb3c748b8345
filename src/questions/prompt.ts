/**
 * A prompt: the reader says what will happen, then the engine says what does. The outcome is a function, so that it stands
 * nowhere until somebody has committed to a guess. How to write one stands in docs/lesson-kit.md.
 */
import type { Experiment } from '../engine/experiment.ts';
import type { Granularity } from '../engine/trace/marks.ts';
import { createRun } from '../engine/trace/run.ts';
import { writeState } from '../player/share.ts';
import { cursorOfStop } from '../player/stops.ts';
import { oneBlank } from './kinds/blanks.ts';
import { choice } from './kinds/choose.ts';
import { direction } from './kinds/direction.ts';
import { order } from './kinds/order.ts';
import { draw, place } from './kinds/plane.ts';
import { size } from './kinds/size.ts';
import { once } from './once.ts';
import type { Plane } from './plane.ts';
import type { Question, Rich, Verdict } from './question.ts';
import { defaultTolerance, type Tolerance } from './tolerance.ts';
import { isAboutUnit, type Unit } from './values.ts';
import { directions } from './verdict-words.ts';

interface Common {
  readonly ask: Rich | (() => Rich);
  /** One sentence: why it comes out as it does. */
  readonly why: Rich | (() => Rich);
  /** The figure on the page that shows it, and where it shows it. */
  readonly watch?: Watch | WatchState;
}

export interface Watch {
  /** Id of the figure, as in f9-1. */
  readonly figure: string;
  readonly experiment: Experiment;
  /** The end of a pass, or a cell that was just computed: as the `from` of a figure. */
  readonly stop: string;
  /** In which update, counted from 0. Default: the first. */
  readonly update?: number;
  /** The size of a step from there. Default: operation. */
  readonly step?: Granularity;
}

/** A figure that keeps another state than a place in an experiment, as the lab keeps settings. */
export interface WatchState {
  readonly figure: string;
  /** What follows `f12-2=` in the address. */
  readonly state: string;
}

interface ChoosePrompt extends Common {
  readonly kind: 'choose';
  /** Two to four. What is said of a wrong one stands before the reason why. */
  readonly options: readonly { readonly text: Rich; readonly misconception?: string; readonly say?: Rich }[];
  /** Position of the option that comes out. */
  readonly outcome: () => number;
}

interface DirectionPrompt extends Common {
  readonly kind: 'direction';
  /** Default: It rises, It falls, It stays the same. */
  readonly options?: { readonly up: Rich; readonly down: Rich; readonly same: Rich };
  /** Above 0 for up, below for down. */
  readonly outcome: () => number;
  /** What counts as no change. Default: 0. */
  readonly still?: number;
}

interface SizePrompt extends Common {
  readonly kind: 'size';
  /** Whether it is a count. */
  readonly whole?: true;
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
  readonly outcome: () => number;
  /** The least and the most that several runs gave, where chance is in it. */
  readonly measured?: () => readonly [least: number, most: number];
}

interface NumberPrompt extends Common {
  readonly kind: 'number';
  readonly outcome: () => number;
  readonly tol?: Tolerance;
  readonly unit?: Unit;
}

interface OrderPrompt extends Common {
  readonly kind: 'order';
  readonly items: readonly Rich[];
  /** The items' positions, first to last, as they come out. */
  readonly outcome: () => readonly number[];
}

interface PlacePrompt extends Common {
  readonly kind: 'place';
  readonly plane: Plane;
  readonly outcome: () => readonly [x: number, y: number];
  readonly within: number;
}

interface DrawPrompt extends Common {
  readonly kind: 'draw';
  readonly plane: Plane;
  readonly xs: readonly number[];
  readonly outcome: (x: number) => number;
  readonly within: number;
}

export type PromptDefinition =
  | ChoosePrompt
  | DirectionPrompt
  | SizePrompt
  | NumberPrompt
  | OrderPrompt
  | PlacePrompt
  | DrawPrompt;

export interface SettledPrompt extends Question {
  readonly why: Rich;
}

export interface Prompt {
  readonly kind: PromptDefinition['kind'];
  /** Ids of the misconceptions that its options stand for. */
  readonly misconceptions: readonly string[];
  /** The figure that shows the outcome, if one does. */
  readonly figure: string | undefined;
  /** Where that figure shows it. */
  readonly watched: Watch | WatchState | undefined;
  /** The prompt with its outcome. */
  settle(): SettledPrompt;
  /** The part of the address that brings the figure to the outcome. Throws where the stop is none. */
  watch(): string | undefined;
}

export function prompt(definition: PromptDefinition): Prompt {
  const { kind, watch } = definition;
  const options = definition.kind === 'choose' ? definition.options : [];
  return {
    kind,
    misconceptions: options.flatMap(({ misconception }) => misconception ?? []),
    figure: watch?.figure,
    watched: watch,
    settle() {
      // Read by those who have committed to a guess; whoever only judges one does without.
      const why = once(() => textOf(definition.why));
      return {
        ...questionOf(definition),
        get why() {
          return why();
        },
      };
    },
    watch: () => watch && linkTo(watch),
  };
}

const textOf = (source: Rich | (() => Rich)) => (typeof source === 'function' ? source() : source);

function linkTo(watch: Watch | WatchState): string {
  if ('state' in watch) return `${watch.figure}=${watch.state}`;
  const { figure, experiment, stop, update = 0, step = 'operation' } = watch;
  const cursor = cursorOfStop(createRun(experiment), stop, update);
  if (cursor === undefined) throw new Error(`${figure}: “${stop}” is not a place in the update`);
  return writeState(figure, cursor, step, []);
}

/**
 * Who has committed sees the outcome: there are no hints to take and nothing to try again. That it was meant in per cent is
 * worth saying all the same.
 */
const withoutAdvice = (verdict: Verdict): Verdict =>
  verdict.state === 'wrong' && !isAboutUnit(verdict.say) ? { ...verdict, say: '' } : verdict;

function questionOf(definition: PromptDefinition): Question {
  const ask = textOf(definition.ask);
  switch (definition.kind) {
    case 'choose': {
      const outcome = definition.outcome();
      return choice({
        ask,
        options: definition.options.map(({ text, say = '' }, k) => ({ text, right: k === outcome, say })),
      });
    }
    case 'direction': {
      const options = definition.options ?? directions;
      return direction({ ask, options, outcome: definition.outcome(), still: definition.still ?? 0 });
    }
    case 'size': {
      const { min, max, unit = '', whole, measured } = definition;
      return size({ ask, min, max, unit, outcome: definition.outcome(), whole, measured: measured?.() });
    }
    case 'number': {
      const { outcome, tol = defaultTolerance, unit } = definition;
      const question = oneBlank(ask, { key: outcome(), tolerance: tol, mistakes: [], unit });
      return { ...question, judge: (answer) => withoutAdvice(question.judge(answer)) };
    }
    case 'order': {
      const sequence = definition.outcome();
      return order(
        ask,
        sequence.map((k) => ({ text: definition.items[k] ?? '' })),
      );
    }
    case 'place':
      return place({ ...definition, ask, outcome: definition.outcome() });
    case 'draw':
      return draw({ ...definition, ask, outcome: definition.xs.map((x) => definition.outcome(x)) });
  }
}
