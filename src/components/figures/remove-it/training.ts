/** F5.4: what is drawn of the three trainings. For the build and the tests: the page gets what comes out. */
import { contours } from 'd3-contour';
import type { Trainer } from '../../../engine/train.ts';
import { type Bend, data, everyone, hidden, rightOf, trainings } from '../../../exercises/activations/trainings.ts';
import { type Point, pathOf, place, type View } from '../../kit/plot/curve-path.ts';
import type { Contender, Round } from './frame.ts';

export const view: View = { left: 0, top: 0, width: 240, height: 168, x: [-1.5, 2.5], y: [-1.15, 1.65] };
const grid = { columns: 49, rows: 35 };

/** The places of both classes' points as they are drawn: x and y in turn. */
export const points = [0, 1].map((label) =>
  data.inputs.flatMap(([x = 0, y = 0], n) => (data.labels[n] === label ? place(view, [x, y]) : [])).join(' '),
);

function contender(bend: Bend, trainer: Trainer): Contender {
  const predict = (x: number, y: number) => trainer.predict(Float64Array.of(x, y))[0] as number;
  const line = bend === 'linear' ? collapsed(trainer.parameters) : undefined;
  return {
    bend,
    right: rightOf(trainer),
    of: everyone.length,
    loss: trainer.meanLoss(everyone),
    region: regionOf(predict),
    ...(line === undefined ? {} : { line }),
  };
}

/** Where the network says 1: the outline of all places at which its output is at least a half. */
function regionOf(predict: (x: number, y: number) => number): string {
  const { columns, rows } = grid;
  const at = (k: number, count: number, [from, to]: readonly [number, number]) =>
    from + ((to - from) * k) / (count - 1);
  const values = Array.from({ length: columns * rows }, (_, n) =>
    predict(at(n % columns, columns, view.x), at(Math.floor(n / columns), rows, view.y)),
  );
  const [region] = contours().size([columns, rows]).thresholds([0.5])(values);
  // d3-contour puts the value of a cell into its middle, half a cell in.
  const plane = (k: number, count: number, range: readonly [number, number]) => at(k - 0.5, count, range);
  return (region?.coordinates ?? [])
    .flat()
    .map((ring) => {
      const outline = withoutStraight(ring).map(
        ([i = 0, j = 0]): Point => [plane(i, columns, view.x), plane(j, rows, view.y)],
      );
      return `${pathOf(view, [outline])}Z`;
    })
    .join('');
}

/**
 * An outline without the points at which it runs straight on, to a hundredth of a cell, so that the page stays small. Each
 * point is held against the line from the last one kept, so that a gentle bend is not lost bit by bit.
 */
function withoutStraight(ring: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const kept: (readonly number[])[] = [];
  for (const [k, point] of ring.entries()) {
    const [before, after] = [kept.at(-1), ring[k + 1]];
    if (before === undefined || after === undefined || aside(point, before, after) > 0.01) kept.push(point);
  }
  return kept;
}

/** How far a point lies from the line through two others. */
function aside(
  [x = 0, y = 0]: readonly number[],
  [x0 = 0, y0 = 0]: readonly number[],
  [x1 = 0, y1 = 0]: readonly number[],
) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  return Math.abs(dx * (y - y0) - dy * (x - x0)) / Math.hypot(dx, dy);
}

/**
 * What two linear layers come to: with W = W₂ W₁ and b = W₂ b₁ + b₂ one layer of three numbers says the same. The parameters
 * stand layer by layer, weights row by row and then biases.
 */
export function collapsed(parameters: Float64Array): { w1: number; w2: number; b: number } {
  const value = (k: number) => parameters[k] as number;
  const units = Array.from({ length: hidden }, (_, j) => j);
  const out = (j: number) => value(3 * hidden + j);
  const sum = (term: (j: number) => number) => units.reduce((total, j) => total + out(j) * term(j), 0);
  return {
    w1: sum((j) => value(2 * j)),
    w2: sum((j) => value(2 * j + 1)),
    b: sum((j) => value(2 * hidden + j)) + value(4 * hidden),
  };
}

/** Trained once, when the site is built. */
export const rounds: readonly Round[] = trainings(contender);
