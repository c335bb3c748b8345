import type { Optimizer } from './optimizer.ts';

/** w ← w − η g: one step against the gradient (torch.optim.SGD). */
export const sgd: Optimizer = {
  name: 'sgd',
  constants: {},
  memory: [],
  powers: [],
  working: [],
  shared: [],
  flat: ({ parameters, gradient, learningRate }) => ({
    once() {},
    descend(first, end) {
      let probe = 0;
      for (let k = first; k < end; k++) {
        const value = (parameters[k] as number) - learningRate * (gradient[k] as number);
        parameters[k] = value;
        probe += value * 0;
      }
      return probe;
    },
  }),
  traceOnce() {},
  trace(emit, { parameter, gradient, step, learningRate }, k) {
    emit('step', step + k, [learningRate, gradient + k]);
    emit('update', parameter + k, [parameter + k, step + k]);
  },
};
