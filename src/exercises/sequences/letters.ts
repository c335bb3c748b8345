/** The tasks of Figure 17.4: what a small recurrent network reads, what it should say at each step, and what it has learned of it. */
import {
  createLetterTrainer,
  type LetterSpec,
  type LetterTask,
  letterLoss,
  type Said,
  sayLetters,
} from '../../engine/cells/letters.ts';

export const tasks = ['next', 'echo', 'parity'] as const;
export type Task = (typeof tasks)[number];

/** What is learned, and another text to ask about, where the reader has typed none. */
export const presets: Readonly<Record<Task, { readonly learn: string; readonly other: string }>> = {
  next: { learn: 'apple pear plum fig ', other: 'plum pear fig apple ' },
  echo: { learn: 'abbabaabbaababbabaabab', other: 'babbaabbbaababbaabba' },
  parity: { learn: '0110100110010110101100', other: '1011001110001011010' },
};

/** How far the echo lags behind. */
export const lag = 2;
export const lengths = { least: 4, most: 24 } as const;
export const updates = 120;
const hidden = 8;

const allowed: Readonly<Record<Task, RegExp>> = { next: /^[a-z ]*$/, echo: /^[a-z]*$/, parity: /^[01]*$/ };
const expected: Readonly<Record<Task, string>> = {
  next: 'small letters from a to z, and spaces',
  echo: 'small letters from a to z',
  parity: 'zeros and ones',
};

/** Why a text cannot be learned; undefined where it can. */
export function objection(task: Task, text: string): string | undefined {
  const { least, most } = lengths;
  if (!allowed[task].test(text)) return `Expected ${expected[task]}.`;
  if (text.length < least || text.length > most) return `Expected ${least} to ${most} signs; these are ${text.length}.`;
  return new Set(text).size < 2 ? 'Expected at least two different signs.' : undefined;
}

/** Why a text cannot be asked about; undefined where it can. */
export function strange(task: Task, learned: string, text: string): string | undefined {
  const { least, most } = lengths;
  const known = new Set(alphabetOf(task, learned));
  const unknown = [...text].find((sign) => !known.has(sign));
  if (unknown !== undefined) return `The network has never read “${unknown}”. Expected signs of the text it learns.`;
  if (text.length < least || text.length > most) return `Expected ${least} to ${most} signs; these are ${text.length}.`;
  return undefined;
}

export const alphabetOf = (task: Task, text: string): readonly string[] =>
  task === 'parity' ? ['0', '1'] : [...new Set(text)].toSorted();

/** What is read and what should be said, as numbers of an alphabet. */
export function taskOf(task: Task, text: string, alphabet: readonly string[]): LetterTask {
  const read = [...text].map((sign) => alphabet.indexOf(sign));
  if (task === 'next') return { inputs: read.slice(0, -1), targets: read.slice(1) };
  if (task === 'echo') return { inputs: read, targets: read.map((_, t) => read[t - lag]) };
  let odd = 0;
  return { inputs: read, targets: read.map((bit) => (odd = (odd + bit) % 2)) };
}

export interface Trained {
  readonly alphabet: readonly string[];
  readonly spec: LetterSpec;
  /** The losses before each update so far, and after the last one that was asked for. */
  lossAt(update: number): number;
  /** What the network says to a text after so many updates. */
  said(update: number, inputs: readonly number[]): Said;
}

/** Trains as far as somebody looks, and keeps the parameters after each update. */
export function trained(task: Task, text: string, memory: boolean): Trained {
  const alphabet = alphabetOf(task, text);
  const spec: LetterSpec = {
    ...taskOf(task, text, alphabet),
    ...{ letters: alphabet.length, hidden, memory, seed: 1, learningRate: 0.03 },
  };
  const trainer = createLetterTrainer(spec);
  const kept = [Float64Array.from(trainer.parameters)];
  const losses: number[] = [];
  const at = (update: number): Float64Array => {
    while (kept.length <= update) {
      losses.push(trainer.update());
      kept.push(Float64Array.from(trainer.parameters));
    }
    return kept[update] as Float64Array;
  };
  const said = (update: number, inputs: readonly number[]) => sayLetters(spec, at(update), inputs);
  return {
    ...{ alphabet, spec, said },
    lossAt: (update) => losses[update] ?? letterLoss(spec, said(update, spec.inputs)),
  };
}

/** How many of those that have a target the network names right: the first of the largest shares is named. */
export function rightOf({ targets }: LetterTask, { shares }: Said): { readonly right: number; readonly asked: number } {
  const named = shares.map((its) => its.indexOf(Math.max(...its)));
  return {
    right: targets.filter((target, t) => target !== undefined && target === named[t]).length,
    asked: targets.filter((target) => target !== undefined).length,
  };
}

/** The score on a task's own text, or on the other one, when its training is over. */
export function finalScore(task: Task, of: 'learn' | 'other', memory = true) {
  const run = trained(task, presets[task].learn, memory);
  const asked = taskOf(task, presets[task][of], run.alphabet);
  return rightOf(asked, run.said(updates, asked.inputs));
}
