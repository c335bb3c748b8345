/** In the browser, in a worker: trains as the lab does and takes the time. Bundled by `npm run bench:lab`. */

import type { BackendName } from '../../src/lab/protocol/backend-names.ts';
import { metricsOf } from '../../src/lab/protocol/metrics.ts';
import { type LabSettings, testImages, trainingImages } from '../../src/lab/protocol/settings.ts';
import type { Images } from '../../src/lab/protocol/shard.ts';
import { type Batch, gather } from '../../src/lab/worker/batch.ts';
import { epochOrder, numbersBetween } from '../../src/lab/worker/image-order.ts';
import { createModel } from '../../src/lab/worker/model.ts';
import { createTrainer, loadLab, type TrainerOrder } from './trainers.ts';

export type Order =
  | ({ readonly kind: 'speed'; readonly seconds: number } & TrainerOrder)
  | {
      readonly kind: 'accuracy';
      readonly backend: BackendName;
      readonly settings: LabSettings;
      /** Ascending, 0…1. */
      readonly targets: readonly number[];
    };

export interface Reached {
  readonly target: number;
  /** Spent in updates; measuring left out. */
  readonly seconds: number;
  readonly examples: number;
}

export type Answer =
  /** Compiled and warm; goes on when it is told anything. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'speed'; readonly examples: number }
  | { readonly kind: 'accuracy'; readonly reached: readonly Reached[]; readonly best: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Updates between two looks at the test images. */
const lookEvery = 50;
/** Of training before the time is taken, in s: until the browser has compiled what runs often. */
const warmUpSeconds = 1;

async function images(part: 'train' | 'test', count: number): Promise<Images> {
  const read = async (what: string) => new Uint8Array(await (await fetch(`/mnist/${part}/${what}`)).arrayBuffer());
  const [pixels, labels] = await Promise.all([read('pixels'), read('labels')]);
  return { pixels: pixels.subarray(0, count * 784), labels: labels.subarray(0, count) };
}

async function speed(order: Extract<Order, { kind: 'speed' }>): Promise<Answer> {
  const trainer = await createTrainer(order, [{ from: 0, images: await images('train', 10_000) }]);
  const trainFor = async (seconds: number) => {
    let examples = 0;
    const begun = performance.now();
    while (performance.now() - begun < 1000 * seconds) examples += await trainer.train();
    return examples;
  };
  await trainFor(warmUpSeconds);
  const go = new Promise((resolve) => self.addEventListener('message', resolve, { once: true }));
  self.postMessage({ kind: 'ready' } satisfies Answer);
  await go;
  const examples = await trainFor(order.seconds);
  trainer.dispose();
  return { kind: 'speed', examples };
}

async function accuracy({ backend, settings, targets }: Extract<Order, { kind: 'accuracy' }>): Promise<Answer> {
  const { tf, layers } = await loadLab(backend);
  const model = createModel(tf, layers, settings);
  const shards = [{ from: 0, images: await images('train', trainingImages) }];
  const tests = [{ from: 0, images: await images('test', testImages) }];
  const test: Batch = gather(tests, numbersBetween(0, testImages));
  const reached: Reached[] = [];
  let [time, examples, steps, best] = [0, 0, 0, 0];
  for (let epoch = 1; epoch <= settings.epochs && reached.length < targets.length; epoch++) {
    const order = epochOrder(settings.seed, epoch, [{ from: 0, to: trainingImages }]);
    for (let start = 0; start < order.length && reached.length < targets.length; start += settings.batchSize) {
      const indices = order.slice(start, start + settings.batchSize);
      const begun = performance.now();
      await model.train(gather(shards, indices));
      time += performance.now() - begun;
      examples += indices.length;
      if (++steps % lookEvery !== 0) continue;
      const { accuracy: now } = metricsOf(await model.predict(test.pixels), test.labels);
      best = Math.max(best, now);
      for (const target of targets.slice(reached.length)) {
        if (now >= target) reached.push({ target, seconds: time / 1000, examples });
      }
    }
  }
  model.dispose();
  return { kind: 'accuracy', reached, best };
}

self.addEventListener('message', begin, { once: true });

async function begin({ data }: MessageEvent<Order>): Promise<void> {
  try {
    self.postMessage(data.kind === 'speed' ? await speed(data) : await accuracy(data));
  } catch (error) {
    self.postMessage({
      kind: 'failed',
      reason: error instanceof Error ? error.message : String(error),
    } satisfies Answer);
  }
}
