import { describe, expect, test } from 'vitest';
import mazurJson from '../../../../content/experiments/mazur.json' with { type: 'json' };
import {
  type Chain,
  chainOfRecord,
  type Reason,
  reasonFor,
  reasonsBehind,
} from '../../../../src/components/kit/stage/why/why.ts';
import { parseCell } from '../../../../src/engine/trace/cell-names.ts';
import { createForwardRun } from '../../../../src/engine/trace/forward-run.ts';
import { type Cell, cellName } from '../../../../src/engine/trace/layout.ts';
import { writerOf } from '../../../../src/engine/trace/record.ts';
import { createRun } from '../../../../src/engine/trace/run.ts';
import { sgdNotation } from '../../../../src/notation/dense/sgd.ts';
import { isTerm } from '../../../../src/notation/notation.ts';
import { experimentOf } from '../../../../src/questions/index.ts';

const mazur = experimentOf(mazurJson);
const run = createRun(mazur);
const record = run.record(0);
const notation = sgdNotation(run);
const cell = (name: string) => parseCell(name) as Cell;
const reason = (name: string, done = record.count) => reasonFor(notation, record, cell(name), done);

/** All given numbers at the far ends of a chain of reasons. */
function roots(from: Reason): string[] {
  if (from.made === undefined) return [cellName(from.cell)];
  return [...new Set(reasonsBehind(notation, record, from).flatMap(roots))].sort();
}

describe('the reason for a number', () => {
  test('is the operation that made it, with the numbers it read', () => {
    const made = reason('delta[0][2][0]')?.made;
    const values = made?.formula.tokens.filter(isTerm).map(({ value }) => value) ?? [];
    expect(values).toHaveLength(2);
    expect((values[0] as number) * (values[1] as number)).toBe(reason('delta[0][2][0]')?.value);
  });

  test('is nothing for a number that was given', () => {
    expect(reason('a[0][0][0]')).toEqual({ cell: cell('a[0][0][0]'), value: 0.05, made: undefined });
  });

  test('is not known before the number is', () => {
    const index = writerOf(record, cell('loss'))?.index as number;
    expect(reason('loss', index)).toBeUndefined();
    expect(reason('loss', index + 1)?.value).toBe(reason('loss')?.value);
  });

  test('leads back to inputs, weights, biases and targets alone', () => {
    expect(roots(reason('z[0][1][0]') as Reason)).toEqual([
      'a[0][0][0]',
      'a[0][0][1]',
      'bias[1][0]',
      'weights[1][0][0]',
      'weights[1][0][1]',
    ]);
    const ofHidden = roots(reason('weightGradient[1][0][0]') as Reason);
    expect(ofHidden.every((name) => /^(weights|bias|y|a\[0\]\[0\])/.test(name))).toBe(true);
    expect(ofHidden).toContain('weights[2][1][0]');
  });

  test('of a new weight is the old one, as the update found it', () => {
    const next = reason('weights[2][0][0]') as Reason;
    const old = reasonsBehind(notation, record, next).find((behind) => cellName(behind.cell) === 'weights[2][0][0]');
    expect(old).toEqual({ cell: cell('weights[2][0][0]'), value: 0.4, made: undefined });
    expect(next.value).toBeLessThan(0.4);
  });

  test('names each number it read once', () => {
    const slope = reason('activationSlope[0][2][0]') as Reason;
    const names = reasonsBehind(notation, record, slope).map((behind) => cellName(behind.cell));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the chain of a forward run', () => {
  const short = createForwardRun(mazur);
  const flat = ({ behind }: Chain, from: Reason): unknown[] => [
    cellName(from.cell),
    from.value,
    behind(from).map((each) => flat({ behind } as Chain, each)),
  ];
  const { count } = short.plan(0);

  test('leads to the same numbers as that of a whole run', () => {
    const [ours, theirs] = [
      chainOfRecord(sgdNotation(short), short.record(0), count),
      chainOfRecord(notation, record, count),
    ];
    for (const name of ['a[0][2][1]', 'z[0][1][0]', 'product[0][2][0][1]'])
      expect(flat(ours, ours.reason(cell(name)) as Reason)).toEqual(flat(theirs, theirs.reason(cell(name)) as Reason));
  });

  test('knows nothing of what lies ahead', () => {
    const early = chainOfRecord(sgdNotation(short), short.record(0), 2);
    expect(early.reason(cell('z[0][1][0]'))).toBeUndefined();
    expect(early.reason(cell('weights[1][0][0]'))?.made).toBeUndefined();
  });
});
