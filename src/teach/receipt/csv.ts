/** Checked receipts as files for a spreadsheet (RFC 4180): a row for each answer, or for each receipt. */
import { plainText } from '../../notation/rich.ts';
import type { ClassLink } from '../class/class-link.ts';
import type { CheckedReceipt } from './check.ts';
import { type Remarks, remarksOn } from './remarks.ts';
import { tallyOf } from './tally.ts';
import {
  answerHeads,
  markHeads,
  minuteWords,
  missingWords,
  type Names,
  numbersWords,
  questionWords,
  remarkWords,
  resultWords,
  triesWords,
} from './words.ts';

export function csvOf(receipts: readonly CheckedReceipt[], names: Names): string {
  const rows = receipts.flatMap(({ name, made, answers }) =>
    answers.map((answer) => [
      name,
      minuteWords(made),
      answer.place ? String(answer.place.lesson) : '',
      questionWords(answer, names),
      String(answer.seed),
      numbersWords(answer, name),
      plainText(answer.words),
      resultWords[answer.result],
      answer.says.map(plainText).join(' '),
      triesWords(answer),
      minuteWords(answer.at),
    ]),
  );
  return written([answerHeads, ...rows]);
}

/** A row for each receipt: what it adds up to, of what was set, and what is noticed of it. */
export function marksOf(
  receipts: readonly CheckedReceipt[],
  names: Names,
  link?: Pick<ClassLink, 'ids'> | undefined,
): string {
  const remarks = remarksOn(receipts, link);
  const rows = receipts.map(({ name, made, answers }, k) => {
    const { exercises, predictions, unknown } = tallyOf(answers);
    const its = remarks[k] as Remarks;
    const { set } = its;
    const counts = [exercises.of, exercises.right, exercises.first, predictions.of, predictions.right, unknown];
    return [
      name,
      minuteWords(made),
      ...(set === undefined ? [] : [...[set.of, set.answered, set.right].map(String), missingWords(set, names)]),
      ...counts.map(String),
      remarkWords({ ...its, set: undefined }, names).join(' '),
    ];
  });
  return written([[...markHeads.first, ...(link === undefined ? [] : markHeads.set), ...markHeads.all], ...rows]);
}

const written = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');

/** A spreadsheet computes what begins with one of these, also behind spaces or as a wide sign. A number it may have. */
const formula = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const number = /^-?\d+(?:\.\d+)?$/;

/** A text as a cell that is nothing but text. */
export function cellOf(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
