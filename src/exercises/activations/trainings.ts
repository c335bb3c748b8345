/**
 * The same 2-8-1 network trained three times on the same points, from the same start, with nothing changed but the activation
 * function of its hidden layer: what figure 5.4 draws and the text of lesson 5 counts.
 */
import { moons } from '../../engine/datasets/clouds.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { initialWeights } from '../../engine/initialization.ts';
import { createTrainer, type Trainer } from '../../engine/train.ts';

export const bends = ['linear', 'tanh', 'relu'] as const;
export type Bend = (typeof bends)[number];

/** The numbers of updates after which the figure looks. */
export const stops = [0, 25, 50, 100, 200, 400] as const;
export const hidden = 8;
const seed = 1;
export const data = moons({ examples: 60, noise: 0.12, seed: 3 });
export const everyone = data.inputs.map((_, n) => n);

/** All start weights are drawn from the seed, the same for every activation function; biases start at 0. */
export function bent(activation: Bend): Experiment {
  const start = (l: number, inputs: number, units: number) => ({
    units,
    weights: initialWeights({ kind: 'xavier-uniform' }, seed, l, inputs, units),
    bias: Array.from({ length: units }, () => 0),
  });
  return {
    seed,
    network: {
      inputs: 2,
      layers: [
        { ...start(1, 2, hidden), activation },
        { ...start(2, hidden, 1), activation: 'sigmoid' },
      ],
    },
    data: { inputs: data.inputs, targets: data.targets },
    training: { loss: 'binary-cross-entropy', optimizer: { kind: 'adam', learningRate: 0.03 } },
  };
}

/** What is seen of the networks after each stop's number of updates, on all points at once. */
export function trainings<Seen>(look: (bend: Bend, trainer: Trainer) => Seen) {
  const trainers = bends.map((bend) => ({ bend, trainer: createTrainer(bent(bend)) }));
  let done = 0;
  return stops.map((updates) => {
    for (; done < updates; done++) for (const { trainer } of trainers) trainer.update(everyone);
    return { updates, contenders: trainers.map(({ bend, trainer }) => look(bend, trainer)) };
  });
}

/** How many points a network puts on the right side. */
export const rightOf = (trainer: Trainer) =>
  data.inputs.filter(
    (point, n) => ((trainer.predict(Float64Array.from(point))[0] as number) >= 0.5 ? 1 : 0) === data.labels[n],
  ).length;
