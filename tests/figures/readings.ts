/** Every live number of a rendered figure: which cell it says it shows, and what it shows. */

import { parseCell } from '../../src/engine/trace/cell-names.ts';
import type { Cell } from '../../src/engine/trace/layout.ts';
import { type UpdateRecord, valueIn, writerOf } from '../../src/engine/trace/record.ts';
import { formatNumber } from '../../src/notation/format.ts';
import { all, closest, type Element, hasClass, textOf } from './markup.ts';
import { digits } from './render.ts';

export interface Shown {
  readonly cell: Cell;
  readonly name: string;
  /** Where it stands: table, picture, equation … */
  readonly place: string;
  readonly text: string;
  /** In an equation: the cell that the line computes. */
  readonly line: Cell | undefined;
  /** Whether it is what the line computes: a weight's new value, where the old one stands in the same line. */
  readonly isResult: boolean;
}

const cells = new Map<string, Cell>();

const cellOf = (name: string): Cell => {
  const cell = cells.get(name) ?? parseCell(name);
  if (cell === undefined) throw new Error(`${name} is not a cell`);
  cells.set(name, cell);
  return cell;
};

/** The number at the end of a text: `w5 0.4` → 0.4. Words stay as they are. */
const ending = (text: string) => /−?\d[\d.]*(×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$/.exec(text.trim())?.[0] ?? text.trim();

/** All numbers that name a cell. The row of symbols names cells too, but shows no numbers. */
export function shownIn(figure: Element): Shown[] {
  return all(figure, ({ attributes }) => 'data-cell' in attributes || 'data-result' in attributes)
    .filter((element) => closest(element, hasClass('symbols')) === undefined)
    .map((element) => {
      const name = (element.attributes['data-result'] ?? element.attributes['data-cell']) as string;
      const equation = closest(element, hasClass('numbers'));
      const result = equation && all(equation, ({ attributes }) => 'data-result' in attributes)[0];
      const entry = hasClass('outer-products');
      const place =
        equation !== undefined
          ? 'equation'
          : closest(element, ({ tag }) => tag === 'svg')
            ? 'picture'
            : closest(element, entry)
              ? 'gradients'
              : closest(element, hasClass('state'))
                ? 'table'
                : 'text';
      const text =
        place === 'gradients' ? (element.children.findLast((child) => child !== '') as Element | string) : '';
      const whole = typeof text === 'string' && text !== '' ? text : textOf(element);
      return {
        cell: cellOf(name),
        name,
        place,
        text: /not yet computed$/.test(whole) ? 'not yet computed' : ending(whole),
        isResult: element === result,
        line: result && cellOf(result.attributes['data-result'] as string),
      };
    });
}

/** The number that stands in the trace where a figure shows one. An equation shows what its event read. */
export function traceValue(record: UpdateRecord, done: number, shown: Shown): number | undefined {
  const { cell, name, line, isResult } = shown;
  if (line === undefined) return valueIn(record, cell, done);
  const event = writerOf(record, line);
  if (event === undefined || event.index >= done) throw new Error(`the line of ${name} stands before its event`);
  return isResult ? event.value : valueIn(record, cell, event.index);
}

/** The texts by which a figure may show a number: its own digits, or the shorter ones of the picture. */
export function textsFor(value: number, place: string): string[] {
  if (place !== 'picture') return [formatNumber(value, digits)];
  return [2, 3, 4].map((significant) => formatNumber(value, { significant }));
}
