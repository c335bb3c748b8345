/** The figures of lesson 9 as the server draws them, at any cursor. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import Deltas from '../../src/components/figures/deltas/Figure.tsx';
import OneWeight from '../../src/components/figures/one-weight/Figure.tsx';
import type { NetworkFigureProps } from '../../src/components/kit/stage/NetworkStage.tsx';
import type { Experiment } from '../../src/engine/experiment.ts';
import { type Element, parse } from './markup.ts';

export const figures = { 'f9-1': OneWeight, 'f9-2': Deltas } as const;
export type FigureId = keyof typeof figures;

export const digits = { decimals: 9 } as const;

export function markupOf(id: FigureId, experiment: Experiment, cursor: number): string {
  const props: NetworkFigureProps = { id, experiment, cursor, granularity: 'operation', digits };
  return renderToString(h(figures[id], props));
}

export const drawn = (id: FigureId, experiment: Experiment, cursor: number): Element =>
  parse(markupOf(id, experiment, cursor));
