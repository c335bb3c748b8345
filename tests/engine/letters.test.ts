/** The network of letters: its states are those of the stepped cells, its gradients those of nudges, its start that of its seed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createLetterTrainer,
  type LetterSpec,
  letterGradient,
  letterLoss,
  letterSlots,
  letterStart,
  sayLetters,
} from '../../src/engine/cells/letters.ts';
import { createCellRun } from '../../src/engine/cells/run.ts';
import { numbersOf } from './subjects-read.ts';

const specs = fc
  .record({
    letters: fc.integer({ min: 2, max: 5 }),
    hidden: fc.integer({ min: 1, max: 4 }),
    memory: fc.boolean(),
    seed: fc.integer({ min: 0, max: 1000 }),
    steps: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ letters, hidden, memory, seed, steps }) => {
    const letter = fc.integer({ min: 0, max: letters - 1 });
    return fc
      .record({
        inputs: fc.array(letter, { minLength: steps, maxLength: steps }),
        others: fc.array(fc.option(letter, { nil: undefined }), { minLength: steps - 1, maxLength: steps - 1 }),
        last: letter,
      })
      .map(
        ({ inputs, others, last }): LetterSpec => ({
          ...{ letters, hidden, memory, seed, inputs, learningRate: 0.03 },
          targets: [...others, last],
        }),
      );
  });

const lossAt = (spec: LetterSpec, parameters: Float64Array) =>
  letterLoss(spec, sayLetters(spec, parameters, spec.inputs));

test('the hidden states are those of a recurrent cell with one-hot inputs, to the bit', () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const { letters: K, hidden: H, inputs } = spec;
      const parameters = letterStart(spec);
      const slots = letterSlots(spec);
      const rows = (from: number, count: number, length: number) =>
        Array.from({ length: count }, (_, j) => [...parameters.subarray(from + j * length, from + (j + 1) * length)]);
      const run = createCellRun({
        kind: 'recurrent',
        inputs: inputs.map((letter) => Array.from({ length: K }, (_, k) => (k === letter ? 1 : 0))),
        target: Array.from({ length: H }, () => 0),
        w: rows(slots.w, H, K),
        u: rows(slots.u, H, H),
        b: [...parameters.subarray(slots.b, slots.v)],
      });
      const { states } = sayLetters(spec, parameters, inputs);
      for (const [t, state] of states.entries()) expect([...state]).toEqual(numbersOf(run, 'hidden', [t + 1]));
    }),
  );
});

test('every gradient is that of a nudge', () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const parameters = letterStart(spec);
      const gradient = letterGradient(spec, parameters, sayLetters(spec, parameters, spec.inputs));
      const slots = letterSlots(spec);
      const nudge = 1e-5;
      for (let k = 0; k < parameters.length; k++) {
        // Without memory the weights of the state are no parameters.
        if (!spec.memory && k >= slots.u && k < slots.b) {
          expect(gradient[k]).toBe(0);
          continue;
        }
        const nudged = (by: number) => {
          const other = Float64Array.from(parameters);
          other[k] = (other[k] as number) + by;
          return lossAt(spec, other);
        };
        const slope = (nudged(nudge) - nudged(-nudge)) / (2 * nudge);
        expect(Math.abs(slope - (gradient[k] as number))).toBeLessThan(1e-8);
      }
    }),
    { numRuns: 30 },
  );
});

describe('a trainer', () => {
  const spec: LetterSpec = {
    ...{ letters: 2, hidden: 4, memory: true, seed: 1, learningRate: 0.03 },
    inputs: [0, 1, 1, 0, 1],
    targets: [1, 1, 0, 1, undefined],
  };

  test('gives the same bits again', () => {
    const trainedFor = (count: number) => {
      const trainer = createLetterTrainer(spec);
      for (let k = 0; k < count; k++) trainer.update();
      return [...trainer.parameters];
    };
    expect(trainedFor(20)).toEqual(trainedFor(20));
  });

  test('says the loss before each update, and moves every parameter by the learning rate at first', () => {
    const trainer = createLetterTrainer(spec);
    const start = letterStart(spec);
    expect(trainer.update()).toBe(lossAt(spec, start));
    const gradient = letterGradient(spec, start, sayLetters(spec, start, spec.inputs));
    for (const [k, value] of trainer.parameters.entries())
      expect(Math.abs(value - (start[k] as number))).toBeCloseTo(gradient[k] === 0 ? 0 : 0.03, 5);
  });

  test('leaves the weights of the state at 0 where there is no memory', () => {
    const trainer = createLetterTrainer({ ...spec, memory: false });
    for (let k = 0; k < 10; k++) trainer.update();
    const { u, b } = letterSlots(spec);
    expect(new Set(trainer.parameters.subarray(u, b))).toEqual(new Set([0]));
  });
});
