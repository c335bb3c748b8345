/**
 * The module that answers: the forward pass of many examples at once, layer by layer. Two examples side by side; a unit's sum runs from
 * its first sender to its last. See ../forward-many.ts.
 */
import type { ActivationName } from '../math/activations.ts';
import { type ActivationWriting, activationCode, byLane } from './activations.ts';
import { expBelow0, keep } from './elementary.ts';
import { type MemoryMap, memoryMap } from './memory.ts';
import { functionsOf, imported, scalars } from './scalars.ts';
import { type Code, moduleOf } from './wasm/encode.ts';
import { f64x2, i32, type Place, place, v128 } from './wasm/instructions.ts';
import { routine, type Variable } from './wasm/routine.ts';

export interface FieldLayer {
  readonly inputs: number;
  readonly units: number;
  readonly activation: ActivationName;
}

export interface FieldModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly memory: MemoryMap;
  /** Address of the parameters, in the order of parameters.ts. */
  readonly parameters: number;
  /** For the inputs and for each layer the address of its answers, unit by unit. */
  readonly answers: readonly number[];
  /** Addresses of the last layer's z, unit by unit, and of ln Σ e^z. */
  readonly z: number;
  readonly logSumExp: number;
}

/** Examples of a call: as many as stay near the processor, and bytes of one unit's answers to them. */
export const stretch = 256;
export const column = 8 * stretch;

/** So many senders are written out one by one. */
const fewSenders = 16;

const { add, mul } = f64x2;

interface FieldWriting extends ActivationWriting {
  /** Bytes of the answers that are wanted of each unit. */
  readonly bytes: Code;
}

/** Exports `run(bytes)`: the answers to the examples whose inputs stand in memory, 16 bytes for two of them. */
export function fieldModule(layers: readonly FieldLayer[]): FieldModule {
  const memory = memoryMap();
  const its = routine(['i32'], []);
  const w: FieldWriting = { routine: its, memory, scalars, bytes: (its.parameters[0] as Variable).get };
  const sizes = [layers[0]?.inputs as number, ...layers.map(({ units }) => units)];
  const counts = layers.map(({ inputs, units, activation }) => (inputs + 1) * units + (activation === 'prelu' ? 1 : 0));
  const parameters = memory.allocate(8 * counts.reduce((total, count) => total + count, 0));
  const answers = sizes.map((units) => memory.allocate(units * column));
  const z = memory.allocate((sizes.at(-1) as number) * column);
  const logSumExp = memory.allocate(column);
  let weights = parameters;
  for (const [k, layer] of layers.entries()) {
    const sums = k === layers.length - 1 ? z : undefined;
    answer(w, layer, weights, answers[k] as number, answers[k + 1] as number, sums);
    if (layer.activation === 'softmax') softmax(w, layer, z, answers[k + 1] as number, logSumExp);
    weights += 8 * (counts[k] as number);
  }
  const bytes = moduleOf(imported, [...functionsOf(), its.finish([])], { run: scalars.log1p + 1 });
  return { bytes, memory, parameters, answers, z, logSumExp };
}

/** Goes through the examples two by two. */
function eachTwo({ routine: its, bytes }: FieldWriting, body: (at: Code) => void) {
  const at = its.local('i32');
  its.emit(at.set(i32.const(0)));
  its.loop(() => {
    body(at.get);
    its.advance(at, i32.const(16));
    return i32.lt_u(at.get, bytes);
  });
}

/** What the units of a layer answer; softmax only has its sums. */
function answer(w: FieldWriting, layer: FieldLayer, weights: number, sent: number, to: number, sums?: number) {
  const { routine: its } = w;
  const { inputs, units, activation } = layer;
  const bias = weights + 8 * inputs * units;
  const slope = v128.load64_splat(place(bias + 8 * units));
  const unit = its.local('i32');
  its.emit(unit.set(i32.const(0)));
  its.loop(() => {
    const row = its.keep('i32', i32.mul(unit.get, i32.const(8 * inputs)));
    const shift = its.keep('i32', i32.mul(unit.get, i32.const(column)));
    const b = keep(w, v128.load64_splat(place(bias, i32.mul(unit.get, i32.const(8)))));
    eachTwo(w, (at) => {
      const z = keep(w, add(weightedSum(w, inputs, place(weights, row), place(sent, at)), b));
      const here = its.keep('i32', i32.add(shift, at));
      if (sums !== undefined) its.emit(v128.store(place(sums, here), z));
      if (activation !== 'softmax') its.emit(v128.store(place(to, here), activationCode[activation].f(w, z, slope)));
    });
    its.advance(unit, i32.const(1));
    return i32.lt_u(unit.get, i32.const(units));
  });
}

function weightedSum({ routine: its, memory }: FieldWriting, inputs: number, weights: Place, sent: Place): Code {
  const product = (weight: Place, value: Place) => mul(v128.load64_splat(weight), v128.load(value));
  const sum = its.local('v128');
  if (inputs > fewSenders) {
    its.emit(sum.set(memory.constant(-0)));
    its.repeat(inputs, 8, (i) => {
      const value = i32.add(sent.base, i32.mul(i, i32.const(stretch)));
      its.emit(
        sum.set(add(sum.get, product(place(weights.offset, i32.add(weights.base, i)), place(sent.offset, value)))),
      );
    });
    return sum.get;
  }
  for (let i = 0; i < inputs; i++) {
    const next = product(place(weights.offset + 8 * i, weights.base), place(sent.offset + i * column, sent.base));
    its.emit(sum.set(i === 0 ? next : add(sum.get, next)));
  }
  return sum.get;
}

/** The shares of each example, and ln Σ e^z; see math/softmax.ts. */
function softmax(w: FieldWriting, { units }: FieldLayer, sums: number, to: number, logSumExp: number) {
  const { routine: its, memory } = w;
  eachTwo(w, (at) => {
    const [largest, total] = [its.local('v128'), its.local('v128')];
    const eachUnit = (body: (z: Place, a: Place) => void) =>
      its.repeat(units, column, (unit) => {
        const here = its.keep('i32', i32.add(at, unit));
        body(place(sums, here), place(to, here));
      });
    its.emit(largest.set(memory.constant(Number.NEGATIVE_INFINITY)), total.set(memory.constant(0)));
    eachUnit((z) => its.emit(largest.set(f64x2.max(largest.get, v128.load(z)))));
    eachUnit((z, a) => {
      const e = expBelow0(w, keep(w, f64x2.sub(v128.load(z), largest.get)));
      its.emit(total.set(add(total.get, e)), v128.store(a, e));
    });
    eachUnit((_, a) => its.emit(v128.store(a, f64x2.div(v128.load(a), total.get))));
    its.emit(v128.store(place(logSumExp, at), add(largest.get, byLane(w, scalars.log, total.get))));
  });
}
