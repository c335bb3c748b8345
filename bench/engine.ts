/**
 * npm run bench: how fast the engine is, as ratios within one run. Plain path against a hand-written loop, recorded against
 * plain, events of one update, scrubbing through 10,000 updates, and tfjs-core on the cpu backend for scale.
 */

import { keyframes } from '../src/engine/trace/keyframes.ts';
import { planUpdate } from '../src/engine/trace/plan-update.ts';
import { eventAt } from '../src/engine/trace/record.ts';
import { createRun } from '../src/engine/trace/run.ts';
import { createTrainer } from '../src/engine/train.ts';
import { startState } from '../src/engine/workspace.ts';
import { flat } from './engine/flat-contender.ts';
import { type Contender, clock, compare, milliseconds } from './engine/measure.ts';
import { type BenchNetwork, networks } from './engine/networks.ts';
import { tensorflow } from './engine/tensorflow.ts';

const print = (text: string) => process.stdout.write(`${text}\n`);
const fixed = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));

function plain({ experiment, slice }: BenchNetwork): Contender {
  const trainer = createTrainer(experiment);
  const batches = experiment.data.inputs.map((_, n) => [n]);
  const run = () => {
    for (let u = 0; u < slice; u++) trainer.update(batches[u % batches.length] as number[]);
  };
  return { name: 'plain', units: slice, run };
}

/** As a run does it: plain updates, and every state offered to the keyframes. */
function recorded({ experiment, slice }: BenchNetwork): Contender {
  const batches = experiment.data.inputs.map((_, n) => [n]);
  const run = () => {
    const trainer = createTrainer(experiment);
    const frames = keyframes(startState(experiment), 8_000_000);
    for (let u = 0; u < slice; u++) {
      trainer.update(batches[u % batches.length] as number[]);
      frames.offer(u + 1, trainer.state);
    }
  };
  return { name: 'recorded', units: slice, run };
}

for (const network of networks) {
  const { experiment, name } = network;
  print(`\n${name}`);
  for (const { name: contender, rate, ratio } of compare([flat(network), plain(network)]))
    print(`  ${contender.padEnd(10)} ${fixed(rate).padStart(12)} updates/s  ${ratio.toFixed(2)} of the flat loop`);
  for (const { name: contender, rate, ratio } of compare([plain(network), recorded(network)]).slice(1))
    print(`  ${contender.padEnd(10)} ${fixed(rate).padStart(12)} updates/s  ${ratio.toFixed(2)} of plain`);
  const scale = compare([plain({ ...network, slice: network.slice }), await tensorflow(experiment)], 3);
  for (const { name: contender, rate, ratio } of scale.slice(1))
    print(`  ${contender.padEnd(10)} ${fixed(rate).padStart(12)} updates/s  ${ratio.toPrecision(1)} of plain`);
  const { byteLength } = startState(experiment);
  const plan = planUpdate(experiment, 1);
  print(
    `  kept an update: ${byteLength.toLocaleString('en')} bytes; events of one update: ${plan.count.toLocaleString('en')}`,
  );
  const planning = milliseconds(() => planUpdate(experiment, 1));
  const run = createRun(experiment);
  run.record(0);
  let next = 0;
  const materialising = milliseconds(() => run.record(++next % 2));
  const record = run.record(0);
  const naming = milliseconds(() => {
    for (let e = 0; e < record.count; e++) eventAt(record, e);
  });
  print(
    `  plan ${planning.toFixed(2)} ms (once), values of one update ${materialising.toFixed(3)} ms, all its events as objects ${naming.toFixed(2)} ms`,
  );
}

const scrubbed = networks[1] as BenchNetwork;
const run = createRun(scrubbed.experiment, 32_000_000);
const first = milliseconds(() => createRun(scrubbed.experiment, 32_000_000).record(9_999), 3);
run.record(9_999);
const positions = Array.from({ length: 200 }, (_, k) => (k * 7919) % 10_000);
const times = positions.map((update) => clock(() => run.record(update)));
print(`\nscrubbing through 10,000 updates of ${scrubbed.name}`);
print(
  `  first run ${first.toFixed(0)} ms; then ${Math.max(...times).toFixed(2)} ms at most; ${run.bytesKept.toLocaleString('en')} bytes kept`,
);
