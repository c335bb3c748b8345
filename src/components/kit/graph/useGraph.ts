import { useMemo, useRef } from 'preact/hooks';
import type { GraphSpec } from '../../../engine/graph/graph.ts';
import { createGraphRun } from '../../../engine/graph/graph-run.ts';
import { planGraph } from '../../../engine/graph/sweep.ts';
import type { Granularity } from '../../../engine/trace/granularities.ts';
import type { Digits } from '../../../notation/format.ts';
import type { ValuesCodec } from '../../../player/share.ts';
import { graph } from '../stage/subjects/graph.ts';
import { useHolds } from '../stage/useHolds.ts';
import { useStage } from '../stage/useStage.ts';
import { graphSteps } from './graph-steps.ts';
import { type Held, untilGate } from './held.ts';
import { type GraphView, graphNamed, nameOfView, type Preset, viewNamed } from './views.ts';

/** What a page says of a figure of graphs. */
export interface GraphFigureProps {
  readonly id: string;
  /** The first is the one that it opens with. */
  readonly presets: readonly Preset[];
  /** Where it stands when it is opened. */
  readonly cursor: number;
  readonly granularity?: Granularity;
  readonly digits?: Digits;
  /** The predictions that ask for what comes after a step, with a space between two: until the guess is made, that is kept back. */
  readonly asks?: string | undefined;
  /** For each of them, in this order, what it keeps back. */
  readonly held?: readonly Held[];
}

/** One list for all: another one each time would make the stage anew each time it is drawn. */
const nothingHeld: readonly Held[] = [];

interface More<Values> {
  readonly values?: ValuesCodec<Values>;
  /** Graphs besides the presets, by their names. */
  made?(name: string): GraphSpec | undefined;
}

/** The stage of graphs: the presets, the reader's own expressions, and the sweep that overwrites. */
export function useGraph<Values extends object = object>(props: GraphFigureProps, more: More<Values> = {}) {
  const { presets, id, cursor, digits = { significant: 4 }, granularity = 'operation', held = nothingHeld } = props;
  const [first] = presets as readonly [Preset];
  const known = useRef(new Map<string, GraphSpec | undefined>());
  const named = (name: string) => {
    if (!known.current.has(name)) known.current.set(name, more.made?.(name) ?? graphNamed(name, presets));
    return known.current.get(name);
  };
  // They are asked for at every step, and a graph's gates are gone through once.
  const untils = useMemo(() => {
    const found = new WeakMap<GraphSpec, readonly (number | undefined)[]>();
    return (of: GraphSpec) => {
      const its = found.get(of) ?? held.map((each) => untilGate(of, each));
      found.set(of, its);
      return its;
    };
  }, [held]);
  const stage = useStage<GraphSpec, Values>({
    ...{ id, subject: graph, cursor, digits, granularity },
    granularities: graphSteps,
    ...(more.values && { values: more.values }),
    experiment: first.graph,
    views: [],
    written: (view) => named(viewNamed(view, first.name).name),
    runOf(graph, view) {
      const { overwrites } = viewNamed(view, first.name);
      return createGraphRun(graph, planGraph(graph, { overwrites }));
    },
    held: useHolds(props.asks, (_values, _view, of: GraphSpec) => untils(of)),
  });
  const shown = viewNamed(stage.view, first.name);
  return {
    stage,
    shown,
    /** Another graph, from its start; or the same with another sweep, where it stands. */
    choose(to: Partial<GraphView>, at = 0) {
      stage.show(nameOfView({ ...shown, ...to }, first.name));
      if (to.name !== undefined) stage.jump(at);
    },
  };
}
