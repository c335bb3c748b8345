/** Marks of examples: the outline says in which part an example is, what is in it its class. Colours say the class once more. */
import type { SetName } from '../given.ts';

/** An outline around a place, as a path. */
export const outline: Readonly<Record<SetName, (x: number, y: number) => string>> = {
  training: (x, y) => `M${tenth(x - 4)} ${tenth(y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`,
  validation: (x, y) => `M${tenth(x)} ${tenth(y - 5.4)}l5.4 5.4l-5.4 5.4l-5.4 -5.4Z`,
  test: (x, y) => `M${tenth(x - 4)} ${tenth(y - 4)}h8v8h-8Z`,
};

/** What is in the outline of a class: `full` is filled; a stroke is drawn in a paper-white one; nothing in a hollow one. */
export interface ClassMark {
  readonly full: boolean;
  readonly stroke: ((x: number, y: number) => string) | undefined;
}

const strokes: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${tenth(x - 2.6)} ${tenth(y)}h5.2`,
  (x, y) => `M${tenth(x)} ${tenth(y - 2.6)}v5.2`,
  (x, y) => `M${tenth(x - 2)} ${tenth(y + 2)}l4 -4`,
  (x, y) => `M${tenth(x - 2)} ${tenth(y - 2)}l4 4`,
  (x, y) => `M${tenth(x - 2.6)} ${tenth(y)}h5.2M${tenth(x)} ${tenth(y - 2.6)}v5.2`,
  (x, y) => `M${tenth(x - 2)} ${tenth(y - 2)}l4 4m0 -4l-4 4`,
  (x, y) => `M${tenth(x - 1)} ${tenth(y)}h2`,
];

/** So many classes have a mark of their own; after that they begin again, in other colours. */
export const classMarks = strokes.length + 2;

/** Class 0 is hollow, class 1 filled, the others have strokes. */
export function markOf(label: number): ClassMark {
  const which = label % classMarks;
  return { full: which === 1, stroke: strokes[which - 2] };
}

const tenth = (value: number) => Math.round(value * 10) / 10;
