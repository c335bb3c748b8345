/** F15.2: from the loss back through pooling to every place of the map, and what each adds to the gradient of one weight. */
import { type ConvolutionSpec, convolutionShapes } from '../../../engine/convolution/convolution.ts';
import { at } from '../../../engine/trace/cell-names.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { eventAt, type TraceEvent, type UpdateRecord, valueIn, writerOf } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import type { Formula, Notation, Token } from '../../../notation/notation.ts';
import * as words from './words.ts';

export const cellOf = (quantity: Cell['quantity'], ...index: number[]): Cell => ({ quantity, index });

/** What happened between two rests. */
export type Part = 'forward' | 'output' | 'handed' | 'window' | 'place' | 'sums';

/**
 * Where the figure rests: when the loss is known; at its slope by the output; when that is handed to what pooling kept; after each
 * window of pooling; after each place of the map; when all is added up.
 */
export function backStops(run: Run<ConvolutionSpec>): number[] {
  const record = run.record(0);
  const { map, pooled } = convolutionShapes(run.experiment);
  const { size: side = 1 } = run.experiment.pool ?? {};
  const after = (cell: Cell) => (writerOf(record, cell)?.index ?? record.count - 1) + 1;
  const each = ({ rows, columns }: typeof map, cell: (row: number, column: number) => Cell) =>
    Array.from({ length: rows * columns }, (_, k) => after(cell(Math.floor(k / columns), k % columns)));
  const loss = after(cellOf('loss'));
  const first = each(map, (row, column) => cellOf('mapGradient', 0, row, column));
  const sums = after(cellOf('kernelBiasGradient', 0));
  // A place is done when the next one begins, the last one when the sums do.
  const firstSum = after(cellOf('kernelGradient', 0, 0, 0, 0)) - 1;
  return [
    loss,
    after(cellOf('outputGradient')),
    after(cellOf('pooledGradient', 0, pooled.rows - 1, pooled.columns - 1)),
    ...each(pooled, (row, column) => cellOf('poolPath', 0, row, column, side * side - 1)),
    ...first.slice(1).map((next) => next - 1),
    firstSum,
    sums,
  ];
}

export interface BackFrame {
  readonly part: Part;
  /** The place of the map, or of the pooled map, that was done last. */
  readonly place: readonly [row: number, column: number] | undefined;
  /** The event that the line speaks of. */
  readonly shown: TraceEvent;
  readonly formula: Formula;
  readonly sentence: string;
}

/** @param weight whose gradient is added up, counted from 0 */
export function backFrame(
  {
    record,
    event,
    notation,
    experiment,
  }: {
    readonly record: UpdateRecord;
    readonly event: TraceEvent | undefined;
    readonly notation: Notation;
    readonly experiment: ConvolutionSpec;
  },
  weight: number,
  digits: Digits,
): BackFrame {
  const last = event ?? eventAt(record, 0);
  const part = partOf(last);
  const [row, column] = [at(last.write, 'row'), at(last.write, 'column')];
  const place =
    (part === 'place' || part === 'window') && row !== undefined && column !== undefined
      ? ([row, column] as const)
      : undefined;
  const shown = shownEvent(record, experiment, last, part, weight);
  const whole = notation.formula(shown);
  const formula = part === 'sums' ? withoutZeros(whole) : whole;
  return { part, place, shown, formula, sentence: sentenceOf({ part, place, formula, last, digits, notation }) };
}

function partOf({ write: { quantity } }: TraceEvent): Part {
  if (quantity === 'outputGradient') return 'output';
  if (quantity === 'pooledGradient') return 'handed';
  if (quantity === 'poolPath') return 'window';
  if (quantity === 'kernelBiasGradient') return 'sums';
  return quantity === 'pixelPath' || quantity === 'kernelTerm' ? 'place' : 'forward';
}

/** Where a weight stands in the filter. */
export const tapOf = ({ filters }: ConvolutionSpec, weight: number): readonly [row: number, column: number] => {
  const columns = filters[0]?.[0]?.[0]?.length ?? 1;
  return [Math.floor(weight / columns), weight % columns];
};

/** The event that the line speaks of. */
function shownEvent(
  record: UpdateRecord,
  experiment: ConvolutionSpec,
  last: TraceEvent,
  part: Part,
  weight: number,
): TraceEvent {
  if (part === 'window') return handedOn(record, last, experiment);
  const [row, column] = part === 'sums' ? tapOf(experiment, weight) : [at(last.write, 'row'), at(last.write, 'column')];
  const place = [row, column] as [number, number];
  if (part === 'sums') return writerOf(record, cellOf('kernelGradient', 0, 0, ...place)) as TraceEvent;
  return part === 'place' ? (writerOf(record, cellOf('kernelTerm', 0, ...place, weight)) as TraceEvent) : last;
}

/** Of the paths out of a window of pooling the one on which the gradient goes on. */
function handedOn(record: UpdateRecord, last: TraceEvent, { pool }: ConvolutionSpec): TraceEvent {
  const [row, column] = [at(last.write, 'row') as number, at(last.write, 'column') as number];
  const { size = 1 } = pool ?? {};
  const paths = Array.from(
    { length: size * size },
    (_, k) => writerOf(record, cellOf('poolPath', 0, row, column, k)) as TraceEvent,
  );
  // What is read: the gradient, the largest, the own number, then those before it.
  return paths.find(({ readValues: [, largest, own] }) => own === largest) ?? last;
}

/** A sum of many, of which only those that are not 0 are written. */
export function withoutZeros(formula: Formula): Formula {
  const terms = formula.tokens.filter((token) => 'label' in token);
  const kept = terms.filter(({ value }) => value !== 0);
  const zeros = terms.length - kept.length;
  if (zeros === 0 || kept.length === 0) return formula;
  const tokens = kept.flatMap((term, k): Token[] => (k === 0 ? [term] : [{ text: ' + ' }, term]));
  return { ...formula, tokens, because: words.otherAre(zeros) };
}

interface Said extends Pick<BackFrame, 'part' | 'place' | 'formula'> {
  readonly last: TraceEvent;
  readonly digits: Digits;
  readonly notation: Notation;
}

function sentenceOf({ part, place, formula, last, digits, notation }: Said): string {
  const n = (value: number) => formatNumber(value, digits);
  const where = place === undefined ? '' : words.rowColumn(place[0] + 1, place[1] + 1);
  const result = n(formula.result.value);
  if (part === 'forward') return words.wayForwardIsDone(n(last.value));
  if (part === 'output' || part === 'handed') return notation.sentence(last, digits);
  if (part === 'window') return words.windowOfOnly(where);
  if (part === 'sums') return words.oneWeightUsed(result);
  const [delta, pixel] = formula.tokens.filter((token) => 'label' in token);
  return words.placeIn(where, n(delta?.value ?? 0), n(pixel?.value ?? 0), result);
}

/** The number that a place of the map has of what comes back: its δ, before that what pooling hands to it. */
export function backCell(
  record: UpdateRecord,
  spec: ConvolutionSpec,
  [row, column]: readonly [number, number],
  done: number,
): Cell {
  const delta = cellOf('mapDelta', 0, row, column);
  const { size = 1 } = spec.pool ?? {};
  const inside = (row % size) * size + (column % size);
  const path = cellOf('poolPath', 0, Math.floor(row / size), Math.floor(column / size), inside);
  return valueIn(record, delta, done) === undefined && valueIn(record, path, record.count) !== undefined ? path : delta;
}
