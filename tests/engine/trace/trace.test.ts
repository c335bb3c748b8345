/** What every trace promises, for any experiment. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseCell } from '../../../src/engine/trace/cell-names.ts';
import { cellAt, cellName, slotOf } from '../../../src/engine/trace/layout.ts';
import { stepSizesOf } from '../../../src/engine/trace/marks.ts';
import { planUpdate } from '../../../src/engine/trace/plan-update.ts';
import { eventAt, valueIn, writerOf } from '../../../src/engine/trace/record.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { experiments } from '../arbitrary.ts';
import { memoryAfter, parametersAfter, stateAfter } from '../read.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

describe('plain path and trace', () => {
  it('give the same loss and the same parameters, bit for bit, update after update', () => {
    fc.assert(
      fc.property(experiments(), (experiment) => {
        const run = createRun(experiment);
        const trainer = createTrainer(experiment);
        for (let u = 0; u < 4; u++) {
          const record = run.record(u);
          const loss = trainer.update(run.batch(u));
          expect(record.fault).toBe(false);
          expect(valueIn(record, { quantity: 'loss', index: [] }, record.count)).toBe(loss);
          expect(parametersAfter(record)).toEqual(trainer.parameters);
          expect(memoryAfter(record)).toEqual(trainer.state.subarray(trainer.parameters.length));
        }
      }),
      { numRuns: 300 },
    );
  });
  it('give the same prediction, where nothing is dropped', () => {
    fc.assert(
      fc.property(experiments(), ({ training: { dropout: _, ...training }, ...rest }) => {
        const experiment = { ...rest, training };
        const record = createRun(experiment).record(0);
        const [first] = record.batch;
        const x = Float64Array.from(experiment.data.inputs[first as number] as readonly number[]);
        const layer = experiment.network.layers.length;
        const traced = experiment.data.targets[0]?.map((_, unit) =>
          valueIn(record, { quantity: 'a', index: [0, layer, unit] }, record.count),
        );
        expect([...createTrainer(experiment).predict(x)]).toEqual(traced);
      }),
    );
  });
});

describe('a plan', () => {
  it('writes no slot twice, and reads nothing that is not there yet', () => {
    fc.assert(
      fc.property(experiments(), fc.integer({ min: 1, max: 3 }), (experiment, examples) => {
        const plan = planUpdate(experiment, examples);
        const written = new Set<number>();
        for (let e = 0; e < plan.count; e++) {
          for (const slot of plan.reads.subarray(plan.readStarts[e], plan.readStarts[e + 1]))
            expect(slot < plan.layout.given || written.has(slot)).toBe(true);
          expect(written.has(plan.writes[e] as number)).toBe(false);
          written.add(plan.writes[e] as number);
        }
      }),
    );
  });
  it('writes parameters only at its end: whatever reads one reads the old value', () => {
    fc.assert(
      fc.property(experiments(), (experiment) => {
        const plan = planUpdate(experiment, 2);
        const firstUpdate = plan.writes.findIndex((slot) => slot < plan.layout.parameters);
        const afterwards = plan.kinds.subarray(firstUpdate);
        expect([...afterwards].every((kind) => plan.passes[kind] === 'update')).toBe(true);
        for (let e = firstUpdate; e < plan.count; e++) {
          const reads = plan.reads.subarray(plan.readStarts[e], plan.readStarts[e + 1]);
          for (const slot of reads)
            if (slot < plan.layout.parameters) expect(plan.writers[slot]).toBeGreaterThanOrEqual(e);
        }
      }),
    );
  });
  it('leaves no slot without a number at the end of an update, but those of what is frozen', () => {
    fc.assert(
      fc.property(experiments(), (experiment) => {
        const record = createRun(experiment).record(0);
        const empty = stateAfter(record, record.count).flatMap((value, slot) =>
          value === undefined ? [cellAt(record.plan.layout, slot)] : [],
        );
        const { freeze = [] } = experiment.training;
        const frozen = ({ quantity, index }: (typeof empty)[number]) => {
          const kind = quantity.startsWith('bias') ? 'b' : 'w';
          return (
            (kind === 'b' && freeze.includes('bias')) || freeze.some((name) => name === [kind, ...index].join('.'))
          );
        };
        expect(empty.filter((cell) => !frozen(cell))).toEqual([]);
      }),
    );
  });
});

describe('a run', () => {
  it('gives equal states forwards, backwards and by jumps', () => {
    fc.assert(
      fc.property(experiments(), fc.array(fc.nat(7), { minLength: 1, maxLength: 8 }), (experiment, jumps) => {
        const forwards = createRun(experiment);
        const states = Array.from({ length: 8 }, (_, u) => stateAfter(forwards.record(u), forwards.record(u).count));
        const backwards = createRun(experiment);
        for (let u = 7; u >= 0; u--)
          expect(stateAfter(backwards.record(u), backwards.record(u).count)).toEqual(states[u]);
        // So little room that hardly any keyframe is kept.
        const jumping = createRun(experiment, 1);
        for (const u of jumps) expect(stateAfter(jumping.record(u), jumping.record(u).count)).toEqual(states[u]);
      }),
      { numRuns: 60 },
    );
  });
  it('hands each update the parameters the one before it wrote', () => {
    fc.assert(
      fc.property(experiments(), (experiment) => {
        const run = createRun(experiment);
        for (let u = 0; u < 3; u++) expect(run.parametersAt(u + 1)).toEqual(parametersAfter(run.record(u)));
      }),
    );
  });
  it('keeps any past value readable at every moment of an update', () => {
    fc.assert(
      fc.property(experiments(), fc.nat(), (experiment, at) => {
        const record = createRun(experiment).record(1);
        const event = eventAt(record, at % record.count);
        for (const [k, cell] of event.reads.entries())
          expect(valueIn(record, cell, event.index)).toBe(event.readValues[k]);
        expect(valueIn(record, event.write, event.index + 1)).toBe(event.value);
        expect(writerOf(record, event.write)).toEqual(event);
        const before = valueIn(record, event.write, event.index);
        if (event.pass !== 'update' || event.kind === 'step') expect(before).toBeUndefined();
      }),
    );
  });
});

describe('marks', () => {
  it('nest: an end of a coarser step is an end of every finer one', () => {
    fc.assert(
      fc.property(experiments(), (experiment) => {
        const run = createRun(experiment);
        const marks = stepSizesOf('dense').map((granularity) => [...run.marks(0, granularity)]);
        for (const [k, coarse] of marks.entries()) {
          const finer = new Set(marks[k - 1] ?? coarse);
          expect(coarse.every((mark) => finer.has(mark))).toBe(true);
          expect(coarse.at(-1)).toBe(run.plan(0).count);
          expect(coarse).toEqual([...coarse].sort((a, b) => a - b));
        }
        expect(marks[0]).toHaveLength(run.plan(0).count);
        expect(marks.at(-1)).toHaveLength(1);
      }),
    );
  });
});

describe('cells', () => {
  it('have names that say which slot they mean, and back', () => {
    fc.assert(
      fc.property(experiments(), fc.integer({ min: 1, max: 2 }), (experiment, examples) => {
        const { layout } = planUpdate(experiment, examples);
        const names = new Set<string>();
        for (let slot = 0; slot < layout.size; slot++) {
          const cell = cellAt(layout, slot);
          expect(parseCell(cellName(cell))).toEqual(cell);
          expect(slotOf(layout, cell)).toBe(slot);
          names.add(cellName(cell));
        }
        expect(names.size).toBe(layout.size);
      }),
      { numRuns: 50 },
    );
  });
  it.each([
    '',
    'weights',
    'weights[1][0]',
    'weights[1][0][0][0]',
    'nothing[1]',
    'z[0][1][-1]',
    'z[0][1][1.5]',
    'constructor',
  ])('are not named %j', (name) => {
    expect(parseCell(name)).toBeUndefined();
  });
  it('outside the network have no slot', () => {
    fc.assert(
      fc.property(experiments(), fc.array(fc.integer({ min: -2, max: 9 }), { maxLength: 5 }), (experiment, index) => {
        const { layout } = planUpdate(experiment, 1);
        const slot = slotOf(layout, { quantity: 'weights', index });
        if (slot >= 0) expect(cellAt(layout, slot).index).toEqual(index);
      }),
    );
    const { layout } = planUpdate(fc.sample(experiments(), 1)[0] as never, 1);
    expect(() => cellAt(layout, layout.size)).toThrow(RangeError);
    expect(() => cellAt(layout, -1)).toThrow(RangeError);
  });
});
