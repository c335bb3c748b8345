/**
 * An exercise: its key and its known wrong answers are functions of its numbers, computed by the engine when somebody asks.
 * How to write one stands in docs/lesson-kit.md.
 */
import { blanks, oneBlank } from './kinds/blanks.ts';
import { choice, rightOnes } from './kinds/choose.ts';
import { type Behaviour, construct } from './kinds/construct.ts';
import { type OrderItem, order } from './kinds/order.ts';
import { type Numbers, settle } from './numbers.ts';
import type { FieldFace, Question, Rich } from './question.ts';
import { defaultTolerance, type Tolerance } from './tolerance.ts';
import { show, toldApart, type Unit } from './values.ts';

/** A value, or the way to it from the exercise's numbers. */
export type From<N, T> = T | ((numbers: N) => T);

interface Common<N> {
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

/** An exercise for certain numbers. */
export interface SettledExercise extends Question {
  readonly hints: readonly [Rich, Rich];
  readonly solution: readonly Rich[];
}

export interface Exercise extends Pick<Common<never>, 'objective' | 'grade'> {
  readonly kind: ExerciseDefinition<never>['kind'];
  readonly transfer: boolean;
  /** Whether there are new numbers to be had. */
  readonly renewable: boolean;
  /** What new numbers are drawn from: its id, so that those of no other exercise answer it. */
  readonly stream: string;
  /** The same exercise with an id. */
  under(id: string): Exercise;
  /** Lines that the reader fills in, for a `fill`. */
  readonly missing: number | 'all' | undefined;
  /** The exercise with the numbers of a seed; 0 for the lesson's own. */
  settle(seed: number): SettledExercise;
}

export function exercise<N = undefined>(definition: ExerciseDefinition<N>, stream = ''): Exercise {
  const { objective, grade, kind, transfer = false } = definition;
  const numbers = definition.numbers ?? { base: undefined as N };
  return {
    objective,
    grade,
    kind,
    transfer,
    renewable: numbers.draw !== undefined,
    stream,
    under: (id) => exercise(definition, id),
    missing: definition.kind === 'fill' ? definition.missing : undefined,
    settle(seed) {
      const its = settle(numbers, { seed, stream }, (drawn) =>
        questionOf(definition, drawn, seed).blanks.every(toldApart),
      );
      const question = questionOf(definition, its, seed);
      const [first, second] = definition.hints;
      return {
        ...question,
        hints: [from(first, its), from(second, its)],
        solution: [...from(definition.solution, its), ...rightOnes(question)],
      };
    },
  };
}

/** A lesson's exercises by id. Each draws its new numbers from a stream of its own. */
export const exercisesOf = <E extends Readonly<Record<string, Exercise>>>(exercises: E): E =>
  Object.fromEntries(Object.entries(exercises).map(([id, its]) => [id, its.under(id)])) as E;

function from<N, T>(source: From<N, T>, numbers: N): T {
  return typeof source === 'function' ? (source as (numbers: N) => T)(numbers) : source;
}

const mistakesOf = <N>({ diagnose = [] }: Sought<N>, numbers: N, before: readonly number[]) =>
  diagnose.flatMap(({ wrong, say, doubt }) => {
    const value = wrong(numbers, before);
    return value === undefined ? [] : [{ value, say: typeof say === 'function' ? say(numbers, before) : say, doubt }];
  });

function blankOf<N>(sought: Sought<N>, numbers: N, before: readonly number[] = []) {
  const { key, tol = defaultTolerance, unit } = sought;
  return { key: key(numbers), tolerance: tol, mistakes: mistakesOf(sought, numbers, before), unit };
}

function questionOf<N>(definition: ExerciseDefinition<N>, numbers: N, seed: number): Question {
  const ask = from(definition.ask, numbers);
  switch (definition.kind) {
    case 'number':
      return oneBlank(ask, blankOf(definition, numbers));
    case 'fill': {
      const { lines, missing } = definition;
      const given = missing === 'all' ? 0 : lines.length - missing;
      const keys = lines.map(({ key }) => key(numbers));
      return blanks(
        ask,
        lines.map((line, k) => {
          const blank = blankOf(line, numbers, keys);
          const { follows } = line;
          return {
            ...blank,
            text: from(line.text, numbers),
            missing: k >= given,
            shown: (line.shown ?? show)(blank.key),
            from: follows && ((own) => ({ key: follows(numbers, own), mistakes: mistakesOf(line, numbers, own) })),
          };
        }),
      );
    }
    case 'choose': {
      const options = definition.options.map(({ text, right, say }) => ({
        text: from(text, numbers),
        right: from(right, numbers),
        say: from(say, numbers),
      }));
      return choice({ ask, options, many: definition.many, code: definition.code });
    }
    case 'bug': {
      const written = (value: number) => show(value, { decimals: definition.decimals });
      const shown = written(definition.shown(numbers));
      const options = definition.suspects.map(({ text, makes, say = '' }) => {
        const made = written(makes(numbers));
        return { text, right: made === shown, say: `That would give ${made}, not ${shown}. ${say}`.trim() };
      });
      return choice({ ask, options });
    }
    case 'order':
      return order(ask, definition.items, seed);
    case 'construct': {
      const { fields, check, diagnose = [], example } = definition;
      return construct({
        ask,
        fields,
        check: (values) => check(values, numbers),
        diagnose: diagnose.map((known) => ({ ...known, when: (values) => known.when(values, numbers) })),
        example: from(example, numbers),
      });
    }
    case 'run':
      return definition.judged(ask);
  }
}
