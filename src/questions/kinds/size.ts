/** How large: a slider with a logarithmic scale, right within a factor. */
import type { Question, Rich } from '../question.ts';
import { readNumber, show } from '../values.ts';

export interface Size {
  readonly ask: Rich;
  readonly min: number;
  readonly max: number;
  /** Whether only whole numbers can be chosen: it is a count. */
  readonly whole?: true | undefined;
  /** What follows the number: "times". May be empty. */
  readonly unit: string;
  readonly outcome: number;
  /** A guess up to this factor away counts as right. */
  readonly within: number;
}

export function size({ ask, min, max, unit, outcome, within, whole }: Size): Question {
  if (!(min > 0 && min < outcome && outcome < max))
    throw new Error(`“${ask}”: the outcome ${outcome} is not between ${min} and ${max}`);
  const words = (value: number, significant: number) => `${show(value, { significant })} ${unit}`.trim();
  return {
    face: { ask, input: { kind: 'size', min, max, unit, ...(whole ? { whole } : {}) } },
    judge([text = '']) {
      const guess = readNumber(text);
      if (guess === undefined || guess <= 0) return { state: 'unreadable', say: 'Move the slider first.' };
      const factor = guess > outcome ? guess / outcome : outcome / guess;
      if (factor <= within) return { state: 'right', say: 'A good estimate.' };
      const far = show(factor, { significant: 2 });
      return { state: 'wrong', say: `Your guess is ${far} times too ${guess > outcome ? 'large' : 'small'}.` };
    },
    words: ([text = '']) => words(readNumber(text) ?? outcome, text === String(outcome) ? 4 : 2),
    right: [String(outcome)],
    mistakes: [],
    blanks: [],
  };
}
