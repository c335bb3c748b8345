/**
 * What a stage of graphs can show, by the name that a link gives it: a graph of the figure, `=` and an expression that a reader
 * has written, and before either `last-`, for the sweep that overwrites.
 */
import type { GraphSpec } from '../../../engine/graph/graph.ts';
import { readGraphText } from '../../../notation/expression/graph-of.ts';
import { fromLink, toLink } from '../../../notation/expression/text.ts';

/** A graph that a figure offers. */
export interface Preset {
  /** As a link names it. */
  readonly name: string;
  /** As it stands in the menu. */
  readonly label: string;
  readonly graph: GraphSpec;
}

export interface GraphView {
  /** The name of the graph, or `=` and its text. */
  readonly name: string;
  readonly overwrites: boolean;
}

const mistaken = 'last-';

/** @param first what the figure opens with */
export function viewNamed(view: string | undefined, first: string): GraphView {
  const overwrites = view?.startsWith(mistaken) ?? false;
  return { overwrites, name: (overwrites ? view?.slice(mistaken.length) : view) ?? first };
}

/** The name in a link; undefined for the view that the figure opens with. */
export const nameOfView = ({ name, overwrites }: GraphView, first: string) =>
  overwrites ? `${mistaken}${name}` : name === first ? undefined : name;

/** Ends what is written: a bracket at the end of a link is taken for one of the sentence around it (mended-link.ts). */
const end = '~';

/** What is written stands for itself in a link. */
export const nameOfText = (text: string) => `=${toLink(text)}${end}`;
export const textOfName = (name: string) =>
  name.startsWith('=') ? fromLink(name.slice(1).replace(end, '')) : undefined;

/** The graph of a name; undefined where there is none, or the text cannot be read. */
export function graphNamed(name: string, presets: readonly Preset[]): GraphSpec | undefined {
  const text = textOfName(name);
  if (text === undefined) return presets.find((preset) => preset.name === name)?.graph;
  const read = readGraphText(text);
  return read.ok ? read.graph : undefined;
}
