import type { Optimizer } from './optimizer.ts';

/** v ← m v + g, w ← w − η v (torch.optim.SGD with momentum; Polyak, 1964). v starts at 0, so the first v is g. */
export const momentum: Optimizer = {
  name: 'momentum',
  constants: { momentum: 0.9 },
  memory: ['Velocity'],
  powers: [],
  working: [],
  shared: [],
  flat: ({ parameters, gradient, memory, learningRate, constants }) => {
    const velocity = memory[0] as Float64Array;
    return {
      once() {},
      descend(first, end) {
        let probe = 0;
        for (let k = first; k < end; k++) {
          const v = constants.momentum * (velocity[k] as number) + (gradient[k] as number);
          velocity[k] = v;
          const value = (parameters[k] as number) - learningRate * v;
          parameters[k] = value;
          probe += value * 0 + v * 0;
        }
        return probe;
      },
    };
  },
  traceOnce() {},
  trace(emit, { parameter, gradient, step, learningRate, momentum: m, Velocity }, k) {
    emit('velocity', Velocity + k, [m, Velocity + k, gradient + k]);
    emit('step', step + k, [learningRate, Velocity + k]);
    emit('update', parameter + k, [parameter + k, step + k]);
  },
};

/** v ← m v + g, w ← w − η (g + m v): the step looks one velocity ahead (torch.optim.SGD, nesterov=True). */
export const nesterov: Optimizer = {
  ...momentum,
  name: 'nesterov',
  working: ['Lookahead'],
  flat: ({ parameters, gradient, memory, learningRate, constants }) => {
    const velocity = memory[0] as Float64Array;
    return {
      once() {},
      descend(first, end) {
        let probe = 0;
        for (let k = first; k < end; k++) {
          const g = gradient[k] as number;
          const v = constants.momentum * (velocity[k] as number) + g;
          velocity[k] = v;
          const ahead = constants.momentum * v + g;
          const value = (parameters[k] as number) - learningRate * ahead;
          parameters[k] = value;
          probe += value * 0 + v * 0 + ahead * 0;
        }
        return probe;
      },
    };
  },
  trace(emit, { parameter, gradient, step, learningRate, momentum: m, Velocity, Lookahead }, k) {
    emit('velocity', Velocity + k, [m, Velocity + k, gradient + k]);
    emit('lookahead', Lookahead + k, [m, Velocity + k, gradient + k]);
    emit('step', step + k, [learningRate, Lookahead + k]);
    emit('update', parameter + k, [parameter + k, step + k]);
  },
};
