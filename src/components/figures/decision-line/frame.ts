/** Everything Figure 1.2 draws at one moment: the line of a unit with two inputs, and the rows of a truth table tested so far. */
import type { Experiment } from '../../../engine/experiment.ts';
import { valueIn } from '../../../engine/trace/record.ts';
import type { Run } from '../../../engine/trace/start-run.ts';
import { type Digits, formatNumber, isRounded } from '../../../notation/format.ts';
import { leftOverSaid } from '../../../notation/left-over.ts';
import { type Cut, type Point, signedDistance } from '../../kit/plane/geometry.ts';
import * as words from './words.ts';

export interface Row {
  readonly x: Point;
  readonly target: number;
  /** Undefined until the row is tested. */
  readonly z: number | undefined;
  readonly output: number | undefined;
  /** Of the point from the line, positive on the side that fires. Undefined before the test, and without a line. */
  readonly distance: number | undefined;
  readonly right: boolean | undefined;
}

export interface DecisionFrame {
  readonly cut: Cut;
  readonly rows: readonly Row[];
  readonly tested: number;
  readonly right: number;
  /** The row tested last, as its numbers: `1 · 1 + 0.5 · 0 − 0.75 = 0.25`. */
  readonly sum: string | undefined;
  /** The line as an equation with its numbers. */
  readonly line: string;
  /** The distance of the row tested last: `0.25 ∕ √(1² + 0.5²) ≈ 0.2236`. Undefined where there is no row, or no line. */
  readonly distance: string | undefined;
  readonly sentence: string;
}

/** Where the figure rests: before the first row, and after the forward pass of each row. */
export const rowStops = (run: Run<Experiment>): number[] => [0, ...run.marks(0, 'pass')];

/** @param tested how many rows were tested */
export function decisionFrame(run: Run<Experiment>, tested: number, digits: Digits): DecisionFrame {
  const { network, data } = run.experiment;
  const record = run.record(0);
  const [layer] = network.layers;
  const w = layer?.weights[0] as unknown as Point;
  const cut: Cut = { w, b: layer?.bias[0] as number };
  const events = Math.min(rowStops(run)[tested] ?? record.count, record.count);
  const rows = data.inputs.map((x, n): Row => {
    const known = (quantity: 'z' | 'a') => valueIn(record, { quantity, index: [n, 1, 0] }, events);
    const [z, output] = [known('z'), known('a')];
    const target = data.targets[n]?.[0] as number;
    return {
      x: x as unknown as Point,
      target,
      z,
      output,
      distance: z === undefined ? undefined : signedDistance(z, w),
      right: output === undefined ? undefined : output === target,
    };
  });
  const right = rows.filter((row) => row.right).length;
  const current = rows[tested - 1];
  const show = (value: number) => formatNumber(value, digits);
  return {
    cut,
    rows,
    tested,
    right,
    sum: current?.z === undefined ? undefined : `${sumOf(w, cut.b, current.x.map(show), show)} = ${show(current.z)}`,
    line: `${sumOf(w, cut.b, ['x₁', 'x₂'], show)} = 0`,
    distance: current && distanceOf(current, w, digits),
    sentence: sentenceOf(rows, tested, right, cut, show),
  };
}

/** `0.5 · x₁ − 2 · x₂ + 1`: the unit's sum with its numbers. */
function sumOf(w: Point, b: number, x: readonly string[], show: (value: number) => string): string {
  const signed = (value: number, rest: string) => `${value < 0 ? '−' : '+'} ${show(Math.abs(value))}${rest}`;
  return `${show(w[0])} · ${x[0]} ${signed(w[1], ` · ${x[1]}`)} ${signed(b, '')}`;
}

function distanceOf({ z = 0, distance }: Row, w: Point, digits: Digits): string | undefined {
  if (distance === undefined) return undefined;
  const show = (value: number) => formatNumber(value, digits);
  const square = (value: number) => (value < 0 ? `(${show(value)})²` : `${show(value)}²`);
  const equals = [z, ...w, distance].some((value) => isRounded(value, digits)) ? '≈' : '=';
  return `${show(z)} ∕ √(${square(w[0])} + ${square(w[1])}) ${equals} ${show(distance)}`;
}

function sentenceOf(
  rows: readonly Row[],
  tested: number,
  right: number,
  { w, b }: Cut,
  show: (value: number) => string,
): string {
  const current = rows[tested - 1];
  if (current === undefined) return words.fourPointsWait;
  const { x, target, z, output, distance } = current;
  const side =
    w[0] === 0 && w[1] === 0
      ? words.withBothWeightsThere
      : z === 0
        ? words.pointLies(x.map(show).join(', '))
        : distance === undefined
          ? words.pointLiesFurther(x.map(show).join(', '), output)
          : words.pointLiesFromTheLine(x.map(show).join(', '), show(Math.abs(distance)), output);
  const all = side + leftOverSaid(z as number, [w[0] * x[0], w[1] * x[1], b]);
  if (tested === rows.length) return words.ofPointsAreRight(right, tested, all);
  return words.itShouldGive(all, target, output === target);
}
