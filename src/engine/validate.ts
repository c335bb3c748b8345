/** Reads an experiment from JSON. Refuses a bad one with every problem it has, each with its path and what was expected. */
import type { Experiment } from './experiment.ts';
import type { Problem } from './problems.ts';
import { field, optional, type Place, readList, readMatrix, readNumber, readObject, report } from './reader.ts';
import { checkActivations, checkConsistency } from './validation/consistency.ts';
import { limits } from './validation/limits.ts';
import { readNetwork } from './validation/network.ts';
import { readTraining } from './validation/training.ts';

export { limits };

export type Validation =
  | { readonly ok: true; readonly experiment: Experiment }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads an experiment from parsed JSON. Weights and biases that it leaves out are made from its seed, so the experiment that
 * comes back always has them.
 */
export function validateExperiment(json: unknown): Validation {
  const problems: Problem[] = [];
  const root: Place = { path: '', problems };
  const object = readObject(json, root, ['network', 'data', 'training', 'seed']);
  if (object === undefined) return { ok: false, problems };
  const seed = optional(object.seed, field(root, 'seed'), (value, place) =>
    readNumber(value, place, { whole: true, from: 0, to: 4_294_967_295 }),
  );
  const network = readNetwork(object.network, field(root, 'network'), seed ?? 1);
  if (network.layers !== undefined) checkActivations(network.layers, root);
  const outputs = network.layers?.at(-1)?.units;
  const data = readData(object.data, field(root, 'data'), network.inputs, outputs);
  const training = readTraining(object.training, field(root, 'training'), network.layers?.length);
  if (training !== undefined && network.layers !== undefined)
    checkConsistency(training, network.layers, data?.targets, root);
  if (problems.length > 0 || training === undefined || data === undefined) return { ok: false, problems };
  const experiment = { network, data, training, ...(seed === undefined ? {} : { seed }) } as unknown as Experiment;
  return { ok: true, experiment };
}

function readData(value: unknown, place: Place, inputs: number | undefined, outputs: number | undefined) {
  const object = readObject(value, place, ['inputs', 'targets']);
  if (object === undefined) return undefined;
  const list = readList(object.inputs, field(place, 'inputs'), 'a list of examples');
  const expected = `1 to ${limits.examples} examples`;
  if (list !== undefined && (list.length === 0 || list.length > limits.examples))
    report(field(place, 'inputs'), `it has ${list.length}`, expected);
  const x = list && readMatrix(list, field(place, 'inputs'), [undefined, inputs], ['', 'one for each input']);
  const y = readMatrix(
    object.targets,
    field(place, 'targets'),
    [list?.length, outputs],
    ['one for each example', 'one for each unit of the last layer'],
  );
  return x === undefined || y === undefined ? undefined : { inputs: x, targets: y };
}
