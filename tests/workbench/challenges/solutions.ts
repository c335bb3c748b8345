/** One way to solve each of the challenges that come with the workbench, and after how many updates it is solved. */
import type { BuiltLayer, BuiltTraining, WorkbenchState } from '../../../src/workbench/state/state.ts';

const start = (state: WorkbenchState, to: WorkbenchState['network']['start']): WorkbenchState => ({
  ...state,
  network: { ...state.network, start: to },
});
export const training = (state: WorkbenchState, to: Partial<BuiltTraining>): WorkbenchState => ({
  ...state,
  training: { ...state.training, ...to },
});
const layers = (
  state: WorkbenchState,
  ...to: readonly (readonly [number, BuiltLayer['activation']])[]
): WorkbenchState => ({
  ...state,
  network: { ...state.network, layers: to.map(([units, activation]) => ({ units, activation })) },
});
const changes = (state: WorkbenchState, to: WorkbenchState['network']['changes']): WorkbenchState => ({
  ...state,
  network: { ...state.network, changes: to },
});
const features = (state: WorkbenchState, ...to: WorkbenchState['preparation']['features']): WorkbenchState => ({
  ...state,
  preparation: { ...state.preparation, features: to },
});

type Solution = (state: WorkbenchState) => readonly [WorkbenchState, updates: number];

export const solutions: Readonly<Record<string, Solution>> = {
  'XOR with two units': (state) => [start(state, { kind: 'xavier-uniform', seed: 1 }), 2000],
  'XOR by hand': (state) => [
    changes(state, {
      ...{ 'w.1.0.0': 10, 'w.1.0.1': 10, 'b.1.0': -5, 'w.1.1.0': 10, 'w.1.1.1': 10, 'b.1.1': -15 },
      ...{ 'w.2.0.0': 10, 'w.2.0.1': -10, 'b.2.0': -10 },
    }),
    0,
  ],
  'A ring and one unit': (state) => [features(state, 'xx', 'yy'), 500],
  'The cheapest spiral': (state) => [
    layers(features(state, 'x', 'y', 'sin-x', 'sin-y'), [4, 'tanh'], [1, 'sigmoid']),
    1000,
  ],
  'Gradients that vanish': (state) => [
    layers(start(state, { kind: 'xavier-uniform', seed: 1 }), ...Array(7).fill([6, 'tanh']), [1, 'sigmoid']),
    2000,
  ],
  'Dead on arrival': (state) => [changes(state, { 'b.1.0': 1, 'b.1.1': 1, 'b.1.2': 1, 'b.1.3': 1 }), 1500],
  'Learned by heart': (state) => [training(state, { l2: 0.1 }), 2000],
  'Momentum against Adam': (state) => [
    training(state, { optimizer: { kind: 'momentum', learningRate: 0.3, momentum: 0.9 } }),
    200,
  ],
  'The edge of chaos': (state) => [training(state, { optimizer: { kind: 'sgd', learningRate: 12 } }), 200],
  'A rate that is too high': (state) => [training(state, { clipNorm: 0.1 }), 3000],
  'Two hundred looks': (state) => [
    training(state, { batchSize: 1, optimizer: { kind: 'sgd', learningRate: 0.3 } }),
    180,
  ],
  '150 flowers, 44,611 parameters': (state) => [
    training(layers(state, [8, 'tanh'], [3, 'softmax']), { optimizer: { kind: 'adam', learningRate: 0.01 } }),
    200,
  ],
  'Six signs through two units': (state) => [
    start(training(layers(state, [2, 'tanh'], [6, 'softmax']), { optimizer: { kind: 'adam', learningRate: 0.03 } }), {
      kind: 'xavier-uniform',
      seed: 2,
    }),
    800,
  ],
};
