/** How large: a slider with a logarithmic scale. A guess is an estimate, and one rule says of all of them what is near enough. */
import type { Question, Rich, Verdict } from '../question.ts';
import { readNumber, show } from '../values.ts';
import * as said from '../verdict-words.ts';

export interface Size {
  readonly ask: Rich;
  readonly min: number;
  readonly max: number;
  /** Whether only whole numbers can be chosen: it is a count. */
  readonly whole?: true | undefined;
  /** What follows the number: "times". May be empty. */
  readonly unit: string;
  readonly outcome: number;
  /** The least and the most that several runs gave, where chance is in it: no guess between them is too large or too small. */
  readonly measured?: readonly [least: number, most: number] | undefined;
}

/** A guess has the right size when it is no further from the outcome than this part of the slider, to either side. */
const nearEnough = 1 / 12;
/** Up to this factor away nothing is said of how far off it is. */
const close = 1.1;
const right: Verdict = { state: 'right', say: said.right };

export function size({ ask, min, max, unit, outcome, whole, measured = [outcome, outcome] }: Size): Question {
  if (!(min > 0 && min < outcome && outcome < max))
    throw new Error(`“${ask}”: the outcome ${outcome} is not between ${min} and ${max}`);
  const words = (value: number, significant: number) => `${show(value, { significant })} ${unit}`.trim();
  return {
    face: { ask, input: { kind: 'size', min, max, unit, ...(whole ? { whole } : {}) } },
    judge([text = '']) {
      const guess = readNumber(text);
      if (guess === undefined || guess <= 0) return { state: 'unreadable', say: said.moveSlider };
      if (whole && guess === outcome) return right;
      const [least, most] = measured;
      if (least < most && guess >= least && guess <= most) return { state: 'right', say: said.measured };
      // A guess is said with two digits: who has them is told nothing that could be nearer.
      if (!whole && guess.toPrecision(2) === outcome.toPrecision(2)) return right;
      const factor = guess > outcome ? guess / outcome : outcome / guess;
      if (factor <= close) return { state: 'right', say: said.close };
      const [far, isLarge] = [show(factor, { significant: 2 }), guess > outcome] as const;
      return factor <= (max / min) ** nearEnough
        ? { state: 'right', say: said.rightSize(far, isLarge) }
        : { state: 'wrong', say: said.guessIs(far, isLarge) };
    },
    words: ([text = '']) => words(readNumber(text) ?? outcome, text === String(outcome) ? 4 : 2),
    right: [String(outcome)],
    mistakes: [],
    blanks: [],
  };
}
