/** What the text of lesson 10 counts and measures. */
import { batchesOf } from '../../engine/batches.ts';
import { constantsOf } from '../../engine/optimizers.ts';
import { createTrainer } from '../../engine/train.ts';
import type { LessonNumbers } from '../../questions/text-numbers.ts';
import { cardCount, cardsExperiment, openedDeal } from './cards.ts';
import { heightOf, type Lap, lapsOf, valley } from './laps.ts';
import { allRight, openedXor, xorExperiment } from './xor-run.ts';

const passes = 3;

/** The loss over all cards after three passes through the deck, with batches of this size. */
export function lossAfterPasses(batch: number): number {
  const experiment = cardsExperiment({ ...openedDeal, batch });
  const trainer = createTrainer(experiment);
  const { updatesPerEpoch, of } = batchesOf(experiment);
  for (let update = 0; update < passes * updatesPerEpoch; update++) trainer.update(of(update));
  return trainer.meanLoss(experiment.data.inputs.map((_, n) => n));
}

let rightAt: number | undefined;

/** The first update of Figure 10.3, as it opens after which all four outputs are right. */
export function updatesUntilRight(): number {
  if (rightAt !== undefined) return rightAt;
  // Nothing of the run is kept: nobody goes back.
  const experiment = xorExperiment(openedXor);
  const batches = batchesOf(experiment);
  const trainer = createTrainer(experiment);
  const inputs = experiment.data.inputs.map((x) => Float64Array.from(x));
  const outputs = () => inputs.map((x) => ({ output: trainer.predict(x)[0] as number }));
  let update = 0;
  for (; !allRight({ rows: outputs() }, experiment); update++) trainer.update(batches.of(update));
  rightAt = update;
  return update;
}

/** The loss of Adam in the valley after ten updates with this learning rate. */
export const heightOfAdam = (learningRate: number) =>
  heightOf(valley, (lapsOf({ kind: 'adam', learningRate }, 10).at(-1) as Lap).point);

/** Where plain steps or momentum stand in the valley after some updates. */
const after = (kind: 'sgd' | 'momentum', learningRate: number, updates: number) =>
  (lapsOf({ kind, learningRate }, updates).at(-1) as Lap).point;

const flatDistance = (kind: 'sgd' | 'momentum') => Math.abs(after(kind, 0.05, 20)[0] as number);

const adam = constantsOf({ kind: 'adam', learningRate: 0.1 });

export const numbers: LessonNumbers = {
  'kept of gradients': () => ({ value: adam.beta1 }),
  'kept of squares': () => ({ value: adam.beta2 }),
  'flat distance of momentum': () => ({ value: flatDistance('momentum') }),
  'flat distance of plain steps': () => ({ value: flatDistance('sgd') }),
  'loss of momentum': () => ({ value: heightOf(valley, after('momentum', 0.05, 20)) }),
  'loss of plain steps': () => ({ value: heightOf(valley, after('sgd', 0.05, 20)) }),
  'loss of slow momentum': () => ({ value: heightOf(valley, after('momentum', 0.01, 50)) }),
  'loss of slow plain steps': () => ({ value: heightOf(valley, after('sgd', 0.01, 50)) }),
  'loss of slow Adam': () => ({ value: heightOfAdam(0.01) }),
  'loss of Adam': () => ({ value: heightOfAdam(0.1) }),
  'loss of fast Adam': () => ({ value: heightOfAdam(5) }),
  'passes with single cards': () => ({ value: passes * cardCount, unit: 'count' }),
  'passes with all cards': () => ({ value: passes, unit: 'count' }),
  'loss with single cards': () => ({ value: lossAfterPasses(1) }),
  'loss with all cards': () => ({ value: lossAfterPasses(cardCount) }),
  'first update all right': () => ({ value: updatesUntilRight(), unit: 'count' }),
};
