/** Where the numbers of F13.5 stand: a row a stage, a column a card. */
import { type Made, type Stage, stages } from '../../../exercises/evaluation/pipeline.ts';

export const grid = { left: 66, top: 36, wide: 49, high: 31, columns: 8 } as const;
/** Cards take two rows, lengths and their labels below; so do the units, weights and biases. */
const inTwoRows: readonly Stage[] = ['cards', 'trained'];
export const rowOf = (stage: Stage) => {
  const before = stages.slice(0, stages.indexOf(stage));
  return before.length + inTwoRows.filter((its) => before.includes(its)).length;
};
export const size = {
  width: grid.left + grid.columns * grid.wide + 4,
  height: grid.top + (stages.length + inTwoRows.length) * grid.high + 4,
};
/** By how many rows all are moved up in a low slot, so that the current ones are among the first five; see slot.css. */
export const movedUp = (stage: Stage) => Math.max(0, rowOf(stage) + (inTwoRows.includes(stage) ? 1 : 0) - 4);
/** With letters of this size, in a low slot, the widest number is as wide as its box. */
export const box = { width: 47, height: 24, letters: 13.45 } as const;

/** The column of a number, which may lie between two. */
function column({ id, stage }: Made): number {
  const k = Number(id.slice(1));
  const columns: Readonly<Record<Stage, number>> = {
    cards: k,
    scaled: k,
    answers: k,
    scaler: id === 'm' ? 1 : 2,
    // Under the cards that they were trained on.
    trained: k + 0.5,
    losses: 2 * k + 0.5,
    choice: 2.5,
    score: 6.5,
    fresh: 6.5,
  };
  return columns[stage];
}

export const placeOf = (its: Made) => ({
  x: grid.left + column(its) * grid.wide + 1,
  y: grid.top + (rowOf(its.stage) + (/^[yb]/.test(its.id) ? 1 : 0)) * grid.high + 4,
});
