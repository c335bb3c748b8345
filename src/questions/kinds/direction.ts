/** Up, down or the same: the sign of what the engine computes. */
import type { Question, Rich } from '../question.ts';
import * as said from '../verdict-words.ts';

export interface Direction {
  readonly ask: Rich;
  /** The words for the three answers. */
  readonly options: { readonly up: Rich; readonly down: Rich; readonly same: Rich };
  /** Above 0 for up, below for down. */
  readonly outcome: number;
  /** What counts as no change. */
  readonly still: number;
}

export function direction({ ask, options, outcome, still }: Direction): Question {
  const right = Math.abs(outcome) <= still ? 'same' : outcome > 0 ? 'up' : 'down';
  const values = ['up', 'down', 'same'] as const;
  return {
    face: { ask, input: { kind: 'direction', options: values.map((value) => ({ value, text: options[value] })) } },
    judge([chosen]) {
      if (chosen === undefined) return { state: 'unreadable', say: said.chooseFirst };
      return { state: chosen === right ? 'right' : 'wrong', say: chosen === right ? said.right : said.notSo };
    },
    words: ([chosen]) => options[chosen as keyof typeof options] ?? '',
    right: [right],
    mistakes: values.filter((value) => value !== right).map((value) => ({ answer: [value], say: said.notSo })),
    blanks: [],
  };
}
