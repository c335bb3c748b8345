import { type GraphSpec, isConstant, isOperation } from '../../../engine/graph/graph.ts';
import { eventAt } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/run.ts';
import { heldTimeline } from '../../../player/held-timeline.ts';
import type { Subject } from '../stage/subject.ts';
import { graph } from '../stage/subjects/graph.ts';

/**
 * A graph of a figure, by its name, and the last of its steps that does not say what a prediction asks. The same gates with other
 * names or numbers say it just as well.
 */
export interface HeldGraph {
  readonly graph: string;
  readonly until: number;
}

/** What a prediction keeps back: a step of one graph, or, of every graph, what several gradients become that arrive at one number. */
export type Held = HeldGraph | 'forks';

/** The step before several gradients are put together for the first time; undefined in a graph where no number is read twice. */
export function untilFork(run: Run<GraphSpec>): number | undefined {
  const { nodes } = run.experiment;
  const isFork = ({ name }: GraphSpec['nodes'][number]) =>
    nodes.flatMap((node) => (isOperation(node) ? node.of : [])).filter((read) => read === name).length > 1;
  const record = run.record(0);
  for (let step = 0; step < record.count; step++) {
    const { write } = eventAt(record, step);
    const node = nodes[write.index[0] as number];
    if (write.quantity === 'nodeGradient' && node !== undefined && isFork(node)) return step;
  }
  return undefined;
}

/**
 * Which gates a graph has and what they read, whatever its nodes are called and its numbers are: `add(0,1);multiply(2,3)`. What is
 * part of the expression is marked: `add(0,1!)`.
 */
export function gatesOf({ nodes }: GraphSpec): string {
  const constants = new Set(nodes.filter(isConstant).map(({ name }) => name));
  const places = new Map<string, number>();
  const placeOf = (name: string) => {
    if (!places.has(name)) places.set(name, places.size);
    return `${places.get(name)}${constants.has(name) ? '!' : ''}`;
  };
  return nodes
    .filter(isOperation)
    .map(({ name, op, of, exponent = '' }) => {
      const read = of.map(placeOf);
      placeOf(name);
      return `${op}${exponent}(${read})`;
    })
    .join(';');
}

/**
 * Graphs as a subject, some of whose runs go no farther than a step. A link may lead beyond: it is followed once they do.
 * @param untilOf the last step of a run; undefined where it goes to its end
 */
export function graphHeld(untilOf: (run: Run<GraphSpec>) => number | undefined): Subject<GraphSpec> {
  return {
    ...graph,
    timeline(run, cursor, granularity, nouns) {
      const until = untilOf(run);
      if (until === undefined) return graph.timeline(run, cursor, granularity, nouns);
      const here = Math.min(cursor, until);
      return heldTimeline(graph.timeline(run, here, granularity, nouns), here, until);
    },
  };
}
