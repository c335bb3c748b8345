/** Noisy moons for networks of different size, and what can be done against learning them by heart. */
import { moons } from '../../engine/datasets/clouds.ts';
import type { Experiment, LayerSpec } from '../../engine/experiment.ts';
import { initialWeights } from '../../engine/initialization.ts';
import { createRng } from '../../engine/math/rng.ts';

/** What is changed against overfitting; `nothing` is how Figure 14.1 opens. */
export const cures = ['nothing', 'L2', 'L1', 'dropout', 'points'] as const;
export type Cure = (typeof cures)[number];

export interface MoonSettings {
  readonly units: number;
  readonly cure: Cure;
  /** `random`: the labels of the training points are dealt out anew, so that they say nothing. */
  readonly labels: 'true' | 'random';
}

/** How far the two half circles are blurred, and the seeds of the points: those to train on, those to check by, more to train on. */
const noise = 0.25;
const seeds = { training: 5, validation: 6, more: 15, labels: 9, start: 1 } as const;
export const counts = { training: 40, validation: 100, more: 160 } as const;

/** How strong the cures are. */
export const strength = { L2: 0.003, L1: 0.003, dropout: 0.5 } as const;
export const learningRate = 0.03;

export const trainingPoints = moons({ examples: counts.training, noise, seed: seeds.training });
export const validationPoints = moons({ examples: counts.validation, noise, seed: seeds.validation });
const morePoints = moons({ examples: counts.more, noise, seed: seeds.more });

/** All that an experiment on the moons may differ in. */
export interface MoonTraining {
  readonly units: number;
  readonly l1?: number;
  readonly l2?: number;
  /** The share of hidden units that is dropped. */
  readonly dropout?: number;
  /** How many points train: at most 200. */
  readonly points?: number;
  readonly labels?: MoonSettings['labels'];
  readonly learningRate?: number;
}

/** A network 2-units-1 of tanh and a sigmoid; all training points are one batch, so that an epoch is one update. */
export function moonExperiment(its: MoonTraining): Experiment {
  const { units, l1 = 0, l2 = 0, dropout = 0, points = counts.training, labels = 'true' } = its;
  const inputs = [...trainingPoints.inputs, ...morePoints.inputs].slice(0, points);
  const targets = [...trainingPoints.targets, ...morePoints.targets].slice(0, points);
  const layer = (l: 1 | 2): LayerSpec => {
    const [from, to] = l === 1 ? [2, units] : [units, 1];
    return {
      units: to,
      activation: l === 1 ? 'tanh' : 'sigmoid',
      weights: initialWeights({ kind: 'xavier-uniform' }, seeds.start, l, from, to),
      bias: Array.from({ length: to }, () => 0),
    };
  };
  return {
    seed: seeds.start,
    network: { inputs: 2, layers: [layer(1), layer(2)] },
    data: { inputs, targets: labels === 'true' ? targets : createRng(seeds.labels, 'shuffle').shuffle(targets) },
    training: {
      loss: 'binary-cross-entropy',
      optimizer: { kind: 'adam', learningRate: its.learningRate ?? learningRate },
      ...(l1 > 0 && { l1 }),
      ...(l2 > 0 && { l2 }),
      ...(dropout > 0 && { dropout: [dropout, 0] }),
    },
  };
}

/** What the settings of Figure 14.1 train. */
export const trainingOf = ({ units, cure, labels }: MoonSettings): MoonTraining => ({
  units,
  labels,
  ...(cure === 'L1' && { l1: strength.L1 }),
  ...(cure === 'L2' && { l2: strength.L2 }),
  ...(cure === 'dropout' && { dropout: strength.dropout }),
  ...(cure === 'points' && { points: counts.training + counts.more }),
});
