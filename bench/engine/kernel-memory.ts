/** What is left in memory of networks that were trained by the kernel, asked for answers, and dropped. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { batchesOf } from '../../src/engine/batches.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { forwardMany } from '../../src/engine/forward-many.ts';
import { prepareAnswering, prepareTraining } from '../../src/engine/kernel/on-use.ts';
import { createRng } from '../../src/engine/math/rng.ts';
import { createTrainer, subjectOf } from '../../src/engine/train.ts';
import { validateExperiment } from '../../src/engine/validate.ts';
import { createWorkspace, startState } from '../../src/engine/workspace.ts';

const columns = [0, 1].map((axis) => Float64Array.from({ length: 200 }, (_, k) => ((k * (7 + axis)) % 21) / 10 - 1));

/** One of 1,296 shapes. */
function drawn(number: number): Experiment {
  const rng = createRng(number, 'init', 4);
  const layer = (units: number) => ({ units, activation: (['tanh', 'relu'] as const)[rng.integer(2)] });
  const validation = validateExperiment({
    network: {
      inputs: 2,
      layers: [layer(1 + rng.integer(18)), layer(1 + rng.integer(18)), { units: 1, activation: 'sigmoid' }],
    },
    data: {
      inputs: [
        [0, 1],
        [1, 0],
      ],
      targets: [[1], [0]],
    },
    training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0.1 }, batchSize: 1 },
    seed: number,
  });
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return validation.experiment;
}

async function makeAndDrop(number: number): Promise<void> {
  const experiment = drawn(number);
  const workspace = createWorkspace(experiment, startState(experiment));
  const made = [await prepareTraining(subjectOf(experiment, workspace)), await prepareAnswering(workspace)];
  if (made.includes(false)) throw new Error(`network ${number} has no kernel`);
  createTrainer(experiment).train(batchesOf(experiment), 64);
  forwardMany(workspace, columns);
}

/** @returns a table: MB after so many networks */
export async function memoryOf(networks: number): Promise<string> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const rows: string[] = [];
  for (let number = 1; number <= networks; number++) {
    await makeAndDrop(number);
    if (number % (networks / 10) !== 0) continue;
    // What is dropped is given back by tasks that come behind.
    for (let k = 0; k < 3; k++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
    const row = [heapUsed, arrayBuffers, rss].map((bytes) => (bytes / 1e6).toFixed(1)).join(' | ');
    rows.push(`| ${number.toLocaleString('en')} | ${row} |`);
  }
  return ['| networks | heap, MB | array buffers, MB | resident, MB |', '| --: | --: | --: | --: |', ...rows].join(
    '\n',
  );
}
