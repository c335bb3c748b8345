/** Every formula, computed from what it prints, gives the number of its event. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { eventKinds } from '../../../src/engine/trace/events.ts';
import { evaluateEvent, formulaOf } from '../../../src/engine/trace/formula.ts';
import { eventAt, type TraceEvent } from '../../../src/engine/trace/record.ts';
import { createRunOf } from '../../../src/engine/trace/run-of.ts';
import type { Run } from '../../../src/engine/trace/start-run.ts';
import { experiments } from '../arbitrary.ts';
import { evaluateFormula } from '../evaluate-formula.ts';
import { anyExperiments, ruleRunsOf } from '../subjects.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 });

/** Every event of a run's first updates that has a number. */
function* eventsOf(run: Run): Generator<TraceEvent> {
  for (let update = 0; update < Math.min(2, run.updates); update++) {
    const record = run.record(update);
    for (let e = 0; e < record.count - Number(record.fault); e++) yield eventAt(record, e);
    if (record.fault) return;
  }
}

describe('the formula of an event', () => {
  it('gives its value within 1e-9, whatever the experiment, and no kind is without one', () => {
    const seen = new Set<string>();
    let largest = 0;
    fc.assert(
      fc.property(anyExperiments, (any) => {
        for (const run of [createRunOf(any), ...ruleRunsOf(any)])
          for (const event of eventsOf(run as Run)) {
            const value = evaluateFormula(formulaOf(run, event).pattern, event.readValues);
            const off = Math.abs(value - event.value) / Math.max(1, Math.abs(event.value));
            if (!(off <= 1e-9)) throw new Error(`${event.kind} of ${event.readValues} is ${event.value}, not ${value}`);
            largest = Math.max(largest, off);
            seen.add(event.kind);
          }
      }),
      // A fixed seed: every kind has to occur, and that is not for chance to decide.
      { numRuns: 300, seed: 1 },
    );
    console.log(`largest difference of a formula from its event: ${largest}`);
    expect(Object.keys(eventKinds).filter((kind) => !seen.has(kind))).toEqual([]);
  });
});

describe('the act of an event', () => {
  it('gives the value again, and for other numbers what it would have given', () => {
    fc.assert(
      fc.property(experiments(), (experiment) => {
        const run = createRunOf({ kind: 'dense', spec: experiment });
        for (const event of eventsOf(run)) expect(evaluateEvent(run, event, event.readValues)).toBe(event.value);
      }),
      { numRuns: 50 },
    );
  });
});
