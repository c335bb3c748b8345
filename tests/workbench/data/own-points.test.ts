import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawingOf,
  drawPoints,
  isFull,
  nearestPoint,
  type OwnDrawing,
  type OwnEvent,
} from '../../../src/workbench/data/own-points.ts';
import { pointsFrom } from '../../../src/workbench/data/points-from.ts';
import { type OwnPoint, type Preparation, prepare, readSource } from '../../../src/workbench/data/source.ts';

const a: OwnPoint = { x: 1, y: 2, label: 0 };
const b: OwnPoint = { x: -3, y: 0.5, label: 1 };
const drawn = (...events: readonly OwnEvent[]) => events.reduce(drawPoints, drawingOf([a, b]));

describe('a change', () => {
  test('adds a point of the class at hundredths within the plane', () => {
    expect(drawn({ type: 'add', x: 0.123, y: 99, label: 2 }).points.at(-1)).toEqual({ x: 0.12, y: 6, label: 2 });
  });

  test('moves, renames or erases the one point that is meant', () => {
    expect(drawn({ type: 'move', index: 1, x: 0, y: -1 }).points).toEqual([a, { x: 0, y: -1, label: 1 }]);
    expect(drawn({ type: 'label', index: 0, label: 3 }).points).toEqual([{ ...a, label: 3 }, b]);
    expect(drawn({ type: 'erase', index: 0 }).points).toEqual([b]);
  });

  test('that changes nothing cannot be undone', () => {
    const idle: OwnEvent[] = [
      { type: 'move', index: 0, x: 1, y: 2 },
      { type: 'label', index: 0, label: 0 },
      { type: 'erase', index: 9 },
    ];
    expect(drawn(...idle).past).toEqual([]);
  });

  test('is refused where there are as many points as there may be', () => {
    const full = drawingOf(Array.from({ length: 500 }, () => a));
    expect(isFull(full)).toBe(true);
    expect(drawPoints(full, { type: 'add', x: 0, y: 0, label: 0 })).toBe(full);
  });
});

describe('the way back', () => {
  const events = fc.array(
    fc.oneof(
      fc.record({
        type: fc.constant('add' as const),
        x: fc.integer({ min: -6, max: 6 }),
        y: fc.integer({ min: -6, max: 6 }),
        label: fc.nat(5),
      }),
      fc.record({
        type: fc.constant('move' as const),
        index: fc.nat(6),
        x: fc.integer({ min: -6, max: 6 }),
        y: fc.constant(0),
      }),
      fc.record({ type: fc.constant('erase' as const), index: fc.nat(6) }),
      fc.record({ type: fc.constantFrom('clear' as const, 'undo' as const, 'redo' as const) }),
    ),
    { maxLength: 30 },
  );
  const times = (drawing: OwnDrawing, type: 'undo' | 'redo', count: number) =>
    Array.from({ length: count }).reduce<OwnDrawing>((its) => drawPoints(its, { type }), drawing);

  test('leads through all that was there to the beginning, and forth again to the end', () => {
    fc.assert(
      fc.property(events, (all) => {
        const end = all.reduce<OwnDrawing>(drawPoints, drawingOf([a]));
        const begin = times(end, 'undo', end.past.length);
        expect(begin.points).toEqual(end.past[0] ?? end.points);
        expect(times(begin, 'redo', end.past.length).points).toEqual(end.points);
      }),
    );
  });

  test('takes back one pull of the pointer as one', () => {
    const pulled = drawn(
      { type: 'add', x: 0, y: 0, label: 0, pull: 1 },
      { type: 'add', x: 1, y: 0, label: 0, pull: 1 },
      { type: 'add', x: 2, y: 0, label: 0, pull: 2 },
    );
    expect(drawPoints(pulled, { type: 'undo' }).points).toHaveLength(4);
    expect(times(pulled, 'undo', 2).points).toEqual([a, b]);
  });

  test('is closed forth once something else is done', () => {
    expect(drawn({ type: 'clear' }, { type: 'undo' }, { type: 'erase', index: 0 }, { type: 'redo' }).points).toEqual([
      b,
    ]);
  });

  test('holds a hundred changes', () => {
    const many = Array.from(
      { length: 150 },
      (_, n): OwnEvent => ({ type: 'move', index: 0, x: (n % 11) - 5, y: n % 2 }),
    );
    expect(drawn(...many).past).toHaveLength(100);
  });
});

describe('the nearest point', () => {
  test('is the one within reach, the last of two that are as near', () => {
    expect(nearestPoint([a, b], { x: 1.2, y: 2 }, 0.3)).toBe(0);
    expect(nearestPoint([a, b], { x: 2, y: 2 }, 0.3)).toBeUndefined();
    expect(nearestPoint([a, { ...a, label: 1 }], a, 0.3)).toBe(1);
  });
});

describe('points from a set', () => {
  const how: Preparation = { features: ['x'], standardise: true, validation: 0, test: 0.2, seed: 1 };
  const from = (source: Parameters<typeof prepare>[0]) => {
    const prepared = prepare(source, how);
    if ('problems' in prepared) throw new Error('it cannot be prepared');
    return pointsFrom(prepared);
  };

  test('are those of a set of the plane, with their classes', () => {
    const points = from({ kind: 'gate', gate: 'xor' });
    expect(points.map(({ x, y, label }) => [x, y, label])).toEqual([
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ]);
  });

  test('are those of a curve, as it is before anything is standardised', () => {
    expect(from({ kind: 'line', points: 5, noise: 0, seed: 1 })[4]).toEqual({ x: 2, y: 1.5, label: 0 });
  });

  test('are none where there are more than two inputs', () => {
    expect(from({ kind: 'iris' })).toEqual([]);
  });

  test('are a source that a link can carry, however many there were', () => {
    const points = from({ kind: 'blobs', points: 2000, noise: 1, seed: 1, classes: 6 });
    const source = { kind: 'own', fit: 'classes', points };
    expect(readSource(source, { path: '', problems: [] })).toEqual(source);
  });
});
