/** The names of points: each said once, none on another or on an arrow. */
import { expect, test } from 'vitest';
import warpLinear from '../../../../content/experiments/warp-linear.json' with { type: 'json' };
import warpRelu from '../../../../content/experiments/warp-relu.json' with { type: 'json' };
import warpTanh from '../../../../content/experiments/warp-tanh.json' with { type: 'json' };
import { warpFrame } from '../../../../src/components/figures/grid-warp/frame.ts';
import { tipOf } from '../../../../src/components/kit/plane/CutPlane.tsx';
import type { Point } from '../../../../src/components/kit/plane/geometry.ts';
import { boxOf, placeNames } from '../../../../src/components/kit/plane/point-names.ts';
import { planeScale } from '../../../../src/components/kit/plane/scale.ts';
import { createLayerRun } from '../../../../src/engine/trace/forward-run.ts';
import { experimentOf } from '../../../../src/questions/index.ts';

const boxesOf = (points: Parameters<typeof placeNames>[0], arrow?: readonly [Point, Point]) =>
  placeNames(points, arrow).flatMap((name, k) => {
    const place = points[k]?.place;
    return name && place ? [{ ...name, box: boxOf(place, name.label, name.spot) }] : [];
  });

test.each(Object.entries({ warpLinear, warpRelu, warpTanh }))(
  'in the grid of %s no name lies on another, at any stage',
  (_, json) => {
    for (const stage of [0, 1, 2, 3]) {
      const { points, domain } = warpFrame(createLayerRun(experimentOf(json)), stage, { decimals: 3 });
      const scale = planeScale(domain);
      const names = boxesOf(
        points.map(({ x, at }) => ({ label: `(${x.join(', ')})`, place: [scale.x(at[0]), scale.y(at[1])] })),
      );
      for (const { x } of points)
        expect(
          names.filter(({ label }) => label.includes(`(${x.join(', ')})`)),
          `${x} at ${stage}`,
        ).toHaveLength(1);
      for (const [k, a] of names.entries())
        for (const b of names.slice(k + 1))
          expect(
            a.box.left < b.box.right &&
              b.box.left < a.box.right &&
              a.box.top < b.box.bottom &&
              b.box.top < a.box.bottom,
            `${a.label} on ${b.label} at ${stage}`,
          ).toBe(false);
    }
  },
);

test('no arrow of weights goes through the name of a corner', () => {
  const scale = planeScale({ min: -2.2, max: 2.2 });
  const on = ([x, y]: Point): Point => [scale.x(x), scale.y(y)];
  const corners: Point[] = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  const quarters = Array.from({ length: 17 }, (_, k) => k / 4 - 2);
  for (const w of quarters.flatMap((w1) => quarters.map((w2): Point => [w1, w2]))) {
    const arrow = [on([0, 0]), on(tipOf(w))] as const;
    const names = boxesOf(
      corners.map((corner) => ({ label: `(${corner.join(', ')})`, place: on(corner) })),
      arrow,
    );
    const along = Array.from({ length: 101 }, (_, k) => k / 100).map(
      (part): Point => [
        arrow[0][0] + (arrow[1][0] - arrow[0][0]) * part,
        arrow[0][1] + (arrow[1][1] - arrow[0][1]) * part,
      ],
    );
    const crossed = names.filter(({ box }) =>
      along.some(([x, y]) => x > box.left && x < box.right && y > box.top && y < box.bottom),
    );
    expect(crossed, String(w)).toEqual([]);
  }
});
