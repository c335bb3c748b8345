/** Nine trials of a learning rate and an L2 penalty: on a grid, or drawn at random. Each trial is a training on the moons. */
import { batchesOf } from '../../engine/batches.ts';
import { moons } from '../../engine/datasets/clouds.ts';
import { createEvaluation } from '../../engine/evaluate.ts';
import { createRng } from '../../engine/math/rng.ts';
import { createTrainer } from '../../engine/train.ts';
import { moonExperiment, validationPoints } from './moons.ts';

export const searches = ['grid', 'random'] as const;
export type SearchName = (typeof searches)[number];

/** Places from 0 to 1 between the ends of both ranges, on a scale of powers of ten. */
export interface Place {
  readonly rate: number;
  readonly lambda: number;
}
/** The powers of ten at both ends. */
export const ranges = { rate: [-3, 0], lambda: [-4, -1] } as const;
export const trialCount = 9;

/** What is trained for every trial. */
export const trialUnits = 16;
export const trialUpdates = 150;

/** Numbers on a scale of powers of ten are rounded, so that every browser trains with the same. */
const powerOfTen = ([from, to]: readonly [number, number], place: number) =>
  Number((10 ** (from + place * (to - from))).toPrecision(4));
export const settingsAt = ({ rate, lambda }: Place) => ({
  learningRate: powerOfTen(ranges.rate, rate),
  l2: powerOfTen(ranges.lambda, lambda),
});

/** The middles of three thirds of either range, row by row. */
const thirds = [1 / 6, 3 / 6, 5 / 6] as const;
const gridPlaces: readonly Place[] = thirds.flatMap((lambda) => thirds.map((rate) => ({ rate, lambda })));

/** @param seed of the random places; the grid is always the same */
export function placesOf(search: SearchName, seed: number): readonly Place[] {
  if (search === 'grid') return gridPlaces;
  const { uniform } = createRng(seed, 'search');
  return gridPlaces.map(() => ({ rate: uniform(), lambda: uniform() }));
}

/** Points that nobody has trained on or chosen by. */
const testPoints = moons({ examples: 400, noise: 0.25, seed: 7 });

export interface Trial extends Place {
  readonly learningRate: number;
  readonly l2: number;
  /** The loss on the validation points after all updates, and on the test points. */
  readonly validation: number;
  readonly test: number;
}

export function trialAt(place: Place): Trial {
  const settings = settingsAt(place);
  const experiment = moonExperiment({ units: trialUnits, ...settings });
  const trainer = createTrainer(experiment);
  trainer.train(batchesOf(experiment), trialUpdates);
  const lossOn = (data: typeof validationPoints) =>
    createEvaluation(
      { ...experiment, data },
      data.labels.map((_, n) => n),
      true,
    )(trainer.parameters).loss;
  return { ...place, ...settings, validation: lossOn(validationPoints), test: lossOn(testPoints) };
}

/** The trial with the lowest validation loss; undefined of none. */
export const bestOf = (trials: readonly Trial[]): Trial | undefined =>
  trials.reduce<Trial | undefined>(
    (best, trial) => (best === undefined || trial.validation < best.validation ? trial : best),
    undefined,
  );

/** How many different learning rates were tried. */
export const ratesTried = (trials: readonly Pick<Trial, 'learningRate'>[]) =>
  new Set(trials.map(({ learningRate }) => learningRate)).size;
