/**
 * A screening test of lesson 13: few sick among many healthy. One sigmoid unit looks at two readings of each patient; it is trained
 * on 100 of them as they are, or with a remedy against the imbalance, and asked about 200 others.
 */
import { classWeights, type SyntheticPoint, smote } from '../../engine/datasets/balance.ts';
import { blobs } from '../../engine/datasets/clouds.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { createTrainer } from '../../engine/train.ts';
import { once } from '../../questions/once.ts';
import { type Remedy, remedies } from './remedies.ts';

export interface Patient {
  /** Two readings. */
  readonly x: readonly number[];
  readonly sick: boolean;
}

const centers = [
  [0, 0],
  [1.8, 1.3],
] as const;

/** Patients whose readings scatter about those of their kind. */
function patients(healthy: number, sick: number, seed: number): Patient[] {
  const { inputs, labels } = blobs({ examples: 2 * Math.max(healthy, sick), centers, seed });
  const of = (label: number, count: number) =>
    inputs
      .filter((_, n) => labels[n] === label)
      .slice(0, count)
      .map((x) => ({ x, sick: label === 1 }));
  return [...of(0, healthy), ...of(1, sick)];
}

/** Of a hundred patients five are sick, in training as in the test. */
export const trained = patients(95, 5, 3);
export const tested = patients(190, 10, 14);

export const trainedCounts = [95, 5] as const;
/** Weights of a healthy and of a sick patient that let both kinds count the same. */
export const weights = classWeights(trainedCounts) as [healthy: number, sick: number];
/** How often a sick patient is counted for every time that a healthy one is. */
export const times = Math.round(weights[1] / weights[0]);

const sickOnes = trained.filter(({ sick }) => sick);
/** The patients that SMOTE makes up: as many as are missing. */
export const madeUp: readonly SyntheticPoint[] = smote(
  sickOnes.map(({ x }) => x),
  trainedCounts[0] - trainedCounts[1],
  3,
  2,
);

/** Whom the unit is trained on. A loss that counts 19 times is the same sum as 19 copies of the patient. */
export function learnedFrom(remedy: Remedy): Patient[] {
  if (remedy === 'nothing') return [...trained];
  if (remedy === 'SMOTE') return [...trained, ...madeUp.map(({ point }) => ({ x: point, sick: true }))];
  return [...trained, ...Array.from({ length: times - 1 }, () => sickOnes).flat()];
}

export function screeningExperiment(remedy: Remedy): Experiment {
  const all = learnedFrom(remedy);
  return {
    seed: 1,
    network: { inputs: 2, layers: [{ units: 1, activation: 'sigmoid', weights: [[0, 0]], bias: [0] }] },
    data: { inputs: all.map(({ x }) => x), targets: all.map(({ sick }) => [sick ? 1 : 0]) },
    training: { loss: 'binary-cross-entropy', optimizer: { kind: 'sgd', learningRate: 0.5 } },
  };
}

export const screeningUpdates = 1000;

/** A trained unit, and what it says of every tested patient: the share that "sick" gets. */
export interface Screened {
  readonly remedy: Remedy;
  /** Of the first reading, of the second, bias. */
  readonly parameters: readonly number[];
  readonly shares: readonly number[];
}

export function screen(remedy: Remedy, updates = screeningUpdates): Screened {
  const experiment = screeningExperiment(remedy);
  const trainer = createTrainer(experiment);
  const everyone = experiment.data.inputs.map((_, n) => n);
  for (let done = 0; done < updates; done++) trainer.update(everyone);
  return {
    remedy,
    parameters: [...trainer.parameters],
    shares: tested.map(({ x }) => trainer.predict(Float64Array.from(x))[0] as number),
  };
}

export const screened = once(() => remedies.map((remedy) => screen(remedy)));
