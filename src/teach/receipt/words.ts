/** What is said of receipts and answers, on the page and in a file. */
import { grouped } from '../../notation/format.ts';
import { isOfName, seedOfName } from '../class/own-numbers.ts';
import type { CheckedAnswer, Result } from './check.ts';
import type { Remarks, SetTally } from './remarks.ts';
import type { Tally } from './tally.ts';

/** What a lesson calls its questions, by id: “Exercise 9.2”. */
export type Names = Readonly<Record<string, string>>;

export const resultWords: Readonly<Record<Result, string>> = {
  right: 'right',
  wrong: 'wrong',
  shown: 'looked at without a guess',
  unreadable: 'no answer',
  unknown: 'not judged',
};

/** The name of the question, and where it was asked if that is not its lesson. */
export function questionWords({ place, slot }: Pick<CheckedAnswer, 'place' | 'slot'>, names: Names): string {
  if (place === undefined) return slot.slice(0, 40);
  const name = Object.hasOwn(names, place.id) ? (names[place.id] as string) : place.id;
  if (place.sheet) return `${name}, sheet ${place.sheet.seed}, variant ${place.sheet.variant}`;
  return place.again ? `${name}, asked again` : name;
}

/** Which numbers an exercise had, where they are none of the lesson's or of a sheet's; of a name's it says whether it is this one. */
export function numbersWords({ seed, place }: Pick<CheckedAnswer, 'seed' | 'place'>, name: string): string {
  if (seed === 0 || place?.sheet) return '';
  if (!isOfName(seed)) return `new numbers, seed ${seed}`;
  return seed === seedOfName(name) ? 'the numbers of this name' : `numbers of another name, seed ${seed}`;
}

/** How often was tried. Where nobody has counted it is known only whether something wrong came before. */
export function triesWords({ tries, late, result }: Pick<CheckedAnswer, 'tries' | 'late' | 'result'>): string {
  if (result === 'shown') return '';
  if (tries !== undefined) return grouped(tries);
  return late ? '2 or more' : '';
}

/** “12 of 15 exercises right, 9 with no wrong answer before; 3 of 5 predictions came out”. */
export function tallyWords({ exercises, predictions, unknown }: Tally): string {
  const parts = [
    exercises.of === 0
      ? ''
      : `${exercises.right} of ${exercises.of} ${exercises.of === 1 ? 'exercise' : 'exercises'} right${exercises.right === 0 ? '' : `, ${exercises.first} with no wrong answer before`}`,
    predictions.of === 0
      ? ''
      : `${predictions.right} of ${predictions.of} ${predictions.of === 1 ? 'prediction' : 'predictions'} came out`,
    unknown === 0 ? '' : `${unknown} not judged`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing to judge' : parts.join('; ');
}

/** A minute as in `2026-12-01 09:05`, by the clock of this machine; empty where it is not known, or none of a calendar. */
export function minuteWords(minute: number | undefined): string {
  const date = new Date((minute ?? Number.NaN) * 60_000);
  if (Number.isNaN(date.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** In sentences, what is noticed of a receipt: whose numbers, the same name once more, what is missing. */
export function remarkWords({ foreign, alike, set }: Remarks, names: Names): readonly string[] {
  const byOwner = new Map<string | undefined, string[]>();
  for (const { answer, whose } of foreign)
    byOwner.set(whose, [...(byOwner.get(whose) ?? []), questionWords(answer, names)]);
  return [
    ...[...byOwner].map(
      ([whose, questions]) =>
        `Has the numbers of ${whose === undefined ? 'another name' : `“${whose}”`} in ${listed(questions)}.`,
    ),
    ...(alike.length === 0
      ? []
      : [`The same name is on ${alike.length === 1 ? 'receipt' : 'receipts'} ${listed(alike.map(String))}.`]),
    ...(set === undefined || set.missing.length === 0 ? [] : [`Not answered: ${missingWords(set, names)}.`]),
  ];
}

/** The exercises that are set and have no answer. */
export const missingWords = ({ missing }: SetTally, names: Names) => listed(missing.map((id) => names[id] ?? id));

const listed = (texts: readonly string[]) =>
  [texts.slice(0, -1).join(', '), ...texts.slice(-1)].filter(Boolean).join(' and ');

/** Heads of the table of answers, a row each. */
export const answerHeads = [
  'name',
  'receipt made',
  'lesson',
  'question',
  'seed',
  'numbers',
  'answer',
  'result',
  'what it shows',
  'tries',
  'answered',
] as const;

/** Heads of the table of pupils, a row each: with a class link, without one, and what both have. */
export const markHeads = {
  first: ['name', 'receipt made'],
  set: ['exercises set', 'set and answered', 'set and right', 'set and not answered'],
  all: [
    'exercises answered',
    'exercises right',
    'right with no wrong answer before',
    'predictions made',
    'predictions that came out',
    'not judged',
    'remarks',
  ],
} as const;
