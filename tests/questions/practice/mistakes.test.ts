/** Known mistakes are named, each by a number that this file computes for itself. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { evaluateEvent } from '../../../src/engine/trace/formula.ts';
import { valueIn } from '../../../src/engine/trace/record.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { createRunOf } from '../../../src/engine/trace/run-of.ts';
import { formatNumber, shownNumber } from '../../../src/notation/format.ts';
import {
  knownMistakes,
  type MistakeName,
  type PracticeStep,
  stepAfter,
  verdictSaid,
} from '../../../src/questions/practice/index.ts';
import { denseSteps, namesOf, notation, small, stepOf, verdictOn } from './steps.ts';

vi.setConfig({ testTimeout: 120_000 });

type Wrong = (step: PracticeStep) => number | undefined;
const reads = ({ event }: PracticeStep) => event.readValues as [number, number, number, number];
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Mistakes, each of a kind of event, as somebody makes them who makes them. */
const wrong: readonly [kind: string, MistakeName, Wrong][] = [
  ['weightedSum', 'bias-forgotten', (s) => sum(reads(s).slice(0, -1))],
  ['weightedSum', 'term-forgotten', (s) => sum(reads(s).slice(1))],
  ['activate', 'number-itself', (s) => reads(s)[0]],
  ['lossTerm', 'half-forgotten', (s) => (loss(s) === 'half-squared-error' ? s.event.value * 2 : undefined)],
  [
    'lossTerm',
    'sum-for-mean',
    (s) => (loss(s) === 'mse' && outputs(s) > 1 ? (reads(s)[1] - reads(s)[2]) ** 2 : undefined),
  ],
  ['lossSlope', 'two-forgotten', (s) => (loss(s) === 'mse' ? (reads(s)[0] - reads(s)[1]) / outputs(s) : undefined)],
  ['delta', 'factor-forgotten', (s) => reads(s)[0]],
  ['path', 'updated-weight', (s) => reads(s)[0] * (updated(s) ?? Number.NaN)],
  ['path', 'other-sign', (s) => -s.event.value],
  ['gather', 'path-forgotten', (s) => (reads(s).length > 1 ? sum(reads(s).slice(1)) : undefined)],
  ['weightGradient', 'factor-forgotten', (s) => reads(s)[0]],
  ['weightGradient', 'weight-for-signal', (s) => reads(s)[0] * (senderWeight(s) ?? Number.NaN)],
  ['meanGradient', 'sum-for-mean', (s) => sum(reads(s))],
  ['addL2', 'penalty-squared', (s) => reads(s)[0] + reads(s)[1] * reads(s)[2] ** 2],
  ['velocity', 'share-forgotten', (s) => reads(s)[1] + reads(s)[2]],
  ['movingMean', 'betas-swapped', (s) => (1 - reads(s)[0]) * reads(s)[1] + reads(s)[0] * reads(s)[2]],
  ['movingSquare', 'square-forgotten', (s) => reads(s)[0] * reads(s)[1] + (1 - reads(s)[0]) * reads(s)[2]],
  ['adaptiveStep', 'root-forgotten', (s) => (reads(s)[0] * reads(s)[1]) / (reads(s)[2] + reads(s)[3])],
  ['adaptiveStep', 'rate-forgotten', (s) => reads(s)[1] / (Math.sqrt(reads(s)[2]) + reads(s)[3])],
  ['step', 'rate-forgotten', (s) => reads(s)[1]],
  ['update', 'step-added', (s) => reads(s)[0] + reads(s)[1]],
];

const loss = ({ run }: PracticeStep) => run.arithmetic.loss?.name;
const outputs = ({ run }: PracticeStep) => run.arithmetic.outputs;
const updated = ({ record, event }: PracticeStep) => valueIn(record, event.reads[1] as never, record.count);
function senderWeight({ record, event }: PracticeStep) {
  const index = event.write.index.slice(-3);
  return valueIn(record, { quantity: 'weights', index }, event.index);
}

/** The step itself, and one of each kind from its run. */
function oneOfEachKind(start: PracticeStep): Iterable<PracticeStep> {
  const { plan, update } = start.record;
  const firsts = plan.kindNames.map((_, code) => stepAfter(start.run, update, plan.kinds.lastIndexOf(code)));
  return [start, ...firsts.filter((step) => step !== undefined)];
}

/** Whether a number could be the right one, computed from the numbers as the page shows them. */
function isBetween(value: number, step: PracticeStep): boolean {
  const shown = evaluateEvent(
    step.run,
    step.event,
    step.event.readValues.map((read) => shownNumber(read)),
  );
  const [low, high] = [Math.min(shown, step.event.value), Math.max(shown, step.event.value)];
  return value > low - Math.abs(low) * 1e-6 && value < high + Math.abs(high) * 1e-6;
}

