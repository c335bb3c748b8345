/** Numbers in the prose: which number of the engine a lesson's <Value> shows. */
import { describe, expect, it } from 'vitest';
import { numberIn } from '../../src/components/prose/value.ts';
import type { Experiment } from '../../src/engine/experiment.ts';
import { eventAt } from '../../src/engine/trace/record.ts';
import { createRun } from '../../src/engine/trace/run.ts';
import { mazur } from '../engine/examples.ts';

const experiment = mazur();
const record = createRun(experiment).record(0);
const written = (cell: string) => {
  for (let index = 0; index < record.count; index++) {
    const { write, value } = eventAt(record, index);
    if (write.quantity + write.index.map((at) => `[${at}]`).join('') === cell) return value;
  }
  throw new Error(`no event writes ${cell}`);
};

describe('numberIn', () => {
  it('reads a computed number as the event that wrote it left it', () => {
    expect(numberIn(experiment, { cell: 'weightGradient[1][0][0]' })).toBe(written('weightGradient[1][0][0]'));
  });
  it('reads a weight at the start of an update', () => {
    expect(numberIn(experiment, { cell: 'weights[2][0][0]' })).toBe(0.4);
    expect(numberIn(experiment, { cell: 'weights[2][0][0]', update: 1 })).toBe(written('weights[2][0][0]'));
  });
  it('divides by another cell', () => {
    const ratio = numberIn(experiment, { cell: 'weightGradient[2][0][0]', over: 'weightGradient[1][0][0]' });
    expect(ratio).toBe(written('weightGradient[2][0][0]') / written('weightGradient[1][0][0]'));
    expect(ratio).toBeCloseTo(187.35, 2);
  });
  it('makes the edits first, all of them', () => {
    expect(numberIn(experiment, { cell: 'weights[2][0][0]', edits: 'w.2.0.0:0.41' })).toBe(0.41);
    expect(numberIn(experiment, { cell: 'y[0][1]', edits: 'w.2.0.0:0.41,y.0.1:0.5' })).toBe(0.5);
  });
  it('says what an edit has changed', () => {
    // Published with the worked examples: nudging w5 by 0.01 changes E by 0.000821057.
    expect(numberIn(experiment, { cell: 'loss', edits: 'w.2.0.0:0.41', change: true }).toFixed(9)).toBe('0.000821057');
  });
  it('says what training has changed', () => {
    const after = numberIn(experiment, { cell: 'loss', update: 1 });
    expect(after.toFixed(9)).toBe('0.291027774');
    expect(numberIn(experiment, { cell: 'loss', update: 1, change: true })).toBe(after - written('loss'));
  });
  it('names a number that the network does not have', () => {
    expect(() => numberIn(experiment, { cell: 'a[0][3][0]' })).toThrow('there is no number a[0][3][0]');
    expect(() => numberIn(experiment, { cell: 'loss', over: 'nothing' })).toThrow('there is no number nothing');
  });
  it('refuses an edit that cannot be made, and says what was expected', () => {
    expect(() => numberIn(experiment, { cell: 'loss', edits: 'w.2.0.9:1' })).toThrow('a number of this network');
    expect(() => numberIn(experiment, { cell: 'loss', edits: 'w.2.0.0:much' })).toThrow('w.2.0.0:much');
  });
  it('refuses an update after the end of a run that diverges', () => {
    const diverging: Experiment = {
      network: { inputs: 1, layers: [{ units: 1, activation: 'linear', weights: [[1]], bias: [0] }] },
      data: { inputs: [[10]], targets: [[0]] },
      training: { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 1e200 } },
    };
    expect(() => numberIn(diverging, { cell: 'loss', update: 50 })).toThrow('training ends in update');
  });
});
