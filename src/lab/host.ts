/** The worker's side of the protocol: at most one run at a time, and the images that earlier runs have fetched. */
import type { TensorFlow } from './backend.ts';
import { createControl, type RunControl } from './control.ts';
import { type Fault, LabError } from './faults.ts';
import { type ImageCache, loadImages, type RunImages } from './images.ts';
import { type Shard, shardsFor } from './manifest.ts';
import { createModel } from './model.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { LabSettings } from './settings.ts';
import { type RunReport, runTraining } from './training.ts';

/** A sign of life goes out so often while a run is under way, in ms. */
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

  function start(number: number, settings: LabSettings): void {
    current?.control.stop();
    const before = current?.ended;
    const control = createControl();
    const shards = shardsFor(parts.shards, settings.images);
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

    const heartbeat = setInterval(() => post({ type: 'alive' }), HEARTBEAT);
    const ended = train()
      .catch((error) => {
        if (control.signal.aborted) post({ type: 'stopped', run: number });
        else post({ type: 'fault', run: number, fault: faultOf(error) });
      })
      .finally(() => {
        clearInterval(heartbeat);
        // What is still being downloaded has nobody left who waits for it.
        control.stop();
        if (current?.number === number) current = undefined;
      });
    current = { number, control, images, ended };
  }

  return {
    receive(message) {
      if (message.type === 'start') return start(message.run, message.settings);
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

function faultOf(error: unknown): Fault {
  if (error instanceof LabError) return error.fault;
  return { kind: 'worker-error', reason: error instanceof Error ? error.message : String(error) };
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
