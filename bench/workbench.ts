/**
 * npm run bench:workbench: updates a second of a network of 2-8-8-1 while everything is drawn, beside TensorFlow Playground's own
 * code doing the same work in the same run; and going back in long runs. First what a page computes for a frame is compared, without
 * a browser; then frames are taken in the page of the built site (DIST, else dist), where it has been built, in a real Chromium.
 * Times depend on the machine: it should do nothing else. The copy of Playground's code is named by PLAYGROUND:
 *
 *     git clone --depth 1 https://github.com/tensorflow/playground ../playground
 *     PLAYGROUND=../playground/src/nn.ts npm run bench:workbench
 */
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { batchesOf } from '../src/engine/batches.ts';
import type { Experiment } from '../src/engine/experiment.ts';
import { prepareAnswering, prepareTraining } from '../src/engine/kernel/on-use.ts';
import { optimizerNames } from '../src/engine/optimizers.ts';
import { createTrainer, subjectOf } from '../src/engine/train.ts';
import { createWorkspace, startState } from '../src/engine/workspace.ts';
import type { Prepared } from '../src/workbench/data/kinds.ts';
import { runOf } from '../src/workbench/session/run-of.ts';
import { createSession, type Session } from '../src/workbench/session/session.ts';
import { type Built, experimentOf } from '../src/workbench/state/experiment-of.ts';
import { writeLink } from '../src/workbench/state/link.ts';
import { opened, type WorkbenchState } from '../src/workbench/state/state.ts';
import { clock, compare, secondsOf } from './engine/measure.ts';
import { type Frames, idleFrames, inPage, playgroundFrames, workbenchFrames } from './workbench/in-page.ts';
import { library, playground } from './workbench/playground.ts';

const print = (text: string) => process.stdout.write(`${text}\n`);
const whole = (value: number) => Math.round(value).toLocaleString('en');

const hidden = [8, 8].map((units) => ({ units, activation: 'tanh' as const }));
/** As Playground opens: 500 points, half of them for training, batches of 10, in order. */
const state: WorkbenchState = {
  ...opened,
  source: { kind: 'circles', points: 500, noise: 0.05, seed: 1 },
  preparation: { ...opened.preparation, test: 0.5 },
  network: { ...opened.network, layers: [...hidden, { units: 1, activation: 'tanh' }] },
  training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate: 0.03 }, batchSize: 10 },
};

const build = (change: Partial<WorkbenchState> = {}): Built => {
  const result = experimentOf({ ...state, ...change });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
};

/** Its classes are −1 and 1. */
const signed = (targets: Prepared['targets']) => targets.map(([y]) => [y === 1 ? 1 : -1]);
const { experiment: plain, prepared: own } = build();
const prepared: Prepared = { ...own, targets: signed(own.targets), task: 'values' };
const experiment = { ...plain, data: { ...plain.data, targets: signed(plain.data.targets) } };
const { training, test } = prepared.split;
const updates = training.length / 10;

/** Its page computes what every unit answers at 100 × 100 places. */
const density = 100;
const places = Array.from({ length: density * density }, (_, k) => [
  (3 * (k % density)) / density - 1.5,
  (3 * Math.floor(k / density)) / density - 1.5,
]);
const columns = [0, 1].map((axis) => Float64Array.from(places, (place) => place[axis] as number));

/** Enough frames that the processor's clock, which counts in steps of some milliseconds, can tell. */
const frames = 12;
const repeated = (run: () => void) => () => {
  for (let k = 0; k < frames; k++) run();
};

const oursOf = (session: Session) => {
  const field = () => session.outputs(session.parametersAt(session.update), columns);
  return {
    train: () => session.train(updates),
    draw() {
      session.measure(session.parametersAt(session.update));
      field();
    },
    field,
  };
};

