/** XOR learned by two hidden units from one start, followed through thousands of updates: any of them can be looked at. */
import { type Batches, batchesOf } from '../../engine/batches.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { activations } from '../../engine/math/activations.ts';
import type { OptimizerName } from '../../engine/optimizers.ts';
import { createTrainer } from '../../engine/train.ts';

export const xorOptimizers = ['sgd', 'momentum', 'adam'] as const satisfies OptimizerName[];

export interface XorSettings {
  readonly optimizer: (typeof xorOptimizers)[number];
  readonly rate: number;
  readonly batch: number;
}

export const openedXor: XorSettings = { optimizer: 'sgd', rate: 2, batch: 4 };

/** The four rows of XOR, and a start from which plain steps take their time. */
export const xorExperiment = ({ optimizer, rate, batch }: XorSettings): Experiment => ({
  network: {
    inputs: 2,
    layers: [
      {
        units: 2,
        activation: 'sigmoid',
        weights: [
          [0.5, -0.4],
          [0.3, 0.8],
        ],
        bias: [0.1, -0.2],
      },
      { units: 1, activation: 'sigmoid', weights: [[0.6, -0.7]], bias: [0.05] },
    ],
  },
  data: {
    inputs: [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    targets: [[0], [1], [1], [0]],
  },
  training: {
    loss: 'half-squared-error',
    optimizer: { kind: optimizer, learningRate: rate },
    batchSize: batch,
    // The whole data in one batch are one and the same in any order, but for the last bits of the sums.
    shuffle: batch < 4,
  },
});

/** The network after some updates. */
export interface XorMoment {
  readonly update: number;
  /** w of the first hidden unit, w of the second, their biases, then w and bias of the output. */
  readonly parameters: readonly number[];
  /** ½ of the squared error, the mean over the four rows. */
  readonly loss: number;
  /** Of each row: what both hidden units and the output say. */
  readonly rows: readonly { readonly hidden: readonly [number, number]; readonly output: number }[];
}

export interface XorRun {
  readonly experiment: Experiment;
  /** The moment after so many updates, or the last one before numbers stopped being finite. */
  at(update: number): XorMoment;
  /** Points of the loss's curve up to an update, itself included. */
  curve(update: number): readonly (readonly [update: number, loss: number])[];
}

/** Updates between two states that are kept. */
const apart = 20;
const everyRow = [0, 1, 2, 3];

/** Follows a run as far as anybody looks; what lies between two kept states is trained again, with the same bits. */
export function xorRun(settings: XorSettings): XorRun {
  const experiment = xorExperiment(settings);
  const batches: Batches = batchesOf(experiment);
  const first = createTrainer(experiment);
  const kept: Float64Array[] = [first.state.slice()];
  const losses: number[] = [first.meanLoss(everyRow)];
  let end = Number.POSITIVE_INFINITY;
  /** Trains from a kept state; undefined once a number is not finite. */
  const trained = (from: number, to: number) => {
    const trainer = createTrainer(experiment, (kept[from / apart] as Float64Array).slice(), from);
    for (let update = from; update < to; update++) {
      const probe = trainer.update(batches.of(update));
      if (probe - probe === 0) continue;
      end = update;
      return undefined;
    }
    return trainer;
  };
  const trainerAt = (update: number): ReturnType<typeof createTrainer> => {
    while (kept.length * apart <= Math.min(update, end)) {
      const next = trained((kept.length - 1) * apart, kept.length * apart);
      if (next === undefined) break;
      kept.push(next.state.slice());
      losses.push(next.meanLoss(everyRow));
    }
    const to = Math.min(update, end);
    return trained(Math.min(kept.length - 1, Math.floor(to / apart)) * apart, to) ?? trainerAt(end);
  };
  const at = (wanted: number): XorMoment => {
    const trainer = trainerAt(wanted);
    const parameters = [...trainer.parameters];
    const rows = experiment.data.inputs.map((x) => {
      const output = trainer.predict(Float64Array.from(x))[0] as number;
      return { hidden: hiddenOf(parameters, x), output };
    });
    return { update: Math.min(wanted, end), parameters, loss: trainer.meanLoss(everyRow), rows };
  };
  return {
    experiment,
    at,
    curve(wanted) {
      const { update, loss } = at(wanted);
      const before = losses.slice(0, Math.ceil(update / apart)).map((its, k) => [k * apart, its] as const);
      return [...before, [update, loss]];
    },
  };
}

/** What both hidden units say of a row, summed in the order of the network's own forward pass. */
function hiddenOf(parameters: readonly number[], [x1 = 0, x2 = 0]: readonly number[]): [number, number] {
  const say = (j: number) => {
    const [w1, w2, b] = [parameters[2 * j], parameters[2 * j + 1], parameters[4 + j]] as [number, number, number];
    return activations.sigmoid.f(w1 * x1 + w2 * x2 + b);
  };
  return [say(0), say(1)];
}

/** Whether all four outputs are on their target's side of ½. */
export const allRight = (
  { rows }: { readonly rows: readonly Pick<XorMoment['rows'][number], 'output'>[] },
  { data }: Experiment,
) => rows.every(({ output }, n) => output >= 0.5 === (data.targets[n]?.[0] === 1));
