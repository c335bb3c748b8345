import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blobs, circles, moons, spiral } from '../../../src/engine/datasets/clouds.ts';
import type { Dataset } from '../../../src/engine/datasets/dataset.ts';
import { gate, gateNames } from '../../../src/engine/datasets/gates.ts';
import { iris } from '../../../src/engine/datasets/iris.ts';
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
