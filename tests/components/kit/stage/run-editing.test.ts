/** Numbers of several runs under one clock, changed by their names. */
import { expect, test } from 'vitest';
import { editingOf } from '../../../../src/components/kit/stage/edit/run-editing.ts';
import { sgdNetwork } from '../../../../src/components/kit/stage/subjects/sgd.ts';
import type { Experiment } from '../../../../src/engine/experiment.ts';
import { readTarget } from '../../../../src/player/edit.ts';
import { mazur } from '../../../engine/examples.ts';

/** What becomes of two runs when one of their numbers is changed. */
function changed(target: string, value: number) {
  const replaced: [run: number, spec: Experiment][] = [];
  const runs = [mazur(), mazur({ l2: 1 })];
  const { change, read, name } = editingOf(sgdNetwork, runs, (to, run) =>
    replaced.push([run, to(runs[run] as Experiment)]),
  );
  return { said: change(target, value), replaced, read: read(target), name: name(target) };
}

test('a number of the first run is changed, and no other run', () => {
  const { said, replaced, read, name } = changed('w.1.0.0', 0.7);
  expect([said, read, name]).toEqual([undefined, 0.15, 'w1']);
  expect(replaced.map(([run, spec]) => [run, readTarget(spec, 'w.1.0.0')])).toEqual([[0, 0.7]]);
});

test('a number of the second run is named by it', () => {
  const { replaced } = changed('2.w.1.0.0', 0.7);
  expect(replaced.map(([run, spec]) => [run, readTarget(spec, 'w.1.0.0'), spec.training.l2])).toEqual([[1, 0.7, 1]]);
});

test('what cannot be is said, and nothing is changed', () => {
  expect(changed('lr', -1)).toMatchObject({ said: 'a finite number from 0', replaced: [] });
  expect(changed('w.1.0.0', Number.POSITIVE_INFINITY)).toMatchObject({ said: 'a finite number', replaced: [] });
  expect(changed('w.9.0.0', 1)).toMatchObject({ said: 'a number of this network', replaced: [] });
});
