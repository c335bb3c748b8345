/** Reads the recurrent cells, which become graphs. */
import { type GateName, gateNames, type LstmSpec } from '../graph/lstm.ts';
import type { RecurrentSpec } from '../graph/recurrent.ts';
import { field, type Place, readNumber, readNumbers, readObject, readVector, report } from '../reader.ts';
import { graphLimits } from './limits.ts';

export function readRecurrent(value: unknown, place: Place): RecurrentSpec | undefined {
  const object = readObject(value, place, ['kind', 'w', 'u', 'b', 'inputs', 'target']);
  if (object === undefined) return undefined;
  const numbers = readNumbers(object, place, ['w', 'u', 'b', 'target']);
  const inputs = readSteps(object.inputs, field(place, 'inputs'));
  return numbers === undefined || inputs === undefined ? undefined : { kind: 'recurrent', ...numbers, inputs };
}

export function readLstm(value: unknown, place: Place): LstmSpec | undefined {
  const object = readObject(value, place, ['kind', 'gates', 'inputs', 'target']);
  if (object === undefined) return undefined;
  const at = field(place, 'gates');
  const given = readObject(object.gates, at, gateNames);
  const gates: Partial<Record<GateName, Record<'w' | 'u' | 'b', number>>> = {};
  for (const gate of given === undefined ? [] : gateNames) {
    const own = readObject(given?.[gate], field(at, gate), ['w', 'u', 'b']);
    const numbers = own && readNumbers(own, field(at, gate), ['w', 'u', 'b']);
    if (numbers !== undefined) gates[gate] = numbers;
  }
  const inputs = readSteps(object.inputs, field(place, 'inputs'));
  const target = readNumber(object.target, field(place, 'target'));
  const complete = (read: typeof gates): read is LstmSpec['gates'] => gateNames.every((gate) => gate in read);
  if (!complete(gates) || inputs === undefined || target === undefined) return undefined;
  return { kind: 'lstm', gates, inputs, target };
}

function readSteps(value: unknown, place: Place): number[] | undefined {
  const list = readVector(value, place, undefined, '');
  if (list !== undefined && (list.length === 0 || list.length > graphLimits.steps))
    report(place, `it has ${list.length}`, `1 to ${graphLimits.steps} numbers, one for each step`);
  return list;
}
