/** Reads scalar graphs, and the small layers and cells that become graphs. */
import { type ConvolutionSpec, convolutionShapes } from '../graph/convolution.ts';
import { type GraphNode, type GraphSpec, operandCounts, operationNames } from '../graph/graph.ts';
import { gateNames, type LstmSpec } from '../graph/lstm.ts';
import type { RecurrentSpec } from '../graph/recurrent.ts';
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

/** What a lesson needs; a graph draws and steps through every number. */
export const graphLimits = { nodes: 5000, side: 28, filters: 8, steps: 50 } as const;

/** @returns the graph, or undefined where a problem was reported */
export function readGraph(value: unknown, place: Place): GraphSpec | undefined {
  const object = readObject(value, place, ['kind', 'nodes']);
  if (object === undefined) return undefined;
  const at = field(place, 'nodes');
  const expected = `a list of 1 to ${graphLimits.nodes} nodes`;
  const list = readList(object.nodes, at, expected);
  if (list !== undefined && (list.length === 0 || list.length > graphLimits.nodes))
    report(at, `it has ${list.length}`, expected);
  const names = new Set<string>();
  for (const [k, node] of (list ?? []).slice(0, graphLimits.nodes).entries()) readNode(node, item(at, k), names);
  return list === undefined ? undefined : { kind: 'graph', nodes: list as GraphNode[] };
}

function readNode(value: unknown, place: Place, names: Set<string>) {
  const object = readObject(value, place, ['name', 'value', 'op', 'of', 'exponent']);
  if (object === undefined) return;
  const { name } = object;
  if (typeof name !== 'string' || name === '' || name.length > 40)
    report(field(place, 'name'), 'it is not a name', 'a text of 1 to 40 characters');
  else if (names.has(name)) report(field(place, 'name'), `"${name}" is taken`, 'a name of its own for each node');
  if (object.op === undefined) {
    readNumber(object.value, field(place, 'value'));
    for (const key of ['of', 'exponent'] as const)
      if (object[key] !== undefined) report(field(place, key), 'there is no operation', 'op beside of');
  } else {
    if (object.value !== undefined)
      report(field(place, 'value'), 'an operation is computed', 'either a value or an op');
    readOperation(object, place, names);
  }
  if (typeof name === 'string') names.add(name);
}

function readOperation(object: Record<string, unknown>, place: Place, names: ReadonlySet<string>) {
  const op = readName(object.op, field(place, 'op'), operationNames, 'an operation');
  const at = field(place, 'of');
  const of = readList(object.of, at, 'a list of the names of nodes before');
  for (const [k, operand] of (of ?? []).entries())
    if (typeof operand !== 'string' || !names.has(operand))
      report(item(at, k), `${JSON.stringify(operand)} is no node before this one`, 'the name of a node before');
  if (op !== undefined && of !== undefined) {
    const { from, to } = operandCounts[op];
    if (of.length < from || of.length > to)
      report(at, `it has ${of.length}`, from === to ? `${from} for ${op}` : `${from} to ${to} for ${op}`);
  }
  const exponent = field(place, 'exponent');
  if (op === 'power') readNumber(object.exponent, exponent, { whole: true, from: -100, to: 100 });
  else if (object.exponent !== undefined && op !== undefined)
    report(exponent, `${op} has none`, 'an exponent for power');
}