/** Has the kernel of an experiment made, which in a page comes by itself after a while. */
async function prepare(its: Experiment): Promise<void> {
  const workspace = createWorkspace(its, startState(its));
  const made = [await prepareTraining(subjectOf(its, workspace)), await prepareAnswering(workspace)];
  if (made.includes(false)) throw new Error('there is no kernel');
}

const file = process.env['PLAYGROUND'];
const theirs = file === undefined ? undefined : playground(await library(file), experiment, prepared);
print(
  `2-8-8-1, ${training.length} examples in batches of 10 (${updates} updates an epoch), ${test.length} for testing`,
);
if (theirs === undefined) print('  TensorFlow Playground is not measured: PLAYGROUND names no copy of its src/nn.ts');
else {
  const check = createSession(experiment, prepared);
  for (let epoch = 0; epoch < 16; epoch++) theirs.epoch();
  check.train(16 * updates);
  const [one, other] = [
    check.measure(check.parametersAt(check.update)).training?.loss ?? Number.NaN,
    theirs.loss(training),
  ];
  if (!(Math.abs(one - other) < 1e-10)) throw new Error(`not the same training: ${one}, ${other}`);
  print(`  the same training: after ${16 * updates} updates both have a loss of ${one.toFixed(12)}`);
}

interface Rates {
  readonly ours: number;
  /** NaN where there is no copy of Playground. */
  readonly theirs: number;
}

/** Rates per second of this thread's own time, ours beside theirs, in turns. */
function beside(name: string, unit: string, units: number, run: () => void, peer?: () => void): Rates {
  const contenders = [{ name: 'ours', units: units * frames, run: repeated(run) }];
  if (peer !== undefined) contenders.unshift({ name: 'Playground', units: units * frames, run: repeated(peer) });
  const rates = compare(contenders);
  const last = rates.at(-1) as (typeof rates)[number];
  const theirs = peer === undefined ? Number.NaN : (rates[0]?.rate ?? Number.NaN);
  const beat = peer === undefined ? '' : `, ${last.ratio.toFixed(1)} × Playground's ${whole(theirs)}`;
  print(`  ${name.padEnd(48)} ${whole(last.rate).padStart(8)} ${unit}/s${beat}`);
  return { ours: last.rate, theirs };
}

const epoch = theirs && (() => theirs.epoch());
const drawing =
  theirs &&
  (() => {
    theirs.loss(training);
    theirs.loss(test);
    theirs.field(places);
  });
const frame =
  theirs &&
  (() => {
    theirs.epoch();
    drawing?.();
  });

/** What a page computes for a frame. */
function computed(session: Session) {
  const ours = oursOf(session);
  const both = () => {
    ours.train();
    ours.draw();
  };
  const trained = beside('training (ours is measured and can be rewound)', 'updates', updates, ours.train, epoch);
  const drawn = beside('losses of all examples and a field of 100 × 100', 'frames', 1, ours.draw, drawing);
  beside('a field of 100 × 100 of every unit', 'fields', 1, ours.field);
  return {
    trained,
    drawn,
    together: beside('the same frame: an epoch, everything drawn', 'updates', updates, both, frame),
  };
}

print('\nwithout the kernel');
computed(createSession(experiment, prepared));
await prepare(experiment);
print('\nwith the kernel');
const { trained, drawn, together } = computed(createSession(experiment, prepared));

// As the pages run: ours trains while a frame has time left, Playground for one epoch a frame.
const inFrame = Math.max(0, Math.floor((15 / 1000 - 1 / drawn.ours) * trained.ours));
const paced = Math.min(60 * updates, together.theirs);
print(
  `  at 60 frames a second, by these rates: ${inFrame} updates fit beside the drawing into 15 ms, ${whole(60 * inFrame)} a second${
    theirs === undefined ? '' : `; Playground, an epoch a frame: ${whole(paced)}`
  }`,
);

