/** Reads the two files of a run. Nothing in them is trusted: they came from anywhere. */

import { fingerprint } from '../protocol/fingerprint.ts';
import { classCount, inputCount, modelName } from '../protocol/settings.ts';
import { FileError } from './file-error.ts';
import { checkAnswers } from './finite-answers.ts';
import { readRecord } from './read-record.ts';
import { withWeightsIn } from './run-files.ts';
import type { TrainedRun } from './session.ts';
import { readTensors, shapesOf } from './tensors.ts';

/** A file that was chosen. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/**
 * The run in two files of a download.
 * @throws FileError, with what, where and what was expected
 */
export function readFiles(json: NamedFile, weights: NamedFile): TrainedRun {
  const names = { json: json.name, weights: weights.name };
  const { userDefinedMetadata, ...model } = parse(json);
  const tensors = readTensors(model['weightsManifest'], weights.bytes, names);
  checkEnds(
    tensors.map(({ shape }) => shape),
    json.name,
  );
  const record = readRecord(userDefinedMetadata, json.name);
  const shapes = tensors.map(({ shape }) => shape.join('×')).join(', ');
  const expected = shapesOf(record.settings.network)
    .map((shape) => shape.join('×'))
    .join(', ');
  if (shapes !== expected) {
    throw new FileError({
      what: `The weights have the shapes ${shapes}, and are not those of the network in the settings.`,
      where: `${json.name}, weightsManifest`,
      expected,
    });
  }
  const found = fingerprint(weights.bytes);
  if (found !== record.fingerprint) {
    throw new FileError({
      what: `The weights have the fingerprint ${found}: they were changed, or belong to another run.`,
      where: weights.name,
      expected: `fingerprint ${record.fingerprint}`,
    });
  }
  checkAnswers(tensors, record.settings.pixels === 'raw' ? 255 : 1, weights.name);
  // Whatever the files were called: a run that was loaded is like one that was trained here.
  const name = modelName(record.settings);
  return { ...record, model: { name, json: JSON.stringify(withWeightsIn(name, model)), weights: weights.bytes } };
}

function parse({ name, bytes }: NamedFile): Record<string, unknown> {
  const expected = 'a model in TensorFlow.js’s layers format, as it is downloaded here';
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'no JSON' : 'no text';
    throw new FileError({ what: `The file is ${reason}.`, where: name, expected });
  }
  const model = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (!('modelTopology' in model) || !('weightsManifest' in model)) {
    throw new FileError({
      what: 'The JSON is no model: modelTopology or weightsManifest is missing.',
      where: name,
      expected,
    });
  }
  if (model['format'] === 'graph-model') {
    throw new FileError({
      what: 'The model is a frozen graph, of which only the results can be computed.',
      where: `${name}, format`,
      expected,
    });
  }
  return model;
}

const isSmallerPicture = (numbers: number) => numbers < inputCount && Number.isInteger(Math.sqrt(numbers));

/** Says at once what a model of something else cannot do here. */
function checkEnds(shapes: readonly (readonly number[])[], file: string): void {
  const first = shapes[0]!;
  const outputs = shapes.at(-1)!.at(-1)!;
  // Pooling may come before the first weights: then they get fewer numbers of the same picture.
  const inputs = first.length === 4 || isSmallerPicture(first[0]!) ? inputCount : first[0]!;
  const isImage = first.length === 2 || (first.length === 4 && first[2] === 1);
  if (isImage && inputs === inputCount && outputs === classCount) return;
  throw new FileError({
    what: `The model was made for something else: its first weights have the shape ${first.join('×')}, and it gives ${outputs} ${outputs === 1 ? 'number' : 'numbers'}.`,
    where: `${file}, weightsManifest`,
    expected: `a network that reads ${inputCount} pixels (28 × 28, one colour) and gives ${classCount} probabilities`,
  });
}
