/** The modules: whole updates, one after the other; and the answers to examples, one after the other. */
import { gradients, hiddenDelta, outputs, type Take } from './backward.ts';
import { forward, inRow, type Network, type RowName, rowBytes, rowOf, type Senders } from './forward.ts';
import { functions } from './functions.ts';
import { fewTurns, type LayerLayout, type Layout, layOut } from './layout.ts';
import type { Shape } from './shape.ts';
import { clip, correct, step, stepAll, type Training } from './step.ts';
import { type Code, whole } from './wasm/encode.ts';
import { at, floatOf, i32, load, type Place, splat, store, storeFirst } from './wasm/instructions.ts';
import { createWriter, type Variable, type Written } from './wasm/writer.ts';

export interface Module extends Written {
  readonly layout: Layout;
  /** Address of the columns of one that answers. */
  readonly columns: number;
}

export function moduleOf(shape: Shape): Module {
  const w = createWriter(functions, fewTurns(shape));
  const { training } = shape;
  const layout = layOut(shape, w.allocate);
  const [pointer, count, , masks] = w.given;
  const network = { ...w, layout, masks: at(masks.get), targets: at(), probe: (x: readonly Code[]) => x };
  const rows = at(w.allocate(rowBytes(layout)));
  const numbers = shape.layers.reduce((total, { units }) => total + units, 1 + shape.inputs);
  const columns = training ? 0 : w.allocate(8 * stretch * (numbers + (shape.layers.at(-1)?.units ?? 0)));
  if (training === undefined) answers({ ...network, rows }, columns, pointer, count);
  else {
    const probed = w.variable(w.formula('0'));
    const t: Training = {
      ...network,
      training,
      rows,
      probe(x) {
        probed.to('its + x * 0', { x });
        return x;
      },
    };
    updates(t);
    w.emit(store(w.named('probed'), probed.get));
  }
  return { ...w.finish(), layout, columns };
}

const move = (pointer: Variable, bytes: number) => pointer.set(i32.add(pointer.get, i32.const(bytes)));

/** So many examples are answered in a call: their columns stay near the processor. */
export const stretch = 256;

/**
 * `run(begin, count)`: the answers to so many examples, from one on (its bytes from the beginning of a column). There is a column for
 * each input, for each unit of each layer, for z of each output, and for ln Σ e^z.
 */
function answers(network: Network, columns: number, pointer: Variable, count: Variable) {
  const { loop, each, emit, splat, times, layout } = network;
  const { layers } = layout;
  loop(() => {
    let column = columns;
    const next = (units: number) => {
      column += 8 * stretch * units;
      return at(column - 8 * stretch * units, pointer.get);
    };
    passThrough(network, (first) => inRow(network, first, next(first.inputs), stretch));
    const put = (layer: LayerLayout, row: RowName, units: number) => {
      const to = next(units);
      const from = rowOf(network, layer, row);
      each(units, 8, (unit) => emit(storeFirst(at(to, times(unit, stretch)), splat(at(from, unit)))));
    };
    for (const layer of layers) put(layer, 'a', layer.units);
    const top = layers.at(-1) as LayerLayout;
    put(top, 'z', top.units);
    put(top, 'logSumExp', 1);
    move(pointer, 8);
    move(count, -1);
    return count.get;
  });
}

/** Forward through all layers. @returns what went into each */
function passThrough(network: Network, inputs: (first: LayerLayout) => Senders): Senders[] {
  const { layout } = network;
  return layout.layers.map((layer, l) => {
    const below = layout.layers[l - 1];
    const senders =
      below === undefined ? inputs(layer) : inRow(network, layer, rowOf(network, below, below.dropped ? 'sent' : 'a'));
    forward(network, layer, senders);
    return senders;
  });
}

/**
 * `run(list, updates, losses, masks)`: the list holds for every update the addresses of its examples, behind their number where
 * gradients are added up; a loss is written for each update. `probed` is 0, or NaN where a number was not finite.
 */
function updates(t: Training) {
  const { loop, variable, keep, formula, emit, given, layout, training, probe } = t;
  const [list, count, losses, masks] = given;
  /** @returns the next number of the list */
  const next = () => {
    const its = keep(i32.load(at(list.get)), whole);
    move(list, 4);
    return its;
  };
  const each = (take: Take) => {
    const loss = oneExample(t, next(), take);
    if (training.dropout !== undefined) move(masks, layout.masks);
    return loss;
  };
  const batch = () => {
    const left = variable(next(), whole);
    const examples = keep(floatOf(left.get));
    const total = variable(formula('-0'));
    loop(() => {
      const loss = each((parameters, g) => formula('sum = sum + g', { sum: at(parameters, layout.sums), g }));
      total.to('its + loss', { loss });
      move(left, -1);
      return left.get;
    });
    if (training.clipNorm !== undefined) clip(t, examples);
    stepAll(t, examples);
    total.to('its / examples', { examples });
    return total.get;
  };

  loop(() => {
    correct(t);
    const loss = training.summed ? batch() : each((parameters, g, weights) => step(t, parameters, weights, { g }));
    emit(storeFirst(at(losses.get), loss));
    probe(loss);
    move(losses, 8);
    move(count, -1);
    return count.get;
  });
  // What is kept stays not finite once it is not: it is enough to look at the end.
  t.each(layout.sums / 16, 16, (pair) => probe(load(at(layout.parameters, pair))), 1);
}

/** Forward, loss and backward for an example. A layer's weights are handed on when nothing reads the old ones any more. @returns the loss */
function oneExample(given: Training, example: readonly Code[], take: Take) {
  const t = { ...given, targets: at(example) };
  const { layers } = t.layout;
  const x = at(example, inputsAt(layers));
  const senders = passThrough(t, (first) => (t.training.sparse ? entries(t, first, x) : inRow(t, first, x)));
  const loss = outputs(t, t.training, layers.at(-1) as LayerLayout);
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l] as LayerLayout;
    if (l > 0) hiddenDelta(t, layers[l - 1] as LayerLayout, layer);
    gradients(t, layer, senders[l] as Senders, take);
  }
  return loss;
}

/** Bytes from an example's targets to its inputs. */
export const inputsAt = (layers: readonly LayerLayout[]) => layers.at(-1)?.row as number;

/** Inputs that are not 0: where the last of them ends, then for each the bytes to its row of weights, and its number. */
const entries =
  ({ loop, variable, keep }: Network, { weights }: LayerLayout, x: Place): Senders =>
  (body) => {
    const end = keep(i32.load(x), whole);
    const entry = variable(i32.add(i32.const(x.offset + 16), x.bases), whole);
    loop(() => {
      const row = keep(i32.load(at(entry.get)), whole);
      body(keep(splat(at(8, entry.get))), at(weights, row));
      move(entry, 16);
      return i32.lt_u(entry.get, end);
    });
  };
