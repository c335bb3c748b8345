/** F15.1: window by window to the feature map, then the largest of every four; all numbers are those of the run. */
import { type ConvolutionSpec, convolutionShapes } from '../../../engine/convolution/convolution.ts';
import { at } from '../../../engine/trace/cell-names.ts';
import type { Cell } from '../../../engine/trace/layout.ts';
import { type TraceEvent, type UpdateRecord, writerOf } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import { type Digits, formatNumber } from '../../../notation/format.ts';
import type { Formula, Notation, Term, Token } from '../../../notation/notation.ts';
import { ownTerm, row as rowOf } from '../../../notation/own-term.ts';
import * as words from './words.ts';

/** Where the figure rests: before the first window, after each, and after each number that pooling keeps. */
export function windowStops(run: Run<ConvolutionSpec>): number[] {
  const { plan, count } = run.record(0);
  const stops = [0];
  for (let event = 0; event < count && (plan.layers[event] as number) < 3; event++) {
    const kind = plan.kindNames[plan.kinds[event] as number];
    if (kind === 'activate' || kind === 'maximum') stops.push(event + 1);
  }
  return stops;
}

export const cellOf = (quantity: Cell['quantity'], ...index: number[]): Cell => ({ quantity, index });

/** Row and column of the place of the map that the last event worked for; undefined before the first and while pooling. */
export function windowAt(event: TraceEvent | undefined): readonly [row: number, column: number] | undefined {
  if (event?.kind !== 'activate') return undefined;
  return [at(event.write, 'row') as number, at(event.write, 'column') as number];
}

/** How many rows the map has, with the numbers of the setting. */
export function rowsFormula(spec: ConvolutionSpec): Formula {
  const { image, filter, map } = convolutionShapes(spec);
  const { padding = 0, stride = 1 } = spec;
  return {
    result: ownTerm(words.rowsOfTheMap, map.rows, 'a', words.rowsOfTheMapText),
    relation: '=',
    tokens: rowOf(
      ...['⌊(', ownTerm(words.rows, image.rows, 'input', words.rowsOfTheImage)],
      ...[' + 2·', ownTerm('padding', padding, 'plain', words.rowsOfZeros)],
      ...[' − ', ownTerm(words.rowsOfTheFilter, filter.rows, 'weight', words.rowsOfTheFilterText)],
      ...[') ∕ ', ownTerm('stride', stride, 'plain', words.byHowManyRows), '⌋ + 1'],
    ),
  };
}

/** The sum of a window opened into its products: w₁x₁ + … + w₉x₉ + b, counted row by row in the window. */
export function windowFormula(
  record: UpdateRecord,
  notation: Notation,
  [row, column]: readonly [number, number],
): Formula {
  const sum = writerOf(record, cellOf('mapSum', 0, row, column)) as TraceEvent;
  const result: Term = { ...notation.term(sum.write, sum.value), label: { base: 'z' } };
  const products = sum.reads.flatMap((read, k): Token[] => {
    const value = sum.readValues[k] as number;
    if (read.quantity !== 'windowProduct')
      return [{ text: ' + ' }, { ...notation.term(read, value), label: { base: 'b' } }];
    const { reads, readValues } = writerOf(record, read) as TraceEvent;
    const sub = String((at(read, 'k') as number) + 1);
    const factors = ['w', 'x'].map(
      (base, j): Term => ({
        ...notation.term(reads[j] as Cell, readValues[j] as number),
        label: { base, sub },
      }),
    );
    return [...(k === 0 ? [] : [{ text: ' + ' }]), factors[0] as Term, { text: '·' }, factors[1] as Term];
  });
  return { result, relation: '=', tokens: products };
}

/** What the last step did, as one sentence. */
export function windowSentence(event: TraceEvent | undefined, digits: Digits): string {
  if (event === undefined) return words.filterLiesOnNo;
  const [row, column] = (['row', 'column'] as const).map((name) => (at(event.write, name) as number) + 1);
  const value = formatNumber(event.value, digits);
  if (event.kind === 'maximum')
    return words.poolingRowColumn(
      row,
      column,
      event.readValues.map((read) => formatNumber(read, digits)).join(', '),
      value,
    );
  const z = event.readValues[0] as number;
  const so = z < 0 ? words.reLUMakes : words.reLULeaves;
  return words.rowColumn(row, column, formatNumber(z, digits), so);
}
