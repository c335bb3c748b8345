import type { Optimizer } from './optimizer.ts';

/** v ← v + g², w ← w − η g / (√v + ε) (torch.optim.Adagrad; Duchi, Hazan and Singer, 2011). */
export const adagrad: Optimizer = {
  name: 'adagrad',
  constants: { epsilon: 1e-10 },
  memory: ['Square'],
  powers: [],
  working: [],
  shared: [],
  flat: ({ parameters, gradient, memory, learningRate, constants: { epsilon } }) => {
    const square = memory[0] as Float64Array;
    return {
      once() {},
      descend(first, end) {
        let probe = 0;
        for (let k = first; k < end; k++) {
          const g = gradient[k] as number;
          const v = (square[k] as number) + g * g;
          square[k] = v;
          const value = (parameters[k] as number) - learningRate * (g / (Math.sqrt(v) + epsilon));
          parameters[k] = value;
          probe += value * 0 + v * 0;
        }
        return probe;
      },
    };
  },
  traceOnce() {},
  trace(emit, { parameter, gradient, step, learningRate, epsilon, Square }, k) {
    emit('squareSum', Square + k, [Square + k, gradient + k]);
    emit('adaptiveStep', step + k, [learningRate, gradient + k, Square + k, epsilon]);
    emit('update', parameter + k, [parameter + k, step + k]);
  },
};
