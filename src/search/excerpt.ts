/** What is shown of a found text: the part of it that answers best, with its words marked. */
import { formsOf, wordsIn } from './words.ts';

/** A piece of a text, marked or not. Put together they are the text. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** So many characters of a text are shown. */
const shown = 170;

/** The whole text in pieces: words that are filed under one of the forms are marked. */
export function marked(text: string, forms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of answers(text, forms)) {
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** The part of a text in which the most different words are marked, cut between words, with … where it is cut. */
export function excerpt(text: string, forms: ReadonlySet<string>): Piece[] {
  if (text.length <= shown) return marked(text, forms);
  const words = wordsIn(text);
  const found = answers(text, forms);
  // A little before the first of them, so that it is seen in what it stands in.
  const starts = [0, ...found.map(({ from }) => Math.max(0, from - shown / 4))];
  const valued = starts.map((start) => {
    const within = found.filter(({ from, to }) => from >= start && to <= start + shown);
    return { start, value: new Set(within.map(({ form }) => form)).size + within.length / 100 };
  });
  const start = valued.sort((p, q) => q.value - p.value || p.start - q.start)[0]?.start ?? 0;
  const inside = words.filter(({ from, to }) => from >= start && to <= start + shown);
  const begin = start === 0 ? 0 : (inside[0]?.from ?? start);
  const end = inside.at(-1)?.to ?? begin + shown;
  return [
    ...(begin > 0 ? [{ text: '… ', marked: false }] : []),
    ...marked(text.slice(begin, end), forms),
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

function answers(text: string, forms: ReadonlySet<string>) {
  return wordsIn(text).flatMap(({ word, from, to }) => {
    const form = formsOf(word).find((each) => forms.has(each));
    return form === undefined ? [] : [{ from, to, form }];
  });
}
