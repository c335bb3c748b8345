/** What figures of graphs show: their presets, and what readers write. For the checks of lessons. */
import type { GraphSpec } from '../../engine/graph/graph.ts';
import { graphEdits } from '../../notation/edits/graph.ts';
import type { Rules } from '../../player/settings.ts';
import { graphSteps } from '../kit/graph/graph-steps.ts';
import { graphNamed, type Preset, viewNamed } from '../kit/graph/views.ts';
import { optional, required, text } from '../kit/lesson-props.ts';
import { type Shows, steppingSubject } from './shows.ts';

export const graphFigure = { id: required(text), caption: required(text), asks: optional(text) };

interface More {
  readonly rules?: Rules;
  /** Graphs besides the presets, by their names. */
  made?(name: string): GraphSpec | undefined;
}

export function showsGraphs(presets: readonly Preset[], { rules = {}, made }: More = {}): Shows {
  const first = presets[0]?.name ?? '';
  const written = (view: string) => {
    const { name } = viewNamed(view, first);
    return made?.(name) ?? graphNamed(name, presets);
  };
  const specs = Object.fromEntries(presets.map(({ name, graph }) => [name, graph]));
  return steppingSubject(graphSteps, graphEdits, specs, { rules, written });
}
