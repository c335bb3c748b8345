import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blobs, circles, moons, spiral } from '../../../src/engine/datasets/clouds.ts';
import { line, wave } from '../../../src/engine/datasets/curves.ts';
import type { Dataset } from '../../../src/engine/datasets/dataset.ts';
import { gate, gateNames } from '../../../src/engine/datasets/gates.ts';
import { glyph, glyphNames, glyphSizes, glyphs } from '../../../src/engine/datasets/glyphs.ts';
import { iris } from '../../../src/engine/datasets/iris.ts';
import { checkerboard, xorSquares } from '../../../src/engine/datasets/squares.ts';
import { hashBits } from '../../../src/engine/math/hash.ts';

const oracle = JSON.parse(readFileSync(new URL('../../oracles/scikit-learn.json', import.meta.url), 'utf8')).iris;

const centers = [
  [0, 0],
  [5, 5],
  [-5, 5],
] as const;
const clouds = {
  moons,
  circles,
  spiral,
  'spiral with three arms': (o: Parameters<typeof spiral>[0]) => spiral({ ...o, classes: 3 }),
  blobs: (o: Parameters<typeof moons>[0]) => blobs({ ...o, centers }),
};

const radius = ([x, y]: readonly number[]) => Math.sqrt((x as number) ** 2 + (y as number) ** 2);
const ofClass = ({ inputs, labels }: Dataset, label: number) => inputs.filter((_, n) => labels[n] === label);

describe('gates', () => {
  test.each(gateNames)('%s has the truth table of its operator', (name) => {
    const { inputs, targets } = gate(name);
    const operators = {
      and: (a: number, b: number) => a & b,
      or: (a: number, b: number) => a | b,
      nand: (a: number, b: number) => 1 - (a & b),
      xor: (a: number, b: number) => a ^ b,
    };
    expect(inputs).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(targets).toEqual(inputs.map(([a, b]) => [operators[name](a as number, b as number)]));
  });
});

describe.each(Object.entries(clouds))('%s', (_name, make) => {
  test('is the same for the same seed and another for another', () => {
    expect(make({ examples: 20, noise: 0.1, seed: 1 })).toEqual(make({ examples: 20, noise: 0.1, seed: 1 }));
    expect(make({ examples: 20, noise: 0.1, seed: 1 })).not.toEqual(make({ examples: 20, noise: 0.1, seed: 2 }));
  });

  test('has as many points as asked for, its classes equal to within one, and targets that follow the labels', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 50 }), fc.integer(), (examples, seed) => {
        const { inputs, targets, labels } = make({ examples, noise: 0.2, seed });
        expect([inputs.length, targets.length, labels.length]).toEqual([examples, examples, examples]);
        expect(inputs.every((point) => point.length === 2 && point.every(Number.isFinite))).toBe(true);
        const classes = Math.max(...labels) + 1;
        const sizes = Array.from({ length: classes }, (_, k) => labels.filter((label) => label === k).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const [n, target] of targets.entries()) {
          if (classes === 2) expect(target).toEqual([labels[n]]);
          else expect(target).toEqual(Array.from({ length: classes }, (_, k) => (k === labels[n] ? 1 : 0)));
        }
      }),
    );
  });
});

describe('shapes', () => {
  test('moons are two half circles of radius 1, about (0, 0) and (1, ½), one above and one below', () => {
    const data = moons({ examples: 41, seed: 1 });
    for (const point of ofClass(data, 0)) {
      expect(radius(point)).toBeCloseTo(1, 14);
      expect(point[1]).toBeGreaterThan(-1e-15);
    }
    for (const [x, y] of ofClass(data, 1) as [number, number][]) {
      expect(radius([x - 1, y - 0.5])).toBeCloseTo(1, 14);
      expect(y).toBeLessThan(0.5 + 1e-15);
    }
  });

  test('circles have radius 1 and ½', () => {
    const data = circles({ examples: 40, seed: 1 });
    for (const point of ofClass(data, 0)) expect(radius(point)).toBeCloseTo(1, 14);
    for (const point of ofClass(data, 1)) expect(radius(point)).toBeCloseTo(0.5, 14);
  });

  test('the arms of a spiral wind out evenly to radius 1 and share no point', () => {
    const data = spiral({ examples: 40, seed: 1 });
    const radii = ofClass(data, 0).map(radius);
    for (const [k, r] of radii.entries()) expect(r).toBeCloseTo((k + 1) / 20, 14);
    expect(new Set(data.inputs.map(String)).size).toBe(40);
  });

  test('blobs lie about their centres with the spread asked for', () => {
    const data = blobs({ examples: 3000, noise: 0.5, seed: 1, centers });
    for (const [label, center] of centers.entries()) {
      for (const axis of [0, 1] as const) {
        const offsets = ofClass(data, label).map((point) => (point[axis] as number) - center[axis]);
        const mean = offsets.reduce((a, b) => a + b, 0) / 1000;
        const variance = offsets.reduce((a, b) => a + (b - mean) ** 2, 0) / 1000;
        expect(Math.abs(mean)).toBeLessThan(5 * (0.5 / Math.sqrt(1000)));
        expect(Math.abs(variance - 0.25)).toBeLessThan(5 * 0.25 * Math.sqrt(2 / 1000));
      }
    }
  });

  test('the points of seed 1 are these, for ever', () => {
    const prints = Object.fromEntries(
      Object.entries(clouds).map(([name, make]) => [
        name,
        hashBits(make({ examples: 50, noise: 0.1, seed: 1 }).inputs.flat()),
      ]),
    );
    expect(prints).toEqual({
      moons: '40b0d9ee7a837bdcb1b4b69bb47543c5',
      circles: '926b64190b067bb0710fcd9c97e329c3',
      spiral: '1160571eaa62fb9a6dc36441647e26ed',
      'spiral with three arms': '0707ee712f81f5a70a492c778c6b8d2e',
      blobs: '59c1b470c4676c5dc65eb31766cb30b3',
    });
  });
});

