/** The worker's answers to questions. Each has a control of its own, so that it gives way to messages and to a run. */
import { applyAttack } from '../protocol/attacks.ts';
import { type BackendName, backendNames } from '../protocol/backend-names.ts';
import { labFaultOf } from '../protocol/fault-of.ts';
import { fingerprint } from '../protocol/fingerprint.ts';
import { drawnLabels } from '../protocol/inputs.ts';
import { ofData, type Shard, shardsFor } from '../protocol/manifest.ts';
import type { FromWorker, ToWorker } from '../protocol/messages.ts';
import { metricsOf } from '../protocol/metrics.ts';
import type { BackendSpeed, Numbering, ProgressOf, ReplyTo, RequestKind, SentRequest } from '../protocol/requests.ts';
import { defaultSettings, type LabSettings, trainingImages } from '../protocol/settings.ts';
import type { Images } from '../protocol/shard.ts';
import type { TensorFlow } from './backend.ts';
import { createControl, type RunControl } from './control.ts';
import { mostExciting } from './exciting.ts';
import { crossValidate } from './folds.ts';
import { checkHeld } from './held.ts';
import { divide } from './image-order.ts';
import { answersOf } from './look-inside.ts';
import { type Moment, openBatch } from './open-batch.ts';
import { createPool } from './pool.ts';
import { predictPixels, predictPlaces } from './predicting.ts';
import { createModels } from './rebuild.ts';

type Progress = ProgressOf<RequestKind>;

/** Questions that are answered with the images of a run. */
const needsImages: ReadonlySet<RequestKind> = new Set([
  'predict-part',
  'score',
  'attack',
  'k-fold',
  'exciting',
  'open-batch',
]);

export interface ReplyParts {
  readonly shards: readonly Shard[];
  readonly tensorFlow: () => Promise<TensorFlow>;
  /** The images of a shard, downloaded if need be. */
  readonly imagesOf: (shard: Shard, signal: AbortSignal) => Promise<Images>;
  /** @throws RangeError while a run is under way */
  readonly measureBackends: (
    settings: LabSettings,
    backends: readonly BackendName[] | 'first',
    control: RunControl,
    onProgress: (progress: { readonly speeds: readonly BackendSpeed[] }) => void,
  ) => Promise<readonly BackendSpeed[]>;
  /** Where the newest run of this worker waits, or has ended; undefined before there was one. */
  readonly moment: () => Moment | undefined;
  readonly post: (message: FromWorker) => void;
  /** Called when the number of questions under way has changed. */
  readonly changed: () => void;
}

export interface Replies {
  readonly receive: (message: Extract<ToWorker, { readonly type: 'ask' | 'cancel' | 'forget' }>) => void;
  readonly underWay: () => number;
  /** Networks are built anew when they are asked for next: after the backend has changed. */
  readonly rebuild: () => void;
}

