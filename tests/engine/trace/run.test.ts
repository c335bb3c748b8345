import { describe, expect, it } from 'vitest';
import { keyframes } from '../../../src/engine/trace/keyframes.ts';
import { createRun } from '../../../src/engine/trace/run.ts';
import { createTrainer } from '../../../src/engine/train.ts';
import { mazur, xor } from '../examples.ts';

describe('keyframes', () => {
  const at = (update: number) => Float64Array.of(update);

  it('keep every update while there is room', () => {
    const frames = keyframes(at(0), 80);
    for (let u = 1; u < 10; u++) frames.offer(u, at(u));
    for (let u = 0; u < 10; u++) expect(frames.before(u)).toEqual({ update: u, state: at(u) });
  });
  it('then every second, every fourth …, never more than the room', () => {
    const frames = keyframes(at(0), 80);
    for (let u = 1; u <= 1000; u++) {
      frames.offer(u, at(u));
      expect(frames.bytes).toBeLessThanOrEqual(80);
      const { update, state } = frames.before(u);
      expect(state).toEqual(at(update));
      expect(u - update).toBeLessThanOrEqual(u / 4);
    }
  });
  it('keep copies', () => {
    const live = at(0);
    const frames = keyframes(at(0), 80);
    live[0] = 1;
    frames.offer(1, live);
    live[0] = 2;
    expect(frames.before(1).state).toEqual(at(1));
  });
});

describe('a run', () => {
  const { experiment } = xor('A', 'bce');

  it('gives the same numbers whether much or hardly anything is kept', () => {
    const [roomy, narrow] = [createRun(experiment), createRun(experiment, 300)];
    for (const u of [999, 3, 500, 64, 63, 65, 0, 1000, 128])
      expect(narrow.parametersAt(u)).toEqual(roomy.parametersAt(u));
    expect(narrow.bytesKept).toBeLessThanOrEqual(300);
  });
  it('gives the parameters of training without a trace', () => {
    const trainer = createTrainer(experiment);
    for (let u = 0; u < 700; u++) trainer.update([0, 1, 2, 3]);
    expect(createRun(experiment).parametersAt(700)).toEqual(trainer.parameters);
  });
  it('goes through the data in batches, the last one short, epoch after epoch', () => {
    const run = createRun({ ...experiment, training: { ...experiment.training, batchSize: 3 } });
    expect(run.updatesPerEpoch).toBe(2);
    expect([0, 1, 2, 3].map(run.batch)).toEqual([[0, 1, 2], [3], [0, 1, 2], [3]]);
  });
  it('shares one plan among all updates of a batch size', () => {
    const run = createRun({ ...experiment, training: { ...experiment.training, batchSize: 3 } });
    expect(run.plan(2)).toBe(run.plan(0));
    expect(run.plan(1)).not.toBe(run.plan(0));
  });
  it('leaves the experiment alone', () => {
    const frozen = JSON.stringify(mazur());
    const given = mazur();
    createRun(given).record(50);
    expect(JSON.stringify(given)).toBe(frozen);
  });
});
