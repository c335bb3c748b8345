/** Could a wrong number pass in lesson 5? The numbers of its text are the published ones, and follow from their network. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rounds } from '../../../src/components/figures/remove-it/training.ts';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { numbers } from '../../../src/exercises/activations/numbers.ts';
import { bent, stops } from '../../../src/exercises/activations/trainings.ts';
import { formatNumber } from '../../../src/notation/format.ts';
import { applyEdit, targetsOf } from '../../../src/player/edit.ts';
import { textNumber } from '../../../src/questions/text-numbers.ts';
import { worked } from '../../engine/oracles.ts';

const lesson = readFileSync(
  new URL('../../../content/lessons/02-how-networks-learn/05-activations.mdx', import.meta.url),
  'utf8',
);
const written = [...new Set([...lesson.matchAll(/<Number of="([^"]+)"/g)].map(([, of]) => of as string))];

const computed = (of: string) => textNumber(of, numbers).value;

/** As pure arithmetic would have them: nothing here is the engine's. */
const { exp, max, tanh } = Math;
const sigmoid = (z: number) => 1 / (1 + exp(-z));
const reference: Readonly<Record<string, readonly [f: (z: number) => number, slope: (z: number) => number]>> = {
  step: [(z) => Number(z >= 0), () => 0],
  sigmoid: [sigmoid, (z) => sigmoid(z) * (1 - sigmoid(z))],
  tanh: [tanh, (z) => 1 - tanh(z) ** 2],
  relu: [(z) => max(0, z), (z) => Number(z > 0)],
  'leaky-relu': [(z) => (z > 0 ? z : 0.01 * z), (z) => (z > 0 ? 1 : 0.01)],
  swish: [(z) => z * sigmoid(z), (z) => sigmoid(z) + z * sigmoid(z) * (1 - sigmoid(z))],
};

const calls = written.flatMap((of) => {
  const [, name = '', slope = '', z = ''] = /^([a-z-]+)(′?)\((-?[\d.]+)\)$/.exec(of) ?? [];
  const pair = reference[name];
  return pair === undefined ? [] : [[of, pair[slope === '' ? 0 : 1](Number(z))] as const];
});

test('the text has numbers of at least five functions', () => expect(calls.length).toBeGreaterThan(12));

test.each(calls)('%s is what arithmetic says', (of, value) => expect(computed(of)).toBeCloseTo(value, 12));

test('its shares of softmax are those of e to the scores', () => {
  for (const of of written.filter((text) => text.startsWith('softmax('))) {
    const [scores = '', k = '0'] = of.slice('softmax('.length).split(/\)\[|\]/);
    const powers = scores.split(',').map((score) => exp(Number(score) - 8));
    const total = powers.reduce((sum, power) => sum + power);
    const share = (powers[Number(k)] as number) / total;
    if (Number.isFinite(share)) expect(computed(of)).toBeCloseTo(share, 12);
  }
});

test('the lowest point of swish is the published one', () => {
  const facts = worked('activation_facts') as { swish_min_at: number; swish_min: number };
  expect(computed('swish lowest at')).toBeCloseTo(facts.swish_min_at, 7);
  expect(computed('swish lowest')).toBeCloseTo(facts.swish_min, 9);
});

describe('Figure 5.4', () => {
  const everyone = (experiment: Experiment) => experiment.data.inputs.map((_, n) => n);
  const lossAfter = (experiment: Experiment, updates: number) => {
    const trainer = createTrainer(experiment);
    for (let k = 0; k < updates; k++) trainer.update(everyone(experiment));
    return trainer.meanLoss(everyone(experiment));
  };
  const [, early = 0] = stops;
  const tanhNetwork = bent('tanh');
  const shown = formatNumber(rounds[1]?.contenders[1]?.loss as number);

  test('shows the loss of its own network', () => expect(formatNumber(lossAfter(tanhNetwork, early))).toBe(shown));

  test.each(targetsOf(tanhNetwork).filter((target) => /^w/.test(target)))(
    'would show another loss if %s had started elsewhere',
    (target) => {
      const result = applyEdit(tanhNetwork, { target, value: 1.6180339 });
      if (!result.ok) throw new Error(result.expected);
      expect(formatNumber(lossAfter(result.experiment, early))).not.toBe(shown);
    },
  );
});
