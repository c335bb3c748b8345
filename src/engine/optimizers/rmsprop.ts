import type { Optimizer } from './optimizer.ts';

/** v ← α v + (1 − α) g², w ← w − η g / (√v + ε) (torch.optim.RMSprop; Tieleman and Hinton, 2012). */
export const rmsprop: Optimizer = {
  name: 'rmsprop',
  constants: { alpha: 0.99, epsilon: 1e-8 },
  memory: ['Square'],
  powers: [],
  working: [],
  shared: [],
  flat: ({ parameters, gradient, memory, learningRate, constants: { alpha, epsilon } }) => {
    const square = memory[0] as Float64Array;
    return {
      once() {},
      descend(first, end) {
        let probe = 0;
        for (let k = first; k < end; k++) {
          const g = gradient[k] as number;
          const v = alpha * (square[k] as number) + (1 - alpha) * (g * g);
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
  trace(emit, { parameter, gradient, step, learningRate, alpha, epsilon, Square }, k) {
    emit('movingSquare', Square + k, [alpha, Square + k, gradient + k]);
    emit('adaptiveStep', step + k, [learningRate, gradient + k, Square + k, epsilon]);
    emit('update', parameter + k, [parameter + k, step + k]);
  },
};