const dist = path.resolve(process.env['DIST'] ?? path.join(import.meta.dirname, '../dist'));
if (!existsSync(path.join(dist, 'workbench/index.html')))
  print(`\nFrames are not measured: there is no built site in ${dist} (npm run build)`);
else {
  const [load = 0] = os.loadavg();
  print(`\nin the page, by the clock on the wall (load of this machine ${load.toFixed(1)})`);
  const frames = (name: string, { updatesPerSecond, between, work, computed }: Frames) =>
    print(
      `  ${name.padEnd(34)} ${whole(updatesPerSecond).padStart(7)} updates/s; work of a frame ${work.median.toFixed(1)} ms (median), 99 % within ${work.ninetyNine.toFixed(1)} ms, ${computed.toFixed(1)} ms of a processor (mean); a frame every ${between.median.toFixed(1)} ms (median), 99 % within ${between.ninetyNine.toFixed(1)} ms`,
    );
  await inPage(dist, async (browser, origin) => {
    frames('the page at rest', await idleFrames(browser, origin));
    const link = await writeLink(state);
    const own = await workbenchFrames(browser, origin, link);
    frames('2-8-8-1 trains, everything drawn', own);
    await inPage(
      dist,
      async (plainly, itsOrigin) =>
        frames('the same without the kernel', await workbenchFrames(plainly, itsOrigin, link)),
      false,
    );
    if (file === undefined) return;
    const peer = await playgroundFrames(browser, file, plain);
    frames("the same with Playground's code", peer);
    print(`  ${(own.updatesPerSecond / peer.updatesPerSecond).toFixed(1)} × its updates a second`);
  });
}

print('\n50 random rewinds after 100,000 updates of 2-8-8-1, by the clock on the wall');
for (const kind of optimizerNames) {
  const optimizer = { kind, learningRate: 0.003 } as const;
  const layers = [...hidden, { units: 1, activation: 'sigmoid' as const }];
  const { training: learning, network } = opened;
  const demanding = build({
    network: { ...network, layers },
    training: { ...learning, dropout: [0.1, 0, 0], optimizer, batchSize: 12 },
  });
  rewind(`${kind}, plain`, demanding);
  await prepare(demanding.experiment);
  rewind(kind, demanding);
}

function rewind(name: string, demanding: Built) {
  const long = createSession(demanding.experiment, demanding.prepared);
  const seconds = clock(() => long.train(100_000)) / 1000;
  const moments = Array.from({ length: 50 }, (_, k) => (k * 79_190_027) % 100_001);
  const times: number[] = [];
  const own = secondsOf(() => {
    for (const update of moments) times.push(clock(() => long.parametersAt(update)));
  });
  const equal = equalToFresh(demanding.experiment, long, moments);
  const sorted = times.toSorted((a, b) => a - b);
  const late = times.filter((time) => time > 16).length;
  print(
    `  ${name.padEnd(16)} trained in ${seconds.toFixed(1).padStart(5)} s; a rewind ${(sorted[25] ?? 0).toFixed(2)} ms (median), ${(sorted[49] ?? 0).toFixed(2)} ms (longest), ${late} above 16 ms, ${(own * 20).toFixed(2)} ms of its own time (mean); ${(long.bytesKept / 1e6).toFixed(1)} MB kept; ${equal} of 50 states equal those of a fresh run, bit for bit`,
  );
}

/** How many states, optimizer memory included, are those of a run that is trained anew without a stop. */
function equalToFresh(experiment: Experiment, session: Session, moments: readonly number[]): number {
  const wanted = new Set(moments);
  const trainer = createTrainer(experiment);
  const batches = batchesOf(experiment);
  const run = runOf(session);
  let equal = 0;
  for (let update = 0; update <= Math.max(...moments); update++) {
    if (wanted.has(update)) {
      const { initial } = run.record(update);
      if (trainer.state.every((value, k) => Object.is(value, initial[k]))) equal++;
    }
    trainer.update(batches.of(update));
  }
  return equal;
}
