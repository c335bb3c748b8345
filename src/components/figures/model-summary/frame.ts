/** F15.3: the summary of a network, row by row, with the formula of the number that is asked for. */
import {
  kernelSide,
  type PoolPadding,
  poolSide,
  type Shape,
  type SummaryRow,
  sizeOf,
  summaryOf,
  totalOf,
} from '../../../exercises/cnn/summary.ts';
import { grouped } from '../../../notation/format.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { SummaryRules } from './settings.ts';
import * as said from './words.ts';

export interface SummaryFrame {
  /** All rows; of those from `known` on only the name is shown. */
  readonly rows: readonly SummaryRow[];
  readonly known: number;
  readonly totals: { readonly parameters: number; readonly multiplications: number } | undefined;
  readonly column: SettingValues<SummaryRules>['column'];
  readonly pooling: PoolPadding;
  readonly formula: Formula | undefined;
  readonly sentence: string;
}

export function summaryFrame(step: number, { column, pooling }: SettingValues<SummaryRules>): SummaryFrame {
  const rows = summaryOf(pooling);
  const known = Math.min(step, rows.length);
  const isDone = step > rows.length;
  const totals = isDone
    ? { parameters: totalOf(rows, 'parameters'), multiplications: totalOf(rows, 'multiplications') }
    : undefined;
  const last = rows[step - 1];
  return {
    ...{ rows, known, totals, column, pooling },
    formula: last && formulaOf(last, column, pooling),
    sentence: totals
      ? said.allRowsTogetherParameters(totals.parameters, totals.multiplications)
      : last === undefined
        ? said.imageOfPixelsGoes
        : said.givesWithParameters(nameOf(last), shapeOf(last.output), last.parameters),
  };
}

/** As a program's summary calls it. */
export function nameOf({ layer }: SummaryRow): string {
  switch (layer.kind) {
    case 'convolution':
      return said.convD(layer.filters);
    case 'pooling':
      return 'MaxPooling2D';
    case 'flatten':
      return said.flatten;
    case 'dense':
      return said.dense(layer.units);
  }
}

export const shapeOf = ({ side, channels }: Shape) =>
  side === undefined ? grouped(channels) : `${side} × ${side} × ${channels}`;

const term = (symbol: string, value: number, words: string) => ownTerm(symbol, value, 'plain', words);
const kernel = () => term('k', kernelSide, said.rowsAndColumns);
const channels = ({ input }: SummaryRow) => term('channels', input.channels, said.channelsThatCome);

function formulaOf(its: SummaryRow, column: SummaryFrame['column'], pooling: PoolPadding): Formula | undefined {
  const relation = '=' as const;
  if (column === 'parameters') {
    const result = term(said.parameters, its.parameters, said.weightsAndBiases);
    if (its.layer.kind === 'convolution')
      return {
        ...{ result, relation },
        tokens: row(
          '(',
          kernel(),
          '·',
          kernel(),
          '·',
          channels(its),
          ' + 1) · ',
          term('filters', its.layer.filters, 'filters'),
        ),
      };
    if (its.layer.kind === 'dense')
      return {
        ...{ result, relation },
        tokens: row(
          '(',
          term(said.inputs, its.input.channels, said.numbersThatCome),
          ' + 1) · ',
          term(said.units, its.layer.units, said.units),
        ),
      };
    return { result, relation, tokens: row('0'), because: said.nothingIn };
  }
  if (column === 'multiplications') {
    const result = term('products', its.multiplications, said.productsForOneImage);
    if (its.layer.kind === 'convolution')
      return {
        ...{ result, relation },
        tokens: row(
          ...sidesOf(its.output),
          '·',
          term('filters', its.output.channels, 'filters'),
          ' · ',
          ...[kernel(), '·', kernel(), '·', channels(its)],
        ),
      };
    if (its.layer.kind === 'dense')
      return {
        ...{ result, relation },
        tokens: row(
          term(said.inputs, its.input.channels, said.numbersThatCome),
          ' · ',
          term(said.units, its.layer.units, said.units),
        ),
      };
    return { result, relation, tokens: row('0'), because: said.nothingInItIsMultiplied };
  }
  return column === 'shape' ? shapeFormula(its, pooling) : fieldFormula(its);
}

const sidesOf = ({ side = 1 }: Shape) => [
  term(said.rows, side, said.rowsThatComeOut),
  '·',
  term(said.columns, side, said.columnsThatComeOut),
];

function shapeFormula(its: SummaryRow, pooling: PoolPadding): Formula {
  const { side = 1 } = its.input;
  const relation = '=' as const;
  const before = term(said.rowsBefore, side, said.rowsThatCome);
  const result = term(said.rows, its.output.side ?? sizeOf(its.output), said.rowsThatComeOut);
  switch (its.layer.kind) {
    case 'convolution':
      return {
        ...{ result, relation },
        tokens: row(before, ' + 2·', term('padding', 1, said.rowsOfZeros), ' − ', kernel(), ' + 1'),
      };
    case 'pooling':
      return {
        ...{ result, relation },
        tokens: row(before, ' ∕ ', term('window', poolSide, said.rowsAndColumnsOfAWindow)),
        ...(side % poolSide === 0
          ? {}
          : {
              because: pooling === 'same' ? said.roundedUpWhat : said.roundedDownWhat,
            }),
      };
    case 'flatten':
      return {
        result: term('numbers', sizeOf(its.output), said.numbersInARow),
        relation,
        tokens: row(before, '·', term(said.columnsBefore, side, said.columnsThatCome), '·', channels(its)),
      };
    case 'dense':
      return {
        result: term('numbers', its.layer.units, said.numbersThatComeOut),
        relation,
        tokens: row(term(said.units, its.layer.units, said.units)),
      };
  }
}

function fieldFormula(its: SummaryRow): Formula | undefined {
  if (its.sees === undefined || its.layer.kind === 'flatten') return undefined;
  const window = its.layer.kind === 'pooling' ? poolSide : kernelSide;
  return {
    result: term('field', its.sees, said.rowsOfPixels),
    relation: '=',
    tokens: row(
      term(said.fieldBefore, its.before.sees, said.rowsOfPixelsBefore),
      ' + (',
      term('window', window, said.rowsOfTheWindow),
      ' − 1) · ',
      term('apart', its.before.apart, said.pixelsBetweenTwoNeighbours),
    ),
  };
}
