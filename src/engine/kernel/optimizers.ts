/** The optimizers for two parameters at once; see src/engine/optimizers. */
import type { OptimizerName } from '../optimizers.ts';
import { keep, type Writing } from './elementary.ts';
import type { Code } from './wasm/encode.ts';
import { f64x2 } from './wasm/instructions.ts';

/** What stands in memory of two parameters. */
export interface Held {
  readonly parameter: Code;
  readonly gradient: Code;
  /** In the order of the optimizer's `memory`. */
  readonly memory: readonly Code[];
}

export interface Descended {
  readonly parameter: Code;
  readonly memory: readonly Code[];
  /** A number on the way that has to be finite though the parameter stays so without it. */
  readonly probed?: Code;
}

type Descend = (w: Writing, held: Held) => Descended;

const { add, sub, mul, div, sqrt } = f64x2;
const setting = (w: Writing, name: string) => w.memory.setting(name);
const moved = (w: Writing, parameter: Code, direction: Code) =>
  sub(parameter, mul(setting(w, 'learningRate'), direction));

const velocity = (w: Writing, { gradient, memory: [v = [] as Code] }: Held) =>
  keep(w, add(mul(setting(w, 'momentum'), v), gradient));

/** g / (√v + ε). */
const adaptive = (w: Writing, gradient: Code, square: Code) => div(gradient, add(sqrt(square), setting(w, 'epsilon')));

/** share · old + (1 − share) · new. */
const moving = (w: Writing, share: string, old: Code, value: Code) =>
  keep(w, add(mul(setting(w, share), old), mul(setting(w, `1 - ${share}`), value)));

function descendByMoments(w: Writing, { parameter, gradient, memory }: Held): Descended {
  const [oldMean, oldSquare] = memory as [Code, Code];
  const mean = moving(w, 'beta1', oldMean, gradient);
  const square = moving(w, 'beta2', oldSquare, mul(gradient, gradient));
  const correctedSquare = keep(w, div(square, setting(w, 'squareCorrection')));
  const direction = adaptive(w, div(mean, setting(w, 'meanCorrection')), correctedSquare);
  return { parameter: moved(w, parameter, direction), memory: [mean, square], probed: correctedSquare };
}

export const descend: Readonly<Record<OptimizerName, Descend>> = {
  sgd: (w, { parameter, gradient }) => ({ parameter: moved(w, parameter, gradient), memory: [] }),
  momentum(w, held) {
    const v = velocity(w, held);
    return { parameter: moved(w, held.parameter, v), memory: [v] };
  },
  nesterov(w, held) {
    const v = velocity(w, held);
    const ahead = add(mul(setting(w, 'momentum'), v), held.gradient);
    return { parameter: moved(w, held.parameter, ahead), memory: [v] };
  },
  adagrad(w, { parameter, gradient, memory: [old = [] as Code] }) {
    const square = keep(w, add(old, mul(gradient, gradient)));
    return { parameter: moved(w, parameter, adaptive(w, gradient, square)), memory: [square] };
  },
  rmsprop(w, { parameter, gradient, memory: [old = [] as Code] }) {
    const square = moving(w, 'alpha', old, mul(gradient, gradient));
    return { parameter: moved(w, parameter, adaptive(w, gradient, square)), memory: [square] };
  },
  adam: descendByMoments,
  adamw: (w, held) => descendByMoments(w, { ...held, parameter: mul(held.parameter, setting(w, 'decay')) }),
};

/** Settings that an optimizer's constants come to, beside those of their names. */
export function derivedSettings(constants: Readonly<Record<string, number>>, learningRate: number) {
  const { alpha = 0, beta1 = 0, beta2 = 0, weightDecay = 0 } = constants;
  return {
    learningRate,
    '1 - alpha': 1 - alpha,
    '1 - beta1': 1 - beta1,
    '1 - beta2': 1 - beta2,
    decay: 1 - learningRate * weightDecay,
  };
}
