/** Opening batches of a run as the worker carries it out. */
import { expect, test } from 'vitest';
import { metricsOf } from '../../../src/lab/protocol/metrics.ts';
import type { OpenedBatch } from '../../../src/lab/protocol/opened-batch.ts';
import type { LabSettings } from '../../../src/lab/protocol/settings.ts';
import { settings as small } from '../small-data.ts';
import { until } from '../until.ts';
import { useHost } from '../worker/use-host.ts';

const lab = useHost();
let asks = 0;

async function open(settings: LabSettings, fingerprint: string | undefined): Promise<OpenedBatch | undefined> {
  const ask = ++asks;
  lab.host.receive({ type: 'ask', ask, question: { kind: 'open-batch', settings, fingerprint } });
  return until(() => {
    const found = lab.messages.find(
      (message) => (message.type === 'answer' || message.type === 'unanswered') && message.ask === ask,
    );
    if (found?.type !== 'answer') throw new Error(JSON.stringify(found));
    return (found.answer as { batch?: OpenedBatch }).batch;
  });
}
const newest = () => lab.ofType('network').at(-1)!.network;
/** What the newest batch has shown. */
const progressed = () =>
  until(() => {
    const { batch } = lab.ofType('progress').at(-1)!;
    return { batch };
  });
const settings: LabSettings = {
  ...small,
  epochs: 2,
  network: { kind: 'dense', hidden: [{ units: 8, activation: 'relu', dropout: 0.4 }] },
};

test('a run whose batches are opened takes just those, and ends as one whose batches are not', async () => {
  lab.start(1, settings);
  const { fingerprint } = await lab.heard('finished', 1);
  lab.host.receive({ type: 'start', run: 2, settings, until: 'batch' });
  const steps = 6;
  for (let done = 1; ; done++) {
    const place = { epoch: Math.floor(done / steps), step: done % steps };
    await until(() => expect(newest().after).toEqual(place));
    if (done === 2 * steps) break;
    const opened = (await open(settings, newest().fingerprint))!;
    expect([opened.after, opened.update]).toEqual([place, done + 1]);
    lab.messages = [];
    lab.host.receive({ type: 'go', run: 2, until: 'batch' });
    const { batch } = await progressed();
    expect(metricsOf(opened.probabilities, opened.labels)).toEqual(batch);
    const { weights } = await until(newest);
    const { part, index, after } = opened.weight;
    const from = opened.parts.slice(0, part).reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);
    expect(new Float32Array(weights)[from + index]).toBe(after);
  }
  lab.host.receive({ type: 'go', run: 2, until: 'end' });
  expect((await lab.heard('finished', 2)).fingerprint).toBe(fingerprint);
  // What it would take if it went on.
  expect(await open(settings, fingerprint)).toMatchObject({ after: { epoch: 2, step: 0 }, update: 2 * steps + 1 });
});

test('before any run the first batch is opened, which the run then takes', async () => {
  const opened = (await open(settings, undefined))!;
  expect([opened.after, opened.update]).toEqual([{ epoch: 0, step: 0 }, 1]);
  lab.host.receive({ type: 'start', run: 1, settings, until: 'batch' });
  const { batch } = await progressed();
  expect(metricsOf(opened.probabilities, opened.labels)).toEqual(batch);
  lab.host.receive({ type: 'stop', run: 1 });
  await lab.heard('stopped', 1);
});

test('a run that was stopped leaves the batch that it would have taken next', async () => {
  lab.host.receive({ type: 'start', run: 1, settings, until: 'batch' });
  await until(() => expect(newest().after).toEqual({ epoch: 0, step: 1 }));
  const waiting = await open(settings, newest().fingerprint);
  lab.host.receive({ type: 'stop', run: 1 });
  await lab.heard('stopped', 1);
  expect(await open(settings, newest().fingerprint)).toEqual(waiting);
});

test('random labels are those that it is trained towards', async () => {
  const random = { ...settings, labels: 'random' } as const;
  const [one, other] = [(await open(settings, undefined))!, (await open(random, undefined))!];
  expect(other.indices).toEqual(one.indices);
  expect(other.labels).not.toEqual(one.labels);
  lab.host.receive({ type: 'start', run: 1, settings: random, until: 'batch' });
  const { batch } = await progressed();
  expect(metricsOf(other.probabilities, other.labels)).toEqual(batch);
  lab.host.receive({ type: 'stop', run: 1 });
  await lab.heard('stopped', 1);
});

test('weights that this worker has not trained are not guessed at', async () => {
  expect(await open(settings, '12345678')).toBeUndefined();
});
