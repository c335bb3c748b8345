/** What the perceptron rule makes of one neuron on XOR, trained by the engine. */
import line from '../../../content/experiments/xor-line.json' with { type: 'json' };
import { createTrainer } from '../../engine/train.ts';
import { edited, experimentOf } from '../../questions/index.ts';

/** Far from 0, on purpose: lesson 2 has told what becomes of a start from 0. */
export const farStart = { w1: 5, w2: 5, b: 5 } as const;
const experiment = edited(experimentOf(line), {
  'w.1.0.0': farStart.w1,
  'w.1.0.1': farStart.w2,
  'b.1.0': farStart.b,
});

/** What can become of weights and bias, in the order in which prompt p3-5 names it. */
export const fates = ['settled', 'growing', 'going round far out', 'going round near 0'] as const;

/**
 * What has become of weights and bias after so many epochs: settled where the last epoch moved nothing, going round where they
 * stood in the very same place after another of the last epochs.
 */
export function fateOfTraining(epochs = 1000): (typeof fates)[number] {
  const trainer = createTrainer(experiment);
  const places: string[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const before = trainer.parameters.join();
    const moved = experiment.data.inputs.map((_, n) => {
      trainer.update([n]);
      return trainer.parameters.join();
    });
    if (moved.every((place) => place === before)) return 'settled';
    places.push(trainer.parameters.join());
  }
  if (!places.slice(-100, -1).includes(places.at(-1) as string)) return 'growing';
  return Math.max(...[...trainer.parameters].map(Math.abs)) < farStart.b / 2
    ? 'going round near 0'
    : 'going round far out';
}
