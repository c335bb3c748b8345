/** States of the workbench that its pictures are looked at in. */
import { opened, type WorkbenchState } from '../../src/workbench/state/state.ts';

const layer = (units: number, activation: WorkbenchState['network']['layers'][number]['activation']) => ({
  units,
  activation,
});

/** Two classes of the plane: all weights have their number beside them. */
const small: WorkbenchState = {
  ...opened,
  preparation: { ...opened.preparation, validation: 0.2, test: 0.2 },
  network: { ...opened.network, frozen: ['w.1.0.1', 'b.1.2'] },
};

/** The network of the bound on a frame. */
const wide: WorkbenchState = {
  ...small,
  source: { kind: 'spiral', points: 200, noise: 0.02, seed: 1 },
  network: { ...opened.network, layers: [layer(8, 'tanh'), layer(8, 'tanh'), layer(1, 'sigmoid')] },
  training: { ...opened.training, optimizer: { kind: 'adam', learningRate: 0.01 } },
};

/** One input, a value to fit. */
const wave: WorkbenchState = {
  ...opened,
  source: { kind: 'wave', points: 80, noise: 0.1, seed: 1 },
  preparation: { ...opened.preparation, features: ['x'] },
  network: { ...opened.network, layers: [layer(6, 'tanh'), layer(1, 'linear')] },
  training: { ...opened.training, loss: 'mse', optimizer: { kind: 'adam', learningRate: 0.03 } },
};

/** Four inputs, three classes, a layer of two units. */
const iris: WorkbenchState = {
  ...opened,
  source: { kind: 'iris' },
  network: { ...opened.network, layers: [layer(5, 'relu'), layer(2, 'tanh'), layer(3, 'softmax')] },
  training: {
    ...opened.training,
    loss: 'categorical-cross-entropy',
    optimizer: { kind: 'adam', learningRate: 0.02 },
  },
};

export const pictured = { small, wide, wave, iris } as const;
