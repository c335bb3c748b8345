/** What a challenge asks for, and whether a run has it. Pure: what was measured goes in, a verdict and its words come out. */
import { formatNumber, grouped } from '../../notation/format.ts';

/** Every condition that is given has to hold at the same moment. */
export interface Goal {
  /** The mean loss over all training examples is below this. */
  readonly lossBelow?: number;
  /** Shares of the examples that are answered rightly, from 0 to 1, at least. */
  readonly trainingAccuracy?: number;
  readonly testAccuracy?: number;
  /** Weights, biases and slopes, at most. */
  readonly parameters?: number;
  /** At most, and at least. */
  readonly updates?: number;
  readonly updatesFrom?: number;
  /** Examples that the updates have seen, each as often as it was seen, at most. */
  readonly examples?: number;
  /** The learning rate is at most this. */
  readonly rate?: number;
  /** Two starts that lie `nudgeSize` apart in one weight have losses that lie this far apart by now, at least. */
  readonly nudged?: number;
}

export type Condition = keyof Goal;

/** By how much the first weight is moved where two starts are compared. */
export const nudgeSize = 1e-8;

/** A run at one moment; undefined for what it does not have: an accuracy without classes, a part without examples. */
export interface Measured {
  readonly loss: number;
  readonly trainingAccuracy?: number | undefined;
  readonly testAccuracy?: number | undefined;
  readonly parameters: number;
  readonly updates: number;
  readonly examples: number;
  readonly rate: number;
  /** How far the losses of two starts are apart by now; only where it is asked for. */
  readonly nudged?: number | undefined;
  /** Whether a number was not finite. */
  readonly ended: boolean;
}

export interface Line {
  readonly condition: Condition;
  /** What is asked, and what there is: `loss below 0.05: it is 0.31`. */
  readonly words: string;
  readonly met: boolean;
}

/** Which conditions there are, in the order in which they are said. */
export const conditions = [
  'lossBelow',
  'trainingAccuracy',
  'testAccuracy',
  'parameters',
  'updates',
  'updatesFrom',
  'examples',
  'rate',
  'nudged',
] as const satisfies readonly Condition[];

interface Rule {
  asks(bound: number): string;
  /** What there is to be held against the bound. */
  has(measured: Measured): number | undefined;
  says(value: number): string;
  meets(value: number, bound: number): boolean;
}

const number = (value: number) => formatNumber(value, { significant: 4 });
const percent = (share: number) => `${formatNumber(100 * share, { significant: 4 })} %`;
const atLeast = (value: number, bound: number) => value >= bound;
const atMost = (value: number, bound: number) => value <= bound;
const counted = (noun: string) => (count: number) => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;

const rules: Readonly<Record<Condition, Rule>> = {
  lossBelow: {
    asks: (bound) => `loss of the training examples below ${number(bound)}`,
    has: ({ loss }) => loss,
    says: (value) => `it is ${number(value)}`,
    meets: (value, bound) => value < bound,
  },
  trainingAccuracy: {
    asks: (bound) => `${bound === 1 ? 'all' : `at least ${percent(bound)} of the`} training examples answered rightly`,
    has: ({ trainingAccuracy }) => trainingAccuracy,
    says: (value) => `now ${percent(value)}`,
    meets: atLeast,
  },
  testAccuracy: {
    asks: (bound) => `${bound === 1 ? 'all' : `at least ${percent(bound)} of the`} test examples answered rightly`,
    has: ({ testAccuracy }) => testAccuracy,
    says: (value) => `now ${percent(value)}`,
    meets: atLeast,
  },
  parameters: {
    asks: (bound) => `at most ${counted('parameter')(bound)}`,
    has: ({ parameters }) => parameters,
    says: (value) => `it has ${grouped(value)}`,
    meets: atMost,
  },
  updates: {
    asks: (bound) => (bound === 0 ? 'before the first update' : `within ${counted('update')(bound)}`),
    has: ({ updates }) => updates,
    says: (value) => `now ${grouped(value)}`,
    meets: atMost,
  },
  updatesFrom: {
    asks: (bound) => `after ${counted('update')(bound)} or more`,
    has: ({ updates }) => updates,
    says: (value) => `now ${grouped(value)}`,
    meets: atLeast,
  },
  examples: {
    asks: (bound) => `at most ${counted('example')(bound)} looked at`,
    has: ({ examples }) => examples,
    says: (value) => `so far ${grouped(value)}`,
    meets: atMost,
  },
  rate: {
    asks: (bound) => `learning rate at most ${number(bound)}`,
    has: ({ rate }) => rate,
    says: (value) => `it is ${number(value)}`,
    meets: atMost,
  },
  nudged: {
    asks: (bound) =>
      `two starts that differ by ${number(nudgeSize)} in one weight end at least ${number(bound)} apart in loss`,
    has: ({ nudged }) => nudged,
    says: (value) => `they are ${number(value)} apart`,
    meets: atLeast,
  },
};

/** Every condition of a goal, and whether it holds. A run that has ended in a number that is not finite meets none of what it computed. */
export function linesOf(goal: Goal, measured: Measured): Line[] {
  return conditions.flatMap((condition) => {
    const bound = goal[condition];
    if (bound === undefined) return [];
    const { asks, has, says, meets } = rules[condition];
    const value = has(measured);
    const known = value !== undefined && Number.isFinite(value);
    const words = `${asks(bound)}: ${known ? says(value) : 'nothing is known of it yet'}`;
    return [{ condition, words, met: known && !measured.ended && meets(value, bound) }];
  });
}

/** What is asked, without what there is. */
export const asked = (goal: Goal): string[] =>
  conditions.flatMap((condition) => {
    const bound = goal[condition];
    return bound === undefined ? [] : [rules[condition].asks(bound)];
  });

/** Whether a goal is reached; one that asks for nothing never is. */
export function reached(goal: Goal, measured: Measured): boolean {
  const lines = linesOf(goal, measured);
  return lines.length > 0 && lines.every(({ met }) => met);
}
