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
      ? `All rows together: ${grouped(totals.parameters)} parameters, and ${grouped(totals.multiplications)} products for one image.`
      : last === undefined
        ? 'An image of 28 × 28 pixels goes in. No row is computed yet.'
        : `${nameOf(last)} gives ${shapeOf(last.output)}, with ${last.parameters === 0 ? 'no' : grouped(last.parameters)} parameters.`,
  };
}

/** As a program's summary calls it. */
export function nameOf({ layer }: SummaryRow): string {
  switch (layer.kind) {
    case 'convolution':
      return `Conv2D ${layer.filters}`;
    case 'pooling':
      return 'MaxPooling2D';
    case 'flatten':
      return 'Flatten';
    case 'dense':
      return `Dense ${layer.units}`;
  }
}

export const shapeOf = ({ side, channels }: Shape) =>
  side === undefined ? grouped(channels) : `${side} × ${side} × ${channels}`;

const term = (symbol: string, value: number, words: string) => ownTerm(symbol, value, 'plain', words);
const kernel = () => term('k', kernelSide, 'rows and columns of a filter');
const channels = ({ input }: SummaryRow) => term('channels', input.channels, 'channels that come in');

function formulaOf(its: SummaryRow, column: SummaryFrame['column'], pooling: PoolPadding): Formula | undefined {
  const relation = '=' as const;
  if (column === 'parameters') {
    const result = term('parameters', its.parameters, 'weights and biases of the layer');
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
          term('inputs', its.input.channels, 'numbers that come in'),
          ' + 1) · ',
          term('units', its.layer.units, 'units'),
        ),
      };
    return { result, relation, tokens: row('0'), because: 'nothing in it is learned' };
  }
  if (column === 'multiplications') {
    const result = term('products', its.multiplications, 'products for one image');
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
          term('inputs', its.input.channels, 'numbers that come in'),
          ' · ',
          term('units', its.layer.units, 'units'),
        ),
      };
    return { result, relation, tokens: row('0'), because: 'nothing in it is multiplied' };
  }
  return column === 'shape' ? shapeFormula(its, pooling) : fieldFormula(its);
}

const sidesOf = ({ side = 1 }: Shape) => [
  term('rows', side, 'rows that come out'),
  '·',
  term('columns', side, 'columns that come out'),
];

function shapeFormula(its: SummaryRow, pooling: PoolPadding): Formula {
  const { side = 1 } = its.input;
  const relation = '=' as const;
  const before = term('rows before', side, 'rows that come in');
  const result = term('rows', its.output.side ?? sizeOf(its.output), 'rows that come out');
  switch (its.layer.kind) {
    case 'convolution':
      return {
        ...{ result, relation },
        tokens: row(before, ' + 2·', term('padding', 1, 'rows of zeros on each side'), ' − ', kernel(), ' + 1'),
      };
    case 'pooling':
      return {
        ...{ result, relation },
        tokens: row(before, ' ∕ ', term('window', poolSide, 'rows and columns of a window')),
        ...(side % poolSide === 0
          ? {}
          : {
              because:
                pooling === 'same'
                  ? 'rounded up: what is left over has a window of its own'
                  : 'rounded down: what is left over is dropped',
            }),
      };
    case 'flatten':
      return {
        result: term('numbers', sizeOf(its.output), 'numbers in a row'),
        relation,
        tokens: row(before, '·', term('columns before', side, 'columns that come in'), '·', channels(its)),
      };
    case 'dense':
      return {
        result: term('numbers', its.layer.units, 'numbers that come out'),
        relation,
        tokens: row(term('units', its.layer.units, 'units')),
      };
  }
}

function fieldFormula(its: SummaryRow): Formula | undefined {
  if (its.sees === undefined || its.layer.kind === 'flatten') return undefined;
  const window = its.layer.kind === 'pooling' ? poolSide : kernelSide;
  return {
    result: term('field', its.sees, 'rows of pixels that one number depends on'),
    relation: '=',
    tokens: row(
      term('field before', its.before.sees, 'rows of pixels before the layer'),
      ' + (',
      term('window', window, 'rows of the window'),
      ' − 1) · ',
      term('apart', its.before.apart, 'pixels between two neighbours before the layer'),
    ),
  };
}
