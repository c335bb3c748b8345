/** Several numbers changed before anything is drawn anew: each of them counts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import mazur from '../../../content/experiments/mazur.json' with { type: 'json' };
import { editingOf } from '../../../src/components/kit/stage/edit/run-editing.ts';
import type { Subject } from '../../../src/components/kit/stage/subject.ts';
import type { Experiment } from '../../../src/engine/experiment.ts';
import { defaultSettings, type LabSettings } from '../../../src/lab/protocol/settings.ts';
import { withChange } from '../../../src/lab/train/with-change.ts';
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

describe('the settings of the lab', () => {
  const before: LabSettings = {
    ...defaultSettings,
    network: { kind: 'dense', hidden: [{ units: 32, activation: 'relu', dropout: 0 }] },
  };
  const layer = (units: number, dropout: number): LabSettings => ({
    ...before,
    network: { kind: 'dense', hidden: [{ units, activation: 'relu', dropout }] },
  });

  test('in one layer, and beside it', () => {
    let now = before;
    for (const changed of [layer(64, 0), layer(32, 0.5), { ...before, epochs: 7 }])
      now = withChange(before, changed, now);
    expect(now).toEqual({ ...layer(64, 0.5), epochs: 7 });
  });

  test('another kind of network takes the place of the one before', () => {
    const cnn: LabSettings = { ...before, network: { kind: 'cnn' } };
    expect(withChange(before, cnn, { ...before, seed: 4 })).toEqual({ ...cnn, seed: 4 });
    const added = { ...before, network: { kind: 'dense' as const, hidden: [] } };
    expect(withChange(before, added, layer(9, 0))).toEqual(added);
  });

  test('one change alone is that change', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(withChange(one, other, one)).toEqual(other);
        expect(withChange(one, one, other)).toEqual(other);
      }),
    ));
});
