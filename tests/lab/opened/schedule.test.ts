/** The learning rate of an opened update, where it falls in a run. */
import { expect, test } from 'vitest';
import { updateLines } from '../../../src/lab/opened/update-lines.ts';
import { useTensorFlow } from '../worker/use-tensorflow.ts';
import { openSmall } from './open-small.ts';

const tensorFlow = useTensorFlow();
const network = { kind: 'dense', hidden: [{ units: 6, activation: 'relu', dropout: 0 }] } as const;

test('a rate that falls is that of the update: plain gradient descent goes so far', async () => {
  const change = { network, schedule: 'linear', optimizer: { kind: 'sgd', learningRate: 0.5 } } as const;
  const { opened, settings } = await openSmall(tensorFlow(), change, 3);
  // 90 images in batches of 16 are 6 updates, and there are 3 epochs; three of the 18 are done.
  const { before, after, gradient } = opened.weight;
  expect(after).toBe(Math.fround(before - ((0.5 * 15) / 18) * gradient));
  const lines = updateLines({ settings, weight: opened.weight, update: opened.update, decays: false });
  const rate = lines.find(({ symbol }) => symbol === 'η');
  expect(rate?.numbers).toBe('0.5 · (18 − 3) / 18');
  expect(rate?.result).toBe('0.416666667');
});
