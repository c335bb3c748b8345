/** What a reader can change, and what is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateExperiment } from '../../src/engine/validate.ts';
import { applyEdit, type EditTarget, editsBetween, readTarget, targetsOf } from '../../src/player/edit.ts';
import { experiments } from '../engine/arbitrary.ts';
import { mazur } from '../engine/examples.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true });

it('names every number of the experiment once', () => {
  expect(targetsOf(mazur())).toEqual([
    ...['x.0.0', 'x.0.1'],
    ...['w.1.0.0', 'w.1.0.1', 'w.1.1.0', 'w.1.1.1', 'b.1.0', 'b.1.1'],
    ...['w.2.0.0', 'w.2.0.1', 'w.2.1.0', 'w.2.1.1', 'b.2.0', 'b.2.1'],
    ...['y.0.0', 'y.0.1'],
    'lr',
  ]);
});

it('reads layer, receiving unit and sender in this order', () => {
  const experiment = mazur();
  expect(readTarget(experiment, 'w.1.1.0')).toBe(0.25);
  expect(readTarget(experiment, 'w.2.0.1')).toBe(0.45);
  expect(readTarget(experiment, 'b.2.1')).toBe(0.6);
  expect(readTarget(experiment, 'x.0.1')).toBe(0.1);
  expect(readTarget(experiment, 'y.0.1')).toBe(0.99);
  expect(readTarget(experiment, 'lr')).toBe(0.5);
});

it.each([
  ...['', '.', 'w', 'w.', 'w.0.0.0', 'w.3.0.0', 'w.1.2.0', 'w.1.0.2', 'w.1.0', 'w.1.0.0.0', 'w.-1.0.0', 'w.1.0.0 '],
  ...['w.1e0.0.0', 'w.１.0.0', 'b.1.2', 'b.1.0.0', 'x.1.0', 'x.0', 'y.0.2', 'lr.0', 'lr.', 'LR', 'learningRate'],
  ...['__proto__', '__proto__.0.0', 'constructor.prototype', 'w.__proto__.0.0', 'w.1.length', 'x.0.length', 'w.1.0.at'],
  ...['w.99999999999999999999.0.0', 'toString', 'x.0.0\0'],
])('knows no number called %j', (target) => {
  expect(readTarget(mazur(), target)).toBeUndefined();
  expect(applyEdit(mazur(), { target: target as EditTarget, value: 1 })).toEqual({
    ok: false,
    expected: 'a number of this network',
  });
});

describe('applyEdit', () => {
  it('changes the one number that is named and leaves the experiment it was given alone', () => {
    fc.assert(
      fc.property(experiments(), fc.nat(), number, (base, pick, value) => {
        const before = JSON.stringify(base);
        const targets = targetsOf(base);
        const target = targets[pick % targets.length] as EditTarget;
        const result = applyEdit(base, { target, value });
        expect(JSON.stringify(base)).toBe(before);
        if (!result.ok) return;
        for (const other of targets)
          expect(readTarget(result.experiment, other)).toBe(other === target ? value + 0 : readTarget(base, other));
        const same = { ...result.experiment, network: base.network, data: base.data, training: base.training };
        expect(same).toEqual(base);
      }),
      { numRuns: 300 },
    );
  });

  it('takes every finite weight, bias, input and target of a network with squared error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...targetsOf(mazur()).slice(0, -1)), number, (target, value) => {
        expect(applyEdit(mazur(), { target, value }).ok).toBe(true);
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %s in words', (value) => {
    expect(applyEdit(mazur(), { target: 'w.1.0.0', value })).toEqual({ ok: false, expected: 'a finite number' });
  });

  it('refuses a learning rate below 0', () => {
    expect(applyEdit(mazur(), { target: 'lr', value: -0.1 })).toEqual({
      ok: false,
      expected: 'a finite number from 0',
    });
    expect(applyEdit(mazur(), { target: 'lr', value: 0 }).ok).toBe(true);
  });

  it('refuses a target that is no probability where the loss needs one', () => {
    const experiment = {
      ...mazur({ loss: 'binary-cross-entropy' }),
    };
    expect(applyEdit(experiment, { target: 'y.0.0', value: 1.5 })).toEqual({
      ok: false,
      expected: 'numbers from 0 to 1',
    });
  });

  it('writes −0 as 0, which has no sign to explain', () => {
    const result = applyEdit(mazur(), { target: 'w.1.0.0', value: -0 });
    expect(result.ok && readTarget(result.experiment, 'w.1.0.0')).toBe(0);
  });
});

it('finds the edits that lead from one experiment to another', () => {
  const edits = fc.uniqueArray(
    fc.record({ target: fc.constantFrom(...targetsOf(mazur()).slice(0, -1)), value: number }),
    {
      selector: ({ target }) => target,
    },
  );
  fc.assert(
    fc.property(edits, (wanted) => {
      let experiment = mazur();
      for (const edit of wanted) {
        const result = applyEdit(experiment, edit);
        if (result.ok) experiment = result.experiment;
      }
      const found = editsBetween(mazur(), experiment);
      const changed = wanted.filter(({ target, value }) => value !== readTarget(mazur(), target));
      expect(found.map(({ target }) => target).sort()).toEqual(changed.map(({ target }) => target).sort());
      for (const { target, value } of found) expect(value).toBe(readTarget(experiment, target));
    }),
  );
});

describe('the rules for a changed number', () => {
  it('take a number exactly where the validator takes the experiment with that number in it', () => {
    const values = fc.oneof(fc.constantFrom(0, 1, -1, 0.5, 2, 1e308), fc.double());
    fc.assert(
      fc.property(experiments(), fc.nat(), values, (experiment, pick, value) => {
        const targets = targetsOf(experiment);
        const target = targets[pick % targets.length] as EditTarget;
        const result = applyEdit(experiment, { target, value });
        const json = JSON.parse(JSON.stringify(experiment, (_, number) => number));
        const [kind, first, second, third] = target.split('.') as [string, ...string[]];
        const [a, b, c] = [Number(first), Number(second), Number(third)];
        if (kind === 'lr') json.training.optimizer.learningRate = value;
        if (kind === 'w') json.network.layers[a - 1].weights[b][c] = value;
        if (kind === 'b') json.network.layers[a - 1].bias[b] = value;
        if (kind === 'x') json.data.inputs[a][b] = value;
        if (kind === 'y') json.data.targets[a][b] = value;
        expect(result.ok).toBe(validateExperiment(json).ok);
      }),
      { numRuns: 500 },
    );
  });
});
