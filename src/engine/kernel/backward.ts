/** The loss of one example, and the deltas of its layers; the gradients go to whoever takes them. See ../backward.ts. */
import { activationCode } from './activations.ts';
import { keep } from './elementary.ts';
import { type LayerRows, maskOf, type NetworkWriting, type Senders } from './forward.ts';
import { fewPairs, type LayerLayout } from './layout.ts';
import { lossCode, type OutputPair } from './losses.ts';
import { clearLast, createRow, eachPair, type Pair, placeOf, type Row } from './rows.ts';
import type { Shape } from './shape.ts';
import type { Code } from './wasm/encode.ts';
import { after, f64, f64x2, i32, type Place, place, v128 } from './wasm/instructions.ts';
import type { Variable } from './wasm/routine.ts';

const { add, sub, mul } = f64x2;

/** What a pair of outputs is compared with: the targets stand first in an example. */
function outputPair(w: NetworkWriting, { z, a }: LayerRows, logSumExp: Code, pair: Pair): OutputPair {
  const base = pair.base === undefined ? w.example : w.routine.keep('i32', i32.add(w.example, pair.base));
  return { z: z.read(pair), a: a.read(pair), y: v128.load(placeOf({ ...pair, base }, 0)), logSumExp };
}

/** Sums from the first number to the last. A sum that begins with −0 has the bits of one that begins with its first number. */
export function sumOf(w: NetworkWriting, row: Row, into: Variable) {
  w.routine.emit(into.set(f64.const(-0)));
  row.eachLane((value) => w.routine.emit(into.set(f64.add(into.get, value))));
}

/** Writes the loss of the example to a variable. */
export function exampleLoss(
  w: NetworkWriting,
  { loss }: Shape,
  layer: LayerLayout,
  rows: LayerRows,
  logSumExp: Code,
  into: Variable,
) {
  const terms = createRow(w.routine, w.memory, layer);
  eachPair(w.routine, layer, (pair) =>
    terms.write(pair, lossCode[loss].term(w, outputPair(w, rows, logSumExp, pair), layer.units)),
  );
  sumOf(w, terms, into);
}

/** delta of the outputs. */
export function outputDelta(w: NetworkWriting, { loss, rule }: Shape, layer: LayerLayout, rows: LayerRows) {
  const { routine } = w;
  const code = lossCode[loss];
  eachPair(routine, layer, (pair) => {
    const output = outputPair(w, rows, [], pair);
    if (rule === 'fused') rows.delta.write(pair, code.delta(w, output, layer.units));
    else if (rule === 'perceptron') rows.delta.write(pair, sub(output.a, output.y));
    else if (code.slope !== undefined) rows.g.write(pair, code.slope(w, output, layer.units));
  });
  if (rule === 'slopes')
    if (layer.activation === 'softmax') softmaxDelta(w, layer, rows);
    else deltaFromSlopes(w, layer, rows);
  clearLast(routine, layer, rows.delta);
}

function softmaxDelta(w: NetworkWriting, layer: LayerLayout, { g, a, delta }: LayerRows) {
  const { routine } = w;
  const products = createRow(routine, w.memory, layer);
  eachPair(routine, layer, (pair) => products.write(pair, mul(g.read(pair), a.read(pair))));
  const total = routine.local('f64');
  sumOf(w, products, total);
  const mean = keep(w, f64x2.splat(total.get));
  eachPair(routine, layer, (pair) => delta.write(pair, mul(a.read(pair), sub(g.read(pair), mean))));
}

function deltaFromSlopes(w: NetworkWriting, layer: LayerLayout, { z, a, g, delta, slope }: LayerRows) {
  const { activation } = layer;
  if (activation === 'softmax') throw new Error('softmax is an output activation');
  eachPair(w.routine, layer, (pair) =>
    delta.write(pair, activationCode[activation].times(w, g.read(pair), z.read(pair), a.read(pair), slope)),
  );
}

