import { useMemo, useRef } from 'preact/hooks';
import type { GraphSpec } from '../../../engine/graph/graph.ts';
import { createGraphRun } from '../../../engine/graph/graph-run.ts';
import { planGraph } from '../../../engine/graph/sweep.ts';
import type { Granularity } from '../../../engine/trace/granularities.ts';
import type { Digits } from '../../../notation/format.ts';
import type { ValuesCodec } from '../../../player/share.ts';
import { useAsked } from '../stage/useAsked.ts';
import { useStage } from '../stage/useStage.ts';
import { graphSteps } from './graph-steps.ts';
import { gatesOf, graphHeld, type Held } from './held.ts';
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
  /** The prediction that asks for what comes after a step: until the guess is made, that is kept back. */
  readonly asks?: string | undefined;
  readonly held?: Held;
}

interface More<Values> {
  readonly values?: ValuesCodec<Values>;
  /** Graphs besides the presets, by their names. */
  made?(name: string): GraphSpec | undefined;
}

/** The stage of graphs: the presets, the reader's own expressions, and the sweep that overwrites. */
export function useGraph<Values extends object = object>(props: GraphFigureProps, more: More<Values> = {}) {
  const { presets, id, cursor, digits = { significant: 4 }, granularity = 'operation', held } = props;
  const [first] = presets as readonly [Preset];
  const known = useRef(new Map<string, GraphSpec | undefined>());
  const named = (name: string) => {
    if (!known.current.has(name)) known.current.set(name, more.made?.(name) ?? graphNamed(name, presets));
    return known.current.get(name);
  };
  const asked = useAsked(props.asks);
  const heldRuns = useRef(new WeakSet<object>());
  const until = asked === undefined ? undefined : held?.until;
  const gatesHeld = useMemo(() => {
    const preset = presets.find(({ name }) => name === held?.graph);
    return preset && gatesOf(preset.graph);
  }, [presets, held]);
  const subject = useMemo(() => graphHeld(until, heldRuns.current), [until]);
  const stage = useStage<GraphSpec, Values>({
    ...{ id, subject, cursor, digits, granularity },
    granularities: graphSteps,
    ...(more.values && { values: more.values }),
    experiment: first.graph,
    views: [],
    written: (view) => named(viewNamed(view, first.name).name),
    runOf(graph, view) {
      const { overwrites } = viewNamed(view, first.name);
      const run = createGraphRun(graph, planGraph(graph, { overwrites }));
      // Whoever writes it as an expression of their own has the same graph.
      if (gatesHeld !== undefined && gatesOf(graph) === gatesHeld) heldRuns.current.add(run);
      return run;
    },
  });
  const shown = viewNamed(stage.view, first.name);
  const isHeld = until !== undefined && heldRuns.current.has(stage.run) && stage.position.done >= until;
  return {
    stage: isHeld ? { ...stage, first: asked } : stage,
    shown,
    /** The prediction that is still to be made. */
    asked,
    /** Another graph, from its start; or the same with another sweep, where it stands. */
    choose(to: Partial<GraphView>, at = 0) {
      stage.show(nameOfView({ ...shown, ...to }, first.name));
      if (to.name !== undefined) stage.jump(at);
    },
  };
}
