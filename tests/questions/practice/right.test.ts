/** The right number is accepted: at any step of any subject, in all its digits, rounded, or computed from what the page shows. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AnyExperiment } from '../../../src/engine/subjects.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { createRunOf } from '../../../src/engine/trace/run-of.ts';
import { shownNumber } from '../../../src/notation/format.ts';
import { stepWith } from '../../../src/questions/practice/step.ts';
import { cellSpecs, convolutions, descents, graphs } from '../../engine/subjects.ts';
import { denseSteps, small, stepOf, stepsOf, verdictOn } from './steps.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('the right number of 200 random steps of random networks', () => {
  it('is right in all its digits and rounded to four', () => {
    fc.assert(
      fc.property(denseSteps, (step) => {
        const { value } = step.event;
        for (const typed of [String(value), value.toPrecision(4), value.toPrecision(6)])
          expect([step.event.kind, typed, verdictOn(step, typed).state]).toEqual([step.event.kind, typed, 'right']);
      }),
      { numRuns: 200 },
    );
  });

  it('is right when it was computed from the numbers as the page shows them', () => {
    fc.assert(
      fc.property(denseSteps, (step) => {
        const shown = stepWith(
          step,
          step.event.readValues.map((value) => shownNumber(value)),
        );
        fc.pre(Number.isFinite(shown.event.value));
        expect(verdictOn(step, shown.event.value).state).toBe('right');
        expect(verdictOn(step, shown.event.value.toPrecision(4)).state).toBe('right');
      }),
      { numRuns: 200 },
    );
  });
});

describe('the right number of every step of 25 random runs', () => {
  it.each<[string, fc.Arbitrary<AnyExperiment>]>([
    ['graphs', graphs.map((spec) => ({ kind: 'graph', spec }))],
    ['convolutions', convolutions.map((spec) => ({ kind: 'convolution', spec }))],
    ['cells', cellSpecs.map((spec) => ({ kind: spec.kind, spec }) as AnyExperiment)],
    ['descents', descents.map((spec) => ({ kind: 'descent', spec }))],
  ])('of %s is right', (_, any) => {
    fc.assert(
      fc.property(any, (experiment) => {
        for (const step of stepsOf(createRunOf(experiment))) {
          const { value, kind } = step.event;
          expect([kind, value, verdictOn(step, value.toPrecision(4)).state]).toEqual([kind, value, 'right']);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('what counts as the right number', () => {
  const run = createRun(small);
  const z = stepOf(run, 'z[0][1][0]');

  it('is one of three significant digits, rounded', () => {
    expect(z.event.value).toBeCloseTo(0.3775, 12);
    expect(verdictOn(z, '0.378').state).toBe('right');
    expect(verdictOn(z, '0,3775').state).toBe('right');
  });

  it('is no number of two digits that only comes near, and none with a wrong third digit', () => {
    expect(verdictOn(z, '0.38').state).toBe('wrong');
    expect(verdictOn(z, '0.376').state).toBe('wrong');
  });

  it('is no weight that was not moved, however small its step is', () => {
    const update = stepOf(run, 'weights[1][0][0]');
    expect(update.event.value).toBeCloseTo(0.14978, 5);
    expect(verdictOn(update, '0.1498').state).toBe('right');
    expect(verdictOn(update, '0.15')).toMatchObject({ state: 'wrong', mistakes: [{ name: 'number-itself' }] });
  });

  it('is a number, and other texts are asked for again', () => {
    expect(verdictOn(z, 'a third').state).toBe('unreadable');
    expect(verdictOn(z, '').state).toBe('unreadable');
  });
});
