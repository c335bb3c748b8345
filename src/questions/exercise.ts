/**
 * An exercise: its key and its known wrong answers are functions of its numbers, computed by the engine when somebody asks.
 * How to write one stands in docs/lesson-kit.md.
 */
import type { Common, ExerciseDefinition, From, Sought } from './exercise-definition.ts';
import { blanks, oneBlank } from './kinds/blanks.ts';
import { choice, rightOnes } from './kinds/choose.ts';
import { construct } from './kinds/construct.ts';
import { order } from './kinds/order.ts';
import { settle } from './numbers.ts';
import { once } from './once.ts';
import type { Question, Rich } from './question.ts';
import { defaultTolerance } from './tolerance.ts';
import { show, toldApart } from './values.ts';
import * as said from './verdict-words.ts';

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
      // Who judges an answer reads neither, and some train a network for a number in their solution.
      const hints = once((): readonly [Rich, Rich] => [from(first, its), from(second, its)]);
      const solution = once(() => [...from(definition.solution, its), ...rightOnes(question)]);
      return {
        ...question,
        get hints() {
          return hints();
        },
        get solution() {
          return solution();
        },
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
        return { text, right: made === shown, say: said.wouldGive(made, shown, say) };
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
