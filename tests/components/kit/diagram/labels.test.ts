/** Every text of a network's picture has room of its own, whatever the network and its numbers: by the layout alone. */
import { array, assert, boolean, constantFrom, double, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, boxOf, meet, placeLabels, type Said } from '../../../../src/components/kit/diagram/labels.ts';
import {
  biasRoom,
  deltaRoom,
  diagramSize,
  labelsAll,
  placeUnits,
  plateRoom,
  stacked,
  type Tag,
  tagHeight,
  tagsOf,
  targetRoom,
} from '../../../../src/components/kit/diagram/layout.ts';

const room: Readonly<Record<Tag, number>> = { bias: biasRoom, delta: deltaRoom, target: targetRoom };

/** All that stands around the circles of a network, and the circles with their plates. */
function marksOf(sizes: readonly number[], learns: boolean): Box[] {
  const size = diagramSize(sizes, learns);
  return placeUnits(sizes, size).flatMap((layer, l) =>
    layer.flatMap(({ x, y }, j) => {
      const { above, below } = tagsOf(sizes, learns, l, j);
      const tag = (its: Tag, top: number): Box => ({
        left: x - room[its] / 2,
        right: x + room[its] / 2,
        top,
        bottom: top + tagHeight[its],
      });
      const { radius } = size;
      return [
        { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
        ...above.map((its, k) => tag(its, y - radius - stacked(above.slice(0, k + 1)))),
        ...below.map((its, k) => tag(its, y + radius + stacked(below.slice(0, k)))),
        // The plate across a circle, without what it covers of it.
        { left: x - plateRoom / 2, right: x - radius, top: y + 5, bottom: y + 21 },
        { left: x + radius, right: x + plateRoom / 2, top: y + 5, bottom: y + 21 },
      ];
    }),
  );
}

const touching = (all: readonly Box[]) => {
  const boxes = all.map(shrunk);
  return boxes.flatMap((a, k) => boxes.slice(k + 1).flatMap((b) => (meet(a, b) ? [[a, b]] : [])));
};
/** What only touches does not meet. */
const shrunk = ({ left, right, top, bottom }: Box): Box => ({
  left: left + 0.06,
  right: right - 0.06,
  top: top + 0.06,
  bottom: bottom - 0.06,
});

const outside = (boxes: readonly Box[], { width, height }: { width: number; height: number }) =>
  boxes.filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height);

const shapes = array(integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 5 });

test('no circle, plate or tag of any network up to five layers of eight meets another or leaves the picture', () => {
  assert(
    property(shapes, boolean(), (sizes, learns) => {
      const marks = marksOf(sizes, learns);
      expect(touching(marks)).toEqual([]);
      expect(outside(marks, diagramSize(sizes, learns))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const numbers = constantFrom(
  -1.234e-123,
  1e308,
  -1.797e308,
  -0.00001234,
  999999.9,
  -123456.7,
  0,
  0.4,
  -0.5123456,
  12345,
);
const anyNumber = tuple(numbers, double({ noNaN: true, noDefaultInfinity: true }), boolean()).map(([a, b, first]) =>
  first ? a : b,
);

test('no label of an arrow meets another, a circle or a tag, or leaves the picture, whatever its numbers are', () => {
  let labels = 0;
  assert(
    property(
      shapes.filter((sizes) => sizes.reduce((sum, size) => sum * size, 1) < 500),
      boolean(),
      array(tuple(anyNumber, anyNumber, integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 12 }),
      (sizes, learns, drawn) => {
        const size = diagramSize(sizes, learns);
        let k = 0;
        const said = sizes.slice(1).flatMap((count, l) =>
          Array.from({ length: count * (sizes[l] as number) }, (_, index): Said => {
            const [weight, gradient, importance] = drawn[k % drawn.length] as (typeof drawn)[number];
            k++;
            return {
              ...{
                layer: l + 1,
                unit: index % count,
                from: Math.floor(index / count),
                name: `w${k}`,
                weight,
                importance,
              },
              gradient: learns ? gradient : undefined,
            };
          }),
        );
        const placed = placeLabels(sizes, size, learns, said);
        if (labelsAll(sizes)) expect(placed).not.toContain(undefined);
        const boxes = placed.flatMap((label) => (label === undefined ? [] : [boxOf(label)]));
        labels += boxes.length;
        expect(touching(boxes)).toEqual([]);
        expect(outside(boxes, size)).toEqual([]);
        const marks = marksOf(sizes, learns);
        const rows = placed.flatMap((label) =>
          label === undefined
            ? []
            : [
                boxOf({ ...label, gradient: undefined }),
                ...(label.gradient ? [boxOf({ weight: label.gradient, gradient: undefined })] : []),
              ],
        );
        const around = marks.map(shrunk);
        expect(rows.map(shrunk).filter((row) => around.some((mark) => meet(row, mark)))).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
  expect(labels).toBeGreaterThan(1000);
});

test('of a network with many arrows those that are spoken of have labels, the most important first', () => {
  const sizes = [3, 5, 4, 2];
  const said = sizes.slice(1).flatMap((count, l) =>
    Array.from({ length: count * (sizes[l] as number) }, (_, index): Said => {
      const [unit, from] = [index % count, Math.floor(index / count)];
      const importance = l === 1 && unit === 2 ? (from === 3 ? 4 : 2) : 0;
      return { layer: l + 1, unit, from, name: 'w12', weight: 0.4512, gradient: -0.0137, importance };
    }),
  );
  const placed = placeLabels(sizes, diagramSize(sizes), true, said);
  const withLabel = said.filter((_, k) => placed[k] !== undefined);
  expect(withLabel.every(({ importance }) => importance > 0)).toBe(true);
  expect(withLabel.some(({ importance }) => importance === 4)).toBe(true);
  expect(withLabel.length).toBeGreaterThanOrEqual(4);
});

test('where there is not room for all, what matters more has its label first', () => {
  const sizes = [8, 8, 1];
  expect(labelsAll(sizes)).toBe(false);
  const size = diagramSize(sizes, true);
  const every = Array.from({ length: 8 }, (_, unit) => Array.from({ length: 8 }, (_, from) => ({ unit, from }))).flat();
  for (const first of [0, 21, 63]) {
    const said = every.map(
      ({ unit, from }, k): Said => ({
        ...{ layer: 1, unit, from, name: `w${k + 1}`, weight: -0.123456, gradient: 0.00123 },
        importance: k === first ? 2 : 1,
      }),
    );
    const placed = placeLabels(sizes, size, true, said);
    expect(placed[first], `arrow ${first}`).toBeDefined();
    expect(placed).toContain(undefined);
  }
});
