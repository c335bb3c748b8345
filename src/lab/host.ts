/** The worker's side of the protocol: at most one run at a time, answers beside it, and the images fetched before. */
import { createAnswers, faultOf } from './answers.ts';
import type { TensorFlow } from './backend.ts';
import { createControl, type RunControl } from './control.ts';
import { LabError } from './faults.ts';
import { type ImageCache, loadImages, type RunImages } from './images.ts';
import { type Shard, shardsFor } from './manifest.ts';
import { createModel } from './model.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { LabSettings } from './settings.ts';
import type { Images } from './shard.ts';
import { type RunReport, runTraining } from './training.ts';

/** A sign of life goes out so often while a run or an answer is under way, in ms. */
export const HEARTBEAT = 1000;

/** Shortest time between two reports of the download, in ms. */
const DOWNLOAD_EVERY = 150;

export interface HostParts {
  /** All shards of the data set. */
  readonly shards: readonly Shard[];
  /** Indices of the sample images. */
  readonly samples: readonly number[];
  readonly loadTensorFlow: () => Promise<TensorFlow>;
  readonly post: (message: FromWorker) => void;
}

interface Run {
  readonly number: number;
  readonly control: RunControl;
  readonly shards: readonly Shard[];
  readonly images: RunImages;
  readonly ended: Promise<void>;
}

export interface Host {
  receive: (message: ToWorker) => void;
}

export function createHost(parts: HostParts): Host {
  const { post } = parts;
  const cache: ImageCache = new Map();
  const tensorFlow = once(parts.loadTensorFlow);
  let current: Run | undefined;
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  const answers = createAnswers({ ...parts, tensorFlow, imagesOf, changed: beat });

  function beat(): void {
    clearInterval(heartbeat);
    if (current || answers.underWay() > 0) heartbeat = setInterval(() => post({ type: 'alive' }), HEARTBEAT);
  }

  /** The images of a shard for an answer: from the cache, from the run that is fetching it, or from the network. */
  async function imagesOf(shard: Shard, signal: AbortSignal): Promise<Images> {
    const fetching = current?.shards.includes(shard) ? current.images.of(shard) : undefined;
    const present = cache.get(shard.url) ?? (await fetching?.catch(() => undefined));
    return present ?? loadShard(shard, cache, signal);
  }

  function start(number: number, settings: LabSettings): void {
    current?.control.stop();
    const before = current?.ended;
    const control = createControl();
    const shards = shardsFor(parts.shards, settings);
    const images = loadImages(shards, cache, control.signal, {
      onProgress: downloadReport(number, post),
      onFault(fault) {
        control.hold('fault');
        post({ type: 'fault', run: number, fault });
      },
      onRecovered() {
        control.release('fault');
        post({ type: 'recovered', run: number });
      },
    });

    async function train(): Promise<void> {
      await before;
      const { tf, layers, backend, skipped } = await tensorFlow();
      post({ type: 'backend', run: number, name: backend, skipped });
      await control.go();
      const model = createModel(tf, layers, settings);
      try {
        const report: RunReport = {
          activity: (activity) => post({ type: 'activity', run: number, activity }),
          progress: (progress) => post({ type: 'progress', run: number, ...progress }),
          epoch: (row) => post({ type: 'epoch', run: number, row }),
        };
        const result = await runTraining({ ...parts, settings, model, shards, images, control, report });
        post({ type: 'finished', run: number, ...result });
      } finally {
        model.dispose();
      }
    }

    const ended = train()
      .catch((error) => {
        if (control.signal.aborted) post({ type: 'stopped', run: number });
        else post({ type: 'fault', run: number, fault: faultOf(error) });
      })
      .finally(() => {
        // What is still being downloaded has nobody left who waits for it.
        control.stop();
        if (current?.number === number) current = undefined;
        beat();
      });
    current = { number, control, shards, images, ended };
    beat();
  }

  return {
    receive(message) {
      if (message.type === 'start') return start(message.run, message.settings);
      if (message.type === 'ask' || message.type === 'cancel' || message.type === 'forget') {
        return answers.receive(message);
      }
      if (message.run !== current?.number) return;
      const { control, images, number } = current;
      switch (message.type) {
        case 'pause':
          control.hold('pause');
          return post({ type: 'paused', run: number });
        case 'resume':
          control.release('pause');
          return post({ type: 'resumed', run: number });
        case 'stop':
          return control.stop();
        case 'retry':
          return images.retry();
      }
    },
  };
}

/** Passes progress on a few times a second: on a fast network it comes hundreds of times, and each one is drawn. */
function downloadReport(run: number, post: HostParts['post']): (received: number, total: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (received, total) => {
    if (received < total && performance.now() - last < DOWNLOAD_EVERY) return;
    last = performance.now();
    post({ type: 'download', run, received, total });
  };
}

/** One shard by itself. @throws LabError when it is not usable */
function loadShard(shard: Shard, cache: ImageCache, signal: AbortSignal): Promise<Images> {
  const unusable = Promise.withResolvers<never>();
  const own = new AbortController();
  const images = loadImages([shard], cache, AbortSignal.any([signal, own.signal]), {
    onProgress() {},
    onFault(fault) {
      unusable.reject(new LabError(fault));
      own.abort();
    },
    onRecovered() {},
  });
  return Promise.race([images.of(shard), unusable.promise]);
}

/** The first success is kept; a failure is not, so that it can be tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
