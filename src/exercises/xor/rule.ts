/** What the perceptron rule makes of one neuron on XOR, trained by the engine. */
import line from '../../../content/experiments/xor-line.json' with { type: 'json' };
import { createTrainer } from '../../engine/train.ts';
import { experimentOf } from '../../questions/index.ts';
import { decisionsOf, unit, xor } from '../networks/two-layers.ts';

const experiment = experimentOf(line);

/** How a training can end, in the order in which prompt p3-5 names them. */
export const fates = ['at rest, all right', 'at rest, some wrong', 'restless'] as const;

/** What has become of the neuron after so many epochs; it is at rest where no example of the last epoch moved its line. */
export function fateOfTraining(epochs = 1000): (typeof fates)[number] {
  const trainer = createTrainer(experiment);
  const movedBy = (n: number) => {
    const before = trainer.parameters.join();
    trainer.update([n]);
    return trainer.parameters.join() !== before;
  };
  let moves: boolean[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) moves = experiment.data.inputs.map((_, n) => movedBy(n));
  if (moves.includes(true)) return 'restless';
  const [w1 = 0, w2 = 0, b = 0] = trainer.parameters;
  return decisionsOf(unit('step', [w1, w2, b])).join() === xor.join() ? 'at rest, all right' : 'at rest, some wrong';
}
