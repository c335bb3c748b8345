/** Mistakes of place in convolutions and cells: a flipped filter, a shifted window, the wrong gate, the wrong time. */
import type { Cell } from '../../../engine/trace/layout.ts';
import type { Made, MistakeName } from '../mistake.ts';
import { mirroredWeight, nodeNamesOf, otherGates, otherTimes, shiftedPixel, shifts } from '../node-names.ts';
import { type PracticeStep, resultWith, valueBefore } from '../step.ts';
import { madeBy } from '../substitutions.ts';

export function mistakesOfPlace(step: PracticeStep): Made[] {
  if (step.run.subject === 'dense' || step.run.subject === 'descent') return [];
  const names = nodeNamesOf(step.run.experiment);
  const places = new Map(names.map((name, k) => [name, k]));
  const cellOf = (name: string | undefined): Cell | undefined => {
    const k = name === undefined ? undefined : places.get(name);
    return k === undefined ? undefined : { quantity: 'node', index: [k] };
  };
  const nameOf = ({ quantity, index: [k] }: Cell) => (quantity === 'node' ? names[k as number] : undefined);
  const { event } = step;
  const inPlaceOf = (k: number, name: MistakeName, other: string | undefined): Made[] => {
    const cell = cellOf(other);
    const value = cell && valueBefore(step, cell);
    return value === undefined ? [] : [[name, resultWith(step, k, value), cell as Cell, event.reads[k] as Cell]];
  };
  const ofOneNumber = event.reads.slice(0, 4).flatMap((cell, k): Made[] => {
    const name = nameOf(cell);
    if (name === undefined) return [];
    return [
      ...otherGates(name).flatMap((other) => inPlaceOf(k, 'wrong-gate', other)),
      ...otherTimes(name).flatMap((other) => inPlaceOf(k, 'other-time', other)),
      ...inPlaceOf(k, 'kernel-flipped', mirroredWeight(name, names)),
      ...shifts.flatMap((shift) => inPlaceOf(k, 'window-shifted', shiftedPixel(name, shift))),
    ];
  });
  return [...(event.kind === 'nodeAdd' ? ofWindow(step, nameOf, cellOf, names) : []), ...ofOneNumber];
}

/** The sum of a whole window: with the filter turned round, and with the window one row or column further. */
function ofWindow(
  step: PracticeStep,
  nameOf: (cell: Cell) => string | undefined,
  cellOf: (name: string | undefined) => Cell | undefined,
  names: readonly string[],
): Made[] {
  const products = step.event.reads.map((cell) => madeBy(step, cell));
  const isTerm = products.map(
    (made) => made?.kind === 'nodeMultiply' && nameOf(made.reads[0] as Cell)?.startsWith('filter'),
  );
  if (!isTerm.includes(true)) return [];
  /** The sum with other factors; undefined where one of them does not exist. */
  const sumWith = (place: 0 | 1, other: (name: string) => string | undefined): number | undefined => {
    let total = 0;
    for (const [k, made] of products.entries()) {
      if (made === undefined || !isTerm[k]) {
        total += step.event.readValues[k] as number;
        continue;
      }
      const cell = cellOf(other(nameOf(made.reads[place] as Cell) as string));
      const value = cell && valueBefore(step, cell);
      if (value === undefined) return undefined;
      total += value * (made.readValues[1 - place] as number);
    }
    return total;
  };
  const made = (name: MistakeName, value: number | undefined): Made[] => (value === undefined ? [] : [[name, value]]);
  return [
    ...made(
      'kernel-flipped',
      sumWith(0, (name) => mirroredWeight(name, names)),
    ),
    ...shifts.flatMap((shift) =>
      made(
        'window-shifted',
        sumWith(1, (name) => shiftedPixel(name, shift)),
      ),
    ),
  ];
}
