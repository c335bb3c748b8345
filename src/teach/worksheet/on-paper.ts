/** Which exercises can be answered with a pencil, and why the others cannot. */
import type { Exercise } from '../../questions/exercise.ts';
import { asks, type Input, type Rich } from '../../questions/question.ts';
import { fillIn } from './words.ts';

/** Something is to be tried out until it works, and nothing but the page can say whether it does. */
const tried = 'it is answered by trying, which needs the page';
/** What is asked about stands in the lesson beside it. */
const beside = 'it asks about a figure of its lesson';

/**
 * Exercises that need their page, and do not all say so of themselves. Those in which something is built that can be checked by
 * hand, such as a gate, are not among them.
 */
export const needThePage: Readonly<Record<string, string>> = {
  'x2-4': tried,
  'x2-5': beside,
  'x2-13': tried,
  'x4-10': beside,
  'x8-4': beside,
  'x8-7': tried,
  'x9-8': beside,
  'x9-11': beside,
  'x9-12': tried,
  'x11-13': beside,
  'x11-14': beside,
  'x11-15': beside,
  'x14-11': tried,
};

/** Why an exercise is not for paper; undefined where it is. */
export function whyNotOnPaper(id: string, exercise: Exercise): string | undefined {
  // First of all: some of these train a network before they can be asked.
  if (Object.hasOwn(needThePage, id)) return needThePage[id];
  if (exercise.kind === 'run') return 'it is answered with a training run of the lab';
  const { face } = exercise.settle(0);
  const { input } = face;
  if (!asks(face)) return 'it is a worked example, which asks nothing';
  return [face.ask, ...textsOf(input)].some((text) => /\bFigures? \d/.test(text)) ? beside : undefined;
}

/** The exercises of a lesson that are for paper, and the others with the reason. Those of earlier lessons are no part of it. */
export function sortForPaper(exercises: Readonly<Record<string, Exercise>>) {
  const sorted = Object.entries(exercises).map(([id, exercise]) => ({
    id,
    exercise,
    why: whyNotOnPaper(id, exercise),
  }));
  return {
    paper: sorted.filter(({ why }) => why === undefined),
    leftOut: sorted.flatMap(({ id, why }) => (why === undefined ? [] : [{ id, why }])),
  };
}

/** What is read on paper of the ways to answer. */
export function textsOf(input: Input): readonly string[] {
  switch (input.kind) {
    case 'choose':
      return input.options;
    case 'direction':
      return input.options.map(({ text }) => text);
    case 'numbers':
      return input.lines.flatMap(({ text, given = '' }) => [text, given]);
    case 'construct':
      return input.fields.map(({ label }) => label);
    case 'order':
      return input.items.map(({ text }) => text);
    default:
      return [];
  }
}

/** What a lesson says after a worked example. No sheet has one, so that nothing tells what is to be done with the values. */
const afterExample = /^Now you: /;

/** What an exercise asks, where no example was worked out before it. */
export const withoutExample = (ask: Rich): Rich => ask.replace(afterExample, fillIn);
