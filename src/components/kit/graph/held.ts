import type { GraphSpec } from '../../../engine/graph/graph.ts';
import { heldTimeline } from '../../../player/timeline.ts';
import type { Subject } from '../stage/subject.ts';
import { graph } from '../stage/subjects/graph.ts';

/** A graph of a figure, by its name, and the last of its steps that does not say what a prediction asks. */
export interface Held {
  readonly graph: string;
  readonly until: number;
}

/** Graphs as a subject, some of whose runs go no farther than a step. A link may lead beyond: it is followed once they do. */
export function graphHeld(until: number | undefined, runs: WeakSet<object>): Subject<GraphSpec> {
  if (until === undefined) return graph;
  return {
    ...graph,
    timeline(run, cursor, granularity, nouns) {
      if (!runs.has(run)) return graph.timeline(run, cursor, granularity, nouns);
      const here = Math.min(cursor, until);
      return heldTimeline(graph.timeline(run, here, granularity, nouns), here, until);
    },
  };
}
