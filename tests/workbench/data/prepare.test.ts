import { describe, expect, test } from 'vitest';
import { hashBits } from '../../../src/engine/math/hash.ts';
import {
  type DataSource,
  type FeatureName,
  type Preparation,
  type Prepared,
  planeNames,
  prepare,
  preparing,
  type TableSource,
} from '../../../src/workbench/data/source.ts';

const how: Preparation = { features: ['x', 'y'], standardise: true, validation: 0.2, test: 0.3, seed: 7 };
const plane = (kind: (typeof planeNames)[number], more = {}): DataSource => ({
  kind,
  points: 60,
  noise: 0.1,
  seed: 3,
  ...more,
});

function ready(source: DataSource, preparation: Partial<Preparation> = {}): Prepared {
  const result = prepare(source, { ...how, ...preparation });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

const column = (rows: readonly (readonly number[])[], i: number, of: readonly number[]) =>
  of.map((n) => (rows[n] as number[])[i] as number);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const spread = (values: readonly number[]) => Math.sqrt(mean(values.map((v) => (v - mean(values)) ** 2)));

describe('the parts', () => {
  test('hold every example once, in the shares asked for', () => {
    const { split } = ready(plane('moons'));
    expect([split.training.length, split.validation.length, split.test.length]).toEqual([30, 12, 18]);
    expect([...split.training, ...split.validation, ...split.test].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 60 }, (_, n) => n),
    );
  });

  test('hold every class in its proportion', () => {
    const { split, labels } = ready({ kind: 'iris' });
    for (const part of Object.values(split) as (readonly number[])[])
      for (const label of [0, 1, 2]) expect(part.filter((n) => labels[n] === label)).toHaveLength(part.length / 3);
  });

  test('are others for another seed', () => {
    expect(ready(plane('moons'), { seed: 8 }).split).not.toEqual(ready(plane('moons')).split);
  });
});

describe('standardised inputs', () => {
  test('have mean 0 and spread 1 among the training examples, and not among all', () => {
    const { inputs, split } = ready(plane('moons'));
    for (const i of [0, 1]) {
      expect(mean(column(inputs, i, split.training))).toBeCloseTo(0, 12);
      expect(spread(column(inputs, i, split.training))).toBeCloseTo(1, 12);
      expect(Math.abs(mean(column(inputs, i, [...split.training, ...split.test])))).toBeGreaterThan(1e-4);
    }
  });

  test('are those of a place in the plane when the place is a point', () => {
    const set = ready(plane('spiral'), { features: ['x', 'yy', 'sin-x'] });
    expect(set.raw.map((point) => set.featuresOf(point))).toEqual(set.inputs);
  });
});

describe('features', () => {
  test('are x, y, their squares, product and sines, in the order of their list', () => {
    const all: FeatureName[] = ['sin-y', 'sin-x', 'xy', 'yy', 'xx', 'y', 'x'];
    const { inputs, raw, names } = ready(plane('blobs'), { features: all, standardise: false });
    const [x, y] = raw[5] as [number, number];
    expect(names).toEqual(['x', 'y', 'x²', 'y²', 'x·y', 'sin x', 'sin y']);
    const expected = [x, y, x * x, y * y, x * y, Math.sin(x), Math.sin(y)];
    for (const [i, value] of (inputs[5] as number[]).entries()) expect(value).toBeCloseTo(expected[i] as number, 14);
  });

  test('of one input are those of x', () => {
    const line: DataSource = { kind: 'line', points: 10, noise: 0, seed: 1 };
    expect(ready(line, { features: ['x', 'y', 'xy', 'xx'] }).names).toEqual(['x', 'x²']);
  });

  test('are left aside where there are more than two inputs', () => {
    expect(ready({ kind: 'iris' }, { features: ['xx'] }).names).toHaveLength(4);
  });

  test('are missed where none is chosen', () => {
    expect(prepare(plane('moons'), { ...how, features: [] })).toMatchObject({
      problems: [{ path: 'preparation.features' }],
    });
  });
});

describe('sources', () => {
  test.each(planeNames)('%s lies between −6 and 6 and is at least 4 wide and high without noise', (kind) => {
    const { raw } = ready(plane(kind, { noise: 0, points: 200 }));
    for (const axis of [0, 1]) {
      const values = raw.map((point) => point[axis] as number);
      expect(Math.max(...values)).toBeLessThanOrEqual(6);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(-6);
      expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(4);
    }
  });

  test('two classes have one target 0 or 1, more have one each', () => {
    expect(ready(plane('spiral'))).toMatchObject({ task: 'binary', classes: ['0', '1'] });
    const three = ready(plane('spiral', { classes: 3 }));
    expect(three.task).toBe('classes');
    expect(three.targets.slice(0, 3)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  test('own points are classes of places or values over x', () => {
    const points = [
      { x: 1, y: 2, label: 1 },
      { x: 3, y: 4, label: 0 },
    ];
    const parts = { validation: 0, test: 0, standardise: false };
    expect(ready({ kind: 'own', fit: 'classes', points }, parts)).toMatchObject({
      raw: [
        [1, 2],
        [3, 4],
      ],
      targets: [[1], [0]],
    });
    expect(ready({ kind: 'own', fit: 'curve', points }, parts)).toMatchObject({ raw: [[1], [3]], targets: [[2], [4]] });
  });

  test('no point at all is a problem and not an error', () => {
    expect(prepare({ kind: 'own', fit: 'classes', points: [] }, how)).toMatchObject({ problems: [{ path: 'source' }] });
  });

  test('the same source gives these bits, for ever', () => {
    const prints = planeNames.map((kind) => hashBits(ready(plane(kind)).inputs.flat()));
    const wave = ready({ kind: 'wave', points: 40, noise: 0.1, seed: 3 });
    const glyphs = ready({ kind: 'glyphs', size: 4, points: 24, noise: 0.2, seed: 3 });
    expect([...prints, hashBits(wave.targets.flat()), hashBits(glyphs.inputs.flat())]).toMatchInlineSnapshot(`
      [
        "57e11e923f9d4496b6191939e5d9a2ad",
        "ab700820bd8affb65128da5ab7ebc3bd",
        "cbe5c7575bd9d88c7b0defc4dfb559be",
        "37d721d11ad44a77347181922b48f7a7",
        "c2896ce24420ca014debe97d0061d395",
        "f347a74fd36c299411e634bf196d1c59",
        "63eb18df42aec3ce1897194d2c423ea6",
        "e26052e2a3fc4f70bc71a2ceddf0f1fb",
      ]
    `);
  });
});

test('for another split a table is not read again, and gives what it would give if it were', () => {
  let reads = 0;
  const rows = Array.from({ length: 50 }, (_, n) => [String(n), n % 3 === 0 ? 'a' : 'b']);
  const table: TableSource = {
    kind: 'table',
    name: 'counted',
    decimal: '.',
    columns: [
      { name: 'x', use: 'number' },
      { name: 'kind', use: 'class' },
    ],
    get rows() {
      reads++;
      return rows;
    },
  };
  const prepareIt = preparing(table);
  const first = prepareIt(how);
  const read = reads;
  expect(prepareIt(how)).toBe(first);
  const other = { ...how, test: 0.1, seed: 8 };
  const again = prepareIt(other) as Prepared;
  expect(reads).toBe(read);
  const { featuresOf: _ours, ...ours } = again;
  const { featuresOf: _theirs, ...theirs } = prepare(table, other) as Prepared;
  expect(ours).toEqual(theirs);
});