export function readConvolution(value: unknown, place: Place): ConvolutionSpec | undefined {
  const known = ['kind', 'image', 'filters', 'bias', 'padding', 'stride', 'activation', 'pool', 'output'];
  const object = readObject(value, place, known);
  if (object === undefined) return undefined;
  const image = readGrid(object.image, field(place, 'image'));
  const list = readList(object.filters, field(place, 'filters'), 'a list of filters');
  if (list !== undefined && (list.length === 0 || list.length > graphLimits.filters))
    report(field(place, 'filters'), `it has ${list.length}`, `1 to ${graphLimits.filters} filters`);
  const first = Array.isArray(list?.[0]) ? (list[0] as unknown[]) : [];
  const shape = [first.length || undefined, Array.isArray(first[0]) ? first[0].length : undefined] as const;
  const filters = (list ?? []).map((filter, f) => readGrid(filter, item(field(place, 'filters'), f), shape));
  const bias = readVector(object.bias, field(place, 'bias'), list?.length, 'one for each filter');
  const whole = (key: string, from: number) =>
    optional(object[key], field(place, key), (given, at) => readNumber(given, at, { whole: true, from, to: 10 }));
  const padding = whole('padding', 0);
  const stride = whole('stride', 1);
  optional(object.activation, field(place, 'activation'), (given, at) =>
    readName(given, at, ['linear', 'relu'], 'an activation of this layer'),
  );
  optional(object.pool, field(place, 'pool'), readPool);
  const at = field(place, 'output');
  const output = readObject(object.output, at, ['weights', 'bias', 'target']);
  if (output === undefined || place.problems.length > 0 || image === undefined || bias === undefined) return undefined;
  const spec = { ...object, ...(padding && { padding }), ...(stride && { stride }) } as unknown as ConvolutionSpec;
  const { map, pooled } = convolutionShapes(spec);
  if (!(map.rows > 0 && map.columns > 0))
    report(field(place, 'filters'), 'no window fits', 'filters that fit the image');
  else if (!(pooled.rows > 0 && pooled.columns > 0)) report(field(place, 'pool'), 'no window fits', 'a smaller size');
  const flat = pooled.rows * pooled.columns * filters.length;
  readVector(output.weights, field(at, 'weights'), flat, 'one for each number that flatten gives');
  readNumber(output.bias, field(at, 'bias'));
  readNumber(output.target, field(at, 'target'));
  return spec;
}

/** A rectangle of numbers; without a shape, the first row says how long the others are. */
function readGrid(
  value: unknown,
  place: Place,
  [rows, columns]: readonly [rows?: number | undefined, columns?: number | undefined] = [],
) {
  const list = readList(value, place, 'a list of rows');
  const width = columns ?? (Array.isArray(list?.[0]) ? list[0].length : undefined);
  const most = graphLimits.side;
  if (list !== undefined && (list.length === 0 || list.length > most || width === 0 || (width ?? 0) > most))
    report(place, `it has ${list.length} rows of ${width ?? 0}`, `1 to ${most} rows and columns`);
  return list && readMatrix(list, place, [rows, width], ['as many as the first', 'as many as the first row has']);
}

function readPool(value: unknown, place: Place) {
  const object = readObject(value, place, ['size', 'stride']);
  if (object === undefined) return undefined;
  const range = { whole: true, from: 1, to: 10 };
  readNumber(object.size, field(place, 'size'), range);
  return optional(object.stride, field(place, 'stride'), (given, at) => readNumber(given, at, range));
}

export function readRecurrent(value: unknown, place: Place): RecurrentSpec | undefined {
  const object = readObject(value, place, ['kind', 'w', 'u', 'b', 'inputs', 'target']);
  if (object === undefined) return undefined;
  for (const key of ['w', 'u', 'b', 'target'] as const) readNumber(object[key], field(place, key));
  readSteps(object.inputs, field(place, 'inputs'));
  return object as unknown as RecurrentSpec;
}

export function readLstm(value: unknown, place: Place): LstmSpec | undefined {
  const object = readObject(value, place, ['kind', 'gates', 'inputs', 'target']);
  if (object === undefined) return undefined;
  const gates = readObject(object.gates, field(place, 'gates'), gateNames);
  for (const gate of gates === undefined ? [] : gateNames) {
    const at = field(field(place, 'gates'), gate);
    const numbers = readObject(gates?.[gate], at, ['w', 'u', 'b']);
    for (const key of numbers === undefined ? [] : (['w', 'u', 'b'] as const))
      readNumber(numbers?.[key], field(at, key));
  }
  readSteps(object.inputs, field(place, 'inputs'));
  readNumber(object.target, field(place, 'target'));
  return object as unknown as LstmSpec;
}

function readSteps(value: unknown, place: Place) {
  const list = readVector(value, place, undefined, '');
  if (list !== undefined && (list.length === 0 || list.length > graphLimits.steps))
    report(place, `it has ${list.length}`, `1 to ${graphLimits.steps} numbers, one for each step`);
}
