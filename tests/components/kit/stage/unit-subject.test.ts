/** A single unit as a subject: its threshold can be changed, and a link carries the bias. */
import { describe, expect, test } from 'vitest';
import line from '../../../../content/experiments/decision-line.json' with { type: 'json' };
import perceptron from '../../../../content/experiments/perceptron.json' with { type: 'json' };
import { threshold, unit } from '../../../../src/components/kit/stage/subjects/unit.ts';
import { createUnitRun } from '../../../../src/engine/trace/unit-run.ts';
import { defaultDigits } from '../../../../src/notation/format.ts';
import { edited, experimentOf } from '../../../../src/questions/index.ts';

const experiment = experimentOf(perceptron);
const { edits } = unit;

describe('the threshold', () => {
  test('is the bias turned over, to read and to change', () => {
    expect(edits.read(experiment, threshold)).toBe(1);
    const result = edits.apply(experiment, { target: threshold, value: 1.5 });
    expect(result.ok && result.experiment).toEqual(edited(experiment, { 'b.1.0': -1.5 }));
    expect(edits.name(threshold, experiment)).toBe('θ');
  });

  test('of 0 is a bias of 0, without a sign', () => {
    const result = edits.apply(experiment, { target: threshold, value: 0 });
    expect(result.ok && Object.is(edits.read(result.experiment, 'b.1.0'), 0)).toBe(true);
  });

  test('that is no finite number is refused', () =>
    expect(edits.apply(experiment, { target: threshold, value: Number.POSITIVE_INFINITY }).ok).toBe(false));

  test('stands in a link as the bias', () =>
    expect(edits.differences(experiment, edited(experiment, { 'b.1.0': -1.5 }))).toEqual([
      { target: 'b.1.0', value: -1.5 },
    ]));
});

test.each([
  ['threshold', 'the threshold θ', ['1 if ', 'z', ' ≥ ', 'θ', ', else 0']],
  ['bias', 'the bias b', ['1 if ', 'z', ' ≥ ', '0', ', else 0']],
] as const)('a run with a %s is spoken of as one', (form, words, formula) => {
  const run = createUnitRun(experiment, form);
  const { notation, moment } = unit;
  const { event } = moment(run, 4);
  expect(notation(run, 0).words({ quantity: 'bias', index: [1, 0] })).toBe(words);
  expect(
    event &&
      notation(run, 0)
        .formula(event)
        .tokens.map((token) => ('text' in token ? token.text : token.label.base)),
  ).toEqual(formula);
  expect(event && notation(run, 0).sentence(event, defaultDigits)).toMatch(/^[A-Z].*\.$/);
});

test('the editor has the points where there are several, and nothing that stands beside the figure', () => {
  expect(unit.groups(createUnitRun(experiment, 'bias'))).toEqual([]);
  const points = unit.groups(createUnitRun(experimentOf(line), 'bias'));
  expect(points.map(({ targets }) => targets.length)).toEqual([8, 4]);
});
