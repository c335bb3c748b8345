import { type Cell, cellName } from '../../../../engine/trace/layout.ts';
import { loadFailed } from '../LazyFold.tsx';
import { useWhy } from './useWhy.ts';
import type { Act, FigureOfActs } from './WhyOfActs.tsx';

/** What a press on a number does in a figure that shows forward passes only, and the panel that opens then. */
export function useWhyOfActs(figure: FigureOfActs) {
  const { why, ask, close } = useWhy(() => import('./WhyOfActs.tsx'));
  const made = new Set(figure.acts.map(({ event }) => cellName(event.write)));
  const explain = (cell: Cell) => (made.has(cellName(cell)) ? () => void ask(cell) : undefined);
  const panel =
    why === undefined ? null : why === 'not loaded' ? (
      <p role="status">{loadFailed}</p>
    ) : (
      <why.Panel key={why.question} {...figure} {...{ explain, close }} cell={why.cell} />
    );
  return { explain, panel };
}

/** The place of the act that made a number, counted from 1: so many acts are behind when it is there. */
export const actOf = (acts: readonly Act[], cell: Cell) =>
  acts.findIndex(({ event }) => cellName(event.write) === cellName(cell)) + 1;
