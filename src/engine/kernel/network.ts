/** The modules: whole updates, one after the other; and the answers to examples, one after the other. */
import { gradients, hiddenDelta, outputs, type Take } from './backward.ts';
import { forward, inRow, type Senders } from './forward.ts';
import { fewTurns, type LayerLayout, type Layout, layOut } from './layout.ts';
import { math } from './notation.ts';
import { change, formula } from './postfix.ts';
import type { Shape } from './shape.ts';
import { clip, correct, eachParameter, step, stepAll, type Training } from './step.ts';
import { type Code, whole } from './wasm/encode.ts';
import { at, constant, floatOf, isLess, loadWhole, type Place, plus, storeFirst } from './wasm/instructions.ts';
import {
  allocate,
  begin,
  each,
  emit,
  finish,
  given,
  keep,
  loop,
  move,
  named,
  set,
  splat,
  store,
  type Value,
  type Written,
} from './wasm/writer.ts';

export interface Module extends Written {
  readonly layout: Layout;
  /** Address of the columns of one that answers. */
  readonly columns: number;
}

export function moduleOf(shape: Shape): Module {
  begin(fewTurns(shape));
  const { training } = shape;
  const example = keep(constant(0), whole);
  const probed = keep(formula('0'));
  /** A function of formulas for pairs of numbers that have to be finite: where one is not, the updates are handed back. */
  const probe = (x: Value) => {
    if (training) change(probed, math`its + x * 0`, { x });
    return x;
  };
  const layout = layOut(shape, at(example), at(given[3]), { probe });
  const columns = allocate(0);
  if (training === undefined) answers(layout);
  else {
    const { row, sums, learned } = layout;
    const names = ['p', ...training.memory].map((name, k) => [name, at(k * row)]);
    const its = { ...Object.fromEntries(names), sum: at(sums), learned: at(learned), probe };
    updates({ ...layout, training, its }, example);
    store(named('probed'), probed);
  }
  return { ...finish(), layout, columns };
}

/** So many examples are answered in a call: their columns stay near the processor. */
export const stretch = 256;

/**
 * `run(begin, count)`: the answers to so many examples, from one on (its bytes from the beginning of a column). There is a column for
 * each input, for each unit of each layer, for z of each output, and for ln Σ e^z.
 */
function answers({ layers, top }: Layout) {
  const [pointer, count] = given;
  const columns = (units: number) => at(allocate(8 * stretch * units), pointer);
  const inputs = columns(layers[0]?.inputs as number);
  const answered: readonly (readonly [units: number, row: Place])[] = [
    ...layers.map(({ units, rows }) => [units, rows.a] as const),
    [top.units, top.rows.z],
    [1, top.rows.logSumExp],
  ];
  const to = answered.map(([units]) => columns(units));
  loop(() => {
    passThrough(layers, (first) => inRow(first, inputs, 8 * stretch));
    for (const [k, [units, row]] of answered.entries())
      each(units, [8, 8 * stretch], (unit, column) =>
        emit(storeFirst(at(to[k] as Place, column), splat(at(row, unit)))),
      );
    move(pointer, 8);
    return move(count, -1);
  });
}

/** Forward through all layers. @returns what went into each */
const passThrough = (layers: readonly LayerLayout[], inputs: (first: LayerLayout) => Senders): Senders[] =>
  layers.map((layer, l) => {
    const below = layers[l - 1];
    const senders = below ? inRow(layer, below.dropped ? below.rows.sent : below.rows.a) : inputs(layer);
    forward(layer, senders);
    return senders;
  });

/**
 * `run(list, updates, losses, masks)`: the list holds for every update the addresses of its examples, behind their number where
 * gradients are added up; a loss is written for each update. `probed` is 0, or NaN where a number was not finite.
 * @param example holds the address of the one at hand
 */
function updates(t: Training, example: Value) {
  const { training, its } = t;
  const [list, count, losses, masks] = given;
  /** The next number of the list. */
  const next = () => {
    const number = keep(loadWhole(at(list)), whole);
    move(list, 8);
    return number;
  };
  const one = (take: Take) => {
    set(example, next());
    const loss = oneExample(t, at(example), take);
    move(masks, t.masks);
    return loss;
  };
  const batch = (corrected: Training) => {
    const left = next();
    const examples = keep(floatOf(left));
    const total = keep(formula('-0'));
    loop(() => {
      const loss = one((parameters, g) => formula(math`sum = sum + g`, { ...its, g }, parameters));
      change(total, math`its + loss`, { loss });
      return move(left, -1);
    });
    if (training.clipped) clip(t, examples);
    stepAll(corrected, examples);
    return keep(formula(math`total / examples`, { total, examples }));
  };

  loop(() => {
    const corrected = { ...t, its: { ...its, ...correct(training) } };
    const loss = training.summed
      ? batch(corrected)
      : one((parameters, g, weights) => step(corrected, parameters, math`g = x`, { x: g }, weights));
    emit(storeFirst(at(losses), keep(formula(math`probe(loss)`, { ...its, loss }))));
    move(losses, 8);
    return move(count, -1);
  });
  // What is kept stays not finite once it is not: it is enough to look at the end.
  eachParameter(t, math`x = probe(p)`, {}, t.sums);
}

/** Forward, loss and backward for an example. A layer's weights are handed on when nothing reads the old ones any more. @returns the loss */
function oneExample({ layers, top, training }: Training, example: Place, take: Take): Value {
  const x = at(example, top.row);
  const senders = passThrough(layers, (first) => (training.sparse ? entries(first, x) : inRow(first, x)));
  const loss = outputs(top, training);
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l] as LayerLayout;
    if (l > 0) hiddenDelta(layers[l - 1] as LayerLayout, layer);
    gradients(layer, senders[l] as Senders, take);
  }
  return loss;
}

/** Inputs that are not 0: where the last of them ends, then for each the bytes to its row of weights, and its number. */
const entries =
  ({ weights }: LayerLayout, x: Place): Senders =>
  (body) => {
    const end = keep(loadWhole(x), whole);
    const entry = keep(plus(constant(x.offset + 16), x.bases[0] as Code), whole);
    loop(() => {
      const row = keep(loadWhole(at(entry)), whole);
      body(keep(splat(at(8, entry))), at(weights, row));
      return isLess(move(entry, 16), end);
    });
  };
