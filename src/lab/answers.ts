/** The worker's answers to questions. Each has a control of its own, so that it gives way to messages and to a run. */
import type { TensorFlow } from './backend.ts';
import { gather, type ShardedImages } from './batch.ts';
import { createControl, type RunControl } from './control.ts';
import { type Fault, LabError } from './faults.ts';
import type { Part, Shard } from './manifest.ts';
import { range } from './order.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import type { AnswerTo, Done, Kind, Numbering, SentQuestion } from './questions.ts';
import { createModels, type Predictor } from './rebuild.ts';
import { CLASSES, type LabSettings, split } from './settings.ts';
import { type Images, PIXELS } from './shard.ts';

/** Images predicted at once: few enough that a run and messages wait for a fraction of a second at most. */
const CHUNK = 250;

export interface AnswerParts {
  readonly shards: readonly Shard[];
  readonly tensorFlow: () => Promise<TensorFlow>;
  /** The images of a shard, downloaded if need be. */
  readonly imagesOf: (shard: Shard, signal: AbortSignal) => Promise<Images>;
  readonly post: (message: FromWorker) => void;
  /** Called when the number of questions under way has changed. */
  readonly changed: () => void;
}

export interface Answers {
  readonly receive: (message: Extract<ToWorker, { readonly type: 'ask' | 'cancel' | 'forget' }>) => void;
  readonly underWay: () => number;
}

export function createAnswers(parts: AnswerParts): Answers {
  const { post } = parts;
  const underWay = new Map<number, RunControl>();
  const models = createModels(parts.tensorFlow);

  async function answer(question: SentQuestion, control: RunControl, done: (done: Done) => void) {
    switch (question.kind) {
      case 'predict':
        return predict(await models.of(question.model.id), question.pixels, control, done);
      case 'predict-part': {
        const { numbering, indices } = partOf(question.model.settings, question.part, parts.shards);
        const chunks = await predictAll(await models.of(question.model.id), numbering, indices, control, done);
        return { ...chunks, indices, numbering };
      }
      case 'images': {
        const shards = await arrive(question.part, question.indices, control.signal);
        return gatherBytes(shards, question.indices);
      }
    }
  }

  async function predict(model: Predictor, pixels: Float32Array, control: RunControl, done: (done: Done) => void) {
    const count = pixels.length / PIXELS;
    if (!Number.isInteger(count)) throw new RangeError(`${pixels.length} numbers are not images of ${PIXELS} pixels`);
    const probabilities = new Float32Array(count * CLASSES);
    for (let start = 0; start < count; start += CHUNK) {
      await control.go();
      const chunk = pixels.subarray(start * PIXELS, (start + CHUNK) * PIXELS);
      probabilities.set(await model.predict(chunk), start * CLASSES);
      done({ done: Math.min(start + CHUNK, count), of: count });
    }
    return { probabilities };
  }

  async function predictAll(
    model: Predictor,
    numbering: Numbering,
    indices: readonly number[],
    control: RunControl,
    done: (done: Done) => void,
  ) {
    const shards = await arrive(numbering, indices, control.signal);
    const probabilities = new Float32Array(indices.length * CLASSES);
    const labels = new Uint8Array(indices.length);
    for (let start = 0; start < indices.length; start += CHUNK) {
      await control.go();
      const batch = gather(shards, indices.slice(start, start + CHUNK));
      probabilities.set(await model.predict(batch.pixels), start * CLASSES);
      labels.set(batch.labels, start);
      done({ done: Math.min(start + CHUNK, indices.length), of: indices.length });
    }
    return { probabilities, labels };
  }

  /** The shards that hold these images, one after the other. */
  async function arrive(
    numbering: Numbering,
    indices: readonly number[],
    signal: AbortSignal,
  ): Promise<ShardedImages[]> {
    const arrived: ShardedImages[] = [];
    for (const { shard, from } of numbered(parts.shards, numbering)) {
      const to = from + shard.count;
      if (indices.some((index) => index >= from && index < to)) {
        arrived.push({ from, images: await parts.imagesOf(shard, signal) });
      }
    }
    return arrived;
  }

  async function reply(number: number, question: SentQuestion): Promise<void> {
    const control = createControl();
    underWay.set(number, control);
    parts.changed();
    try {
      const progress = (progress: Done) => post({ type: 'answering', ask: number, progress });
      post({ type: 'answer', ask: number, answer: (await answer(question, control, progress)) as AnswerTo<Kind> });
    } catch (error) {
      // Who has changed their mind is told nothing more.
      if (!control.signal.aborted) post({ type: 'unanswered', ask: number, fault: faultOf(error) });
    } finally {
      underWay.delete(number);
      parts.changed();
    }
  }

  return {
    underWay: () => underWay.size,
    receive(message) {
      if (message.type === 'forget') return models.forget(message.model);
      if (message.type === 'cancel') return underWay.get(message.ask)?.stop();
      if ('model' in message.question) models.keep(message.question.model);
      void reply(message.ask, message.question);
    },
  };
}

/** What is thrown, as a fault. */
export function faultOf(error: unknown): Fault {
  if (error instanceof LabError) return error.fault;
  return { kind: 'worker-error', reason: error instanceof Error ? error.message : String(error) };
}

/** The numbers of the images that a run with these settings validates or is tested with. */
function partOf(settings: LabSettings, part: 'test' | 'validation', shards: readonly Shard[]) {
  if (part === 'test') {
    const count = shards.reduce((sum, shard) => (shard.part === 'test' ? sum + shard.count : sum), 0);
    return { numbering: 'test', indices: range(0, count) } as const;
  }
  const { training } = split(settings);
  return { numbering: 'train', indices: range(training, settings.images) } as const;
}

/** The shards of a numbering, each with the number of its first image. */
function numbered(shards: readonly Shard[], numbering: Numbering): { shard: Shard; from: number }[] {
  const of = (part: Part) => shards.filter((shard) => shard.part === part);
  const before = of('train').reduce((sum, { count }) => sum + count, 0);
  if (numbering !== 'all') return of(numbering).map((shard) => ({ shard, from: shard.from }));
  return [
    ...of('train').map((shard) => ({ shard, from: shard.from })),
    ...of('test').map((shard) => ({ shard, from: before + shard.from })),
  ];
}

function gatherBytes(shards: readonly ShardedImages[], indices: readonly number[]): Images {
  const pixels = new Uint8Array(indices.length * PIXELS);
  const labels = new Uint8Array(indices.length);
  indices.forEach((index, n) => {
    const shard = shards.find(({ from, images }) => index >= from && index < from + images.labels.length);
    if (!shard) throw new RangeError(`there is no image ${index}`);
    const k = index - shard.from;
    pixels.set(shard.images.pixels.subarray(k * PIXELS, (k + 1) * PIXELS), n * PIXELS);
    labels[n] = shard.images.labels[k]!;
  });
  return { pixels, labels };
}
