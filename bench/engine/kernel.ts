/** The contenders of the kernel's bench: whole updates, and the answers of a decision field. */
import { batchesOf } from '../../src/engine/batches.ts';
import type { Experiment, TrainingSpec } from '../../src/engine/experiment.ts';
import { forwardToOutputs, plainAnswers } from '../../src/engine/forward-many.ts';
import { moduleOf } from '../../src/engine/kernel/network.ts';
import { prepareAnswering, prepareTraining } from '../../src/engine/kernel/on-use.ts';
import { shapeOf } from '../../src/engine/kernel/shape.ts';
import { createRng } from '../../src/engine/math/rng.ts';
import { createTrainer, subjectOf } from '../../src/engine/train.ts';
import { createWorkspace, startState } from '../../src/engine/workspace.ts';
import { flat } from './flat-contender.ts';
import { type Contender, clock } from './measure.ts';
import { type BenchNetwork, networks } from './networks.ts';
import { peers } from './peers.ts';

export interface KernelNetwork extends BenchNetwork {
  /** Whether others train it: one example an update, plain gradient descent. */
  readonly plain: boolean;
  /** Places that are answered, in place of updates. */
  readonly places?: number;
}

const [small, playground, digits] = networks as [BenchNetwork, BenchNetwork, BenchNetwork];

/** Pixels of which none is 0. */
function dense({ experiment, ...rest }: BenchNetwork): BenchNetwork {
  const rng = createRng(2, 'data');
  const inputs = experiment.data.inputs.map((x) => x.map(() => rng.uniform()));
  return { ...rest, experiment: { ...experiment, data: { ...experiment.data, inputs } } };
}

function trained({ experiment, slice }: BenchNetwork, name: string, change: Partial<TrainingSpec>): KernelNetwork {
  const training = { ...experiment.training, ...change };
  return {
    name,
    experiment: { ...experiment, training },
    slice: Math.ceil(slice / (training.batchSize ?? 1)),
    plain: false,
  };
}

const adam = { optimizer: { kind: 'adam', learningRate: 0.001 } } as const;

export const kernelNetworks: readonly KernelNetwork[] = [
  { ...small, plain: true },
  { ...playground, plain: true },
  { ...dense(digits), name: '784-32-10, no input 0', plain: true },
  { ...digits, name: '784-32-10, 80 % of the inputs 0', plain: true },
  trained(playground, '2-8-8-1, Adam', adam),
  trained(dense(digits), '784-32-10, Adam', adam),
  trained(playground, '2-8-8-1, batches of 32', { batchSize: 32 }),
  trained(dense(digits), '784-32-10, batches of 32', { batchSize: 32 }),
  { ...playground, name: '2-8-8-1, a decision field of 100 × 100', plain: false, places: 10_000 },
];

const subjectFor = (experiment: Experiment) =>
  subjectOf(experiment, createWorkspace(experiment, startState(experiment)));

/** The plain path alone: single updates. */
function plain({ experiment, slice }: BenchNetwork): Contender {
  const [trainer, { of }] = [createTrainer(experiment), batchesOf(experiment)];
  const batches = Array.from({ length: 32 }, (_, u) => of(u));
  return {
    name: 'plain path',
    units: slice,
    run() {
      for (let u = 0; u < slice; u++) trainer.update(batches[u % 32] as number[]);
    },
  };
}

/** As a session trains: a few updates, a look at the state, the next few. */
function kernel({ experiment, slice }: BenchNetwork, apart: number): Contender {
  const [trainer, batches] = [createTrainer(experiment), batchesOf(experiment)];
  const units = apart * Math.ceil((8 * slice) / apart);
  return {
    name: `kernel, ${apart} updates a call`,
    units,
    run() {
      for (let u = 0; u < units; u += apart) trainer.train(batches, apart);
    },
  };
}

async function answers({ experiment }: BenchNetwork, places: number): Promise<Contender[]> {
  const columns = Array.from({ length: experiment.network.inputs }, (_, i) =>
    Float64Array.from({ length: places }, (__, n) => ((n * (7 + i)) % 201) / 100 - 1),
  );
  const workspace = createWorkspace(experiment, startState(experiment));
  await prepareAnswering(workspace);
  const times = (name: string, units: number, answer: typeof plainAnswers): Contender => ({
    name,
    units,
    run() {
      for (let k = 0; k < units; k++) answer(workspace, columns);
    },
  });
  return [times('plain path', 5, plainAnswers), times('kernel', 20, forwardToOutputs)];
}

/** @param folder where the other libraries are */
export async function contendersOf(network: KernelNetwork, folder: string | undefined): Promise<Contender[]> {
  if (network.places !== undefined) return answers(network, network.places);
  if (!(await prepareTraining(subjectFor(network.experiment)))) throw new Error(`${network.name} is beyond the kernel`);
  const ours = [kernel(network, 1024), kernel(network, 16)];
  if (!network.plain) return [plain(network), ...ours];
  return [flat(network), plain(network), ...ours, ...(folder === undefined ? [] : await peers(folder, network))];
}

/** What making a module costs: milliseconds of writing and of compiling, when both are warm, and bytes. */
export async function making({ experiment }: { readonly experiment: Experiment }) {
  const shape = shapeOf(subjectFor(experiment));
  if (shape === undefined) throw new Error('beyond the kernel');
  const written = Array.from({ length: 15 }, () => clock(() => moduleOf(shape))).toSorted((a, b) => a - b);
  const { bytes } = moduleOf(shape);
  const before = performance.now();
  await WebAssembly.compile(bytes);
  return { written: written[7] as number, compiled: performance.now() - before, bytes: bytes.length };
}
