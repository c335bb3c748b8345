/** A step as a sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { parseCell } from '../../src/engine/trace/layout.ts';
import { eventAt, type TraceEvent, writerOf } from '../../src/engine/trace/record.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { defaultDigits, formatNumber } from '../../src/notation/format.ts';
import { namesOf } from '../../src/notation/names.ts';
import { faultSentence, sentenceOf } from '../../src/notation/sentence.ts';
import { experiments } from '../engine/arbitrary.ts';
import { mazur } from '../engine/examples.ts';
import { diverges, endsInForwardPass } from '../player/runs.ts';

const digits = { decimals: 9 };

function sentence(cell: string, experiment = mazur()): string {
  const record = createRun(experiment).record(0);
  const event = writerOf(record, parseCell(cell) as NonNullable<ReturnType<typeof parseCell>>) as TraceEvent;
  return sentenceOf(event, namesOf(experiment.network, record.plan.examples), digits);
}

it.each([
  ['product[0][1][0][0]', 'w1, 0.15, times input 1, 0.05, is 0.0075.'],
  ['z[0][1][0]', 'The products and the bias add up: the weighted sum of h1 is 0.3775.'],
  [
    'a[0][1][0]',
    'The activation function turns the weighted sum of h1, 0.3775, into the activation of h1, 0.593269992.',
  ],
  ['loss', 'The losses of the outputs add up: the loss is 0.298371109.'],
  [
    'activationGradient[0][2][0]',
    'If the activation of o1 rises a little, the loss changes 0.741365070 times as much.',
  ],
  [
    'weightGradient[2][0][0]',
    'The gradient of w5 is delta of o1, 0.138498562, times the activation of h1, 0.593269992: 0.082167041.',
  ],
  ['activationGradient[0][1][0]', 'The paths add up: the slope of the loss by the activation of h1 is 0.036350306.'],
  ['weights[2][0][0]', 'w5 moves from 0.4 to 0.358916480.'],
])('says of %s: %s', (cell, text) => expect(sentence(cell)).toBe(text));

it('says the value of every event, in one sentence with a full stop', () => {
  fc.assert(
    fc.property(experiments(), (experiment) => {
      const record = createRun(experiment).record(0);
      const names = namesOf(experiment.network, record.plan.examples);
      for (let index = 0; index < record.count - (record.fault ? 1 : 0); index++) {
        const event = eventAt(record, index);
        const text = sentenceOf(event, names, defaultDigits);
        expect(text).toContain(formatNumber(event.value));
        expect(text).toMatch(/^(w\d|[A-Z]).*\.$/);
        expect(text).not.toMatch(/undefined|NaN|\[/);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

describe('the end of a run', () => {
  const fault = (experiment: Experiment, update: number) => {
    const record = createRun(experiment).record(update);
    const event = eventAt(record, record.count - 1);
    return faultSentence(event, record.update, namesOf(experiment.network), defaultDigits);
  };

  it('names the number that is not finite and what it was made of', () => {
    expect(fault(endsInForwardPass, 0)).toBe(
      'The run ends here. In update 1, w2 times the activation of h1 is too large for the computer to hold: ' +
        'w2 was 1.000×10²⁰⁰, the activation of h1 was 1.000×10²⁰⁰. Smaller numbers at the start would keep the numbers in range.',
    );
  });

  it('advises a smaller learning rate only where the learning rate had a part in it', () => {
    expect(fault(diverges, 1)).toMatch(
      /^The run ends here\. In update 2, .* A smaller learning rate would keep the numbers in range\.$/,
    );
  });

  it('names the largest of many numbers first', () => {
    const wide: Experiment = {
      network: {
        inputs: 5,
        layers: [{ units: 1, activation: 'linear', weights: [[1, 1, 1, 1e308, 1e308]], bias: [0] }],
      },
      data: { inputs: [[1, 1, 1, 1, 1]], targets: [[0]] },
      training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 0.1 } },
    };
    expect(fault(wide, 0)).toContain('too large for the computer to hold: w4 times input 4 was 1.000×10³⁰⁸');
  });
});
