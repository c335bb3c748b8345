/** Numbers to type: one, or the missing lines of a computation. */
import type { Answer, LineVerdict, Question, Rich, Verdict } from '../question.ts';
import { type Blank, judgeNumber, show } from '../values.ts';

export interface Line extends Blank {
  /** What the line computes: in words and symbols. */
  readonly text: Rich;
  /** True where the reader is to find the number. */
  readonly missing: boolean;
  /** The number as the lesson shows it. */
  readonly shown: string;
}

export function blanks(ask: Rich, lines: readonly Line[]): Question {
  const missing = lines.filter((line) => line.missing);

  const judge = (answer: Answer): Verdict => {
    const verdicts = missing.map((line, k) => judgeNumber(answer[k] ?? '', line));
    const placed = lines.map((line): LineVerdict | undefined =>
      line.missing ? verdicts[missing.indexOf(line)] : undefined,
    );
    const worst =
      verdicts.find(({ state }) => state === 'wrong') ?? verdicts.find(({ state }) => state === 'unreadable');
    const say = worst?.say ?? (missing.length > 1 ? 'All right.' : 'Right.');
    return { state: worst?.state ?? 'right', say, lines: placed };
  };
  const right = missing.map(({ key }) => String(key));

  return {
    face: {
      ask,
      input: {
        kind: 'numbers',
        lines: lines.map(({ text, shown, missing: isMissing }) => (isMissing ? { text } : { text, given: shown })),
      },
    },
    judge,
    words: (answer) => answer.join('; '),
    right,
    mistakes: missing.flatMap((line, k) =>
      line.mistakes.map(({ value, say }) => ({ answer: right.with(k, String(value)), say })),
    ),
    blanks: missing,
  };
}

/** One number without a line of its own. */
export const oneBlank = (ask: Rich, blank: Blank): Question =>
  blanks(ask, [{ ...blank, text: '', missing: true, shown: show(blank.key) }]);
