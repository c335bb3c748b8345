/** A run that diverges ends at its first number that is not finite, and says which one and why. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { describeFault, type Fault, faultOf } from '../../../src/engine/trace/fault.ts';
import { cellName } from '../../../src/engine/trace/layout.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { experiments } from '../arbitrary.ts';

// Many cases in one test: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

/** One linear unit: E = ½(wx + b − y)². */
function line(w: number, x: number, y: number, learningRate: number): Experiment {
  return {
    network: { inputs: 1, layers: [{ units: 1, activation: 'linear', weights: [[w]], bias: [0] }] },
    data: { inputs: [[x]], targets: [[y]] },
    training: { loss: 'half-squared-error', optimizer: { kind: 'sgd', learningRate } },
  };
}

const firstFault = (experiment: Experiment) => faultOf(createRun(experiment).record(100_000)) as Fault;

describe('a fault', () => {
  it('names the update, the cell, the event and the cause', () => {
    const fault = firstFault(line(1e200, 1e200, 0, 0.1));
    expect(fault).toMatchObject({ update: 0, event: 0, kind: 'multiply', cause: 'too large' });
    expect(cellName(fault.cell)).toBe('product[0][1][0][0]');
    expect(fault.reads.map(cellName)).toEqual(['weights[1][0][0]', 'a[0][0][0]']);
    expect(fault.readValues).toEqual([1e200, 1e200]);
    expect(describeFault(fault)).toBe(
      'update 0, product[0][1][0][0]: the result of multiply grows beyond the largest number there is (about 1.8e308); the largest number it reads is weights[1][0][0] = 1e+200',
    );
  });
  it('tells a number too small from one too large', () => {
    expect(firstFault(line(-1e200, 1e200, 0, 0.1)).cause).toBe('too small');
  });
  it('is found in the update in which it happens, however far one looks beyond', () => {
    const run = createRun(line(1, 1, 0, 4));
    const { update } = faultOf(run.record(100_000)) as Fault;
    expect(update).toBeGreaterThan(100);
    expect(faultOf(run.record(update - 1))).toBeUndefined();
    expect(run.parametersAt(update + 1)).toBeUndefined();
    expect(run.record(update + 500)).toEqual(run.record(update));
  });
  it('is the same fault for somebody who jumps and for somebody who steps', () => {
    const stepping = createRun(line(1, 1, 0, 4));
    let u = 0;
    while (!stepping.record(u).fault) u++;
    expect(faultOf(stepping.record(u))).toEqual(firstFault(line(1, 1, 0, 4)));
  });
  it('is the first: everything it reads is finite, and everything before it', () => {
    fc.assert(
      fc.property(experiments(), fc.constantFrom(1e100, 1e155, 1e300), (experiment, learningRate) => {
        const training = { ...experiment.training, optimizer: { kind: 'sgd' as const, learningRate } };
        const record = createRun({ ...experiment, training }).record(30);
        const fault = faultOf(record);
        fc.pre(fault !== undefined);
        expect((fault as Fault).readValues.every(Number.isFinite)).toBe(true);
        expect([...record.values.subarray(0, record.count - 1)].every(Number.isFinite)).toBe(true);
        expect(Number.isFinite(record.values[record.count - 1])).toBe(false);
      }),
      { maxSkipsPerRun: 1000 },
    );
  });
  it('has nothing to say about a run that goes well', () => {
    expect(faultOf(createRun(line(1, 1, 0, 0.1)).record(1000))).toBeUndefined();
  });
});
