/** A step as a sentence. */
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../src/engine/experiment.ts';
import { parseCell } from '../../src/engine/trace/cell-names.ts';
import { eventAt, type TraceEvent, writerOf } from '../../src/engine/trace/record.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { denseNotation } from '../../src/notation/dense/dense.ts';
import { capital, timesAsMuch } from '../../src/notation/english.ts';
import { defaultDigits } from '../../src/notation/format.ts';
import { mazur } from '../engine/examples.ts';
import { diverges, endsInForwardPass } from '../player/runs.ts';

const digits = { decimals: 9 };

function sentence(cell: string, experiment = mazur()): string {
  const run = createRun(experiment);
  const event = writerOf(run.record(0), parseCell(cell) as NonNullable<ReturnType<typeof parseCell>>) as TraceEvent;
  return denseNotation(run).sentence(event, digits);
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

it.each([
  ['w moves from 1.4 to 1.256.', 'w moves from 1.4 to 1.256.'],
  ['d is 2.', 'd is 2.'],
  ['w₁₂ is 2.', 'w₁₂ is 2.'],
  ['a number', 'A number'],
  ['it is', 'It is'],
  ['the loss', 'The loss'],
])('begins %j as %j: symbols keep their case', (text, begun) => expect(capital(text)).toBe(begun));

it.each([
  ['0.5', '0.5 times as much'],
  ['1', 'just as much: the slope is 1'],
  ['−1', 'just as much, the other way: the slope is −1'],
])('says a slope of %s as “%s”', (slope, said) => expect(timesAsMuch(slope)).toBe(said));

describe('the end of a run', () => {
  const fault = (experiment: Experiment, update: number) => {
    const run = createRun(experiment);
    const record = run.record(update);
    return denseNotation(run).fault(eventAt(record, record.count - 1), record.update, defaultDigits);
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
