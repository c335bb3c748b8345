/** One envelope for all kinds of experiment: a dense network, or one of the other subjects. */
import type { Problem } from './problems.ts';
import { field, type Place, readName } from './reader.ts';
import { type AnyExperiment, type SpecOf, type SubjectName, subjectNames } from './subjects.ts';
import { validateExperiment } from './validate.ts';
import { readLstm, readRecurrent } from './validation/cells.ts';
import { readConvolution } from './validation/convolution.ts';
import { readDescent } from './validation/descent.ts';
import { readGraph } from './validation/graph.ts';

export type { AnyExperiment };

export type EnvelopeValidation =
  | ({ readonly ok: true } & AnyExperiment)
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The readers of the subjects that say their kind; without one an experiment is a dense network. */
const readers: {
  readonly [Kind in Exclude<SubjectName, 'dense'>]: (json: unknown, place: Place) => SpecOf[Kind] | undefined;
} = {
  graph: readGraph,
  convolution: readConvolution,
  recurrent: readRecurrent,
  lstm: readLstm,
  descent: readDescent,
};

/** Reads an experiment of any kind from parsed JSON. */
export function validateEnvelope(json: unknown): EnvelopeValidation {
  if (typeof json !== 'object' || json === null || Array.isArray(json) || !('kind' in json)) return dense(json);
  const problems: Problem[] = [];
  const root: Place = { path: '', problems };
  const kind = readName(json.kind, field(root, 'kind'), subjectNames, 'a kind of experiment');
  if (kind === undefined) return { ok: false, problems };
  if (kind === 'dense') {
    const { kind: _, ...rest } = json;
    return dense(rest);
  }
  const spec = readers[kind](json, root);
  if (problems.length > 0 || spec === undefined) return { ok: false, problems };
  return { ok: true, kind, spec } as EnvelopeValidation;
}

function dense(json: unknown): EnvelopeValidation {
  const validation = validateExperiment(json);
  return validation.ok ? { ok: true, kind: 'dense', spec: validation.experiment } : validation;
}
