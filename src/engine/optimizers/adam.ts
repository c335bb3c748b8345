import type { Emit, FlatTraining, Optimizer, OptimizerSlots } from './optimizer.ts';

/**
 * m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², both divided by 1 − βᵗ because they start at 0, w ← w − η m̂ / (√v̂ + ε)
 * (torch.optim.Adam; Kingma and Ba, 2015). βᵗ is a running product; ε stands outside the root.
 */
export const adam: Optimizer = {
  name: 'adam',
  constants: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  memory: ['Mean', 'Square'],
  powers: ['beta1Power', 'beta2Power'],
  working: ['CorrectedMean', 'CorrectedSquare'],
  shared: ['meanCorrection', 'squareCorrection'],
  flat: (training) => flatAdam(training, 0),
  traceOnce: traceCorrections,
  trace(emit, slots, k) {
    traceMoments(emit, slots, k);
    emit('update', slots.parameter + k, [slots.parameter + k, slots.step + k]);
  },
};

/** As adam, but every parameter is first multiplied by 1 − η λ (torch.optim.AdamW; Loshchilov and Hutter, 2019). */
export const adamw: Optimizer = {
  ...adam,
  name: 'adamw',
  constants: { ...adam.constants, weightDecay: 0.01 },
  working: [...adam.working, 'Decayed'],
  shared: [...adam.shared, 'decayFactor'],
  flat: (training) => flatAdam(training, training.constants.weightDecay),
  traceOnce(emit, slots) {
    traceCorrections(emit, slots);
    emit('decayFactor', slots.decayFactor, [slots.learningRate, slots.weightDecay]);
  },
  trace(emit, slots, k) {
    traceMoments(emit, slots, k);
    emit('decay', slots.Decayed + k, [slots.parameter + k, slots.decayFactor]);
    emit('update', slots.parameter + k, [slots.Decayed + k, slots.step + k]);
  },
};

function traceCorrections(emit: Emit, slots: OptimizerSlots) {
  emit('betaPower', slots.beta1Power, [slots.beta1, slots.beta1Power]);
  emit('correction', slots.meanCorrection, [slots.beta1Power]);
  emit('betaPower', slots.beta2Power, [slots.beta2, slots.beta2Power]);
  emit('correction', slots.squareCorrection, [slots.beta2Power]);
}

function traceMoments(emit: Emit, slots: OptimizerSlots, k: number) {
  const { gradient, Mean, Square, CorrectedMean, CorrectedSquare } = slots;
  emit('movingMean', Mean + k, [slots.beta1, Mean + k, gradient + k]);
  emit('movingSquare', Square + k, [slots.beta2, Square + k, gradient + k]);
  emit('corrected', CorrectedMean + k, [Mean + k, slots.meanCorrection]);
  emit('corrected', CorrectedSquare + k, [Square + k, slots.squareCorrection]);
  emit('adaptiveStep', slots.step + k, [slots.learningRate, CorrectedMean + k, CorrectedSquare + k, slots.epsilon]);
}

/** Without decay the factor is exactly 1, and a product with 1 changes no bit. */
function flatAdam(
  { parameters, gradient, memory, powers, learningRate, constants }: FlatTraining,
  weightDecay: number,
) {
  const [mean, square] = memory as [Float64Array, Float64Array];
  const { beta1, beta2, epsilon } = constants;
  const decay = 1 - learningRate * weightDecay;
  let [meanCorrection, squareCorrection] = [1, 1];
  return {
    once() {
      powers[0] = beta1 * (powers[0] as number);
      powers[1] = beta2 * (powers[1] as number);
      meanCorrection = 1 - powers[0];
      squareCorrection = 1 - powers[1];
    },
    descend(first: number, end: number) {
      let probe = 0;
      for (let k = first; k < end; k++) {
        const g = gradient[k] as number;
        const m = beta1 * (mean[k] as number) + (1 - beta1) * g;
        const v = beta2 * (square[k] as number) + (1 - beta2) * (g * g);
        mean[k] = m;
        square[k] = v;
        const correctedSquare = v / squareCorrection;
        const step = learningRate * (m / meanCorrection / (Math.sqrt(correctedSquare) + epsilon));
        const value = (parameters[k] as number) * decay - step;
        parameters[k] = value;
        probe += value * 0 + correctedSquare * 0;
      }
      return probe;
    },
  };
}
