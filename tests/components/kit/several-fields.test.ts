/** Several numbers changed before anything is drawn anew: each of them counts. */
import { expect, test } from 'vitest';
import mazur from '../../../content/experiments/mazur.json' with { type: 'json' };
import { editingOf } from '../../../src/components/kit/stage/edit/run-editing.ts';
import type { Subject } from '../../../src/components/kit/stage/subject.ts';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { applyEdit, type Edit, readTarget } from '../../../src/player/edit.ts';
import { experimentOf } from '../../../src/player/experiments.ts';

test('the numbers of an experiment', () => {
  let spec = experimentOf(mazur);
  const edits = {
    read: readTarget,
    apply: (of: Experiment, edit: Edit) => applyEdit(of, edit),
    name: (target: string) => target,
  };
  // What is drawn is the experiment of before, for all three.
  const editing = editingOf({ edits } as unknown as Subject<Experiment>, [spec], (to) => {
    spec = to(spec);
  });
  expect(editing.change('w.2.0.0', 0.1)).toBeUndefined();
  expect(editing.change('b.1.0', 0.2)).toBeUndefined();
  expect(editing.change('lr', -1)).toBe('a finite number from 0');
  expect(editing.change('lr', 0.7)).toBeUndefined();
  expect(['w.2.0.0', 'b.1.0', 'lr'].map((target) => readTarget(spec, target))).toEqual([0.1, 0.2, 0.7]);
});