export function createReplies(parts: ReplyParts): Replies {
  const { post } = parts;
  const underWay = new Map<number, RunControl>();
  const models = createModels(parts.tensorFlow);

  async function answer(
    question: SentRequest,
    control: RunControl,
    onProgress: (progress: Progress) => void,
  ): Promise<ReplyTo<RequestKind>> {
    // Labels that a run has drawn are those its validation was measured with.
    const settings =
      'model' in question ? question.model.settings : 'settings' in question ? question.settings : undefined;
    if (settings && needsImages.has(question.kind)) checkHeld(parts.shards, settings);
    const pool = createPool({
      shards: ofData(parts.shards, question.kind === 'images' ? question.data : (settings ?? defaultSettings).data),
      images: { of: (shard) => parts.imagesOf(shard, control.signal), retry() {} },
      labels: settings && drawnLabels(settings),
    });
    switch (question.kind) {
      case 'predict': {
        const model = await models.of(question.model.id);
        return { probabilities: await predictPixels({ model, control, onProgress }, question.pixels) };
      }
      case 'predict-part': {
        const model = await models.of(question.model.id);
        const places = pool.indicesOf(divide(question.model.settings)[question.part]);
        const predicted = await predictPlaces({ model, control, onProgress }, pool, places);
        return { ...predicted, ...numbersOf(question.model.settings, question.part, places) };
      }
      case 'score': {
        const model = await models.of(question.model.id);
        const places = pool.indicesOf(divide(question.model.settings).test);
        const { probabilities, labels } = await predictPlaces({ model, control, onProgress }, pool, places);
        const files = await model.files();
        return { test: metricsOf(probabilities, labels), fingerprint: fingerprint(files.weights), model: files };
      }
      case 'fingerprint': {
        const model = await models.of(question.model.id);
        return { fingerprint: await model.fingerprint() };
      }
      case 'images': {
        const { pixels, labels } = await pool.batch(question.indices.map((index) => placeIn(question.part, index)));
        return { pixels: Uint8Array.from(pixels, (value) => Math.round(255 * value)), labels };
      }
      case 'attack': {
        const model = await models.of(question.model.id);
        const places = pool.indicesOf(divide(question.model.settings).test).slice(0, question.count);
        const change = (pixels: Float32Array, start: number) => applyAttack(question.attack, pixels, start);
        const { probabilities, labels } = await predictPlaces({ model, control, onProgress }, pool, places, change);
        return metricsOf(probabilities, labels);
      }
      case 'k-fold': {
        const library = await parts.tensorFlow();
        const { settings, folds } = question;
        return { scores: await crossValidate({ library, settings, folds, pool, control, onProgress }) };
      }
      case 'answers': {
        const { layers, inner } = await models.of(question.model.id);
        await control.go();
        return { layers: answersOf(layers, await inner.answers(question.pixels)) };
      }
      case 'made': {
        const { inner } = await models.of(question.model.id);
        await control.go();
        return inner.made(question.pixels, question.unit);
      }
      case 'exciting': {
        const model = await models.of(question.model.id);
        const places = pool.indicesOf(divide({ ...question.model.settings, test: 'official' }).test);
        return { images: await mostExciting({ model, control, onProgress }, pool, places, question) };
      }
      case 'open-batch': {
        const { settings, fingerprint, weight } = question;
        const moment = fingerprint === undefined ? undefined : parts.moment();
        if (moment?.fingerprint !== fingerprint) return {};
        const library = await parts.tensorFlow();
        const shards = shardsFor(parts.shards, settings);
        return { batch: await openBatch({ library, settings, pool, shards, control, moment, weight }) };
      }
      case 'measure-backends': {
        const { settings, backends = backendNames } = question;
        return { speeds: await parts.measureBackends(settings, backends, control, onProgress) };
      }
    }
  }

  async function reply(number: number, question: SentRequest): Promise<void> {
    const control = createControl();
    underWay.set(number, control);
    parts.changed();
    try {
      const onProgress = (progress: Progress) => post({ type: 'answering', ask: number, progress });
      post({ type: 'answer', ask: number, answer: await answer(question, control, onProgress) });
    } catch (error) {
      // Who has changed their mind is told nothing more.
      if (!control.signal.aborted) post({ type: 'unanswered', ask: number, fault: labFaultOf(error) });
    } finally {
      underWay.delete(number);
      parts.changed();
    }
  }

  return {
    underWay: () => underWay.size,
    rebuild: models.release,
    receive(message) {
      if (message.type === 'forget') return models.forget(message.model);
      if (message.type === 'cancel') return underWay.get(message.ask)?.stop();
      if ('model' in message.question) models.keep(message.question.model);
      void reply(message.ask, message.question);
    },
  };
}

/** Place among all images of the image with this number. */
function placeIn(numbering: Numbering, index: number): number {
  return numbering === 'test' ? trainingImages + index : index;
}

/** The places of a run's images as numbers of one part of the data set, where they are in one. */
function numbersOf({ test }: LabSettings, part: 'test' | 'validation', places: readonly number[]) {
  if (test === 'rest') return { numbering: 'all', indices: places } as const;
  if (part === 'validation') return { numbering: 'train', indices: places } as const;
  return { numbering: 'test', indices: places.map((place) => place - trainingImages) } as const;
}
