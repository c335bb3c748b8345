/** Reads descents on functions of one or two numbers. */
import { grouped } from '../../language.ts';
import { type DescentSpec, type FunctionSpec, functionKinds } from '../descent/descent.ts';
import type { Experiment } from '../experiment.ts';
import { parameterBlocks, parseParameter } from '../parameters.ts';
import {
  field,
  item,
  optional,
  type Place,
  readList,
  readMatrix,
  readName,
  readNumber,
  readObject,
  readVector,
  report,
} from '../reader.ts';
import { eventCount } from '../trace/event-count.ts';
import { validateExperiment } from '../validate.ts';
import { descentLimits, manyEvents } from './limits.ts';
import { readOptimizer } from './training.ts';

export function readDescent(value: unknown, place: Place): DescentSpec | undefined {
  const object = readObject(value, place, ['kind', 'function', 'start', 'optimizer', 'clipNorm', 'updates']);
  if (object === undefined) return undefined;
  const its = readFunction(object.function, field(place, 'function'));
  const start = readVector(object.start, field(place, 'start'), its && coordinatesIn(its), 'one for each coordinate');
  const optimizer = readOptimizer(object.optimizer, field(place, 'optimizer'));
  const clipNorm = optional(object.clipNorm, field(place, 'clipNorm'), (given, at) =>
    readNumber(given, at, { above: 0 }),
  );
  const updates = optional(object.updates, field(place, 'updates'), (given, at) =>
    readNumber(given, at, { whole: true, from: 1, to: 10_000 }),
  );
  if (its === undefined || start === undefined || optimizer === undefined) return undefined;
  return {
    kind: 'descent',
    function: its,
    start,
    optimizer,
    ...(clipNorm !== undefined && { clipNorm }),
    ...(updates !== undefined && { updates }),
  };
}

/** How many numbers a function is of. */
function coordinatesIn(its: FunctionSpec): number {
  if (its.kind === 'quadratic') return its.curvatures.length;
  if (its.kind === 'network') return its.along.length;
  return its.kind === 'line-fit' ? 2 : 1;
}

const fields = {
  quadratic: ['curvatures'],
  polynomial: ['coefficients'],
  'two-valleys': [],
  'line-fit': ['points'],
  network: ['experiment', 'along'],
} as const satisfies Record<FunctionSpec['kind'], readonly string[]>;

function readFunction(value: unknown, place: Place): FunctionSpec | undefined {
  const kind =
    typeof value === 'object' && value !== null && 'kind' in value
      ? readName(value.kind, field(place, 'kind'), functionKinds, 'a function')
      : undefined;
  if (kind === undefined) {
    const known = readObject(value, place, ['kind', ...Object.values(fields).flat()]);
    if (known !== undefined && !('kind' in known))
      readName(undefined, field(place, 'kind'), functionKinds, 'a function');
    return undefined;
  }
  const object = readObject(value, place, ['kind', ...fields[kind]]);
  if (object === undefined) return undefined;
  switch (kind) {
    case 'quadratic': {
      const curvatures = readBetween(object.curvatures, field(place, 'curvatures'), 1, 2, 'curvatures');
      return curvatures && { kind, curvatures };
    }
    case 'polynomial': {
      const most = descentLimits.coefficients;
      const coefficients = readBetween(object.coefficients, field(place, 'coefficients'), 2, most, 'coefficients');
      return coefficients && { kind, coefficients };
    }
    case 'two-valleys':
      return { kind };
    case 'line-fit': {
      const points = readPoints(object.points, field(place, 'points'));
      return points && { kind, points };
    }
    case 'network':
      return readNetworkFunction(object, place);
  }
}

function readBetween(value: unknown, place: Place, from: number, to: number, what: string): number[] | undefined {
  const numbers = readVector(value, place, undefined, '');
  if (numbers === undefined || (numbers.length >= from && numbers.length <= to)) return numbers;
  report(place, `it has ${numbers.length}`, `${from} to ${to} ${what}`);
  return undefined;
}

function readPoints(value: unknown, place: Place): [number, number][] | undefined {
  const points = readMatrix(value, place, [undefined, 2], ['', 'x and y']);
  if (points === undefined || (points.length >= 1 && points.length <= descentLimits.points))
    return points?.every((point): point is [number, number] => point.length === 2) ? points : undefined;
  report(place, `it has ${points.length}`, `1 to ${descentLimits.points} points`);
  return undefined;
}

/** A network, its data and its loss, as in an experiment, and the names of one or two of its parameters. */
function readNetworkFunction(object: Record<string, unknown>, place: Place): FunctionSpec | undefined {
  const at = field(place, 'experiment');
  const given = readObject(object.experiment, at, ['network', 'data', 'loss', 'seed']);
  if (given === undefined) return undefined;
  const { loss, ...rest } = given;
  const validation = validateExperiment({ ...rest, training: { loss, optimizer: { kind: 'sgd', learningRate: 0 } } });
  if (!validation.ok) {
    for (const { path, ...problem } of validation.problems)
      place.problems.push({ path: `${at.path}.${path === 'training.loss' ? 'loss' : path}`, ...problem });
    return undefined;
  }
  const { network, data, training } = validation.experiment;
  checkSize(validation.experiment, at);
  const along = readAlong(object.along, field(place, 'along'), validation.experiment);
  return along && { kind: 'network', experiment: { network, data, loss: training.loss }, along };
}

function checkSize(experiment: Experiment, place: Place) {
  const count = eventCount(experiment, experiment.data.inputs.length);
  if (count > descentLimits.events)
    report(place, manyEvents(count), `at most ${grouped(descentLimits.events)}: a smaller network or less data`);
}

function readAlong(value: unknown, place: Place, experiment: Experiment): string[] | undefined {
  const expected = 'the names of one or two parameters, such as "w.1.0.0" and "b.1.0"';
  const list = readList(value, place, expected);
  if (list === undefined) return undefined;
  if (list.length < 1 || list.length > 2) report(place, `it has ${list.length}`, expected);
  const blocks = parameterBlocks(experiment);
  const names = list.map((name, k) => {
    const parameter = typeof name === 'string' ? parseParameter(name) : undefined;
    const [layer, ...index] = parameter?.index ?? [];
    const block = blocks.find((candidate) => candidate.quantity === parameter?.quantity && candidate.layer === layer);
    const exists = block?.shape.every((length, d) => (index[d] ?? length) < length) ?? false;
    if (!exists) report(item(place, k), `${JSON.stringify(name)} is no parameter of this network`, expected);
    else if (list.indexOf(name) < k) report(item(place, k), `${JSON.stringify(name)} stands there twice`, expected);
    else return name as string;
    return undefined;
  });
  return list.length <= 2 && list.length > 0 && names.every((name) => name !== undefined) ? names : undefined;
}
