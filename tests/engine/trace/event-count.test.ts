/** The events of an update are counted before they are laid out, and bounded. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { eventCount } from '../../../src/engine/trace/event-count.ts';
import { planUpdate } from '../../../src/engine/trace/plan-update.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { limits, validateExperiment } from '../../../src/engine/validate.ts';
import { experiments } from '../arbitrary.ts';

/** 784-32-10 as for handwritten digits. */
function digits(examples: number): Experiment {
  const numbers = (count: number) => Array.from({ length: count }, (_, k) => Number(k === 0));
  const validation = validateExperiment({
    network: {
      inputs: 784,
      layers: [
        { units: 32, activation: 'relu' },
        { units: 10, activation: 'softmax' },
      ],
    },
    data: {
      inputs: Array.from({ length: examples }, () => numbers(784)),
      targets: Array.from({ length: examples }, () => numbers(10)),
    },
    training: { loss: 'categorical-cross-entropy', optimizer: { kind: 'sgd', learningRate: 0.1 } },
  });
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  return validation.experiment;
}

describe('the events of an update', () => {
  it('are counted as they are laid out, for any experiment and any size of batch', () => {
    fc.assert(
      fc.property(experiments(), fc.integer({ min: 1, max: 5 }), (experiment, examples) => {
        expect(eventCount(experiment, examples)).toBe(planUpdate(experiment, examples).count);
        expect(eventCount(experiment, examples, 'forward')).toBe(planUpdate(experiment, examples, 'forward').count);
      }),
      { numRuns: 300 },
    );
  });
  it('may be those of one example of 784-32-10', () => {
    expect(planUpdate(digits(1), 1).count).toBeLessThan(limits.events);
  });
  it('are refused in words where 64 examples of 784-32-10 would make millions', () => {
    const count = eventCount(digits(64), 64).toLocaleString('en');
    expect(() => createRun(digits(64)).record(0)).toThrow(
      new RangeError(
        `training.batchSize: this batch would need ${count} acts of arithmetic; ` +
          'expected at most 1,500,000: a smaller batchSize or network',
      ),
    );
  });
  it('are not counted where nothing is traced', () => {
    const batch = Array.from({ length: 64 }, (_, n) => n);
    expect(createTrainer(digits(64)).update(batch)).toBeGreaterThan(0);
  });
});
