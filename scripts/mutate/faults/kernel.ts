/** Faults in the code that writes code: orders, signs, bounds, lanes. The bits are compared over experiments of every kind. */
import { type Fault, faultsIn } from '../fault.ts';

const bits = ['tests/engine/kernel/bits.test.ts'];
const served = ['tests/engine/kernel/trainer.test.ts'];

export const kernelFaults: readonly Fault[] = [
  ...faultsIn('src/engine/kernel', bits, [
    ['elementary.ts', 'mul(r4, c(14))', 'c(14)'],
    ['elementary.ts', 'sub(sub(high, r), low)', 'sub(high, add(r, low))'],
    ['elementary.ts', 'keep(w, f64x2.pmax(x, c(underflow)))', 'x'],
    ['elementary.ts', 'v128.or(result, v128.and(x, c(signBit)))', 'result'],
    ['elementary.ts', 'f64x2.pmin(size, c(22))', 'f64x2.pmin(size, c(1000))'],
    ['logarithm.ts', 'i32.const(0x6a09e)', 'i32.const(0x80000)'],
    ['activations.ts', 'v128.and(w.memory.constant(1), above0(w, z))', 'w.memory.constant(1)'],
    ['activations.ts', 'add(s, mul(a, sub(one, s)))', 'add(s, mul(a, s))'],
    ['losses.ts', 'f64x2.ne(y, w.memory.constant(0))', 'f64x2.ne(z, w.memory.constant(0))'],
    ['memory.ts', "Object.is(value, -0) ? '-0' : String(value)", 'String(value)'],
    ['forward.ts', 'sum.set(memory.constant(-0))', 'sum.set(v128.load(place(layer.bias + 16 * first)))'],
    ['forward.ts', 'probe(w, value);', ''],
    ['backward.ts', 'f64x2.low(one, other), f64x2.high(one, other)', 'f64x2.high(one, other), f64x2.low(one, other)'],
    ['backward.ts', 'layer.dropped ? mul(sum, maskOf(w, layer, pair)) : sum', 'sum'],
    ['backward.ts', 'if (above.units % 2 === 1) addOne', 'if (above.units % 2 === 2) addOne'],
    [
      'step.ts',
      "write(name, mul(memory.setting(k === 0 ? 'beta1' : 'beta2')",
      "write(name, mul(memory.setting('beta1')",
    ],
    [
      'step.ts',
      'routine.when(f64.lt(total.get, f64.const(smallest))',
      'routine.when(f64.gt(total.get, f64.const(1e300))',
    ],
    ['step.ts', 'v128.bitselect(value, before[k] as Code, learned)', 'value'],
    ['step.ts', 'routine.emit(v128.store(sum, memory.constant(-0)));', ''],
    ['optimizers.ts', "add(mul(setting(w, 'momentum'), v), held.gradient)", 'v'],
    ['update.ts', 'its.advance(masks, i32.const(layout.masks))', 'its.advance(masks, i32.const(0))'],
    ['update.ts', 'its.repeat(kept / 16', 'its.repeat(1'],
    ['machine.ts', 'shape.sparse && state.some((value) => Object.is(value, -0))', 'false'],
  ]),
  ...faultsIn('src/engine/kernel', served, [
    ['schedule.ts', 'if (training.shuffle) return undefined;', ''],
    ['machine.ts', 'if (loaded?.experiment !== experiment)', 'if (loaded === undefined)'],
    ['kernels.ts', 'machines.clear();', "throw new Error('no kernel');"],
  ]),
  ...faultsIn('src/engine', served, [
    ['train.ts', 'updates += quick;', ''],
    ['trace/walk.ts', 'walk.update += made;', 'walk.update += wanted + 1;'],
  ]),
];
