/** Numbers to type: one, or the missing lines of a computation. */
import { grouped } from '../../notation/format.ts';
import { literal } from '../../notation/rich.ts';
import type { Answer, LineVerdict, Question, Rich, Verdict } from '../question.ts';
import { type Before, type Blank, isRight, judgeNumber, readNumber, show, valueIn } from '../values.ts';

export interface Line extends Blank {
  /** What the line computes: in words and symbols. */
  readonly text: Rich;
  /** True where the reader is to find the number. */
  readonly missing: boolean;
  /** The number as the lesson shows it. */
  readonly shown: string;
  /** What follows from a reader's numbers in the lines before, right or not. */
  readonly from?: ((before: readonly number[]) => NonNullable<Before['own']>) | undefined;
}

export function blanks(ask: Rich, lines: readonly Line[]): Question {
  const missing = lines.filter((line) => line.missing);

  /** What the reader has put into the lines before one. A line that is empty, or no number, says nothing. */
  const beforeOf = (line: Line, texts: readonly string[]): Before => {
    const read = lines.map((each) => (each.missing ? valueIn(texts[missing.indexOf(each)] ?? '', each) : each.key));
    const before = lines.slice(0, lines.indexOf(line)).map((each, k) => ({ each, value: read[k] }));
    const slipped = before.some(({ each, value }) => value !== undefined && !isRight(value, each));
    // Who is right may have rounded: what follows is taken from the number itself. A line that was left empty is carried on too.
    const own: number[] = [];
    for (const { each, value } of before) {
      if (value === undefined) own.push(each.from?.(own).key ?? each.key);
      else own.push(isRight(value, each) ? each.key : value);
    }
    return {
      known: before.every(({ value }) => value !== undefined),
      own: slipped ? line.from?.(own) : undefined,
    };
  };
  const judge = (answer: Answer): Verdict => {
    const texts = missing.map((_, k) => answer[k] ?? '');
    const verdicts = missing.map((line, k) => judgeNumber(texts[k] as string, line, beforeOf(line, texts)));
    const right = verdicts.filter(({ state }) => state === 'right').length;
    const empty = texts.filter((text) => text.trim() === '').length;
    const worst =
      verdicts.find(({ state }) => state === 'wrong') ??
      verdicts.find(({ state }, k) => state === 'unreadable' && texts[k]?.trim() !== '');
    // A line that is still empty is no mistake while others are being worked on.
    const placed = lines.map((line): LineVerdict | undefined => {
      const k = missing.indexOf(line);
      return k < 0 || (texts[k]?.trim() === '' && empty < missing.length) ? undefined : verdicts[k];
    });
    const isOne = missing.length === 1;
    const count = `${right} of ${missing.length} right.`;
    // What is said of a line is said once: as the verdict where it is the only one, else with the line.
    if (worst) return { state: worst.state, say: isOne ? worst.say : count, lines: placed };
    if (empty === missing.length && verdicts[0])
      return { ...verdicts[0], say: isOne ? verdicts[0].say : 'Fill in a line first.', lines: isOne ? placed : [] };
    if (empty > 0) return { state: 'unreadable', say: `${count} Go on.`, lines: placed };
    return { state: 'right', say: missing.length > 1 ? 'All right.' : 'Right.', lines: placed };
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
    // Who typed a number hears it as it was typed; the key is said as the lesson shows it.
    words: (answer) =>
      answer.map((text, k) => (text === right[k] ? keyOf(missing[k] as Line) : literal(text))).join('; '),
    right,
    mistakes: missing.flatMap((line, k) =>
      line.mistakes.map(({ value, say }) => ({ answer: right.with(k, String(value)), say })),
    ),
    blanks: missing,
  };
}

/** The number that is right, and whether it is shown rounded. */
const keyOf = ({ key, shown }: Line) => (isRounded(key, shown) ? `about ${shown}` : shown);

/** Whether the text of a number stands for another one. */
const isRounded = (key: number, shown: string) => readNumber(shown.replaceAll(',', '')) !== key;

/** One number without a line of its own. */
export const oneBlank = (ask: Rich, blank: Blank): Question =>
  blanks(ask, [
    { ...blank, text: '', missing: true, shown: (blank.tolerance === 'count' ? grouped : show)(blank.key) },
  ]);
