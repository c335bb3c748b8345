/** Networks that name irises: trained by the engine on the flowers of one part, asked about those of the other. */
import type { Experiment, LayerSpec } from '../../engine/experiment.ts';
import { initialWeights } from '../../engine/initialization.ts';
import { type ConfusionMatrix, confusionMatrix } from '../../engine/metrics/confusion-matrix.ts';
import { argmax } from '../../engine/metrics/predicted-class.ts';
import type { Fold } from '../../engine/splits/fold.ts';
import { fitStandardizer, type Standardizer, standardize } from '../../engine/standardize.ts';
import { createTrainer } from '../../engine/train.ts';
import { irises } from './iris-splits.ts';

/** How such a network is built and trained. */
export interface NetworkPlan {
  /** Which of the four measurements it is given. */
  readonly features: readonly number[];
  /** Units of its hidden layers, none for softmax alone. */
  readonly hidden: readonly number[];
  readonly updates: number;
  readonly learningRate: number;
  readonly seed: number;
}

/** What a trained network says of the test flowers, and how well it does on both parts. */
export interface NamedFlowers {
  readonly scaler: Standardizer;
  /** The class it names for each test flower, in the order of the fold. */
  readonly predicted: readonly number[];
  readonly matrix: ConfusionMatrix;
  readonly trainRight: number;
  readonly testRight: number;
  /** The mean loss over the training flowers before each tenth update, and after the last. */
  readonly losses: readonly number[];
}

export const allFour = [0, 1, 2, 3] as const;
/** Three classes: setosa, versicolor, virginica. */
export const classCount = 3;

/** ReLU units, softmax over the three species, Adam on all training flowers at once. */
export const smallNetwork: NetworkPlan = {
  features: allFour,
  hidden: [8],
  updates: 150,
  learningRate: 0.05,
  seed: 1,
};

/** Softmax alone: what other books call multinomial logistic regression. */
export const softmaxAlone: NetworkPlan = { ...smallNetwork, hidden: [], updates: 60, learningRate: 0.2 };

export const measurementsOf = (features: readonly number[], flowers: readonly number[]) =>
  flowers.map((n) => features.map((i) => irises.inputs[n]?.[i] as number));

const spoken = (flowers: readonly number[]) => flowers.map((n) => irises.labels[n] as number);

/** The training of a plan on the training flowers of a fold, standardised by their own statistics. */
export function irisExperiment({ features, hidden, learningRate, seed }: NetworkPlan, { train }: Fold): Experiment {
  const own = measurementsOf(features, train);
  const sizes = [features.length, ...hidden, classCount];
  const layers = sizes.slice(1).map((units, k): LayerSpec => {
    const inputs = sizes[k] as number;
    return {
      units,
      activation: k === hidden.length ? 'softmax' : 'relu',
      weights: initialWeights({ kind: 'xavier-uniform' }, seed, k + 1, inputs, units),
      bias: Array.from({ length: units }, () => 0),
    };
  });
  return {
    seed,
    network: { inputs: features.length, layers },
    data: {
      inputs: standardize(own, fitStandardizer(own)),
      targets: train.map((n) => irises.targets[n] as readonly number[]),
    },
    training: { loss: 'categorical-cross-entropy', optimizer: { kind: 'adam', learningRate } },
  };
}

/** Trains on one part of the fold and asks about the other. */
export function namedFlowers(plan: NetworkPlan, fold: Fold): NamedFlowers {
  const { features, updates } = plan;
  const scaler = fitStandardizer(measurementsOf(features, fold.train));
  const trainer = createTrainer(irisExperiment(plan, fold));
  const everyone = fold.train.map((_, n) => n);
  const losses: number[] = [];
  for (let done = 0; done < updates; done++) {
    const loss = trainer.update(everyone);
    if (done % 10 === 0) losses.push(loss);
  }
  losses.push(trainer.meanLoss(everyone));
  const named = (flowers: readonly number[]) =>
    standardize(measurementsOf(features, flowers), scaler).map((x) =>
      argmax([...trainer.predict(Float64Array.from(x))]),
    );
  const right = (flowers: readonly number[], says: readonly number[]) =>
    says.filter((label, k) => label === irises.labels[flowers[k] as number]).length;
  const predicted = named(fold.test);
  return {
    ...{ scaler, predicted, losses },
    matrix: confusionMatrix(spoken(fold.test), predicted, classCount),
    trainRight: right(fold.train, named(fold.train)),
    testRight: right(fold.test, predicted),
  };
}
