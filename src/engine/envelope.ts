/** One envelope for all kinds of experiment: a dense network, or one of the kinds that are a scalar graph. */
import type { Experiment } from './experiment.ts';
import { type ConvolutionSpec, convolutionGraph } from './graph/convolution.ts';
import type { GraphSpec } from './graph/graph.ts';
import { type LstmSpec, lstmGraph } from './graph/lstm.ts';
import { type RecurrentSpec, recurrentGraph } from './graph/recurrent.ts';
import type { Problem } from './problems.ts';
import { field, type Place, readName } from './reader.ts';
import { validateExperiment } from './validate.ts';
import { readLstm, readRecurrent } from './validation/cells.ts';
import { readConvolution } from './validation/convolution.ts';
import { readGraph } from './validation/graph.ts';

/** The values of `kind`; without one an experiment is a dense network. */
export const experimentKinds = ['dense', 'graph', 'convolution', 'recurrent', 'lstm'] as const;
export type ExperimentKind = (typeof experimentKinds)[number];

export type AnyExperiment =
  | { readonly kind: 'dense'; readonly experiment: Experiment }
  | {
      readonly kind: Exclude<ExperimentKind, 'dense'>;
      readonly spec: GraphSpec | ConvolutionSpec | RecurrentSpec | LstmSpec;
      /** The same as a graph: see recordGraph. */
      readonly graph: GraphSpec;
    };

export type EnvelopeValidation =
  | ({ readonly ok: true } & AnyExperiment)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads an experiment of any kind from parsed JSON. */
export function validateEnvelope(json: unknown): EnvelopeValidation {
  if (typeof json !== 'object' || json === null || Array.isArray(json) || !('kind' in json)) return dense(json);
  const problems: Problem[] = [];
  const root: Place = { path: '', problems };
  const kind = readName(json.kind, field(root, 'kind'), experimentKinds, 'a kind of experiment');
  if (kind === undefined) return { ok: false, problems };
  if (kind === 'dense') {
    const { kind: _, ...rest } = json;
    return dense(rest);
  }
  const graph = readAsGraph(kind, json, root);
  if (problems.length > 0 || graph === undefined) return { ok: false, problems };
  return { ok: true, kind, ...graph };
}

function dense(json: unknown): EnvelopeValidation {
  const validation = validateExperiment(json);
  return validation.ok ? { ...validation, kind: 'dense' } : validation;
}

/** The graph is made only of what has no problem. */
function readAsGraph(kind: Exclude<ExperimentKind, 'dense'>, json: unknown, root: Place) {
  const make = <Spec>(spec: Spec | undefined, graph: (spec: Spec) => GraphSpec) =>
    spec === undefined || root.problems.length > 0 ? undefined : { spec, graph: graph(spec) };
  switch (kind) {
    case 'graph':
      return make(readGraph(json, root), (spec) => spec);
    case 'convolution':
      return make(readConvolution(json, root), convolutionGraph);
    case 'recurrent':
      return make(readRecurrent(json, root), recurrentGraph);
    case 'lstm':
      return make(readLstm(json, root), lstmGraph);
  }
}
