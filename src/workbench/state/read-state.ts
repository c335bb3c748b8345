/** Reads a state of the workbench from JSON that anybody may have written: every problem has its path, and nothing is thrown. */
import type { ParameterName } from '../../engine/experiment.ts';
import { type InitializationSpec, initializationNames, valuedInitializations } from '../../engine/initialization.ts';
import { activationNames } from '../../engine/math/activations.ts';
import { parseParameter } from '../../engine/parameters.ts';
import { type Problem, show } from '../../engine/problems.ts';
import { field, item, type Place, readList, readName, readNumber, readObject, report } from '../../engine/reader.ts';
import { stepSizesOf } from '../../engine/trace/granularities.ts';
import { readTraining } from '../../engine/validation/training.ts';
import type { Problems } from '../data/kinds.ts';
import { readPreparation, readSource } from '../data/read-source.ts';
import {
  type BuiltLayer,
  type BuiltNetwork,
  type BuiltTraining,
  builtLimits,
  type Moment,
  type WorkbenchState,
} from './state.ts';

const greatestSeed = 4_294_967_295;

export function readState(json: unknown): WorkbenchState | Problems {
  const problems: Problem[] = [];
  const root: Place = { path: '', problems };
  const object = readObject(json, root, ['version', 'source', 'preparation', 'network', 'training', 'time']);
  if (object === undefined) return { problems };
  if (object['version'] !== 1)
    report(field(root, 'version'), `${show(object['version'])} is not a version that this page knows`, '1');
  const source = readSource(object['source'], field(root, 'source'));
  const preparation = readPreparation(object['preparation'], field(root, 'preparation'));
  const network = readBuilt(object['network'], field(root, 'network'));
  const training = readBuiltTraining(object['training'], field(root, 'training'), network?.layers.length);
  const time = readMoment(object['time'], field(root, 'time'));
  if (problems.length > 0 || !source || !preparation || !network || !training || !time) return { problems };
  return { version: 1, source, preparation, network, training, time };
}

function readBuilt(value: unknown, place: Place): BuiltNetwork | undefined {
  const object = readObject(value, place, ['layers', 'start', 'changes', 'frozen']);
  if (object === undefined) return undefined;
  const layers = readLayers(object['layers'], field(place, 'layers'));
  const start = readStart(object['start'], field(place, 'start'));
  const changes = readChanges(object['changes'], field(place, 'changes'));
  const frozen = readFrozen(object['frozen'], field(place, 'frozen'));
  return layers && start && changes && frozen && { layers, start, changes, frozen };
}

function readLayers(value: unknown, place: Place): BuiltLayer[] | undefined {
  const expected = `a list of 1 to ${builtLimits.layers} layers, the output among them`;
  const list = readList(value, place, expected);
  if (list === undefined) return undefined;
  if (list.length === 0 || list.length > builtLimits.layers) {
    report(place, `it has ${list.length}`, expected);
    return undefined;
  }
  const layers = list.map((entry, k): BuiltLayer | undefined => {
    const at = item(place, k);
    const layer = readObject(entry, at, ['units', 'activation']);
    if (layer === undefined) return undefined;
    const units = readNumber(layer['units'], field(at, 'units'), { whole: true, from: 1, to: builtLimits.units });
    const activation = readName(layer['activation'], field(at, 'activation'), activationNames, 'an activation');
    return units === undefined || activation === undefined ? undefined : { units, activation };
  });
  return layers.every((layer) => layer !== undefined) ? (layers as BuiltLayer[]) : undefined;
}

function readStart(value: unknown, place: Place): BuiltNetwork['start'] | undefined {
  const object = readObject(value, place, ['kind', 'value', 'seed']);
  if (object === undefined) return undefined;
  const kind = readName(object['kind'], field(place, 'kind'), initializationNames, 'a way to begin');
  const seed = readNumber(object['seed'], field(place, 'seed'), { whole: true, from: 0, to: greatestSeed });
  if (kind === undefined || seed === undefined) return undefined;
  const spec = readStartValue(kind, object['value'], field(place, 'value'));
  return spec && { ...spec, seed };
}

function readStartValue(
  kind: InitializationSpec['kind'],
  value: unknown,
  place: Place,
): InitializationSpec | undefined {
  if (!valuedInitializations.includes(kind)) {
    if (value === undefined) return { kind };
    report(place, `${kind} needs none`, `a value only for ${valuedInitializations.join(', ')}`);
    return undefined;
  }
  const number = readNumber(value, place, kind === 'constant' ? {} : { from: 0 });
  return number === undefined ? undefined : { kind, value: number };
}

const nameExpected = 'names of weights and biases, such as w.2.0.1 and b.1.0';
const isParameter = (name: unknown): name is ParameterName =>
  typeof name === 'string' && parseParameter(name) !== undefined;

function readChanges(value: unknown, place: Place): Record<string, number> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(
      place,
      value === undefined ? 'it is missing' : `${show(value)} is not an object`,
      `an object with ${nameExpected}`,
    );
    return undefined;
  }
  const entries = Object.entries(value);
  if (entries.length > builtLimits.parameters) {
    report(place, `it has ${entries.length} numbers`, `at most ${builtLimits.parameters}`);
    return undefined;
  }
  const read = entries.map(([name, given]) => {
    if (!isParameter(name)) report(place, `${show(name)} is no name of a weight or bias`, nameExpected);
    const number = readNumber(given, field(place, name.slice(0, 40)));
    return isParameter(name) && number !== undefined ? ([name, number] as const) : undefined;
  });
  return read.every((entry) => entry !== undefined) ? Object.fromEntries(read as [string, number][]) : undefined;
}

function readFrozen(value: unknown, place: Place): ParameterName[] | undefined {
  const list = readList(value, place, `a list of ${nameExpected}`);
  if (list === undefined) return undefined;
  if (list.length > builtLimits.parameters) {
    report(place, `it has ${list.length} names`, `at most ${builtLimits.parameters}`);
    return undefined;
  }
  const bad = list.findIndex((name) => !isParameter(name));
  if (bad >= 0) report(item(place, bad), `${show(list[bad])} is no name of a weight or bias`, nameExpected);
  return bad < 0 ? [...new Set(list as ParameterName[])] : undefined;
}

function readBuiltTraining(value: unknown, place: Place, layers: number | undefined): BuiltTraining | undefined {
  if ((value as { freeze?: unknown } | null)?.freeze !== undefined)
    report(field(place, 'freeze'), 'what is frozen stands with the network', 'the names in network.frozen');
  const read = readTraining(value, place, layers);
  if (read === undefined) return undefined;
  const { freeze: _freeze, only: _only, ...training } = read;
  return training;
}

function readMoment(value: unknown, place: Place): Moment | undefined {
  const object = readObject(value, place, ['update', 'done', 'granularity']);
  if (object === undefined) return undefined;
  const update = readNumber(object['update'], field(place, 'update'), {
    whole: true,
    from: 0,
    to: builtLimits.updates,
  });
  const done = readNumber(object['done'], field(place, 'done'), { whole: true, from: 0 });
  const sizes = stepSizesOf('dense');
  const granularity = readName(object['granularity'], field(place, 'granularity'), sizes, 'a step size');
  return update === undefined || done === undefined || granularity === undefined
    ? undefined
    : { update, done, granularity };
}
