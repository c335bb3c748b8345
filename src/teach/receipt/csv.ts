/** Checked receipts as a file for a spreadsheet (RFC 4180), a row for each answer. */
import { plainText } from '../../notation/rich.ts';
import type { CheckedReceipt } from './check.ts';
import { minuteWords, type Names, questionWords, resultWords, triesWords } from './words.ts';

const heads = [
  'name',
  'receipt made',
  'lesson',
  'question',
  'seed',
  'answer',
  'result',
  'what it shows',
  'tries',
  'answered',
];

export function csvOf(receipts: readonly CheckedReceipt[], names: Names): string {
  const rows = receipts.flatMap(({ name, made, answers }) =>
    answers.map((answer) => [
      name,
      minuteWords(made),
      answer.place ? String(answer.place.lesson) : '',
      questionWords(answer, names),
      String(answer.seed),
      plainText(answer.words),
      resultWords[answer.result],
      answer.says.map(plainText).join(' '),
      triesWords(answer),
      minuteWords(answer.at),
    ]),
  );
  return [heads, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

/** A spreadsheet computes what begins with one of these, also behind spaces or as a wide sign. A number it may have. */
const formula = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const number = /^-?\d+(?:\.\d+)?$/;

/** A text as a cell that is nothing but text. */
export function cellOf(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
