/**
 * A notation from the tables of a subject: one entry for each quantity, one sentence for each kind of event. The tables are the
 * only place where a number gets its names; here is no text.
 */
import type { EventKind, Pass } from '../engine/trace/events.ts';
import { formulaOf } from '../engine/trace/formula.ts';
import type { Cell, Quantity } from '../engine/trace/layout.ts';
import type { TraceEvent, UpdateRecord } from '../engine/trace/record.ts';
import type { Run } from '../engine/trace/start-run.ts';
import type { SymbolColour } from './colours.ts';
import { type Digits, formatNumber } from './format.ts';
import type { Label, Notation, PartName, Term, Token } from './notation.ts';

/** All that is said of one quantity. `Place` is what the index of a cell means to the subject. */
export interface Named<Place> {
  label(place: Place): Label;
  /** As it follows a verb: "the activation of h1". */
  words(place: Place): string;
  readonly colour: SymbolColour | ((place: Place) => SymbolColour);
  /** A derivative. */
  readonly gradient?: true;
  /** What kind of thing it is where no event of the update made it; missing where one always does. */
  readonly given?: string;
  /** Survives the update: an event that writes it replaces its old value. */
  readonly kept?: true;
}

/** An event with its numbers and names at hand, as a sentence needs them. */
export interface Said {
  readonly event: TraceEvent;
  /** How many numbers were read. */
  readonly count: number;
  /** The name of the k-th number read. */
  what(k: number): string;
  /** The k-th number read. */
  read(k: number): string;
  /** The name of what was written. */
  readonly written: string;
  /** The number that was written. */
  readonly value: string;
  words(cell: Cell): string;
  number(value: number): string;
}

/** One sentence about one event, whole: an upper-case letter at its start, a full stop at its end. */
export type Sentence = (said: Said) => string;

export interface Vocabulary<Place> {
  readonly quantities: Readonly<Partial<Record<Quantity, Named<Place>>>>;
  readonly sentences: Readonly<Partial<Record<EventKind, Sentence>>>;
  readonly passes: Readonly<Partial<Record<Pass, string>>>;
  place(cell: Cell): Place;
  part(cell: Cell): PartName;
  /** Says of which example a number is, where there are several. */
  inFull?(words: string, place: Place): string;
  start(record: UpdateRecord, number: (value: number) => string): string;
  fault(said: Said, update: number): string;
}

/** The entry of a table. There is no text for what a table does not have. */
export function entryOf<Entry>(table: Readonly<Partial<Record<string, Entry>>>, name: string): Entry {
  const entry = table[name];
  if (entry === undefined) throw new RangeError(`${name} is nothing that this run has`);
  return entry;
}

export function notationOf<Place>(run: Pick<Run, 'arithmetic'>, vocabulary: Vocabulary<Place>): Notation {
  const { quantities, sentences, passes, place, part, inFull } = vocabulary;
  const named = ({ quantity }: Cell) => entryOf(quantities, quantity);
  const words = (cell: Cell) => {
    const bare = named(cell).words(place(cell));
    return inFull === undefined ? bare : inFull(bare, place(cell));
  };
  const colour = (cell: Cell) => {
    const its = named(cell).colour;
    return typeof its === 'function' ? its(place(cell)) : its;
  };
  const label = (cell: Cell) => named(cell).label(place(cell));
  const isGradient = (cell: Cell) => named(cell).gradient ?? false;
  const term = (cell: Cell, value: number): Term => ({
    label: label(cell),
    value,
    colour: colour(cell),
    ...(isGradient(cell) && { gradient: true }),
    words: words(cell),
    cell,
    part: part(cell),
  });
  const said = (event: TraceEvent, digits: Digits): Said => {
    const number = (value: number) => formatNumber(value, digits);
    return {
      event,
      count: event.reads.length,
      what: (k) => words(event.reads[k] as Cell),
      read: (k) => number(event.readValues[k] as number),
      written: words(event.write),
      value: number(event.value),
      words,
      number,
    };
  };
  return {
    label,
    words,
    colour,
    isGradient,
    part,
    term,
    given: (cell) => entryOf({ [cell.quantity]: named(cell).given }, cell.quantity),
    formula(event) {
      const { pattern, because } = formulaOf(run, event);
      const token = (piece: number | string): Token =>
        typeof piece === 'number'
          ? term(event.reads[piece] as Cell, event.readValues[piece] as number)
          : { text: piece };
      const tokensOf = (pieces: typeof pattern): Token[] =>
        pieces.flatMap((piece): Token[] =>
          typeof piece === 'object'
            ? tokensOf(piece.raised).map((inner) => ({ ...inner, raised: true }))
            : [token(piece)],
        );
      return {
        result: term(event.write, event.value),
        relation: named(event.write).kept ? '←' : '=',
        tokens: tokensOf(pattern),
        ...(because !== undefined && { because }),
      };
    },
    sentence: (event, digits) => entryOf(sentences, event.kind)(said(event, digits)),
    start: (record, digits) => vocabulary.start(record, (value) => formatNumber(value, digits)),
    fault: (event, update, digits) => vocabulary.fault(said(event, digits), update),
    pass: (pass) => entryOf(passes, pass),
  };
}
