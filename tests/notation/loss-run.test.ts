/** What the figures of lesson 6 say of their runs, in words of their own: as true as the words of all runs. */
import { describe, expect, test } from 'vitest';
import four from '../../content/experiments/four-pixels.json' with { type: 'json' };
import three from '../../content/experiments/three-points.json' with { type: 'json' };
import { cellAt } from '../../src/engine/trace/layout.ts';
import { createLossRun } from '../../src/engine/trace/loss-run.ts';
import { eventAt } from '../../src/engine/trace/record.ts';
import { fittedLineNotation } from '../../src/notation/dense/fitted-line.ts';
import { sharesNotation } from '../../src/notation/dense/shares.ts';
import { formatNumber } from '../../src/notation/format.ts';
import { labelText } from '../../src/notation/label.ts';
import { experimentOf } from '../../src/questions/index.ts';
import { evaluate } from './evaluate.ts';

const runs = {
  'a fitted line': [createLossRun(experimentOf(three)), fittedLineNotation],
  'shares of three classes': [createLossRun(experimentOf(four), 'slopes'), sharesNotation],
} as const;
const digits = { significant: 4 } as const;

describe.each(Object.entries(runs))('%s', (_, [run, notationOf]) => {
  const record = run.record(0);
  const notation = notationOf(run);
  const events = Array.from({ length: record.count }, (_event, k) => eventAt(record, k));

  test('has a formula for each event that gives its value, and a sentence that says it', () => {
    for (const event of events) {
      const { tokens, result } = notation.formula(event);
      expect(evaluate(tokens), event.kind).toBeCloseTo(event.value, 12);
      expect(result.value).toBe(event.value);
      expect(notation.sentence(event, digits)).toContain(formatNumber(event.value));
      expect(notation.sentence(event, digits)).toMatch(/^([A-Z]|[a-z](?![a-z])).*\.$/);
    }
  });

  test('has no two numbers of one name among those that it computes', () => {
    const { layout } = record.plan;
    const cells = Array.from({ length: layout.size }, (_cell, slot) => cellAt(layout, slot));
    const names = cells.map((cell) => notation.words(cell));
    expect(new Set(names).size).toBe(names.length);
  });
});

test('an error of a line is what it says less the target', () => {
  const [run] = runs['a fitted line'];
  const event = eventAt(run.record(0), 3);
  const { tokens } = fittedLineNotation(run).formula(event);
  const shown = tokens.map((token) => ('label' in token ? `${labelText(token.label)}=${token.value}` : token.text));
  expect(shown.join('')).toBe('(a1=2.5 − y1=2)²');
});

test('the slope by a score is said without a letter that lesson 6 does not have', () => {
  const [run] = runs['shares of three classes'];
  const record = run.record(0);
  const event = eventAt(record, record.count - 1);
  const { result } = sharesNotation(run).formula(event);
  expect(labelText(result.label)).toBe('∂E/∂z3');
  expect(sharesNotation(run).sentence(event, digits)).toBe(
    'The slope of the loss by the score of class 3 is the share of class 3 minus the target of class 3: 0.1787.',
  );
});
