/** The last drawing of a reader: kept as a link writes it, read back as anything from outside. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsLink, fittedToLink, mostPoints, readInk, writeInk } from '../../../src/lab/draw/drawing-link.ts';
import { keepDrawing, lastDrawing } from '../../../src/lab/draw/last-drawing.ts';
import { isDrawing, liftedPen, movePen } from '../../../src/lab/draw/pen.ts';
import { padSide, type Stroke } from '../../../src/lab/draw/strokes.ts';

const coordinate = fc.integer({ min: 0, max: padSide });
const point = fc.record({ x: coordinate, y: coordinate });
const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 8 });

function storageWith(text?: string) {
  const kept = new Map<string, string>(text === undefined ? [] : [['perceptible.drawing.1', text]]);
  return {
    kept,
    storage: () =>
      ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => kept.set(key, value),
        removeItem: (key: string) => kept.delete(key),
      }) as unknown as Storage,
  };
}

describe('the last drawing', () => {
  test('is what was kept, point by point', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        const { storage } = storageWith();
        keepDrawing(drawn, storage);
        expect(lastDrawing(storage)).toEqual(drawn);
      }),
    );
  });

  test('is forgotten with an empty pad', () => {
    const { kept, storage } = storageWith('AoAs-c');
    keepDrawing([], storage);
    expect(kept.size).toBe(0);
    expect(lastDrawing(storage)).toEqual([]);
  });

  test.each(['', 'nonsense', '{"strokes":[]}', 'AoAs-', 'AoAs~', '____', 'A'.repeat(20_000), '​'])(
    'is none where the storage holds %j',
    (text) => expect(lastDrawing(storageWith(text).storage)).toBeUndefined(),
  );

  test('lies on the pad, whatever the storage holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9_.~-]{0,40}$/)), (text) => {
        for (const { x, y } of (lastDrawing(storageWith(text).storage) ?? []).flat())
          for (const at of [x, y]) expect(Number.isInteger(at) && at >= 0 && at <= padSide).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('is none where storage is forbidden, and keeping one does not fail', () => {
    const forbidden = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    expect(() => keepDrawing([[{ x: 1, y: 1 }]], forbidden)).not.toThrow();
    expect(lastDrawing(forbidden)).toEqual([]);
  });
});

describe('strokes with too many points', () => {
  test.each([
    ['a long one', [Array.from({ length: 5004 }, (_, k) => ({ x: k % padSide, y: (k * 7) % padSide }))]],
    ['a thousand and one dots', Array.from({ length: mostPoints + 1 }, (_, k) => [{ x: k % padSide, y: 3 }])],
    [
      'long ones and dots',
      Array.from({ length: 600 }, (_, k) => [...Array(1 + (k % 5))].map(() => ({ x: k % 99, y: 5 }))),
    ],
  ])('become fewer, until a link carries them: %s', (_name, drawn: readonly Stroke[]) => {
    const fewer = fittedToLink(drawn);
    expect(fitsLink(drawn)).toBe(false);
    expect(fitsLink(fewer)).toBe(true);
    expect(readInk(writeInk(fewer))).toEqual(fewer);
    // They begin and end where they did.
    for (const [k, stroke] of fewer.entries())
      expect([stroke[0], stroke.at(-1)]).toEqual([drawn[k]?.[0], drawn[k]?.at(-1)]);
  });

  test('those that fit stay as they are', () => {
    fc.assert(fc.property(strokes, (drawn) => void expect(fittedToLink(drawn)).toBe(drawn)));
  });
});

test('an event draws when it puts the pen down, or takes away a stroke that is there', () => {
  const drawn = movePen(liftedPen, { type: 'down', at: { x: 9, y: 9 } });
  const all = [{ type: 'toggle' }, { type: 'undo' }, { type: 'clear' }, { type: 'up' }] as const;
  expect(all.map((event) => isDrawing(drawn, event))).toEqual([true, true, true, false]);
  expect(all.map((event) => isDrawing(liftedPen, event))).toEqual([true, false, false, false]);
  expect(isDrawing(liftedPen, { type: 'step', dx: 1, dy: 0 })).toBe(false);
});
