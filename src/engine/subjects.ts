/** The kinds of thing whose every step is recorded, and what a run of each is a run of. */
import type { LstmSpec, RecurrentSpec } from './cells/cells.ts';
import type { ConvolutionSpec } from './convolution/convolution.ts';
import type { DescentSpec } from './descent/descent.ts';
import type { Experiment } from './experiment.ts';
import type { GraphSpec } from './graph/graph.ts';

export interface SpecOf {
  readonly dense: Experiment;
  readonly graph: GraphSpec;
  readonly convolution: ConvolutionSpec;
  readonly recurrent: RecurrentSpec;
  readonly lstm: LstmSpec;
  readonly descent: DescentSpec;
}

export type SubjectName = keyof SpecOf;
export const subjectNames = [
  'dense',
  'graph',
  'convolution',
  'recurrent',
  'lstm',
  'descent',
] as const satisfies readonly SubjectName[];

export type AnySpec = SpecOf[SubjectName];

/** An experiment of any kind, as the reader of JSON gives it (envelope.ts). */
export type AnyExperiment = {
  readonly [Kind in SubjectName]: { readonly kind: Kind; readonly spec: SpecOf[Kind] };
}[SubjectName];
