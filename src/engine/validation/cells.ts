/** Reads the recurrent cells: vectors and matrices, or single numbers for one unit and one input. */
import {
  type CellData,
  type GateName,
  type GateSpec,
  gateNames,
  type LstmSpec,
  type RecurrentSpec,
} from '../cells/cells.ts';
import {
  field,
  item,
  type Place,
  readList,
  readMatrix,
  readNumber,
  readObject,
  readVector,
  report,
} from '../reader.ts';
import { graphLimits } from './limits.ts';

export function readRecurrent(value: unknown, place: Place): RecurrentSpec | undefined {
  const object = readObject(value, place, ['kind', 'w', 'u', 'b', 'inputs', 'target']);
  if (object === undefined) return undefined;
  const data = readData(object, place);
  const gate = readGate(object, place, data);
  return gate === undefined || data.complete === undefined
    ? undefined
    : { kind: 'recurrent', ...gate, ...data.complete };
}

export function readLstm(value: unknown, place: Place): LstmSpec | undefined {
  const object = readObject(value, place, ['kind', 'gates', 'inputs', 'target']);
  if (object === undefined) return undefined;
  const data = readData(object, place);
  const at = field(place, 'gates');
  const given = readObject(object.gates, at, gateNames);
  const gates: Partial<Record<GateName, GateSpec>> = {};
  for (const name of given === undefined ? [] : gateNames) {
    const own = readObject(given?.[name], field(at, name), ['w', 'u', 'b']);
    const gate = own && readGate(own, field(at, name), data);
    if (gate !== undefined) gates[name] = gate;
  }
  const complete = (read: typeof gates): read is LstmSpec['gates'] => gateNames.every((name) => name in read);
  return !complete(gates) || data.complete === undefined ? undefined : { kind: 'lstm', gates, ...data.complete };
}

/** Inputs and target, and what they say of the sizes. */
interface ReadData {
  readonly hidden: number | undefined;
  readonly inputs: number | undefined;
  readonly complete: CellData | undefined;
}

function readData(object: Record<string, unknown>, place: Place): ReadData {
  const [at, expected] = [
    field(place, 'inputs'),
    `1 to ${graphLimits.steps} steps, a number or a list of numbers for each`,
  ];
  const list = readList(object.inputs, at, expected);
  if (list !== undefined && (list.length === 0 || list.length > graphLimits.steps))
    report(at, `it has ${list.length}`, expected);
  const width = Array.isArray(list?.[0]) ? list[0].length : 1;
  checkSize(width, at, 'inputs in a step');
  const steps = list?.map((step, t) =>
    Array.isArray(step) || width !== 1
      ? readVector(step, item(at, t), width, 'as many as the first step has')
      : asList(readNumber(step, item(at, t))),
  );
  const target = Array.isArray(object.target)
    ? readVector(object.target, field(place, 'target'), undefined, '')
    : asList(readNumber(object.target, field(place, 'target')));
  const hidden = Array.isArray(object.target) ? object.target.length : target && 1;
  if (hidden !== undefined) checkSize(hidden, field(place, 'target'), 'hidden units');
  const inputs = steps?.every((step) => step !== undefined) ? (steps as number[][]) : undefined;
  return {
    hidden,
    inputs: list === undefined || list.length === 0 ? undefined : width,
    complete: inputs === undefined || target === undefined ? undefined : { inputs, target },
  };
}

function checkSize(size: number, place: Place, what: string) {
  if (size < 1 || size > graphLimits.cellUnits)
    report(place, `it means ${size} ${what}`, `1 to ${graphLimits.cellUnits} ${what}`);
}

/** w, u and b of one gate. A single number stands for one unit with one input. */
function readGate(object: Record<string, unknown>, place: Place, { hidden, inputs }: ReadData): GateSpec | undefined {
  const matrix = (key: 'w' | 'u', columns: number | undefined, ofEach: string) => {
    const [value, at] = [object[key], field(place, key)];
    if (Array.isArray(value) || (hidden ?? 1) > 1 || (columns ?? 1) > 1)
      return readMatrix(value, at, [hidden, columns], ['one for each hidden unit', ofEach]);
    const number = readNumber(value, at);
    return number === undefined ? undefined : [[number]];
  };
  const w = matrix('w', inputs, 'one for each input');
  const u = matrix('u', hidden, 'one for each hidden unit');
  const b =
    Array.isArray(object.b) || (hidden ?? 1) > 1
      ? readVector(object.b, field(place, 'b'), hidden, 'one for each hidden unit')
      : asList(readNumber(object.b, field(place, 'b')));
  return w === undefined || u === undefined || b === undefined ? undefined : { w, u, b };
}

const asList = (number: number | undefined) => (number === undefined ? undefined : [number]);
