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
import * as words from './words.ts';

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
  const question = hidesMarks && marks === 'on' ? words.whichAreTouched(asked.marks) : '';
  const sentence =
    stage === 'fresh' && keptBack !== undefined
      ? words.scoreSaysWhat(n(frame.score), asked.later)
      : sentenceOf(frame, value('u'));
  return { ...frame, sentence: sentence + question };
}

/** What each stage does, as the figure says it. */
export const stageNames: Readonly<Record<Stage, string>> = {
  cards: 'lengths',
  scaler: words.meanSD,
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
    cards: words.cardsToTrain(parts.training.length, parts.validation.length, parts.test.length, leak),
    scaler: words.meanAndStandardDeviation(leak),
    scaled: words.eachLengthMinus,
    trained: words.unitIsTrained,
    losses: words.meanLoss(leak),
    choice: words.smallestLossChoosesUpdates(u === 1000 ? '1,000' : n(u)),
    answers: words.whatTheChosenUnit,
    score: words.meanLossOnTheTest(n(score)),
    fresh: words.scoreSaysOnFlowers(n(score), n(fresh)),
  };
  if (!marked) return said[stage];
  const count = touched.size;
  const where = leaked.size === 0 ? words.allOnTheSide : words.ofThemWhereOnly(leaked.size);
  return words.touchedByTheTest(said[stage], count, where);
}
