/** Where the numbers of F13.5 stand: a row a stage, a column a card. */
import { type Made, type Stage, stages } from '../../../exercises/evaluation/pipeline.ts';

export const grid = { left: 66, top: 36, wide: 49, high: 31, columns: 8 } as const;
/** The cards take two rows: lengths, and labels below them. */
export const rowOf = (stage: Stage) => (stage === 'cards' ? 0 : stages.indexOf(stage) + 1);
export const size = {
  width: grid.left + grid.columns * grid.wide + 4,
  height: grid.top + (stages.length + 1) * grid.high + 4,
};
export const box = { width: 45, height: 24 } as const;

/** The column of a number, which may lie between two. */
function column({ id, stage }: Made): number {
  const k = Number(id.slice(1));
  const columns: Readonly<Record<Stage, number>> = {
    cards: k,
    scaled: k,
    answers: k,
    scaler: id === 'm' ? 1 : 2,
    trained: 2 * k + (id.startsWith('b') ? 1 : 0),
    losses: 2 * k + 0.5,
    choice: 2.5,
    score: 6.5,
    fresh: 6.5,
  };
  return columns[stage];
}

export const placeOf = (its: Made) => ({
  x: grid.left + column(its) * grid.wide + 2,
  y: grid.top + (rowOf(its.stage) + (its.id.startsWith('y') ? 1 : 0)) * grid.high + 4,
});
