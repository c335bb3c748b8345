/** Five networks that do not learn, each for a reason of its own, and the treatments: all of them real trainings. */
import { batchGradients } from '../../engine/batch-gradients.ts';
import { moons } from '../../engine/datasets/clouds.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { type InitializationSpec, initialWeights } from '../../engine/initialization.ts';
import type { ActivationName } from '../../engine/math/activations.ts';
import { createTrainer } from '../../engine/train.ts';
import { startState } from '../../engine/workspace.ts';
import { meanSize, zeroShare } from './starts.ts';

export const diseases = ['vanishing', 'exploding', 'dead', 'symmetric', 'too high a rate'] as const;
export type Disease = (typeof diseases)[number];
export const treatments = ['none', 'xavier', 'he', 'leaky', 'clip', 'slower'] as const;
export type Treatment = (typeof treatments)[number];
export const patientNames = ['A', 'B', 'C', 'D', 'E'] as const;
export type PatientName = (typeof patientNames)[number];

/** How a network is built and trained. */
export interface Recipe {
  /** Hidden layers of eight units each. */
  readonly hidden: number;
  readonly activation: ActivationName;
  readonly start: InitializationSpec;
  /** What every bias of a hidden layer starts with. */
  readonly bias: number;
  readonly rate: number;
  readonly clipNorm?: number;
}

export const patients: Readonly<Record<PatientName, { readonly disease: Disease; readonly recipe: Recipe }>> = {
  A: {
    disease: 'symmetric',
    recipe: { hidden: 3, activation: 'tanh', start: { kind: 'constant', value: 0.3 }, bias: 0, rate: 0.3 },
  },
  B: {
    disease: 'vanishing',
    recipe: { hidden: 6, activation: 'sigmoid', start: { kind: 'xavier-uniform' }, bias: 0, rate: 0.3 },
  },
  C: {
    disease: 'too high a rate',
    recipe: { hidden: 2, activation: 'tanh', start: { kind: 'xavier-uniform' }, bias: 0, rate: 12 },
  },
  D: {
    disease: 'dead',
    recipe: { hidden: 3, activation: 'relu', start: { kind: 'he-normal' }, bias: -4, rate: 0.3 },
  },
  E: {
    disease: 'exploding',
    recipe: { hidden: 6, activation: 'relu', start: { kind: 'normal', value: 2.5 }, bias: 0, rate: 0.3 },
  },
};

/** Longer gradients are clipped to this length by one of the treatments. */
export const clipAt = 0.1;

/** One change each. A new start also sets the biases to 0. */
export const treated = (recipe: Recipe, treatment: Treatment): Recipe => {
  switch (treatment) {
    case 'xavier':
      return { ...recipe, start: { kind: 'xavier-uniform' }, bias: 0 };
    case 'he':
      return { ...recipe, activation: 'relu', start: { kind: 'he-normal' }, bias: 0 };
    case 'leaky':
      return { ...recipe, activation: 'leaky-relu' };
    case 'clip':
      return { ...recipe, clipNorm: clipAt };
    case 'slower':
      return { ...recipe, rate: recipe.rate / 10 };
    default:
      return recipe;
  }
};

const units = 8;
const seed = 3;
const points = moons({ examples: 24, noise: 0.1, seed: 5 });

export function wardExperiment({ hidden, activation, start, bias, rate, clipNorm }: Recipe): Experiment {
  const layer = (l: number, inputs: number, count: number) => ({
    units: count,
    weights: initialWeights(start, seed, l, inputs, count),
    bias: Array.from({ length: count }, () => (count === units ? bias : 0)),
  });
  return {
    seed,
    network: {
      inputs: 2,
      layers: [
        ...Array.from({ length: hidden }, (_, k) => ({ ...layer(k + 1, k === 0 ? 2 : units, units), activation })),
        { ...layer(hidden + 1, units, 1), activation: 'sigmoid' as const },
      ],
    },
    data: { inputs: points.inputs, targets: points.targets },
    training: {
      loss: 'binary-cross-entropy',
      optimizer: { kind: 'sgd', learningRate: rate },
      ...(clipNorm === undefined ? {} : { clipNorm }),
    },
  };
}

/** Before how many updates the ward looks at the gradients. */
export const moments = [0, 1, 5, 20, 100, 400] as const;

/** What is seen of one layer before an update. */
export interface LayerReading {
  /** The mean size of ∂E/∂w over the weights of the layer; not finite once the training has failed. */
  readonly size: number;
  /** The share of its gradients that are exactly 0. */
  readonly zero: number;
  /** How many units have weights whose gradients no other unit before them has. */
  readonly different: number;
  readonly units: number;
  /** What the product of a gradient is made of here: the mean size of the weights, and the mean slope f′ over units and
   * examples. At the output the slope cancels against that of the cross-entropy: it is no factor, and undefined. */
  readonly weight: number;
  readonly slope: number | undefined;
}

export interface Course {
  /** The mean loss before each update, as far as numbers could hold it; the last is that after all updates. */
  readonly losses: readonly number[];
  /** The update that brought a number which is none; undefined where all went well. */
  readonly failed: number | undefined;
  /** For each moment a reading of every layer; none after a failure. */
  readonly readings: readonly (readonly LayerReading[])[];
}

/** Trainings that were asked for before. Exercises ask for the same few again and again, and the figure goes back and forth. */
const courses = new Map<string, Course>();

/** A whole training, on all points at once, and a look at its gradients at every moment. */
export function courseOf(recipe: Recipe): Course {
  const key = JSON.stringify(recipe);
  const known = courses.get(key) ?? train(recipe);
  courses.set(key, known);
  return known;
}

function train(recipe: Recipe): Course {
  const experiment = wardExperiment(recipe);
  const state = startState(experiment);
  const trainer = createTrainer(experiment, state);
  const everyone = experiment.data.inputs.map((_, n) => n);
  const losses: number[] = [];
  const readings: (readonly LayerReading[])[] = [];
  for (const [k, moment] of moments.entries()) {
    for (let done = moments[k - 1] ?? 0; done < moment; done++) {
      const loss = trainer.update(everyone);
      if (!Number.isFinite(loss)) return { losses, failed: losses.length, readings };
      losses.push(loss);
    }
    readings.push(readingsOf(experiment, state));
  }
  losses.push(trainer.meanLoss(everyone));
  return { losses, failed: undefined, readings };
}

/** What every layer's gradients are where the parameters stand, and the factors of which they are made. */
export function readingsOf(experiment: Experiment, state: Float64Array): LayerReading[] {
  const slopes = experiment.network.layers.map((): number[] => []);
  const { layers } = batchGradients(experiment, state, (workspace) => {
    for (const [l, { activation, z, a }] of workspace.layers.entries())
      z.forEach((sum, j) => void slopes[l]?.push(activation?.df(sum, a[j] as number) ?? Number.NaN));
  });
  return layers.map(({ weightGradient, weights, units: count, inputs }, l) => {
    const gradients = [...weightGradient];
    const rows = Array.from({ length: count }, (_, j) => gradients.slice(j * inputs, (j + 1) * inputs).join());
    return {
      size: meanSize(gradients),
      zero: zeroShare(gradients),
      different: new Set(rows).size,
      units: count,
      weight: meanSize([...weights]),
      slope: l === layers.length - 1 ? undefined : meanSize(slopes[l] as number[]),
    };
  });
}

/** Below this mean loss a network counts as healed. */
export const healthy = 0.25;
export const isHealed = ({ losses, failed }: Course) => failed === undefined && (losses.at(-1) as number) < healthy;
