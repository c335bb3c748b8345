/** Links to a drawing, to an attack and to a cell of the matrix: what is written is read back, and nothing that is read is out of bounds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedFirst, readAsked, writeAsked } from '../../src/lab/attack/attack-link.ts';
import { attackFamilies } from '../../src/lab/attack/families.ts';
import { type Drawing, fitsLink, mostPoints, readDrawing, writeDrawing } from '../../src/lab/draw/drawing-link.ts';
import { liftedPen, movePen, type Pen, type PenEvent } from '../../src/lab/draw/pen.ts';
import { allOn, prepare, preprocessingSteps } from '../../src/lab/draw/preprocessing.ts';
import { padSide } from '../../src/lab/draw/strokes.ts';
import { lookedFirst, readLooked, writeLooked } from '../../src/lab/evaluate/looked-link.ts';
import { replaceState, writePart } from '../../src/player/hash.ts';

const coordinate = fc.integer({ min: 0, max: padSide });
const stroke = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 20 });
const drawing: fc.Arbitrary<Drawing> = fc.record({
  strokes: fc.array(stroke, { maxLength: 8 }),
  on: fc.record(Object.fromEntries(preprocessingSteps.map((stage) => [stage, fc.boolean()]))) as fc.Arbitrary<
    Drawing['on']
  >,
});
/** Texts of links, and some that are not. */
const texts = fc.array(
  fc.oneof(fc.string(), fc.stringMatching(/^(off|ink|attack|level|guess|part|cell):[a-zA-Z0-9_.~:-]{0,12}$/)),
  { maxLength: 4 },
);

describe('a link to a drawing', () => {
  test('gives back every point and every switch', () => {
    fc.assert(fc.property(drawing, (drawn) => void expect(readDrawing(writeDrawing(drawn))).toEqual(drawn)));
  });

  test('needs no letter that an address writes otherwise', () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const hash = replaceState('', 'f12-4', writePart('f12-4', writeDrawing(drawn)));
        expect(new URL(hash, 'https://example.org/').hash).toBe(hash);
      }),
    );
  });

  test('gives the network the very pixels of a drawing made by hand', () => {
    const at = fc.record({
      x: fc.double({ min: -9, max: 300, noNaN: true }),
      y: fc.double({ min: -9, max: 300, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(at, { minLength: 1, maxLength: 12 }), ([first, ...points]) => {
        const events: PenEvent[] = [{ type: 'down', at: first! }, { type: 'move', points }, { type: 'up' }];
        const { strokes } = events.reduce<Pen>(movePen, liftedPen);
        const linked = readDrawing(writeDrawing({ on: allOn, strokes })) as Drawing;
        expect(prepare(linked.strokes).pixels).toEqual(prepare(strokes).pixels);
      }),
      { numRuns: 10 },
    );
  });

  test('leaves out strokes with more points than it can carry, and keeps the switches', () => {
    const long = Array.from({ length: mostPoints + 1 }, (_, k) => ({ x: k % padSide, y: 0 }));
    expect(fitsLink([long])).toBe(false);
    expect(fitsLink([long.slice(1)])).toBe(true);
    expect(writeDrawing({ on: { ...allOn, crop: false }, strokes: [long] })).toEqual(['off:crop']);
  });

  test.each([
    ['off:erase', /names a stage/],
    ['off:', /names a stage/],
    ['colour:red', /does not know/],
    ['ink:', /damaged/],
    ['ink:AAA', /damaged/],
    ['ink:AA$A', /damaged/],
    ['ink:AAAAA', /damaged/],
    ['ink:AAAA.AAA', /damaged/],
    ['ink:AAAA~', /damaged/],
    ['ink:____', /damaged/],
    ['ink:AAAAAA', /damaged/],
    [`ink:AAAA${'gg'.repeat(mostPoints)}`, /damaged/],
    [`ink:${'A'.repeat(1e6)}`, /damaged/],
  ])('%.40s is refused in words', (written, notice) => {
    expect(readDrawing([written])).toEqual({ notice: expect.stringMatching(notice) });
  });

  test('is refused, or holds nothing but points on the pad', () => {
    fc.assert(
      fc.property(texts, (written) => {
        const found = readDrawing(written);
        if ('notice' in found) return;
        for (const { x, y } of found.strokes.flat()) {
          expect(Number.isInteger(x) && x >= 0 && x <= padSide && Number.isInteger(y) && y >= 0 && y <= padSide).toBe(
            true,
          );
        }
        expect(Object.keys(found.on)).toEqual([...preprocessingSteps]);
      }),
    );
  });
});

describe('a link to an attack', () => {
  const asked = fc.constantFrom(...attackFamilies).chain((family) =>
    fc.record({
      family: fc.constant(family),
      x: fc.constantFrom(...family.levels.map(({ x }) => x)),
      guess: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    }),
  );

  test('gives back attack, strength and prediction', () => {
    fc.assert(fc.property(asked, (one) => void expect(readAsked(writeAsked(one))).toEqual(one)));
  });

  test('says no more than is needed', () => {
    expect(writeAsked(askedFirst())).toEqual(['attack:shift']);
    expect(readAsked([])).toEqual(askedFirst());
  });

  test.each([
    ['attack:bribe', /names an attack/],
    ['level:7', /strength that the attack does not have/],
    ['attack:rotate,level:20', /strength that the attack does not have/],
    ['guess:101', /no number from 0 to 100/],
    ['guess:-1', /no number from 0 to 100/],
    ['guess:1e1', /no number from 0 to 100/],
    ['toString:1', /does not know/],
  ])('%s is refused in words', (written, notice) => {
    expect(readAsked(written.split(','))).toEqual({ notice: expect.stringMatching(notice) });
  });

  test('is refused, or asks for a strength of its attack', () => {
    fc.assert(
      fc.property(texts, (written) => {
        const found = readAsked(written);
        if (!('notice' in found)) expect(found.family.levels.map(({ x }) => x)).toContain(found.x);
      }),
    );
  });
});

describe('a link to what is looked at', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  const looked = fc.record({
    part: fc.constantFrom('test' as const, 'validation' as const),
    cell: fc.option(fc.record({ label: digit, digit }), { nil: undefined }),
  });

  test('gives back the images and the cell', () => {
    fc.assert(fc.property(looked, (one) => void expect(readLooked(writeLooked(one))).toEqual(one)));
  });

  test('says no more than is needed', () => {
    expect(writeLooked(lookedFirst)).toEqual([]);
  });

  test.each([
    ['part:training', /names images/],
    ['cell:4', /names a cell/],
    ['cell:4.10', /names a cell/],
    ['cell:-1.2', /names a cell/],
    ['constructor:4.9', /does not know/],
  ])('%s is refused in words', (written, notice) => {
    expect(readLooked([written])).toEqual({ notice: expect.stringMatching(notice) });
  });

  test('is refused, or looks at a cell that there is', () => {
    fc.assert(
      fc.property(texts, (written) => {
        const found = readLooked(written);
        if (!('notice' in found) && found.cell)
          expect(writeLooked(found)).toContainEqual(expect.stringMatching(/^cell:\d\.\d$/));
      }),
    );
  });
});
