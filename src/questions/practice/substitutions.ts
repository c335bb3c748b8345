/** Mistakes of the right act on a wrong number: another unit's or example's, one act too early, an old one, a new one. */

import { at } from '../../engine/trace/cell-names.ts';
import type { EventKind } from '../../engine/trace/events.ts';
import { type Cell, cellName, type IndexName, slotOf } from '../../engine/trace/layout.ts';
import { quantities } from '../../engine/trace/quantities.ts';
import { type TraceEvent, valueIn, writerOf } from '../../engine/trace/record.ts';
import type { Made, MistakeName } from './mistake.ts';
import { type PracticeStep, resultWith, valueAtEnd, valueBefore } from './step.ts';

/** Acts that read more numbers than this are not tried with others: too many would fit by chance. */
const manyReads = 6;
/** How far away another unit or example may be. */
const nearby = 4;

export function mistakesOfOperands(step: PracticeStep): Made[] {
  const { reads } = step.event;
  if (reads.length > manyReads) return [];
  return reads.flatMap((cell, k) => [
    ...oneActEarlier(step, cell, k),
    ...otherMoment(step, cell, k),
    ...unscaledMask(step, cell, k),
    ...neighbours(cell).flatMap(([name, other]): Made[] => {
      const value = valueBefore(step, other);
      return value === undefined ? [] : [[name, resultWith(step, k, value), other, cell]];
    }),
  ]);
}

/** The result of the same act for another unit, weight or example. */
export function otherResults(step: PracticeStep): Made[] {
  return neighbours(step.event.write).flatMap(([, other]): Made[] => {
    const value = valueAtEnd(step, other);
    return value === undefined ? [] : [['other-result', value, other]];
  });
}

/** What an act made of the number at this place, and what leaving that act out is called. */
const leftOut: Partial<Readonly<Record<EventKind, readonly [place: number, MistakeName]>>> = {
  activate: [0, 'sum-for-activation'],
  nodeTanh: [0, 'sum-for-activation'],
  nodeSigmoid: [0, 'sum-for-activation'],
  share: [0, 'share-unfinished'],
  drop: [0, 'mask-forgotten'],
  dropBack: [0, 'mask-forgotten'],
  delta: [0, 'slope-forgotten'],
  clip: [0, 'unclipped'],
  addL2: [0, 'penalty-forgotten'],
  addL1: [0, 'penalty-forgotten'],
  velocity: [2, 'memory-forgotten'],
  lookahead: [2, 'memory-forgotten'],
  movingMean: [2, 'memory-forgotten'],
  corrected: [0, 'uncorrected'],
  decay: [0, 'decay-forgotten'],
  step: [1, 'rate-forgotten'],
};

/** A number as it was before the act that made it. */
function oneActEarlier(step: PracticeStep, cell: Cell, k: number): Made[] {
  const writer = madeBy(step, cell);
  const [place, name] = (writer && leftOut[writer.kind]) ?? [];
  if (writer === undefined || place === undefined || name === undefined) return [];
  return [[name, resultWith(step, k, writer.readValues[place] as number), writer.reads[place] as Cell, cell]];
}

/** The act that made a number of this step, if one of this update did. */
export function madeBy({ record, event }: PracticeStep, cell: Cell): TraceEvent | undefined {
  const writer = writerOf(record, cell);
  return writer !== undefined && writer.index < event.index ? writer : undefined;
}

/** A parameter as it is after the update, on the way back; an optimizer's memory as it was before, on the way on. */
function otherMoment(step: PracticeStep, cell: Cell, k: number): Made[] {
  const { record, event } = step;
  const { layout } = record.plan;
  const slot = slotOf(layout, cell);
  if (event.pass !== 'update' && slot < layout.parameters) {
    const updated = valueAtEnd(step, cell);
    return updated === undefined ? [] : [['updated-weight', resultWith(step, k, updated), cell]];
  }
  if (event.pass !== 'update' || slot >= layout.persistent || madeBy(step, cell) === undefined) return [];
  return [['old-memory', resultWith(step, k, valueIn(record, cell, 0) as number), cell]];
}

/** Dropout that lets a signal through as it is, without making up for those that are dropped. */
const unscaledMask = (step: PracticeStep, cell: Cell, k: number): Made[] =>
  cell.quantity === 'mask' && step.event.readValues[k] !== 0 ? [['mask-unscaled', resultWith(step, k, 1), cell]] : [];

const namesByIndex: Partial<Readonly<Record<IndexName, MistakeName>>> = {
  example: 'other-example',
  layer: 'other-layer',
  unit: 'other-unit',
  from: 'other-unit',
  via: 'other-unit',
  gate: 'wrong-gate',
  time: 'other-time',
  row: 'window-shifted',
  column: 'window-shifted',
  channel: 'other-number',
  filter: 'other-number',
  k: 'other-number',
  input: 'other-number',
  coordinate: 'other-number',
  term: 'other-number',
};

/** What taking a number at another place is called. */
function nameOf(cell: Cell, index: IndexName): MistakeName | undefined {
  // A parameter of another layer is another thing altogether; a signal of another layer is a slip of the eye.
  if (index === 'layer' && cell.quantity !== 'a') return undefined;
  const name = namesByIndex[index];
  if (index === 'row' || index === 'column') return cell.quantity === 'pixel' ? name : 'other-number';
  return isWeight(cell) && (name === 'other-unit' || name === 'other-number') ? 'other-weight' : name;
}

const isWeight = ({ quantity }: Cell) => /(weight|kernel)s?$/i.test(quantity);

/** Numbers of the same kind at another place; of a weight first the one with its indices the wrong way round. */
function neighbours(cell: Cell): [MistakeName, Cell][] {
  const names: readonly IndexName[] = quantities[cell.quantity];
  const [to, by] = [names.indexOf('unit'), names.indexOf('from')];
  const [unit, from] = [at(cell, 'unit'), at(cell, 'from')];
  const turned: [MistakeName, Cell][] =
    isWeight(cell) && unit !== undefined && from !== undefined && unit !== from
      ? [['transposed-weight', moved(moved(cell, to, from), by, unit)]]
      : [];
  const others = names.flatMap((index, position): [MistakeName, Cell][] => {
    const name = nameOf(cell, index);
    if (name === undefined) return [];
    return around(cell.index[position] as number).map((there) => [name, moved(cell, position, there)]);
  });
  const seen = new Set(turned.map(([, other]) => cellName(other)));
  return [...turned, ...others.filter(([, other]) => !seen.has(cellName(other)))];
}

const moved = ({ quantity, index }: Cell, position: number, value: number): Cell => ({
  quantity,
  index: index.with(position, value),
});

/** Numbers from 0 on that are near this one, nearest first. */
const around = (here: number) =>
  Array.from({ length: nearby }, (_, k) => [here - k - 1, here + k + 1])
    .flat()
    .filter((n) => n >= 0);
