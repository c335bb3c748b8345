/** The module that trains: whole updates, one after the other. */
import { optimizers } from '../optimizers.ts';
import { exampleLoss, gradients, hiddenDelta, outputDelta, type Take } from './backward.ts';
import { createRows, eachRow, forward, type LayerRows, probe, type Senders, straight, unitsOf } from './forward.ts';
import { type LayerLayout, type Layout, layOut } from './layout.ts';
import { type MemoryMap, memoryMap } from './memory.ts';
import { functionsOf, imported, scalars } from './scalars.ts';
import type { Shape } from './shape.ts';
import { clip, corrections, step, stepAll, type UpdateWriting } from './step.ts';
import { type Code, moduleOf } from './wasm/encode.ts';
import { after, f64, f64x2, i32, place, v128 } from './wasm/instructions.ts';
import { routine, type Variable } from './wasm/routine.ts';

/** A module's bytes, and where it looks for what. */
export interface UpdateModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly memory: MemoryMap;
  readonly layout: Layout;
}

const { add } = f64x2;

/**
 * Exports `run(list, updates, losses, masks)`. The list holds for every update the addresses of its examples, behind their number where
 * gradients are added up; a loss is written for each update. The answer is 0, or NaN where a number was not finite.
 * @param parameters of the network; all of them
 */
export function updateModule(shape: Shape, parameters: number): UpdateModule {
  const memory = memoryMap();
  const { memory: remembered, powers } = optimizers[shape.optimizer];
  const layout = layOut(shape, remembered.length, parameters, memory);
  const its = routine(['i32', 'i32', 'i32', 'i32'], ['f64']);
  const [list, updates, losses, masks] = its.parameters as [Variable, Variable, Variable, Variable];
  const [example, lossProbe, total] = [its.local('i32'), its.local('f64'), its.local('f64')];
  const w: UpdateWriting = {
    routine: its,
    memory,
    scalars,
    layout,
    probe: its.local('v128'),
    example: example.get,
    masks: masks.get,
    shape,
  };
  const next = () => {
    its.emit(example.set(i32.load(place(0, list.get))));
    its.advance(list, i32.const(4));
  };
  const each = (loss: Variable, take: Take) => {
    next();
    oneExample(w, loss, take);
    if (layout.masks > 0) its.advance(masks, i32.const(layout.masks));
  };
  const batch = () => {
    next();
    const left = its.local('i32');
    its.emit(left.set(example.get));
    const count = its.keep('v128', f64x2.splat(f64.convert_i32_s(left.get)));
    const loss = its.local('f64');
    its.emit(total.set(f64.const(-0)));
    its.loop(() => {
      each(loss, (at, gradient) => {
        const sum = after(at, layout.gradient);
        its.emit(v128.store(sum, add(v128.load(sum), gradient)));
      });
      its.emit(total.set(f64.add(total.get, loss.get)));
      its.advance(left, i32.const(-1));
      return left.get;
    });
    its.emit(total.set(f64.div(total.get, f64x2.extract(count, 0))));
    if (shape.clipped) clip(w, shape.learned ?? parameters, count);
    stepAll(w, count);
  };

  its.loop(() => {
    if (powers.length > 0) corrections(w);
    if (shape.summed) batch();
    else each(total, (at, gradient, weights) => step(w, at, gradient, weights));
    its.emit(f64.store(place(0, losses.get), total.get));
    its.emit(lossProbe.set(f64.add(lossProbe.get, f64.mul(total.get, f64.const(0)))));
    its.advance(losses, i32.const(8));
    its.advance(updates, i32.const(-1));
    return updates.get;
  });
  // What is kept stays not finite once it is not: it is enough to look at the end.
  const kept = (1 + remembered.length) * layout.row;
  its.repeat(kept / 16, 16, (at) => probe(w, v128.load(place(layout.parameters, at))));
  const answer = f64.add(lossProbe.get, f64.add(f64x2.extract(w.probe.get, 0), f64x2.extract(w.probe.get, 1)));
  const functions = [...functionsOf(), its.finish(answer)];
  return { bytes: moduleOf(imported, functions, { run: scalars.log1p + 1 }), memory, layout };
}

/** Forward, loss and backward for the example at hand. A layer's weights are handed on when nothing reads the old ones any more. */
function oneExample(w: UpdateWriting, loss: Variable, take: Take) {
  const { layers } = w.layout;
  const rows = layers.map((layer) => createRows(w, layer));
  const senders: Senders[] = [];
  let logSumExp: Code = [];
  for (const [l, layer] of layers.entries()) {
    const below = rows[l - 1];
    const its = below === undefined ? inputs(w, layer) : unitsOf(w, layers[l - 1] as LayerLayout, below.sent, layer);
    senders.push(its);
    logSumExp = forward(w, layer, rows[l] as LayerRows, its);
  }
  const last = layers.length - 1;
  const [top, outputs] = [layers[last] as LayerLayout, rows[last] as LayerRows];
  exampleLoss(w, w.shape, top, outputs, logSumExp, loss);
  outputDelta(w, w.shape, top, outputs);
  for (let l = last; l >= 0; l--) {
    const [layer, its] = [layers[l] as LayerLayout, rows[l] as LayerRows];
    if (l > 0) hiddenDelta(w, layers[l - 1] as LayerLayout, rows[l - 1] as LayerRows, layer, its.delta);
    gradients(w, layer, its, senders[l] as Senders, take);
  }
}

/** So many inputs are read once and written out one by one. */
const fewInputs = 16;
const straightPairs = 1000;

/** Bytes from an example's targets to its inputs. */
export const inputsAt = (layers: readonly LayerLayout[]) => layers.at(-1)?.row as number;

function inputs(w: UpdateWriting, first: LayerLayout): Senders {
  const { routine, layout, example, shape } = w;
  const start = inputsAt(layout.layers);
  if (shape.sparse) return { each: (body) => eachEntry(w, first, start, body) };
  if (first.inputs > fewInputs || first.inputs * first.pairs > straightPairs)
    return { each: (body) => eachRow(routine, first, place(start, example), body) };
  const kept = Array.from({ length: first.inputs }, (_, i) =>
    routine.keep('v128', v128.load64_splat(place(start + 8 * i, example))),
  );
  return straight(kept, (i) => place(first.weights + i * first.row));
}

/** Inputs that are not 0: where the last of them ends, then for each the bytes to its row of weights, and its number. */
function eachEntry(
  { routine, example }: UpdateWriting,
  first: LayerLayout,
  start: number,
  body: Parameters<Senders['each']>[0],
) {
  const entry = routine.local('i32');
  const end = routine.keep('i32', i32.load(place(start, example)));
  routine.emit(entry.set(i32.add(example, i32.const(start + 16))));
  routine.loop(() => {
    const row = routine.keep('i32', i32.load(place(0, entry.get)));
    body(routine.keep('v128', v128.load64_splat(place(8, entry.get))), place(first.weights, row));
    routine.advance(entry, i32.const(16));
    return i32.lt_u(entry.get, end);
  });
}
