/** What stands around a step that the reader computes. */

/** @param first the question that has to come first */
export const guessFirst = (first: string) => `The next one is what ${first} asks: first your guess.`;
export const compute = (what: string) => `Compute ${what}.`;
export const check = 'Check';
export const take = 'Take the step';
export const show = 'Show';
export const skip = 'Skip';

interface Score {
  readonly right: number;
  readonly carried: number;
  readonly wrong: number;
}

export const scoreSaid = ({ right, carried, wrong }: Score) =>
  `Right: ${right} · right with a slip carried: ${carried} · not right: ${wrong}`;