describe('iris', () => {
  test('is the table of scikit-learn, flower by flower', () => {
    expect(iris().inputs).toEqual(oracle.inputs);
    expect(iris().labels).toEqual(oracle.labels);
  });

  test('has one-hot targets', () => {
    expect([0, 50, 149].map((n) => iris().targets[n])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });
});

describe('squares', () => {
  test('XOR is class 1 where exactly one coordinate is positive, with a gap along the axes', () => {
    const { inputs, labels } = xorSquares({ examples: 400, seed: 1 });
    for (const [n, [x, y]] of (inputs as [number, number][]).entries()) {
      expect(labels[n]).toBe(x > 0 !== y > 0 ? 1 : 0);
      expect(Math.min(Math.abs(x), Math.abs(y))).toBeGreaterThanOrEqual(0.06);
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1);
    }
  });

  test('XOR has a quarter of its points in every corner', () => {
    const { inputs } = xorSquares({ examples: 40, seed: 1 });
    const corners = inputs.map(([x, y]) => `${(x as number) > 0}${(y as number) > 0}`);
    for (const corner of new Set(corners)) expect(corners.filter((its) => its === corner)).toHaveLength(10);
  });

  test('the checkerboard has fields of half a unit, dark and light in turn from the lower left', () => {
    const { inputs, labels } = checkerboard({ examples: 400, seed: 1 });
    const fields = (inputs as [number, number][]).map(([x, y]) => [Math.floor(2 * x + 2), Math.floor(2 * y + 2)]);
    expect(fields.map(([column, row]) => ((column as number) + (row as number)) % 2)).toEqual(labels);
    expect(new Set(fields.map(String)).size).toBe(16);
  });
});

describe('curves', () => {
  test('a line rises by half a unit for each unit of x, from −½ at −2', () => {
    const { inputs, targets } = line({ examples: 5, seed: 1 });
    expect(inputs.flat()).toEqual([-2, -1, 0, 1, 2]);
    expect(targets.flat()).toEqual([-0.5, 0, 0.5, 1, 1.5]);
  });

  test('a wave is the sine from −6 to 6', () => {
    const { inputs, targets } = wave({ examples: 100, seed: 1 });
    expect([inputs[0], inputs[99]]).toEqual([[-6], [6]]);
    for (const [n, [y]] of targets.entries()) expect(y).toBeCloseTo(Math.sin((inputs[n] as [number])[0]), 14);
  });

  test('noise moves the targets by as much as it says, and no x', () => {
    const [clean, noisy] = [wave({ examples: 2000, seed: 1 }), wave({ examples: 2000, seed: 1, noise: 0.5 })];
    expect(noisy.inputs).toEqual(clean.inputs);
    const moved = noisy.targets.map(([y], n) => (y as number) - (clean.targets[n] as [number])[0]);
    const variance = moved.reduce((sum, by) => sum + by * by, 0) / 2000;
    expect(Math.abs(variance - 0.25)).toBeLessThan(5 * 0.25 * Math.sqrt(2 / 2000));
  });
});

describe('glyphs', () => {
  test.each(glyphSizes)('of %d pixels a side are signs with all their pixels, no two alike', (size) => {
    const signs = glyphNames(size).map((_, label) => glyph(size, label));
    for (const sign of signs) {
      expect(sign).toHaveLength(size * size);
      expect(new Set(sign)).toEqual(new Set([0, 1]));
    }
    expect(new Set(signs.map(String)).size).toBe(signs.length);
  });

  test('stand in their order, and are themselves without noise', () => {
    const { inputs, labels } = glyphs({ examples: 13, seed: 1, size: 3 });
    expect(labels).toEqual([0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0]);
    for (const [n, pixels] of inputs.entries()) expect(pixels).toEqual(glyph(3, labels[n] as number));
  });

  test('noise moves every pixel', () => {
    const [pixels] = glyphs({ examples: 1, seed: 1, size: 8, noise: 0.1 }).inputs as [number[]];
    expect(pixels.filter((pixel) => pixel === 0 || pixel === 1)).toEqual([]);
  });
});

describe('squares, curves and glyphs', () => {
  test('are these of seed 1, for ever', () => {
    const options = { examples: 50, noise: 0.1, seed: 1 };
    expect({
      xor: hashBits(xorSquares(options).inputs.flat()),
      checkerboard: hashBits(checkerboard(options).inputs.flat()),
      line: hashBits(line(options).targets.flat()),
      wave: hashBits(wave(options).targets.flat()),
      glyphs: hashBits(glyphs({ ...options, size: 4 }).inputs.flat()),
    }).toMatchInlineSnapshot(`
      {
        "checkerboard": "927bcc9731fd31ce0e83318ba0fd09e1",
        "glyphs": "a3511677df44b5a2bfd6e96f1dced702",
        "line": "bae53455d265a8f8aeab3646e13b2399",
        "wave": "505842262585cf7d6d5a079f05eb2277",
        "xor": "0f32713d64b0cfee5b10a066808823aa",
      }
    `);
  });
});
