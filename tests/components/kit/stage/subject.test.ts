/** What a stage says of a run, at the update that it shows. */
import { expect, test } from 'vitest';
import data from '../../../../content/experiments/xor-sigmoid.json' with { type: 'json' };
import { denseWith } from '../../../../src/components/kit/stage/subjects/dense.ts';
import { eventAt } from '../../../../src/engine/trace/record.ts';
import { createRun } from '../../../../src/engine/trace/run.ts';
import { denseNotation } from '../../../../src/notation/dense/dense.ts';
import { defaultDigits } from '../../../../src/notation/format.ts';
import { experimentOf } from '../../../../src/questions/index.ts';

test('an example of a later batch has its own number, not that of the first batch', () => {
  const { notation, moment } = denseWith(denseNotation);
  const experiment = experimentOf(data);
  const run = createRun({ ...experiment, training: { ...experiment.training, batchSize: 2 } });
  const said = (update: number) => {
    const { event, position } = moment(run, run.plan(0).count * update + 1);
    expect(position.update).toBe(update);
    return event && notation(run, position.update).sentence(event, defaultDigits);
  };
  expect(said(0)).toContain('(example 1)');
  expect(said(1)).toContain('(example 3)');
});

test('a number is made from the step on that computes it, and neither before nor as another number', () => {
  const subject = denseWith(denseNotation);
  const run = createRun(experimentOf(data));
  const record = run.record(0);
  for (const index of [0, 5, record.count - 1]) {
    const { write, value } = eventAt(record, index);
    const made = (done: number, number = value) => subject.isMade(subject.moment(run, done), write, number);
    expect([made(index), made(index + 1), made(index + 1, value + 1)]).toEqual([false, true, false]);
    expect(subject.cursorOf(subject.moment(run, 0), write)).toBe(index + 1);
  }
});
