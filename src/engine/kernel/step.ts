/** From gradients to new parameters: the mean, clipping, penalties, the optimizer. See ../gradients.ts. */
import { optimizers } from '../optimizers.ts';
import { keep } from './elementary.ts';
import { type NetworkWriting, probe } from './forward.ts';
import { descend } from './optimizers.ts';
import type { Shape } from './shape.ts';
import type { Code } from './wasm/encode.ts';
import { after, f64, f64x2, i32, type Place, place, select, v128 } from './wasm/instructions.ts';

/** What the code of an update is written with. */
export interface UpdateWriting extends NetworkWriting {
  readonly shape: Shape;
}

const { add, sub, mul, div } = f64x2;

/** Adam's running products of β, and what they correct, once an update. */
export function corrections({ routine, memory, shape }: UpdateWriting) {
  const { powers } = optimizers[shape.optimizer];
  const write = (name: string, value: Code) => routine.emit(v128.store(place(memory.addressOf(name)), value));
  for (const [k, name] of powers.entries()) {
    write(name, mul(memory.setting(k === 0 ? 'beta1' : 'beta2'), memory.setting(name)));
    write(k === 0 ? 'meanCorrection' : 'squareCorrection', sub(memory.constant(1), memory.setting(name)));
  }
}

/** λ₂ w, then λ₁ sign(w), are added to the gradient of a weight. */
function penalised({ memory, shape, routine }: UpdateWriting, gradient: Code, parameter: Code): Code {
  const withL2 = shape.l2 ? add(gradient, mul(memory.setting('l2'), parameter)) : gradient;
  if (!shape.l1) return withL2;
  const one = v128.or(v128.and(parameter, memory.constant(-0)), memory.constant(1));
  // The sign of a zero is the zero itself.
  const sign = v128.bitselect(one, parameter, f64x2.ne(parameter, memory.constant(0)));
  return routine.keep('v128', add(withL2, mul(memory.setting('l1'), sign)));
}

/** Moves two parameters. */
export function step(w: UpdateWriting, at: Place, gradient: Code, weights: boolean) {
  const { routine, shape, layout } = w;
  const { memory: remembered } = optimizers[shape.optimizer];
  const rows = [at, ...remembered.map((_, m) => after(at, (m + 1) * layout.row))];
  const [parameter, ...memory] = rows.map((its) => keep(w, v128.load(its))) as [Code, ...Code[]];
  const given = keep(w, gradient);
  const its = descend[shape.optimizer](w, {
    parameter,
    gradient: weights ? penalised(w, given, parameter) : given,
    memory,
  });
  if (its.probed !== undefined) probe(w, its.probed);
  const before = [parameter, ...memory];
  for (const [k, value] of [its.parameter, ...its.memory].entries()) {
    const learned = v128.load(after(at, layout.learned));
    const kept = shape.learned === undefined ? value : v128.bitselect(value, before[k] as Code, learned);
    routine.emit(v128.store(rows[k] as Place, kept));
  }
}

/** Parameters whose gradients have been added up: first to last, with the sums set back for the next update. */
export function stepAll(w: UpdateWriting, count: Code) {
  const { routine, shape, layout, memory } = w;
  const move = (start: number, end: number, weights: boolean) =>
    routine.repeat((end - start) / 16, 16, (base) => {
      const at = place(start, base);
      const sum = after(at, layout.gradient);
      const gradient = keep(w, shape.clipped ? v128.load(sum) : div(v128.load(sum), count));
      routine.emit(v128.store(sum, memory.constant(-0)));
      step(w, at, gradient, weights);
    });
  const end = layout.parameters + layout.row;
  if (!(shape.l1 || shape.l2)) return move(layout.parameters, end, false);
  for (const [k, { weights, bias }] of layout.layers.entries()) {
    move(weights, bias, true);
    move(bias, layout.layers[k + 1]?.weights ?? end, false);
  }
}

/** Below this, some squares may have lost digits; 2^600 brings them to where they have not. See math/norm.ts. */
const [smallest, up] = [1e-270, 4.149515568880993e180];

/** Divides the sums by the number of examples, and scales them together so that their 2-norm is at most clipNorm. */
export function clip(w: UpdateWriting, parameters: number, count: Code) {
  const { routine, memory, layout } = w;
  const [total, norm] = [routine.local('f64'), routine.local('f64')];
  const eachSum = (change: (sum: Code) => Code) =>
    routine.repeat(layout.row / 16, 16, (base) => {
      const at = place(layout.parameters + layout.gradient, base);
      routine.emit(v128.store(at, change(v128.load(at))));
    });
  const squares = (scale: (g: Code) => Code) => {
    routine.emit(total.set(f64.const(0)));
    routine.repeat(parameters, 4, (at) => {
      const g = routine.keep('f64', scale(f64.load(place(0, i32.load(place(layout.order, at))))));
      routine.emit(total.set(f64.add(total.get, f64.mul(g, g))));
    });
  };
  eachSum((sum) => div(sum, count));
  squares((g) => g);
  routine.emit(norm.set(f64.sqrt(total.get)));
  routine.when(f64.lt(total.get, f64.const(smallest)), () => {
    squares((g) => f64.mul(g, f64.const(up)));
    routine.emit(norm.set(f64.div(f64.sqrt(total.get), f64.const(up))));
  });
  probe(w, f64x2.splat(norm.get));
  const bound = routine.keep('f64', f64x2.extract(memory.setting('clipNorm'), 0));
  const scale = select(f64.div(bound, norm.get), f64.const(1), f64.gt(norm.get, bound));
  const both = keep(w, f64x2.splat(scale));
  eachSum((sum) => mul(sum, both));
}
