/** Reads the network of an experiment; weights and biases that are left out are made from the seed. */
import {
  defaultInitialization,
  type InitializationSpec,
  initializationNames,
  initialWeights,
  valuedInitializations,
} from '../initialization.ts';
import { type ActivationName, activationNames, preluSlope } from '../math/activations.ts';
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
import { limits } from './limits.ts';

/** A layer as far as it could be read. */
export interface ReadLayer {
  readonly units: number | undefined;
  readonly activation: ActivationName | undefined;
  readonly weights: number[][] | undefined;
  readonly bias: number[] | undefined;
  readonly slope?: number;
}

export interface ReadNetwork {
  readonly inputs: number | undefined;
  readonly layers: readonly ReadLayer[] | undefined;
}

export function readNetwork(value: unknown, place: Place, seed: number): ReadNetwork {
  const object = readObject(value, place, ['inputs', 'layers']);
  if (object === undefined) return { inputs: undefined, layers: undefined };
  const inputs = readNumber(object.inputs, field(place, 'inputs'), { whole: true, from: 1, to: limits.inputs });
  const expected = `a list of 1 to ${limits.layers} layers`;
  const list = readList(object.layers, field(place, 'layers'), expected);
  if (list !== undefined && (list.length === 0 || list.length > limits.layers))
    report(field(place, 'layers'), `it has ${list.length}`, expected);
  if (list === undefined) return { inputs, layers: undefined };
  const layers: ReadLayer[] = [];
  const few = list.slice(0, limits.layers);
  const parameters = parametersOf(inputs, few);
  if (parameters > limits.parameters) {
    report(field(place, 'layers'), `the network has ${parameters} parameters`, `at most ${limits.parameters}`);
    return { inputs, layers: undefined };
  }
  for (const [k, layer] of few.entries()) {
    const sent = k === 0 ? inputs : layers[k - 1]?.units;
    layers.push(readLayer(layer, item(field(place, 'layers'), k), sent, { seed, l: k + 1 }));
  }
  return { inputs, layers };
}

/** What the sizes come to, before any weights are made. */
function parametersOf(inputs: number | undefined, layers: readonly unknown[]): number {
  const unitsOf = (layer: unknown) => {
    const units = (layer as { units?: unknown } | null)?.units;
    return typeof units === 'number' && units > 0 && units <= limits.units ? units : 0;
  };
  return layers.reduce<number>(
    (count, layer, k) => count + unitsOf(layer) * (1 + (k === 0 ? (inputs ?? 0) : unitsOf(layers[k - 1]))),
    0,
  );
}

function readLayer(
  value: unknown,
  place: Place,
  sent: number | undefined,
  stream: { readonly seed: number; readonly l: number },
): ReadLayer {
  const known = ['units', 'activation', 'weights', 'bias', 'slope', 'initialization'];
  const object = readObject(value, place, known);
  if (object === undefined) return { units: undefined, activation: undefined, weights: undefined, bias: undefined };
  const units = readNumber(object.units, field(place, 'units'), { whole: true, from: 1, to: limits.units });
  const activation = readName(object.activation, field(place, 'activation'), activationNames, 'an activation');
  const weights = readWeights(object, place, units, sent, stream);
  const bias =
    object.bias === undefined && units !== undefined
      ? Array.from({ length: units }, () => 0)
      : readVector(object.bias, field(place, 'bias'), units, 'one for each unit');
  return { units, activation, weights, bias, ...readSlope(object.slope, place, activation) };
}

function readSlope(value: unknown, place: Place, activation: ActivationName | undefined) {
  if (activation === 'prelu')
    return { slope: value === undefined ? preluSlope : (readNumber(value, field(place, 'slope')) ?? preluSlope) };
  if (value !== undefined && activation !== undefined)
    report(field(place, 'slope'), `${activation} has no learned slope`, 'a slope only beside the activation prelu');
  return {};
}

function readWeights(
  { weights, initialization }: Record<string, unknown>,
  place: Place,
  units: number | undefined,
  sent: number | undefined,
  { seed, l }: { readonly seed: number; readonly l: number },
): number[][] | undefined {
  const at = field(place, 'initialization');
  if (weights !== undefined) {
    if (initialization !== undefined) report(at, 'the weights are given', 'either weights or an initialization');
    const rows = ['one for each unit', 'one for each unit of the layer before'] as const;
    return readMatrix(weights, field(place, 'weights'), [units, sent], rows);
  }
  const spec = optional(initialization, at, readInitialization) ?? defaultInitialization;
  return units === undefined || sent === undefined ? undefined : initialWeights(spec, seed, l, sent, units);
}

function readInitialization(value: unknown, place: Place): InitializationSpec | undefined {
  const object = readObject(value, place, ['kind', 'value']);
  if (object === undefined) return undefined;
  const kind = readName(object.kind, field(place, 'kind'), initializationNames, 'an initialization');
  if (kind === undefined) return undefined;
  if (!valuedInitializations.includes(kind)) {
    if (object.value !== undefined)
      report(field(place, 'value'), `${kind} needs none`, `a value only for ${valuedInitializations.join(', ')}`);
    return { kind };
  }
  const range = kind === 'constant' ? {} : { from: 0 };
  const number = readNumber(object.value, field(place, 'value'), range);
  return number === undefined ? undefined : { kind, value: number };
}
