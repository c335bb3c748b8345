/** Predicting teaches a network nothing: its weights stay what they were, and are used as they were trained. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { FromWorker } from '../../../src/lab/protocol/messages.ts';
import type { ModelRef, ReplyTo, SentRequest } from '../../../src/lab/protocol/requests.ts';
import type { LabSettings } from '../../../src/lab/protocol/settings.ts';
import { loadTensorFlow, type TensorFlow } from '../../../src/lab/worker/backend.ts';
import { createReplies, type Replies } from '../../../src/lab/worker/replies.ts';
import type { RunResult } from '../../../src/lab/worker/run-training.ts';
import { imagesOf, run, settings, shards } from '../small-data.ts';
import { until } from '../until.ts';

let tensorFlow: TensorFlow;
beforeAll(async () => {
  vi.stubGlobal('WebAssembly', undefined);
  tensorFlow = await loadTensorFlow({ plain: '', simd: '' });
  vi.unstubAllGlobals();
});

async function trained(change: Partial<LabSettings>): Promise<{ result: RunResult; model: ModelRef }> {
  const result = await run(tensorFlow, { change });
  return { result, model: { id: 'a', settings: { ...settings, ...change }, weights: result.model.weights } };
}

/** A worker's answers, one question after the other. */
function asker() {
  const messages: FromWorker[] = [];
  const answers: Replies = createReplies({
    shards,
    tensorFlow: async () => tensorFlow,
    imagesOf: async (shard) => imagesOf(shard),
    measureBackends: async () => [],
    moment: () => undefined,
    post: (message) => messages.push(message),
    changed: () => {},
  });
  let count = 0;
  return async <Q extends SentRequest>(question: Q): Promise<ReplyTo<Q['kind']>> => {
    count += 1;
    answers.receive({ type: 'ask', ask: count, question });
    await until(() => expect(answers.underWay()).toBe(0));
    const last = messages.findLast((message) => message.type === 'answer' || message.type === 'unanswered');
    if (last?.type !== 'answer') throw new Error(JSON.stringify(last));
    return last.answer as ReplyTo<Q['kind']>;
  };
}

test('the fingerprint is the run’s, before predictions and attacks and after them', async () => {
  const { result, model } = await trained({});
  const ask = asker();
  expect(await ask({ kind: 'fingerprint', model })).toEqual({ fingerprint: result.fingerprint });
  await ask({ kind: 'predict', model, pixels: new Float32Array(784 * 300).fill(0.5) });
  await ask({ kind: 'attack', model, attack: { kind: 'invert' }, count: 20 });
  expect(await ask({ kind: 'fingerprint', model })).toEqual({ fingerprint: result.fingerprint });
});

test('other weights have another fingerprint', async () => {
  const { result, model } = await trained({});
  const weights = model.weights.slice(0);
  new Float32Array(weights)[7]! += 0.5;
  expect(await asker()({ kind: 'fingerprint', model: { ...model, weights } })).not.toEqual({
    fingerprint: result.fingerprint,
  });
});

test.each(['unit', 'raw', 'permuted'] as const)(
  'a network trained on "%s" pixels is shown such pixels when it is asked later',
  async (pixels) => {
    const { result, model } = await trained({ pixels, epochs: 8 });
    const scores = await asker()({ kind: 'attack', model, attack: { kind: 'none' }, count: 20 });
    expect(scores.accuracy).toBeCloseTo(result.test.accuracy, 6);
    expect(scores.loss).toBeCloseTo(result.test.loss, 4);
  },
);
