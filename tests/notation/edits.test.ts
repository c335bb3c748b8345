/** What a reader can change of an experiment of any subject but dense (tests/player/edit.test.ts). */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { validateEnvelope } from '../../src/engine/envelope.ts';
import type { AnyExperiment, AnySpec, SubjectName } from '../../src/engine/subjects.ts';
import { cellAt, cellName } from '../../src/engine/trace/layout.ts';
import { createRunOf } from '../../src/engine/trace/run-of.ts';
import { descents as lessonDescents } from '../../src/exercises/gradient-descent/descents.ts';
import { lstmEdits, recurrentEdits } from '../../src/notation/edits/cells.ts';
import { convolutionEdits } from '../../src/notation/edits/convolution.ts';
import { descentEdits } from '../../src/notation/edits/descent.ts';
import { graphEdits } from '../../src/notation/edits/graph.ts';
import type { EditRules } from '../../src/player/edit-rules.ts';
import { cellSpecs, convolutions, descents, graphs } from '../engine/subjects.ts';

vi.setConfig({ testTimeout: 120_000 });

const rulesOf = {
  graph: graphEdits,
  convolution: convolutionEdits,
  recurrent: recurrentEdits,
  lstm: lstmEdits,
  descent: descentEdits,
} as unknown as Record<Exclude<SubjectName, 'dense'>, EditRules<AnySpec>>;

const specs = fc.oneof(graphs, convolutions, cellSpecs, descents);

describe('the targets of an experiment', () => {
  it('each name one number, which alone changes, to an experiment that its reader accepts', () => {
    fc.assert(
      fc.property(specs, fc.nat(), (spec, pick) => {
        const rules = rulesOf[spec.kind];
        const targets = rules.targets(spec);
        expect(new Set(targets).size).toBe(targets.length);
        const names = targets.map((target) => rules.name(target, spec));
        expect(new Set(names).size, names.join('; ')).toBe(names.length);
        for (const target of targets) expect(Number.isFinite(rules.read(spec, target)), target).toBe(true);
        const target = targets[pick % targets.length] as string;
        const result = rules.apply(spec, { target, value: 0.4321 });
        if (!result.ok) throw new Error(`${target}: ${result.expected}`);
        expect(rules.read(result.experiment, target)).toBe(0.4321);
        expect(rules.differences(spec, result.experiment)).toEqual([{ target, value: 0.4321 }]);
        expect(rules.differences(spec, spec)).toEqual([]);
        expect(validateEnvelope(result.experiment), target).toMatchObject({ ok: true });
      }),
      { numRuns: 150 },
    );
  });

  it('are those behind the given cells: what a picture shows is what changes', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const rules = rulesOf[spec.kind];
        const { plan, initial } = createRunOf({ kind: spec.kind, spec } as AnyExperiment).record(0);
        let behind = 0;
        for (let slot = 0; slot < plan.layout.given; slot++) {
          const cell = cellAt(plan.layout, slot);
          const target = rules.targetOf(cell, []);
          if (target === undefined || rules.read(spec, target) === undefined) continue;
          behind++;
          expect(rules.read(spec, target), `${cellName(cell)} ${target}`).toBe(initial[slot]);
        }
        const isAlong = spec.kind === 'descent' && spec.function.kind === 'network';
        if (!isAlong) expect(behind).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

it.each([
  [
    'p.0',
    { kind: 'descent', function: { kind: 'two-valleys' }, start: [1], optimizer: { kind: 'sgd', learningRate: 0.1 } },
  ],
] as const)('refuses what is no finite number, and what no target names: %s', (target, spec) => {
  const rules = rulesOf.descent;
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
    expect(rules.apply(spec, { target, value })).toEqual({ ok: false, expected: 'a finite number' });
  expect(rules.apply(spec, { target: 'lr', value: -1 })).toEqual({ ok: false, expected: 'a finite number from 0' });
  for (const hostile of ['p.1', 'p.-1', 'p', '', '__proto__', 'constructor', 'momentum'])
    expect(rules.apply(spec, { target: hostile, value: 1 })).toMatchObject({ ok: false });
  const zeroed = rules.apply(spec, { target, value: -0 });
  expect(zeroed.ok && Object.is(rules.read(zeroed.experiment, target), 0)).toBe(true);
});

it('a start on a network’s loss is called by the weight that it is, not by its place among the two', () => {
  const rules = rulesOf.descent;
  const spec = lessonDescents['xor-surface'];
  expect(
    rules
      .targets(spec)
      .slice(0, 2)
      .map((target) => rules.name(target, spec)),
  ).toEqual(['start of w1', 'start of w3']);
});
