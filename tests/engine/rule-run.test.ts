/** The perceptron rule in three steps: the same numbers as training, bit for bit, and those of the published traces. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import mazurJson from '../../content/experiments/mazur.json' with { type: 'json' };
import { gate } from '../../src/engine/datasets/gates.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { valueIn } from '../../src/engine/trace/record.ts';
import { createRuleRun } from '../../src/engine/trace/rule-run.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { createTrainer } from '../../src/engine/train.ts';
import { learner } from '../../src/exercises/perceptron-learning/train.ts';
import { experimentOf } from '../../src/questions/index.ts';
import { worked } from './oracles.ts';

type Step = [epoch: number, x: number[], target: number, z: number, y: number, error: number, w: number[], b: number];

const anyNumber = fc.double({ min: -4, max: 4, noNaN: true }).map((value) => value + 0);
const anyPoints = fc.array(fc.tuple(anyNumber, anyNumber, fc.constantFrom(0, 1)), { minLength: 1, maxLength: 6 });

/** The number of a cell at the end of an update. */
function numberOf(run: ReturnType<typeof createRuleRun>, update: number, quantity: 'z' | 'a' | 'error') {
  const record = run.record(update);
  return valueIn(record, { quantity, index: [0, 1, 0] }, record.count);
}

test.each([
  ['AND', 'and'],
  ['OR', 'or'],
  ['XOR', 'xor'],
] as const)('%s: every sum, output, error and state of the published trace', (name, gateName) => {
  const run = createRuleRun(learner(gate(gateName)));
  const trace = worked(`perceptron_rule_${name}_trace`) as unknown as Step[];
  expect(trace.length).toBeGreaterThan(10);
  for (const [update, [, , , z, y, error, w, b]] of trace.entries()) {
    expect(numberOf(run, update, 'z')).toBe(z);
    expect(numberOf(run, update, 'a')).toBe(y);
    expect(numberOf(run, update, 'error')).toBe(error);
    expect([...(run.parametersAt(update + 1) as Float64Array)]).toEqual([...w, b]);
  }
});

test('parameters are those of training and of a whole run, bit for bit, whatever the points, the start and the rate', () => {
  fc.assert(
    fc.property(
      anyPoints,
      fc.tuple(anyNumber, anyNumber, anyNumber),
      fc.double({ min: 0, max: 2, noNaN: true }),
      (points, start, rate) => {
        const set = { inputs: points.map(([x1, x2]) => [x1, x2]), labels: points.map(([, , label]) => label) };
        const experiment = learner(set, start, rate);
        const [run, whole, trainer] = [createRuleRun(experiment), createRun(experiment), createTrainer(experiment)];
        for (let update = 0; update < 12; update++) {
          expect([...(run.parametersAt(update) as Float64Array)]).toEqual([...trainer.parameters]);
          expect([...(whole.parametersAt(update) as Float64Array)]).toEqual([...trainer.parameters]);
          trainer.update(run.batch(update));
        }
      },
    ),
    { numRuns: 200 },
  );
});

describe('an example', () => {
  const run = createRuleRun(learner(gate('and')));

  test('has three steps: predict, compare, update', () => {
    const { plan } = run.record(0);
    const ends = [...run.marks(0, 'pass')];
    expect(ends).toEqual([4, 5, 8]);
    expect(ends.map((end) => plan.passes[plan.kinds[end - 1] as number])).toEqual(['forward', 'loss', 'update']);
  });

  test('is an update, and all of them are an epoch', () => {
    expect(run.updatesPerEpoch).toBe(4);
    expect(Array.from({ length: 5 }, (_, update) => run.batch(update))).toEqual([[0], [1], [2], [3], [0]]);
  });
});

describe('is refused', () => {
  const and = learner(gate('and'));
  const training = (more: object): Experiment => ({ ...and, training: { ...and.training, ...more } });
  test.each([
    ['all points at once', training({ batchSize: 4 })],
    ['another order in each epoch', training({ shuffle: true })],
    ['a frozen bias', training({ freeze: ['bias'] })],
    ['a penalty', training({ l2: 0.1 })],
    ['gradient descent', experimentOf(mazurJson)],
  ])('%s', (_, experiment) => expect(() => createRuleRun(experiment)).toThrow('the perceptron rule only'));
});
