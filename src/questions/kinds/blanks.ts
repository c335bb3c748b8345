/** Numbers to type: one, or the missing lines of a computation. */
import { grouped, withoutNoise } from '../../notation/format.ts';
import { literal } from '../../notation/rich.ts';
import type { Answer, LineVerdict, Question, Rich, Verdict } from '../question.ts';
import { numbersIn } from '../readings.ts';
import { type Before, type Blank, judgeNumber, readNumber, show, valueIn } from '../values.ts';
import * as said from '../verdict-words.ts';
import { befores, type Following, swapped } from './before.ts';

export interface Line extends Following {
  /** What the line computes: in words and symbols. */
  readonly text: Rich;
  /** True where the reader is to find the number. */
  readonly missing: boolean;
  /** The number as the lesson shows it. */
  readonly shown: string;
}

export function blanks(ask: Rich, lines: readonly Line[]): Question {
  const missing = lines.filter((line) => line.missing);

  const verdictsOn = (texts: readonly string[]) => {
    const values = missing.map((line, k) => valueIn(texts[k] as string, line));
    const there = lines.map((line) => (line.missing ? values[missing.indexOf(line)] : line.key));
    const before = befores(lines, there);
    const atHand = lines.map(({ key }, k) => there[k] ?? key);
    const boxes = swapped(missing, values).map((other) => missing[other]?.text);
    return missing.map((line, k) => {
      const place = lines.indexOf(line);
      const inputs = [...numbersIn(`${ask} ${line.text}`), ...atHand.slice(0, place)];
      const elsewhere = lines.flatMap(({ key }, j) => (j === place ? [] : [key]));
      return judgeNumber(texts[k] as string, line, {
        ...(before[place] as Before),
        boxOf: boxes[k],
        around: { inputs, elsewhere },
      });
    });
  };
  const judge = (answer: Answer): Verdict => {
    const texts = missing.map((_, k) => answer[k] ?? '');
    const verdicts = verdictsOn(texts);
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
    const count = said.rightOf(right, missing.length);
    // What is said of a line is said once: as the verdict where it is the only one, else with the line.
    if (worst) return { state: worst.state, say: isOne ? worst.say : count, lines: placed };
    if (empty === missing.length && verdicts[0])
      return { ...verdicts[0], say: isOne ? verdicts[0].say : said.fillIn, lines: isOne ? placed : [] };
    if (empty > 0) return { state: 'unreadable', say: said.goOn(right, missing.length), lines: placed };
    return { state: 'right', say: missing.length > 1 ? said.allRight : said.right, lines: placed };
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
const keyOf = ({ key, shown }: Line) => (isRounded(key, shown) ? said.about(shown) : shown);

/** Whether the text of a number stands for another one. */
const isRounded = (key: number, shown: string) => readNumber(shown.replaceAll(',', '')) !== withoutNoise(key);

/** One number without a line of its own. */
export const oneBlank = (ask: Rich, blank: Blank): Question =>
  blanks(ask, [
    { ...blank, text: '', missing: true, shown: (blank.tolerance === 'count' ? grouped : show)(blank.key) },
  ]);
