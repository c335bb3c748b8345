/**
 * A receipt in lines: the name and when it was made, then an answer each, its parts between tabs. Numbers are written to base 36;
 * one that is 0 or not known is left out. A time is told as the minutes from then until the receipt was made.
 */
import { most, type Receipt, type ReceiptAnswer } from './receipt.ts';

const base = 36;

export function linesOf({ name, made, answers }: Receipt): string {
  const lineOf = ({ slot, shown, late, seed, tries, at, answer }: ReceiptAnswer) => [
    short(slot),
    `${shown ? 's' : ''}${late ? 'l' : ''}`,
    written(seed),
    written(tries),
    // 1 for the minute in which it was made: 0 is not written.
    at === undefined ? '' : written(Math.max(0, made - at) + 1),
    ...answer,
  ];
  const rows = [[name, written(made)], ...answers.map(lineOf)];
  return rows.map((parts) => parts.map(escaped).join('\t')).join('\n');
}

/** What lines say; undefined where they are not such lines. */
export function readLines(text: string): Receipt | undefined {
  const [head = [], ...rows] = text.split('\n').map((line) => line.split('\t').map(unescaped));
  const [name = '', time = ''] = head;
  const made = numberIn(time);
  if (head.length !== 2 || name.length > most.name || !made) return undefined;
  if (rows.length > most.answers) return undefined;
  const answers = rows.map((parts) => answerIn(parts, made));
  return answers.includes(undefined) ? undefined : { name, made, answers: answers as ReceiptAnswer[] };
}

function answerIn(parts: readonly string[], made: number): ReceiptAnswer | undefined {
  const [slot = '', marks = '', ...rest] = parts;
  const [seed, tries, age] = rest.slice(0, 3).map(numberIn);
  if (rest.length < 3 || slot === '' || !/^s?l?$/.test(marks)) return undefined;
  if (seed === undefined || tries === undefined || age === undefined) return undefined;
  return {
    slot: long(slot),
    answer: rest.slice(3),
    seed,
    shown: marks.includes('s'),
    late: marks.includes('l'),
    tries: tries === 0 ? undefined : tries,
    at: age === 0 ? undefined : made + 1 - age,
  };
}

const written = (value: number | undefined) => (value ? value.toString(base) : '');

const numberIn = (text: string) =>
  text === '' ? 0 : /^[1-9a-z][0-9a-z]{0,9}$/.test(text) ? Number.parseInt(text, base) : undefined;

const short = (slot: string) => slot.replace(/^again-/, 'a').replace(/^sheet-/, 's');
const long = (slot: string) => slot.replace(/^a(?=[pwx])/, 'again-').replace(/^s(?=\d)/, 'sheet-');

const signs: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\\': '\\' };
const escaped = (text: string) => text.replace(/[\t\n\\]/g, (sign) => `\\${signs[sign]}`);
const unescaped = (text: string) =>
  text.replace(/\\(.)/g, (_, letter: string) => (letter === 't' ? '\t' : letter === 'n' ? '\n' : letter));
