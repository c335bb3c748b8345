/** What every stage says of itself, whatever it shows. */
import { formatNumber, grouped } from '../../../notation/format.ts';
import type { Timeline } from '../../../player/timeline.ts';

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** The transport. @param noun what one step is called */
export const toStart = 'Back to the start';
export const backOne = (noun: string) => `Back one ${noun}`;
export const nextOne = (noun: string) => `Next ${noun}`;
export const play = 'Play';
export const pause = 'Pause';
export const stepSize = 'Step';
export const oneOf = (noun: string) => `one ${noun}`;

/** Where the end of a time leads, said as what one of its updates is called. */
export const toEnd = ({ end, updateNoun }: Timeline) =>
  end === 'end' ? 'To the end' : end === 'end of update' ? `Finish ${updateNoun}` : `Next ${updateNoun}`;

/** `step 19 of 63` */
export const placeOf = ({ place, at, count }: Timeline) => `${place} ${grouped(at)} of ${grouped(count)}`;

/** `Update 1, step 19 of 63` */
export const standing = (time: Timeline) =>
  capital(time.update === undefined ? placeOf(time) : `${time.updateNoun ?? ''} ${time.update + 1}, ${placeOf(time)}`);

export const speed = 'Speed';
export const perSecond = (steps: number) =>
  steps < 0.5 ? `1 in ${formatNumber(Math.round(1 / steps))} s` : `${formatNumber(steps)} a second`;

export const copyLink = 'Copy link to this state';
export const linkCopied = 'The link to this state is copied.';
export const startAfresh = 'Start afresh';
export const undo = 'Undo';

/** What is not as in the lesson. @param more how many are not named */
export const changed = (named: readonly string[], more: number) =>
  `Changed: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
export const changedFrom = (now: string, before: string | undefined) =>
  before === undefined ? now : `${now} (was ${before})`;

/** @param first the question that has to come first */
export const guessIn = (first: string) => `first your guess in ${first}`;
export const nextAsked = (sentence: string, first: string) => `${sentence} What comes next is what ${first} asks.`;

export const currentLine = 'The current line';
export const allNumbers = 'All numbers of this step';

/** The folds below a stage, and what stands in them where no script runs. */
export const folds = {
  practice: { summary: 'I compute the next one', still: 'Answers are judged where JavaScript runs.' },
  handed: { summary: 'Open in the workbench', still: 'The link is made in the page, by JavaScript.' },
  save: { summary: 'Save or embed', still: 'Pictures and code are made in the page, by JavaScript.' },
  numbers: { summary: 'Change the numbers', still: 'Numbers can be changed where JavaScript runs.' },
  code: { summary: 'As code', still: 'The program is written in the page, by JavaScript.' },
} as const;
