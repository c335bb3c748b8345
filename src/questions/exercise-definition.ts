/** What an exercise is written as: its text, its key and its known mistakes, as functions of its numbers. */
import type { Behaviour } from './kinds/construct.ts';
import type { OrderItem } from './kinds/order.ts';
import type { Numbers } from './numbers.ts';
import type { FieldFace, Question, Rich } from './question.ts';
import type { Tolerance } from './tolerance.ts';
import type { Unit } from './values.ts';

/** A value, or the way to it from the exercise's numbers. */
export type From<N, T> = T | ((numbers: N) => T);

export interface Common<N> {
  /** Id of the objective in the lesson's frontmatter that this exercise assesses. */
  readonly objective: string;
  /** `check`: every reader should manage it; `challenge`: worth a struggle; `warm-up`: from before this lesson. */
  readonly grade: 'check' | 'challenge' | 'warm-up';
  /** Takes what was learned to another network or another setting. */
  readonly transfer?: boolean;
  /** What the exercise is about. Without it the functions get undefined. */
  readonly numbers?: Numbers<N>;
  readonly ask: From<N, Rich>;
  /** Two, the second stronger than the first. */
  readonly hints: readonly [From<N, Rich>, From<N, Rich>];
  /** The worked solution, a step an entry, with live numbers. */
  readonly solution: From<N, readonly Rich[]>;
}

/** Something readers do, as a computation of its own. */
export interface Diagnosis<N> {
  /**
   * What a reader gets who makes this mistake; `before`: from these numbers of the lines before. Undefined where it makes no
   * difference.
   */
  readonly wrong: (numbers: N, before: readonly number[]) => number | undefined;
  /** Says which mistake it is, and why it is one. */
  readonly say: Rich | ((numbers: N, before: readonly number[]) => Rich);
  /** Said while a line before is empty, and the mistake may have been made there: true in either case. */
  readonly doubt?: Rich;
}

/** A number to find. */
export interface Sought<N> {
  readonly key: (numbers: N) => number;
  /** Default: exactly that number where it is a short one, else half a percent. */
  readonly tol?: Tolerance;
  readonly unit?: Unit;
  readonly diagnose?: readonly Diagnosis<N>[];
}

interface NumberExercise<N> extends Common<N>, Sought<N> {
  readonly kind: 'number';
}

export interface FillLine<N> extends Sought<N> {
  /** What the line computes, in words and symbols. */
  readonly text: From<N, Rich>;
  /** How the number is shown where it is given. Default: four significant digits. */
  readonly shown?: (value: number) => string;
  /** How it follows from the lines before, so that a reader's own slip there is carried on and not blamed on this line. */
  readonly follows?: (numbers: N, before: readonly number[]) => number;
}

interface FillExercise<N> extends Common<N> {
  readonly kind: 'fill';
  readonly lines: readonly FillLine<N>[];
  /** How many of the last lines the reader fills in: 0 for a worked example. */
  readonly missing: number | 'all';
}

interface ChooseExercise<N> extends Common<N> {
  readonly kind: 'choose';
  readonly options: readonly {
    readonly text: From<N, Rich>;
    readonly right: From<N, boolean>;
    /** What is said to a reader who chose it and should not have. Never said of one that is right. */
    readonly say: From<N, Rich>;
    /** Id of the register, as in M26. */
    readonly misconception?: string;
  }[];
  readonly many?: boolean;
  readonly code?: boolean;
}

interface BugExercise<N> extends Common<N> {
  readonly kind: 'bug';
  /** The number that came out wrong. */
  readonly shown: (numbers: N) => number;
  /** What might have gone wrong; the suspect whose number is the shown one is right. */
  readonly suspects: readonly {
    readonly text: Rich;
    /** The number this mistake would give. */
    readonly makes: (numbers: N) => number;
    readonly say?: Rich;
  }[];
  /** Decimals in which the numbers are compared. */
  readonly decimals: number;
}

interface OrderExercise<N> extends Common<N> {
  readonly kind: 'order';
  /** In an order that is right. */
  readonly items: readonly OrderItem[];
}

interface ConstructExercise<N> extends Common<N> {
  readonly kind: 'construct';
  readonly fields: readonly FieldFace[];
  readonly check: (values: readonly number[], numbers: N) => Behaviour;
  readonly diagnose?: readonly {
    readonly when: (values: readonly number[], numbers: N) => boolean;
    readonly say: Rich;
    readonly example: readonly number[];
  }[];
  /** Numbers that work. Never compared with an answer. */
  readonly example: From<N, readonly number[]>;
}

interface RunExercise<N> extends Common<N> {
  readonly kind: 'run';
  /** From runThat() of kinds/run.ts; handed in, so that lessons without a lab do not load what runs are made of. */
  readonly judged: (ask: Rich) => Question;
}

export type ExerciseDefinition<N> =
  | NumberExercise<N>
  | FillExercise<N>
  | ChooseExercise<N>
  | BugExercise<N>
  | OrderExercise<N>
  | ConstructExercise<N>
  | RunExercise<N>;
