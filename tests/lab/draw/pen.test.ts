import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { patchWords, strongest } from '../../../src/lab/draw/explain-words.ts';
import { luminance, mostBytes, refusalOf } from '../../../src/lab/draw/load-picture.ts';
import { keyStep, liftedPen, movePen, type Pen, type PenEvent, penWords } from '../../../src/lab/draw/pen.ts';
import { padSide } from '../../../src/lab/draw/strokes.ts';

const pennedBy = (events: readonly PenEvent[], pen: Pen = liftedPen) => events.reduce(movePen, pen);
const right: PenEvent = { type: 'step', dx: keyStep, dy: 0 };

describe('the pen', () => {
  test('draws from where it was put down to where it was lifted', () => {
    const { strokes } = pennedBy([
      { type: 'down', at: { x: 10, y: 20 } },
      {
        type: 'move',
        points: [
          { x: 40, y: 20 },
          { x: 80, y: 30 },
        ],
      },
      { type: 'up' },
      { type: 'move', points: [{ x: 200, y: 200 }] },
    ]);
    expect(strokes).toEqual([
      [
        { x: 10, y: 20 },
        { x: 40, y: 20 },
        { x: 80, y: 30 },
      ],
    ]);
  });

  test('by keys moves without drawing until it is put down', () => {
    expect(pennedBy([right, right]).strokes).toEqual([]);
    const { strokes } = pennedBy([right, { type: 'toggle' }, right, right, { type: 'toggle' }, right]);
    expect(strokes).toHaveLength(1);
    expect(strokes[0]!.map(({ x }) => Math.round((x - liftedPen.at.x) / keyStep))).toEqual([1, 2, 3]);
  });

  test('takes the last stroke back, and at last everything', () => {
    const two = pennedBy([{ type: 'down', at: { x: 9, y: 9 } }, { type: 'up' }, { type: 'down', at: { x: 99, y: 9 } }]);
    expect(movePen(two, { type: 'undo' }).strokes).toEqual([[{ x: 9, y: 9 }]]);
    expect(movePen(two, { type: 'undo' }).isDown).toBe(false);
    expect(movePen(two, { type: 'clear' }).strokes).toEqual([]);
    expect(pennedBy([{ type: 'undo' }])).toEqual(liftedPen);
  });

  test('never leaves the pad', () => {
    const step = fc.double({ min: -400, max: 400, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(step, step)), (steps) => {
        const moved = pennedBy([{ type: 'toggle' }, ...steps.map(([dx, dy]) => ({ type: 'step', dx, dy }) as const)]);
        for (const { x, y } of [moved.at, ...moved.strokes.flat()]) {
          expect(x >= 0 && x <= padSide && y >= 0 && y <= padSide).toBe(true);
        }
      }),
    );
  });

  test('says where it is and what is drawn', () => {
    expect(penWords(liftedPen)).toBe('Row 14, column 14, pen up. No strokes.');
    expect(penWords(pennedBy([{ type: 'toggle' }, right]))).toBe('Row 14, column 15, pen down. 1 stroke.');
  });
});

describe('a file', () => {
  test.each([
    [{ name: 'notes.txt', type: 'text/plain', size: 12 }, '“notes.txt” is no picture but text/plain.'],
    [{ name: 'a.png', type: 'image/png', size: 0 }, '“a.png” is empty.'],
    [{ name: 'a.png', type: 'image/png', size: mostBytes + 1 }, '“a.png” is larger than 30 MB.'],
  ])('%o is refused in words', (file, words) => {
    expect(refusalOf(file)).toContain(words);
  });

  test.each([
    { name: 'a.png', type: 'image/png', size: 5 },
    { name: 'photo', type: '', size: 5 },
  ])('%o is tried', (file) => {
    expect(refusalOf(file)).toBeUndefined();
  });

  test('that is transparent lies on black where its strokes are bright', () => {
    const { values } = luminance([0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 128], 3, 1);
    expect([...values].map(Math.round)).toEqual([0, 255, 128]);
  });

  test('that is transparent lies on white paper', () => {
    const { values } = luminance([0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255], 3, 1);
    expect([...values].map(Math.round)).toEqual([255, 0, 255]);
  });
});

describe('what matters is said', () => {
  test('for the three patches that change most, and none that changes nothing', () => {
    const effects = new Array(49).fill(0);
    Object.assign(effects, { 8: 0.42, 9: -0.05, 10: 0.2, 11: 0.1, 12: 0.001 });
    expect(strongest(effects).map(({ patch }) => patch)).toEqual([8, 10, 11]);
    expect(strongest(new Array(49).fill(0.001))).toEqual([]);
  });

  test('with its place and both probabilities', () => {
    expect(patchWords(8, 0.42, '3', 0.98)).toBe('Without rows 4–7, columns 4–7, the 3 falls from 98.0 % to 56.0 %.');
    expect(patchWords(48, -0.02, '3', 0.9)).toContain('rows 24–27, columns 24–27, the 3 rises from 90.0 % to 92.0 %');
  });
});