/** delta of a hidden layer: for each of its units the sum over the units above, first to last, through the weights between them. */
export function hiddenDelta(w: NetworkWriting, layer: LayerLayout, rows: LayerRows, above: LayerLayout, deltas: Row) {
  const { routine } = w;
  const splats = few(above) ? Array.from({ length: above.units }, (_, j) => keep(w, deltas.splat(j))) : [];
  eachPair(routine, layer, (pair) => {
    const base = pair.base && routine.keep('i32', i32.mul(pair.base, i32.const(above.row / 8)));
    const weights = place(above.weights + 2 * pair.index * above.row, base);
    const sum = few(above) ? backStraight(w, above, splats, weights) : backInLoop(w, above, deltas.address, weights);
    rows.g.write(pair, layer.dropped ? mul(sum, maskOf(w, layer, pair)) : sum);
  });
  deltaFromSlopes(w, layer, rows);
  clearLast(routine, layer, rows.delta);
}

const few = ({ narrow, pairs }: LayerLayout) => narrow || pairs <= fewPairs;

/** Two units' weights into unit j of the layer above from those into units j and j + 1: a corner of the matrix turned over. */
function corner(w: NetworkWriting, above: LayerLayout, weights: Place) {
  const [one, other] = [keep(w, v128.load(weights)), keep(w, v128.load(after(weights, above.row)))];
  return [f64x2.low(one, other), f64x2.high(one, other)] as const;
}

function backStraight(w: NetworkWriting, above: LayerLayout, deltas: readonly Code[], weights: Place): Code {
  let sum: Code | undefined;
  for (let j = 0; j < above.units; j += 2) {
    const corners = corner(w, above, after(weights, 8 * j));
    for (const [k, weight] of corners.entries()) {
      const delta = deltas[j + k];
      if (delta === undefined) continue;
      const product = mul(delta, weight);
      sum = keep(w, sum === undefined ? product : add(sum, product));
    }
  }
  return sum as Code;
}

function backInLoop(w: NetworkWriting, above: LayerLayout, deltas: number, weights: Place): Code {
  const { routine, memory } = w;
  const sum = routine.local('v128');
  const addOne = (delta: Place, weight: Code) =>
    routine.emit(sum.set(add(sum.get, mul(v128.load64_splat(delta), weight))));
  routine.emit(sum.set(memory.constant(-0)));
  const whole = Math.floor(above.units / 2);
  routine.repeat(whole, 16, (at) => {
    const [first, second] = corner(w, above, place(weights.offset, i32.add(weights.base, at)));
    addOne(place(deltas, at), first);
    addOne(place(deltas + 8, at), second);
  });
  if (above.units % 2 === 1) addOne(place(deltas + 16 * whole), corner(w, above, after(weights, 16 * whole))[0]);
  return sum.get;
}

/** Where a gradient goes: two parameters, their gradient from this example, and whether they are weights. */
export type Take = (parameters: Place, gradient: Code, weights: boolean) => void;

/** The gradients of a layer, sender by sender. */
export function gradients(w: NetworkWriting, layer: LayerLayout, rows: LayerRows, senders: Senders, take: Take) {
  const { routine } = w;
  senders.each((sent, row) => {
    const send = (pair: Pair) => {
      const base = pair.base === undefined ? row.base : routine.keep('i32', i32.add(row.base, pair.base));
      take(placeOf({ ...pair, base }, row.offset), mul(rows.delta.read(pair), sent), true);
    };
    if (layer.pairs <= 2 * fewPairs) eachStraight(layer, send);
    else eachPair(routine, layer, send);
  });
  eachPair(routine, layer, (pair) => take(placeOf(pair, layer.bias), rows.delta.read(pair), false));
  if (layer.activation === 'prelu') take(place(layer.slope), slopeGradient(w, layer, rows), false);
}

const eachStraight = ({ pairs }: LayerLayout, body: (pair: Pair) => void) => {
  for (let index = 0; index < pairs; index++) body({ index, base: undefined });
};

/** ∂E/∂α of prelu: the sum of g · min(z, 0). */
function slopeGradient(w: NetworkWriting, layer: LayerLayout, { g, z }: LayerRows): Code {
  const { routine, memory } = w;
  const products = createRow(routine, memory, layer);
  eachPair(routine, layer, (pair) =>
    products.write(pair, mul(g.read(pair), f64x2.min(z.read(pair), memory.constant(0)))),
  );
  const total = routine.local('f64');
  sumOf(w, products, total);
  return f64x2.replace(memory.constant(0), 0, total.get);
}
