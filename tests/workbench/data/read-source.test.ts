import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/engine/problems.ts';
import {
  type DataSource,
  dataLimits,
  type Preparation,
  prepare,
  readPreparation,
  readSource,
} from '../../../src/workbench/data/source.ts';

const read = (value: unknown) => {
  const problems: Problem[] = [];
  return { source: readSource(value, { path: 'source', problems }), problems };
};
const paths = (value: unknown) => read(value).problems.map(({ path }) => path);

const table: DataSource = {
  kind: 'table',
  name: 'heights.csv',
  columns: [
    { name: 'height', use: 'number' },
    { name: 'who', use: 'class' },
  ],
  decimal: ',',
  rows: [
    ['1,5', 'a'],
    ['1,7', 'b'],
  ],
  lines: [3, 5],
};
const good: readonly DataSource[] = [
  { kind: 'moons', points: 100, noise: 0.2, seed: 4 },
  { kind: 'spiral', points: 100, noise: 0, seed: 4, classes: 3 },
  { kind: 'wave', points: 30, noise: 0.1, seed: 0 },
  { kind: 'gate', gate: 'xor' },
  { kind: 'iris' },
  { kind: 'glyphs', size: 8, points: 40, noise: 0.2, seed: 1, classes: 10 },
  { kind: 'own', fit: 'curve', points: [{ x: 1, y: -2.5, label: 0 }] },
  table,
];
const preparation: Preparation = { features: ['x', 'xy'], standardise: false, validation: 0.1, test: 0.2, seed: 5 };

test.each(good)('a source of kind $kind comes back from its JSON as it was', (source) => {
  expect(read(JSON.parse(JSON.stringify(source)))).toEqual({ source, problems: [] });
});

describe('every problem has its path', () => {
  test.each([
    [undefined, ['source']],
    [[], ['source']],
    [{ kind: 'moon', points: 3 }, ['source.kind']],
    [{ kind: 'moons', points: 3, noise: 2, seed: -1 }, ['source.points', 'source.noise', 'source.seed']],
    [{ kind: 'moons', points: 100, noise: 0, seed: 1, classes: 2 }, ['source.classes']],
    [{ kind: 'glyphs', size: 5, points: 100, noise: 0, seed: 1 }, ['source.size']],
    [{ kind: 'glyphs', size: 2, points: 100, noise: 0, seed: 1, classes: 7 }, ['source.classes']],
    [
      { kind: 'own', fit: 'classes', points: [{ x: 1e9, y: 0, label: 9 }] },
      ['source.points[0].x', 'source.points[0].label'],
    ],
    [{ kind: 'own', fit: 'classes', points: new Array(501).fill(0) }, ['source.points']],
    [{ ...table, rows: [['1'], ['2', 3]] }, ['source.rows[0]', 'source.rows[1]']],
    [{ ...table, lines: [1] }, ['source.lines']],
    [{ ...table, columns: new Array(101).fill(0) }, ['source.columns']],
    [{ ...table, rows: new Array(10_001).fill([]) }, ['source.rows']],
  ])('%j', (value, expected) => {
    expect(read(value).source).toBeUndefined();
    expect(paths(value)).toEqual(expect.arrayContaining(expected));
  });

  test('a million bad rows are not answered by as many sentences', () => {
    expect(paths({ ...table, rows: new Array(10_000).fill(0) })).toHaveLength(5);
  });
});

test('whatever is given, there is a source that can be prepared or a problem, and no error', () => {
  const near = fc.constantFrom(...good).chain((source) =>
    fc.tuple(fc.constantFrom(...Object.keys(source), '__proto__', 'other'), fc.jsonValue()).map(([key, value]) => ({
      ...source,
      [key]: value,
    })),
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), near), (value) => {
      const { source, problems } = read(value);
      expect(source === undefined).toBe(problems.length > 0);
      if (source !== undefined) prepare(source, preparation);
    }),
    { numRuns: 500 },
  );
});

describe('a preparation', () => {
  const readIt = (value: unknown) => {
    const problems: Problem[] = [];
    return { read: readPreparation(value, { path: 'preparation', problems }), problems };
  };

  test('comes back from its JSON as it was', () => {
    expect(readIt(JSON.parse(JSON.stringify(preparation)))).toEqual({ read: preparation, problems: [] });
  });

  test.each([
    [{ ...preparation, features: ['x', 'z'] }, 'preparation.features[1]'],
    [{ ...preparation, features: new Array(9).fill('x') }, 'preparation.features'],
    [{ ...preparation, validation: 0.5, test: 0.5 }, 'preparation'],
    [{ ...preparation, test: 1 }, 'preparation.test'],
    [{ ...preparation, seed: 1.5 }, 'preparation.seed'],
    [{ ...preparation, standardise: 1 }, 'preparation.standardise'],
    [null, 'preparation'],
  ])('%j has a problem at %s', (value, path) => {
    expect(readIt(value).read).toBeUndefined();
    expect(readIt(value).problems.map((problem) => problem.path)).toContain(path);
  });

  test('may put nine tenths aside, though 0.6 + 0.3 is a little less and 0.8 + 0.1 a little more', () => {
    for (const [validation, tested] of [
      [0.6, 0.3],
      [0.8, 0.1],
      [dataLimits.aside, 0],
    ])
      expect(readIt({ ...preparation, validation, test: tested }).problems).toEqual([]);
  });
});
