/** The worker's side of the protocol: at most one run at a time, answers beside it, and the images fetched before. */

import { type BackendName, backendNames } from '../protocol/backend-names.ts';
import { deferred } from '../protocol/deferred.ts';
import { labFaultOf } from '../protocol/fault-of.ts';
import { LabError, type LabFault } from '../protocol/faults.ts';
import { ofData, type SampleImage, type Shard, shardsFor } from '../protocol/manifest.ts';
import type { FromWorker, StartOptions, ToWorker } from '../protocol/messages.ts';
import type { BackendSpeed } from '../protocol/requests.ts';
import type { LabSettings } from '../protocol/settings.ts';
import type { Images } from '../protocol/shard.ts';
import type { TensorFlow } from './backend.ts';
import { createControl, type RunControl } from './control.ts';
import { likelyCause } from './divergence.ts';
import { watchGraphics } from './graphics-loss.ts';
import { checkHeld } from './held.ts';
import { createLibrary } from './library.ts';
import { createModel } from './model.ts';
import type { Moment } from './open-batch.ts';
import { patienceFor } from './patience.ts';
import { createReplies } from './replies.ts';
import { type ImageCache, loadImages, type RunImages } from './run-images.ts';
import { type RunReport, runTraining } from './run-training.ts';

/** A sign of life goes out so often while a run or an answer is under way, in ms. */
export const heartbeatMilliseconds = 1000;

/** Shortest time between two reports of the download, in ms. */
const downloadEvery = 150;

export interface HostParts {
  /** All shards of all data sets. */
  readonly shards: readonly Shard[];
  /** The sample images of each data set. */
  readonly samples: readonly Pick<SampleImage, 'data' | 'index'>[];
  /** Loads the library and the first of these backends that works. */
  readonly loadTensorFlow: (backends: readonly BackendName[]) => Promise<TensorFlow>;
  readonly post: (message: FromWorker) => void;
}

interface Run {
  readonly number: number;
  readonly control: RunControl;
  readonly shards: readonly Shard[];
  readonly images: RunImages;
  readonly ended: Promise<void>;
  /** Seconds one batch can take, where that is unusually long. */
  patience?: number | undefined;
}

export interface Host {
  receive: (message: ToWorker) => void;
}

export function createHost(parts: HostParts): Host {
  const { post } = parts;
  const cache: ImageCache = new Map();
  const library = createLibrary(parts.loadTensorFlow, () => answers.rebuild());
  let current: Run | undefined;
  /** Where the newest run has waited or ended last. */
  let moment: Moment | undefined;
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  const answers = createReplies({
    ...parts,
    tensorFlow: library.any,
    imagesOf,
    measureBackends,
    moment: () => moment,
    changed: beat,
  });

  function beat(): void {
    clearInterval(heartbeat);
    if (current || answers.underWay() > 0)
      heartbeat = setInterval(() => post({ type: 'alive', within: current?.patience }), heartbeatMilliseconds);
  }

  /** The images of a shard for an answer: from the cache, from the run that is fetching it, or from the network. */
  async function imagesOf(shard: Shard, signal: AbortSignal): Promise<Images> {
    const fetching = current?.shards.includes(shard) ? current.images.of(shard) : undefined;
    const present = (await cache.get(shard.url)?.()) ?? (await fetching?.catch(() => undefined));
    return present ?? loadShard(shard, cache, signal);
  }

  async function measureBackends(
    settings: LabSettings,
    wanted: readonly BackendName[] | 'first',
    control: RunControl,
    onProgress: (progress: { readonly speeds: readonly BackendSpeed[] }) => void,
  ): Promise<readonly BackendSpeed[]> {
    if (current) throw new RangeError('backends cannot be measured while a run is under way');
    const speeds: BackendSpeed[] = [];
    for (const name of wanted === 'first' ? backendNames : wanted) {
      await control.go();
      speeds.push(await library.measure(name, settings, control));
      onProgress({ speeds: [...speeds] });
      if (wanted === 'first' && speeds.at(-1)!.examplesPerSecond !== undefined) break;
    }
    return speeds;
  }

  function start(number: number, settings: LabSettings, { backends, until = 'end', from }: StartOptions): void {
    current?.control.stop();
    const before = current?.ended;
    const control = createControl((holds) => post({ type: 'held', run: number, holds }));
    control.goUntil(until);
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
      checkHeld(parts.shards, settings);
      const { tf, layers, backend, skipped } = await library.use(backends ?? backendNames);
      post({ type: 'backend', run: number, name: backend, skipped });
      const patience = patienceFor(settings, backend);
      if (current?.number === number) current.patience = patience;
      post({ type: 'alive', within: patience });
      await control.go();
      const model = watchGraphics(tf, createModel(tf, layers, settings));
      try {
        const report: RunReport = {
          activity: (activity) => post({ type: 'activity', run: number, activity }),
          progress: (progress) => post({ type: 'progress', run: number, ...progress }),
          network(network, state) {
            const { after, fingerprint } = network;
            moment = { after, fingerprint, state };
            post({ type: 'network', run: number, network });
          },
          epoch: (row, checkpoint) => post({ type: 'epoch', run: number, row, checkpoint }),
        };
        const samples = ofData(parts.samples, settings.data).map(({ index }) => index);
        const result = await runTraining({ settings, model, shards, images, samples, control, report, from });
        post({ type: 'finished', run: number, ...result });
      } finally {
        model.dispose();
      }
    }

    const ended = train()
      .catch((error) => {
        if (control.signal.aborted) post({ type: 'stopped', run: number });
        else post({ type: 'fault', run: number, fault: withCause(labFaultOf(error), settings) });
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
      if (message.type === 'start') return start(message.run, message.settings, message);
      if (message.type === 'ask' || message.type === 'cancel' || message.type === 'forget') {
        return answers.receive(message);
      }
      if (message.run !== current?.number) return;
      const { control, images } = current;
      switch (message.type) {
        case 'hold':
          return control.hold(message.by);
        case 'release':
          return control.release(message.by);
        case 'go':
          return control.goUntil(message.until);
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
    if (received < total && performance.now() - last < downloadEvery) return;
    last = performance.now();
    post({ type: 'download', run, received, total });
  };
}

function withCause(fault: LabFault, settings: LabSettings): LabFault {
  return fault.kind === 'diverged' ? { ...fault, cause: likelyCause(settings) } : fault;
}

/** One shard by itself. @throws LabError when it is not usable */
function loadShard(shard: Shard, cache: ImageCache, signal: AbortSignal): Promise<Images> {
  const unusable = deferred<never>();
  const own = new AbortController();
  const stop = () => own.abort(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  const images = loadImages([shard], cache, own.signal, {
    onProgress() {},
    onFault(fault) {
      unusable.reject(new LabError(fault));
      own.abort();
    },
    onRecovered() {},
  });
  return Promise.race([images.of(shard), unusable.promise]);
}
