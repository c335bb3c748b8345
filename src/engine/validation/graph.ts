/** Reads scalar graphs. */
import { grouped } from '../../language.ts';
import {
  type GraphNode,
  type GraphSpec,
  isOperation,
  type OperationName,
  type OperationNode,
  operandCounts,
  operationNames,
  type ValueNode,
} from '../graph/graph.ts';
import { field, item, type Place, readList, readName, readNumber, readObject, report } from '../reader.ts';
import { graphLimits, limits, manyEvents } from './limits.ts';

/** @returns the graph, or undefined where a problem was reported */
export function readGraph(value: unknown, place: Place): GraphSpec | undefined {
  const object = readObject(value, place, ['kind', 'nodes']);
  if (object === undefined) return undefined;
  const at = field(place, 'nodes');
  const expected = `a list of 1 to ${graphLimits.nodes} nodes`;
  const list = readList(object.nodes, at, expected);
  if (list === undefined) return undefined;
  if (list.length === 0 || list.length > graphLimits.nodes) report(at, `it has ${list.length}`, expected);
  const names = new Set<string>();
  const nodes = list.slice(0, graphLimits.nodes).map((node, k) => readNode(node, item(at, k), names));
  if (place.problems.length > 0 || !nodes.every((node) => node !== undefined)) return undefined;
  checkEvents(nodes, at);
  return { kind: 'graph', nodes };
}

/** An operation and its gradient are two events, and each of its operands has a slope and a path. */
function checkEvents(nodes: readonly GraphNode[], place: Place) {
  const count = nodes.reduce((total, node) => total + (isOperation(node) ? 2 + 2 * node.of.length : 1), 0);
  if (count > limits.events) report(place, manyEvents(count), `at most ${grouped(limits.events)}: fewer operands`);
}

function readNode(value: unknown, place: Place, names: Set<string>): GraphNode | undefined {
  const object = readObject(value, place, ['name', 'value', 'constant', 'op', 'of', 'exponent']);
  if (object === undefined) return undefined;
  const name = readNewName(object.name, field(place, 'name'), names);
  const node = object.op === undefined ? readValue(object, place) : readOperation(object, place, names);
  if (typeof object.name === 'string') names.add(object.name);
  return name === undefined || node === undefined ? undefined : { name, ...node };
}

function readNewName(name: unknown, place: Place, taken: ReadonlySet<string>): string | undefined {
  if (typeof name !== 'string' || name === '' || name.length > 40)
    report(place, 'it is not a name', 'a text of 1 to 40 characters');
  else if (taken.has(name)) report(place, `"${name}" is taken`, 'a name of its own for each node');
  else return name;
  return undefined;
}

function readValue(object: Record<string, unknown>, place: Place): Omit<ValueNode, 'name'> | undefined {
  const value = readNumber(object.value, field(place, 'value'));
  for (const key of ['of', 'exponent'] as const)
    if (object[key] !== undefined) report(field(place, key), 'there is no operation', 'op beside of');
  const { constant } = object;
  if (constant !== undefined && constant !== true)
    report(field(place, 'constant'), 'it is not true', 'true for a part of the expression, or nothing');
  return value === undefined ? undefined : { value, ...(constant === true && { constant }) };
}

function readOperation(
  object: Record<string, unknown>,
  place: Place,
  names: ReadonlySet<string>,
): Omit<OperationNode, 'name'> | undefined {
  for (const key of ['value', 'constant'] as const)
    if (object[key] !== undefined) report(field(place, key), 'an operation is computed', 'either a value or an op');
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
  const exponent = op === undefined ? undefined : readExponent(object.exponent, field(place, 'exponent'), op);
  if (op === undefined || of === undefined) return undefined;
  return { op, of: of as string[], ...(exponent !== undefined && { exponent }) };
}

function readExponent(value: unknown, place: Place, op: OperationName): number | undefined {
  if (op === 'power') return readNumber(value, place, { whole: true, from: -100, to: 100 });
  if (value !== undefined) report(place, `${op} has none`, 'an exponent for power');
  return undefined;
}