describe('at 200 random steps of random networks', () => {
  it('each known mistake is named by its number', () => {
    const named = new Map<MistakeName, number>();
    fc.assert(
      fc.property(denseSteps, (start) => {
        for (const step of oneOfEachKind(start)) {
          for (const [kind, name, compute] of wrong) {
            if (kind !== step.event.kind) continue;
            const value = compute(step);
            if (value === undefined || !Number.isFinite(value)) continue;
            // What reads as the right number cannot be told from it, and a multiple of the error may have its sign turned.
            if (formatNumber(value) === formatNumber(step.event.value)) continue;
            const verdict = verdictOn(step, value);
            if (isBetween(value, step) || Math.abs(value - step.event.value) < 1e-12) continue;
            expect([kind, name, value, namesOf(verdict)]).toEqual([kind, name, value, expect.arrayContaining([name])]);
            named.set(name, (named.get(name) ?? 0) + 1);
          }
        }
      }),
      { numRuns: 200 },
    );
    console.log(`mistakes named: ${[...named].map(([name, count]) => `${name} ${count}`).join(', ')}`);
    expect(named.size).toBe(new Set(wrong.map(([, name]) => name)).size);
  });

  it('no mistake reads as the right number, and all are numbers', () => {
    fc.assert(
      fc.property(denseSteps, (step) => {
        for (const { value } of knownMistakes(step)) {
          expect(Number.isFinite(value)).toBe(true);
          expect(formatNumber(value)).not.toBe(formatNumber(step.event.value));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a mistake is said only of a number that it gives', () => {
    fc.assert(
      fc.property(denseSteps, fc.double({ min: -3, max: 3, noNaN: true }), (step, factor) => {
        const typed = (step.event.value * factor).toPrecision(5);
        const verdict = verdictOn(step, typed);
        if (verdict.state !== 'wrong') return;
        for (const { value } of verdict.mistakes)
          expect(Math.abs(value - Number(typed))).toBeLessThanOrEqual(Math.abs(value) * 1e-4 + 1e-12);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a mistake', () => {
  const run = createRun(small);
  const said = (name: string, number: number) => verdictSaid(verdictOn(stepOf(run, name), number), notation);

  it('is said with the numbers it is about', () => {
    const { value } = stepOf(run, 'activationGradient[0][2][0]').event;
    expect(said('delta[0][2][0]', value)).toContain('without activationSlope[0][2][0] as a factor');
  });

  it('is said with another where both give the number', () => {
    const { event } = stepOf(run, 'lossTerm[0][0]');
    const both = said('lossTerm[0][0]', event.value * 2);
    expect(both).toBe('Not yet. That is the result without the half.');
    const twos = createRun({ ...small, data: { inputs: [[0.15, 0.1]], targets: [[0.01, 0.99]] } });
    const square = verdictOn(stepOf(twos, 'product[0][1][0][0]'), 0.15);
    expect(verdictSaid(square, notation)).toBe(
      'Not yet. That is either what comes out without weights[1][0][0] as a factor, or what comes out without a[0][0][0] as a factor.',
    );
  });

  it('that is not known is said to be none that is known', () => {
    expect(said('z[0][1][0]', 17.35)).toBe('Not yet. No mistake that is known here gives this number.');
  });

  it('is the weight with its indices the wrong way round', () => {
    expect(
      namesOf(verdictOn(stepOf(run, 'path[0][1][0][1]'), stepOf(run, 'delta[0][2][1]').event.value * 0.45)),
    ).toContain('transposed-weight');
  });
});

describe('mistakes of place', () => {
  const image = [
    [
      [1, 2, 3],
      [4, 6, 5],
      [7, 9, 8],
    ],
  ];
  const filters = [
    [
      [
        [1, -1],
        [0.5, 2],
      ],
    ],
  ];
  const output = { weights: [1, 1, 1, 1], bias: 0, target: 0 };
  const convolution = (more: object) =>
    createRunOf({
      kind: 'convolution',
      spec: { kind: 'convolution', image, filters, bias: [0.25], output, ...more },
    });

  it('of a filter turned round and of a window one column further are named', () => {
    const first = stepOf(convolution({}), 'mapSum[0][0][0]');
    expect(first.event.value).toBe(1 - 2 + 2 + 12 + 0.25);
    expect(namesOf(verdictOn(first, 2 * 1 + 0.5 * 2 - 4 + 6 + 0.25))).toContain('kernel-flipped');
    expect(namesOf(verdictOn(first, 2 - 3 + 3 + 10 + 0.25))).toContain('window-shifted');
    expect(namesOf(verdictOn(first, 1 - 2 + 2 + 12))).toContain('bias-forgotten');
    const product = stepOf(convolution({}), 'windowProduct[0][0][0][0]');
    expect(namesOf(verdictOn(product, 2))).toContain('kernel-flipped');
  });

  it('of padding and stride left out are named', () => {
    const padded = stepOf(
      convolution({ padding: 1, output: { ...output, weights: Array(16).fill(1) } }),
      'mapSum[0][1][1]',
    );
    expect(padded.event.value).toBe(13.25);
    expect(namesOf(verdictOn(padded, 6 - 5 + 4.5 + 16 + 0.25))).toContain('padding-ignored');
  });

  it('of the sum in place of the largest is named', () => {
    const pooled = stepOf(convolution({ pool: { size: 2 }, output: { ...output, weights: [1] } }), 'pooled[0][0][0]');
    const sumOfMap = pooled.event.readValues.reduce((total, each) => total + each, 0);
    expect(namesOf(verdictOn(pooled, sumOfMap))).toContain('sum-for-max');
  });

  it('of another gate is named', () => {
    const gate = (w: number, u: number, b: number) => ({ w: [[w]], u: [[u]], b: [b] });
    const lstm = createRunOf({
      kind: 'lstm',
      spec: {
        kind: 'lstm',
        gates: { i: gate(0.5, 0.1, 0.2), f: gate(-0.4, 0.3, 1), g: gate(0.9, -0.6, 0.05), o: gate(0.7, 0.2, -0.1) },
        inputs: [[2]],
        target: [0.5],
      },
    });
    const product = stepOf(lstm, 'inputProduct[1][0][0][0]');
    expect(product.event.value).toBe(1);
    expect(namesOf(verdictOn(product, -0.8))).toContain('wrong-gate');
  });
});
