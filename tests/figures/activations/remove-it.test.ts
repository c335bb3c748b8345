/** F5.4: three networks that differ in nothing but their bend, trained by the engine. */
import { describe, expect, test } from 'vitest';
import { removeFrame } from '../../../src/components/figures/remove-it/frame.ts';
import { collapsed, rounds } from '../../../src/components/figures/remove-it/training.ts';
import { layerSizes, parameterCount } from '../../../src/engine/experiment.ts';
import { valueIn } from '../../../src/engine/trace/record.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { validateExperiment } from '../../../src/engine/validate.ts';
import { bends, bent, stops } from '../../../src/exercises/activations/trainings.ts';

const everyone = bent('linear').data.inputs.map((_, n) => n);

test.each(bends)('the %s network is a valid experiment with 33 numbers', (bend) => {
  expect(validateExperiment(bent(bend)).ok).toBe(true);
  expect(parameterCount(layerSizes(bent(bend).network))).toBe(33);
});

test('they differ in the activation of the hidden layer only', () => {
  const [linear, ...others] = bends.map(bent);
  for (const other of others) {
    const layers = other.network.layers.map((layer, k) => (k === 0 ? { ...layer, activation: 'linear' } : layer));
    expect({ ...other, network: { ...other.network, layers } }).toEqual(linear);
  }
});

test.each(bends)('the %s network is trained as the traced engine trains it', (bend) => {
  const at = stops[1];
  const record = createRun(bent(bend)).record(at);
  const loss = valueIn(record, { quantity: 'loss', index: [] }, record.count);
  expect(rounds[1]?.contenders[bends.indexOf(bend)]?.loss).toBeCloseTo(loss as number, 12);
});

test('only the bent networks get all points right', () => {
  const last = rounds.at(-1)?.contenders ?? [];
  const [linear, tanh, relu] = last.map(({ right }) => right);
  expect(linear).toBeLessThan(last[0]?.of ?? 0);
  expect([tanh, relu]).toEqual([last[0]?.of, last[0]?.of]);
});

describe('the linear network', () => {
  const trainer = createTrainer(bent('linear'));
  for (let update = 0; update < 100; update++) trainer.update(everyone);
  const line = collapsed(trainer.parameters);

  test('says what one unit with three numbers says', () => {
    for (const [x, y] of [
      [0, 0],
      [1, -0.5],
      [-1.3, 1.2],
    ] as const) {
      const logit = line.w1 * x + line.w2 * y + line.b;
      expect(trainer.predict(Float64Array.of(x, y))[0]).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
    }
  });

  test('is shown with these three numbers', () => {
    expect(rounds[stops.indexOf(100)]?.contenders[0]?.line).toEqual(line);
    const rows = removeFrame(rounds, stops.indexOf(100))
      .rows.slice(-3)
      .map(({ value }) => value);
    expect(rows).toEqual([line.w1, line.w2, line.b]);
  });
});

test('the sentence counts what the picture shows', () => {
  const { sentence, contenders } = removeFrame(rounds, stops.length - 1);
  for (const { right, of } of contenders) expect(sentence).toContain(`${right} of ${of} points`);
});

test('no straight line gives these points a smaller loss than the linear network reaches', () => {
  const deep = bent('linear');
  const single = createTrainer({
    ...deep,
    network: { inputs: 2, layers: [{ units: 1, activation: 'sigmoid', weights: [[0, 0]], bias: [0] }] },
  });
  // The loss of a single unit has one valley only: where it no longer falls, it is lowest.
  for (let update = 0; update < 3000; update++) single.update(everyone);
  expect(rounds.at(-1)?.contenders[0]?.loss).toBeCloseTo(single.meanLoss(everyone), 6);
});
