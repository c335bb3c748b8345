/**
 * A run as two files: TensorFlow.js's layers format, with the run's record in it. The same two are kept in the browser. Who reads
 * them comes when there are some: read-files.ts.
 */

import type { ModelFiles } from '../protocol/model-files.ts';
import { modelName } from '../protocol/settings.ts';
import { recordOf } from './run-record.ts';
import type { TrainedRun } from './session.ts';

/** The model's own files, named after the run, the JSON with the run's record added. */
export function filesOf(run: TrainedRun): ModelFiles {
  const name = fileName(run);
  const model = withWeightsIn(name, JSON.parse(run.model.json));
  return { ...run.model, name, json: JSON.stringify({ ...model, userDefinedMetadata: recordOf(run) }) };
}

/**
 * "mnist-784-32-10-seed-1-3f2a9c1b", of clothes "fashion-…": the same only for the same weights, so that the files of two runs can lie in one
 * folder; of lower-case letters, digits and hyphens, which every file system takes.
 */
export function fileName({ settings, fingerprint }: Pick<TrainedRun, 'settings' | 'fingerprint'>): string {
  return `${modelName(settings)}-seed-${settings.seed}-${fingerprint}`;
}

/** The model's JSON, saying that all of its weights are in the file `<name>.weights.bin`. */
export function withWeightsIn(name: string, model: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const groups = model['weightsManifest'] as readonly { readonly weights: readonly unknown[] }[];
  const weights = groups.flatMap((group) => group.weights);
  return { ...model, weightsManifest: [{ paths: [`${name}.weights.bin`], weights }] };
}
