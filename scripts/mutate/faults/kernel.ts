/** Faults in the code that writes code: orders, signs, bounds, lanes. The bits are compared over experiments of every kind. */
import { type Fault, faultsIn } from '../fault.ts';

const bits = ['tests/engine/kernel/bits.test.ts'];
const served = ['tests/engine/kernel/trainer.test.ts'];

export const kernelFaults: readonly Fault[] = [
  ...faultsIn('src/engine/kernel', bits, [
    ['functions.ts', 'reciprocalFactorial(14)', 'reciprocalFactorial(13)'],
    ['functions.ts', '(high - r - low + r2', '(high - (r + low) + r2'],
    ['functions.ts', 'x = most(x, -745.1332191019412);', ''],
    ['functions.ts', ' | x & -0`', '`'],
    ['functions.ts', 'least(size, 22)', 'least(size, 1000)'],
    ['functions.ts', '1 + 0x6a09e / 0x100000', '1.5'],
    ['formulas.ts', 'delta = g * (z > 0 & 1)', 'delta = g'],
    ['formulas.ts', 's + a * (1 - s)', 's + a * s'],
    ['formulas.ts', '& y != 0', '& z != 0'],
    ['formulas.ts', '(momentum * Velocity + g)', 'Velocity'],
    ['notation.ts', 'return token + take()', 'return take()'],
    ['notation.ts', 'value(next)', 'value(next - 1)'],
    ['forward.ts', "keep(formula('-0'))", "keep(formula('0'))"],
    ['forward.ts', 'probe(sum + bias)', 'sum + bias'],
    ['backward.ts', '[firsts, seconds]', '[seconds, firsts]'],
    ['backward.ts', 'sum * mask', 'sum'],
    ['backward.ts', 'delta = firsts(delta, -0)', 'delta = delta'],
    ['step.ts', '} * x`', '} * 1`'],
    ['step.ts', 'total < 1e-270', 'total < 0'],
    ['step.ts', 'learned 0 != ?', '1 0 != ?'],
    ['step.ts', '; sum = -0`', '`'],
    ['network.ts', 'move(masks, t.masks)', 'move(masks, 0)'],
    ['network.ts', 'eachParameter(t, math`x = probe(p)`, {}, t.sums);', ''],
    ['wasm/encode.ts', 'n > 63', 'n > 127'],
    ['wasm/writer.ts', 'lane === 0 ? firsts : seconds', 'firsts'],
    ['examples.ts', 'Math.max(2, entries.length)', 'entries.length'],
    ['machine.ts', 'training.sparse && state.some((value) => Object.is(value, -0))', 'false'],
  ]),
  ...faultsIn('src/engine/kernel', served, [
    ['machine.ts', '!shuffle && dropout === undefined', 'dropout === undefined'],
    ['machine.ts', 'if (loaded !== experiment)', 'if (loaded === undefined)'],
    ['kernels.ts', 'machines.clear();', "throw new Error('no kernel');"],
  ]),
  ...faultsIn('src/engine', served, [
    ['train.ts', 'updates += quick;', ''],
    ['trace/walk.ts', 'walk.update += made;', 'walk.update += wanted + 1;'],
  ]),
];
