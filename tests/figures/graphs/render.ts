/** The figures of lesson 8 as the server draws them: a graph, a place in it, and what is set. */
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import AllPaths from '../../../src/components/figures/all-paths/Figure.tsx';
import TwoNumberWires from '../../../src/components/figures/two-number-wires/Figure.tsx';
import type { GraphSpec } from '../../../src/engine/graph/graph.ts';
import { graphFrom } from '../../../src/exercises/computational-graphs/read.ts';
import { type Element, parse } from '../markup.ts';

const figures = { 'f8-1': TwoNumberWires, 'f8-2': AllPaths } as const;
export type FigureId = keyof typeof figures;

export const digits = { decimals: 9 } as const;

export function markupOf(id: FigureId, graph: GraphSpec, cursor: number): string {
  const presets = [{ name: 'only', label: 'only', graph }];
  return renderToString(
    h(figures[id] as ComponentType<object>, { id, presets, cursor, digits, noun: 'Graph', own: true } as object),
  );
}

export const drawn = (id: FigureId, graph: GraphSpec, cursor: number): Element => parse(markupOf(id, graph, cursor));

/** A graph with every kind of gate, a fork and constants. */
export const everyGate = graphFrom(
  'x = 0.5; y = -1.25; w = 2; p = x * w + exp(y); q = tanh(p) + sigmoid(x)^2; r = max(q, y, 0.25); ln(r * q) - w / 3',
);
