/** How a training on the moons ends, for those who ask for nothing on the way: no update is measured, and none is kept. */
import { batchesOf } from '../../engine/batches.ts';
import { createEvaluation } from '../../engine/evaluate.ts';
import { createTrainer } from '../../engine/train.ts';
import { type MoonTraining, moonExperiment, validationPoints } from './moons.ts';

/** The losses after so many updates, the same bits as those of a run (see moonRun). */
export function moonEnd(training: MoonTraining, updates: number) {
  const experiment = moonExperiment(training);
  const trainer = createTrainer(experiment);
  trainer.train(batchesOf(experiment), updates);
  const lossOn = (data: Pick<typeof validationPoints, 'inputs' | 'targets'>) =>
    createEvaluation(
      { ...experiment, data },
      data.inputs.map((_, n) => n),
      false,
    )(trainer.parameters).loss;
  return { training: lossOn(experiment.data), validation: lossOn(validationPoints) };
}
