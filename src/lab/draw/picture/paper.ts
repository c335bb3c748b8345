/** White paper on a dark desk: where it lies in a picture, and the picture without the desk. */
import { type Grey, grey, resize, scaledSides } from '../grey.ts';
import { type Part, partsOf } from '../parts.ts';
import { otsu } from './ink.ts';
import { between } from './light-on-dark.ts';

/** Paper is looked for at this size. */
const searchSide = 160;
/** Paper is bright by so much, covers so much of the picture, and of the rectangle round it: an 0 or an 8 in chalk does not. */
const [leastStep, leastCover, leastStraight] = [70, 0.12, 0.84];
/** What is cut off at the paper's edges, as a share of its shorter side: they are never quite straight. */
const rim = 0.03;

/** The paper alone, upright; undefined where the picture shows none on something darker. */
export function findPaper(picture: Grey): Grey | undefined {
  const scale = Math.min(1, searchSide / Math.max(picture.width, picture.height));
  const [width, height] = scaledSides(picture, scale);
  const small = scale < 1 ? resize(picture, width, height) : picture;
  const threshold = otsu(small.values.toSorted());
  const { parts, labels } = partsOf({
    width,
    height,
    ink: Uint8Array.from(small.values, (value) => +(value > threshold)),
  });
  const sheet = parts.toSorted((a, b) => b.area - a.area)[0];
  if (!sheet) return undefined;
  if (meanWhere(small, (value) => value > threshold) - meanWhere(small, (value) => value <= threshold) < leastStep)
    return undefined;
  const spans = spansOf(sheet, width, labels);
  const area = spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const isPartOf = area > leastCover * width * height && darkBorder(small, threshold) > 0.1;
  if (!isPartOf || sheet.area < 0.55 * area) return undefined;
  const found = rectangleRound(spans);
  if (area < leastStraight * found.width * found.height) return undefined;
  const [wide, high] = [found.width / scale, found.height / scale];
  const cut = 2 * rim * Math.min(wide, high);
  return turned(picture, { ...found, x: found.x / scale, y: found.y / scale, width: wide - cut, height: high - cut });
}

function meanWhere({ values }: Grey, holds: (value: number) => boolean): number {
  const some = values.filter(holds);
  return some.reduce((sum, value) => sum + value, 0) / Math.max(1, some.length);
}

/** Share of the border that is dark. */
function darkBorder({ width, height, values }: Grey, threshold: number): number {
  let [dark, all] = [0, 0];
  values.forEach((value, k) => {
    const [row, col] = [Math.floor(k / width), k % width];
    if (row > 0 && col > 0 && row < height - 1 && col < width - 1) return;
    all += 1;
    dark += +(value <= threshold);
  });
  return dark / all;
}

interface Span {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** Of each row the way from the first to the last pixel of a part: what is written on paper is of it. */
function spansOf({ label, left, top, width: wide, height }: Part, width: number, labels: Uint32Array): Span[] {
  return Array.from({ length: height }, (_, k) => {
    const line = labels.subarray(width * (top + k) + left, width * (top + k) + left + wide);
    return { row: top + k, from: left + line.indexOf(label), to: left + line.lastIndexOf(label) };
  });
}

/** A rectangle turned by an angle about its middle. */
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** The smallest one, of those turned by less than half a right angle. */
function rectangleRound(spans: readonly Span[]): Rectangle {
  const corners = spans.flatMap(({ row, from, to }) =>
    [from, to + 1].flatMap((x) => [row, row + 1].map((y) => [x, y] as const)),
  );
  const at = (degrees: number): Rectangle => {
    const angle = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const range = (along: readonly number[]) => {
      const [low, high] = [along.reduce((a, b) => Math.min(a, b)), along.reduce((a, b) => Math.max(a, b))];
      return [(low + high) / 2, high - low] as const;
    };
    const [u, width] = range(corners.map(([x, y]) => x * cos + y * sin));
    const [v, height] = range(corners.map(([x, y]) => y * cos - x * sin));
    return { x: u * cos - v * sin, y: u * sin + v * cos, width, height, angle };
  };
  const all = Array.from({ length: 45 }, (_, k) => at(2 * k - 44));
  return all.reduce((best, one) => (one.width * one.height < best.width * best.height ? one : best), at(0));
}

/** What lies in a rectangle, upright. */
function turned(picture: Grey, { x, y, width, height, angle }: Rectangle): Grey {
  const sheet = grey(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  sheet.values.forEach((_, k) => {
    const u = (k % sheet.width) + 0.5 - sheet.width / 2;
    const v = Math.floor(k / sheet.width) + 0.5 - sheet.height / 2;
    sheet.values[k] = between(picture, x + u * cos - v * sin - 0.5, y + u * sin + v * cos - 0.5);
  });
  return sheet;
}
