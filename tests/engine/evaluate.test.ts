/** A set of examples is judged in one pass as it is one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEvaluation } from '../../src/engine/evaluate.ts';
import { predictedClass } from '../../src/engine/metrics/predicted-class.ts';
import { createTrainer } from '../../src/engine/train.ts';
import { experiments } from './arbitrary.ts';

test('the mean loss is that of the trainer, bit for bit, also after updates and of a part of the examples', () => {
  fc.assert(
    fc.property(experiments(), fc.nat(4), (experiment, first) => {
      const examples = experiment.data.inputs.map((_, n) => n);
      const part = first < examples.length ? examples.slice(first) : examples;
      const evaluate = createEvaluation(experiment, part, false);
      const trainer = createTrainer(experiment);
      for (let u = 0; u < 4; u++) {
        const loss = trainer.meanLoss(part);
        if (loss - loss === 0) expect(evaluate(trainer.parameters).loss).toBe(loss);
        trainer.update(examples);
      }
    }),
  );
});

test('the accuracy is the share of examples whose class the outputs speak for', () => {
  fc.assert(
    fc.property(experiments(), (experiment) => {
      const { inputs, targets } = experiment.data;
      const trainer = createTrainer(experiment);
      const right = inputs.filter((x, n) => {
        const outputs = [...trainer.predict(Float64Array.from(x))];
        return predictedClass(outputs) === predictedClass(targets[n] as readonly number[]);
      });
      const examples = inputs.map((_, n) => n);
      const { accuracy } = createEvaluation(experiment, examples, true)(trainer.parameters);
      expect(accuracy).toBe(right.length / inputs.length);
      expect(createEvaluation(experiment, examples, false)(trainer.parameters).accuracy).toBeNaN();
    }),
  );
});

test('a unit of relu is dead where it answers 0 to every example, and units of other activations never are', () => {
  const experiment = {
    network: {
      inputs: 1,
      layers: [
        { units: 4, activation: 'relu', weights: [[1], [-1], [0], [1]], bias: [0, 0, -1, -1.5] },
        { units: 1, activation: 'sigmoid', weights: [[0, 0, 0, 0]], bias: [-1000] },
      ],
    },
    data: { inputs: [[1], [2]], targets: [[0], [1]] },
    training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 1 } },
  } as const;
  const { parameters } = createTrainer(experiment);
  expect(createEvaluation(experiment, [0, 1], true)(parameters).deadShares).toEqual([0.5, Number.NaN]);
  expect(createEvaluation(experiment, [0], true)(parameters).deadShares[0]).toBe(0.75);
});
