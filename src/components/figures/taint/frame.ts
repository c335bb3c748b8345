/** F13.5: every number from eight cards to a score, and which of them the test cards have touched. */
import {
  type Leak,
  leaking,
  type Made,
  parts,
  type Stage,
  stages,
  touched,
} from '../../../exercises/evaluation/pipeline.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { TaintRules } from './settings.ts';

export interface TaintFrame {
  readonly step: number;
  readonly stage: Stage;
  readonly leak: Leak;
  readonly marked: boolean;
  /** The numbers made so far, in the order in which they were made. */
  readonly made: readonly Made[];
  /** The ids of those of them that the test cards have touched. */
  readonly touched: ReadonlySet<string>;
  /** Those that were touched though they are learned or chosen. */
  readonly leaked: ReadonlySet<string>;
  /** The score and the loss on fresh flowers, once they are there. */
  readonly score: number | undefined;
  readonly fresh: number | undefined;
  /** The id of a number that is kept back, for a prediction asks for it. */
  readonly keptBack: string | undefined;
  readonly sentence: string;
}

/** What the page calls predictions that are still to be made: on the marks of the scaler's leak, and on the choice by test cards. */
interface Asked {
  readonly marks?: string | undefined;
  readonly later?: string | undefined;
}

/**
 * @param all every number of the work, as pipeline makes them for this leak
 * @param asked what is asked is kept back
 */
export function taintFrame(
  all: readonly Made[],
  step: number,
  { leak, marks }: SettingValues<TaintRules>,
  asked: Asked = {},
): TaintFrame {
  const hidesMarks = leak === 'scaler' && asked.marks !== undefined;
  const keptBack = leak === 'tuning' && asked.later !== undefined ? 'F' : undefined;
  // A way may lead over a number that is not made yet only from a copied card to its original, and both are cards.
  const reached = touched(all);
  const made = all.filter(({ stage }) => stages.indexOf(stage) <= step);
  const leaked = leaking(made, reached);
  const value = (id: string) => made.find((its) => its.id === id)?.value;
  const stage = stages[step] as Stage;
  const frame = {
    ...{ step, stage, leak, made },
    marked: marks === 'on' && !hidesMarks,
    keptBack,
    touched: new Set(made.filter(({ id }) => reached.has(id)).map(({ id }) => id)),
    leaked: new Set(leaked.map(({ id }) => id)),
    score: value('T'),
    fresh: keptBack === undefined ? value('F') : undefined,
  };
  const question = hidesMarks && marks === 'on' ? ` Which are touched is what ${asked.marks} asks.` : '';
  const sentence =
    stage === 'fresh' && keptBack !== undefined
      ? `The score says ${n(frame.score)}. What the loss is on flowers that came later is what ${asked.later} asks.`
      : sentenceOf(frame, value('u'));
  return { ...frame, sentence: sentence + question };
}

/** What each stage does, as the figure says it. */
export const stageNames: Readonly<Record<Stage, string>> = {
  cards: 'lengths',
  scaler: 'mean, SD',
  scaled: 'scaled',
  trained: 'weights',
  losses: 'losses',
  choice: 'choice',
  answers: 'answers',
  score: 'score',
  fresh: 'later',
};

/** What stands in the second row of a stage that has two. */
export const secondNames: Readonly<Partial<Record<Stage, string>>> = { cards: 'labels', trained: 'biases' };

const n = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value, { significant: 3 }));

function sentenceOf(
  { stage, leak, marked, touched, leaked, score, fresh }: Omit<TaintFrame, 'sentence' | 'keptBack'>,
  u: number | undefined,
): string {
  const said: Readonly<Record<Stage, string>> = {
    cards: `${parts.training.length} cards to train on, ${parts.validation.length} to choose by, ${parts.test.length} to test on${leak === 'duplicate' ? '; card 4 is card 8 over again' : ''}.`,
    scaler: `Mean and standard deviation of the petals, over ${leak === 'scaler' ? 'all eight cards' : 'the training cards'}.`,
    scaled: 'Each length minus the mean, divided by the standard deviation.',
    trained: 'The unit is trained on the training cards; weight and bias after 1, 10 and 1,000 updates.',
    losses: `The mean loss of each of the three, on the ${leak === 'tuning' ? 'test' : 'validation'} cards.`,
    choice: `The smallest loss chooses ${u === 1000 ? '1,000' : n(u)} updates.`,
    answers: 'What the chosen unit says of the test cards.',
    score: `The mean loss on the test cards is the score: ${n(score)}.`,
    fresh: `The score says ${n(score)}; on flowers that came later the loss is ${n(fresh)}.`,
  };
  if (!marked) return said[stage];
  const count = touched.size;
  const where =
    leaked.size === 0
      ? 'all on the side of the test.'
      : `${leaked.size} of them where only training and validation may count.`;
  return `${said[stage]} Touched by the test cards: ${count}, ${where}`;
}
