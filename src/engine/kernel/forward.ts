/** The forward pass of one example. Pairs of units side by side; each unit's sum runs from its first sender to its last. */
import { type ActivationWriting, activationCode } from './activations.ts';
import { expBelow0, keep } from './elementary.ts';
import { fewPairs, type LayerLayout, type Layout } from './layout.ts';
import { createRow, eachPair, placeOf, type Row } from './rows.ts';
import type { Code } from './wasm/encode.ts';
import { after, call, f64, f64x2, i32, type Place, place, v128 } from './wasm/instructions.ts';
import type { Routine, Variable } from './wasm/routine.ts';

/** What goes into a layer: the inputs, or what the layer below passes on. */
export interface Senders {
  /** @param body gets a sender's number in both lanes, and where its row of weights stands */
  each(body: (sent: Code, row: Place) => void): void;
}

export interface NetworkWriting extends ActivationWriting {
  readonly layout: Layout;
  /** Adds 0 times each number that has to be finite: what is not, stays. */
  readonly probe: Variable;
  /** Address of the example at hand, and of its masks. */
  readonly example: Code;
  readonly masks: Code;
}

/** The rows of a layer. */
export interface LayerRows {
  readonly z: Row;
  readonly a: Row;
  /** What dropout leaves of a; a itself where nothing is dropped. */
  readonly sent: Row;
  /** ∂E/∂a. */
  readonly g: Row;
  readonly delta: Row;
  /** prelu's slope, in both lanes. */
  readonly slope: Code;
}

const { add, sub, mul, div } = f64x2;

/** Adds to the probe. */
export const probe = ({ routine, memory, probe: its }: NetworkWriting, value: Code) =>
  routine.emit(its.set(add(its.get, mul(value, memory.constant(0)))));

export function createRows({ routine, memory }: NetworkWriting, layer: LayerLayout): LayerRows {
  const row = () => createRow(routine, memory, layer);
  const a = row();
  const slope = layer.activation === 'prelu' ? v128.load64_splat(place(layer.slope)) : [];
  return { z: row(), a, sent: layer.dropped ? row() : a, g: row(), delta: row(), slope };
}

/** The units of a layer as senders to the one above. */
export function unitsOf({ routine }: NetworkWriting, below: LayerLayout, sent: Row, above: LayerLayout): Senders {
  const rowAt = (k: number) => place(above.weights + k * above.row);
  if (below.narrow) {
    const kept = Array.from({ length: below.units }, (_, k) => routine.keep('v128', sent.splat(k)));
    return straight(kept, rowAt);
  }
  return { each: (body) => eachRow(routine, above, place(sent.address), body) };
}

/** Numbers that are known one by one, written out one after the other. */
export const straight = (sent: readonly Code[], rowAt: (k: number) => Place): Senders => ({
  each(body) {
    for (const [k, value] of sent.entries()) body(value, rowAt(k));
  },
});

/** Numbers in memory one after the other, with their rows of weights. */
export function eachRow(
  routine: Routine,
  above: LayerLayout,
  { base, offset }: Place,
  body: (sent: Code, row: Place) => void,
) {
  routine.repeat(above.inputs, 8, (at) => {
    const sent = routine.keep('v128', v128.load64_splat(place(offset, i32.add(base, at))));
    const row = routine.keep('i32', i32.mul(at, i32.const(above.row / 8)));
    body(sent, place(above.weights, row));
  });
}

/** z and a of a layer, and what dropout leaves of a. @returns ln Σ e^z of a layer of softmax */
export function forward(w: NetworkWriting, layer: LayerLayout, rows: LayerRows, senders: Senders): Code {
  for (let first = 0; first < layer.pairs; first += fewPairs) weightedSums(w, layer, rows.z, senders, first);
  const { activation } = layer;
  if (activation === 'softmax') return softmax(w, layer, rows);
  eachPair(w.routine, layer, (pair) =>
    rows.a.write(pair, activationCode[activation].f(w, rows.z.read(pair), rows.slope)),
  );
  if (layer.dropped)
    eachPair(w.routine, layer, (pair) => rows.sent.write(pair, mul(rows.a.read(pair), maskOf(w, layer, pair))));
  return [];
}

/** The mask of two units. */
export function maskOf({ masks, routine }: NetworkWriting, { mask }: LayerLayout, pair: Parameters<Row['read']>[0]) {
  const base = pair.base === undefined ? masks : routine.keep('i32', i32.add(masks, pair.base));
  return v128.load(placeOf({ ...pair, base }, mask));
}

/** z of at most eight pairs. A sum that begins with −0 has the bits of one that begins with its first product. */
function weightedSums(w: NetworkWriting, layer: LayerLayout, z: Row, senders: Senders, first: number) {
  const { routine, memory } = w;
  const sums = Array.from({ length: Math.min(fewPairs, layer.pairs - first) }, () => routine.local('v128'));
  for (const sum of sums) routine.emit(sum.set(memory.constant(-0)));
  senders.each((sent, row) => {
    for (const [k, sum] of sums.entries())
      routine.emit(sum.set(add(sum.get, mul(v128.load(after(row, 16 * (first + k))), sent))));
  });
  for (const [k, sum] of sums.entries()) {
    const index = first + k;
    const value = keep(w, add(sum.get, v128.load(place(layer.bias + 16 * index))));
    z.write({ index, base: undefined }, value);
    probe(w, value);
  }
}

/** e^(z − max z) / Σ; see math/softmax.ts. */
function softmax(w: NetworkWriting, layer: LayerLayout, { z, a }: LayerRows): Code {
  const { routine } = w;
  const [largest, total] = [routine.local('f64'), routine.local('f64')];
  routine.emit(largest.set(f64.const(Number.NEGATIVE_INFINITY)));
  z.eachLane((value) => routine.emit(largest.set(f64.max(largest.get, value))));
  const maximum = keep(w, f64x2.splat(largest.get));
  eachPair(routine, layer, (pair) => a.write(pair, expBelow0(w, keep(w, sub(z.read(pair), maximum)))));
  routine.emit(total.set(f64.const(0)));
  a.eachLane((value) => routine.emit(total.set(f64.add(total.get, value))));
  const divisor = keep(w, f64x2.splat(total.get));
  eachPair(routine, layer, (pair) => a.write(pair, div(a.read(pair), divisor)));
  return keep(w, f64x2.splat(f64.add(largest.get, call(w.scalars.log, total.get))));
}
