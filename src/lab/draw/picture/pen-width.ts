/** The strokes of a picture made as thick as those of the pad, at the size that the pad's pen is made for. */
import { boundingBox, crop, type Grey, grey, placedIn, resize, scaledSides } from '../grey.ts';
import { inkThreshold } from '../preprocessing.ts';
import { digitOnPad, padSide, penRadius } from '../strokes.ts';
import { between } from './light-on-dark.ts';

/** What is thicker than this share of its box is no stroke but filled, and stays as it is. */
const filledShare = 0.35;
/** The digit is measured at this size: thin strokes of a photo have to be seen, and small pictures to be smooth. */
const [leastSide, mostSide] = [160, 400];

export function withEvenPen(sheet: Grey): Grey {
  const box = boundingBox(sheet, inkThreshold);
  if (!box) return sheet;
  const digit = sized(crop(sheet, box));
  const longest = Math.max(digit.width, digit.height);
  // A thin stroke of a large photo is only partly there after it was made smaller.
  const level = Math.max(box.width, box.height) > mostSide ? 70 : 105;
  // As wide as the pen can get, and paper all round.
  const margin = Math.ceil((penRadius / digitOnPad) * longest) + 4;
  const wide = grey(digit.width + 2 * margin, digit.height + 2 * margin);
  for (let row = 0; row < digit.height; row++) {
    const from = digit.width * row;
    wide.values.set(digit.values.subarray(from, from + digit.width), wide.width * (row + margin) + margin);
  }
  const inside = distances(wide, (value) => value <= level);
  const outside = distances(wide, (value) => value > level);
  const depths = inside.filter((depth) => depth > 0).sort();
  if (depths.length === 0) return sheet;
  // Along a stroke of width w, depths are spread evenly from 0 to w / 2.
  const width = 4 * Math.max(0.25, depths[Math.floor(depths.length / 2)]! - 0.5);
  if (width > filledShare * longest) return sheet;
  const share = (2 * penRadius) / digitOnPad;
  const wanted = (share * longest - width) / (2 * (1 - share));
  // Thick strokes are seldom as thick everywhere: what is taken off them must not cut them.
  const more = Math.max(wanted, -0.2 * width);
  const even = {
    ...wide,
    values: wide.values.map((_, k) => {
      const depth = inside[k]! > 0 ? inside[k]! - 0.5 : 0.5 - outside[k]!;
      return 255 * Math.min(1, Math.max(0, depth + more + 0.5));
    }),
  };
  const grown = boundingBox(even, inkThreshold);
  if (!grown) return sheet;
  const cut = crop(even, grown);
  const scale = digitOnPad / Math.max(cut.width, cut.height);
  const onPad = resize(cut, ...scaledSides(cut, scale));
  return placedIn(onPad, padSide, Math.floor((padSide - onPad.height) / 2), Math.floor((padSide - onPad.width) / 2));
}

function sized(digit: Grey): Grey {
  const longest = Math.max(digit.width, digit.height);
  if (longest >= leastSide && longest <= mostSide) return digit;
  const scale = Math.min(mostSide, Math.max(leastSide, longest)) / longest;
  const [width, height] = scaledSides(digit, scale);
  if (scale < 1) return resize(digit, width, height);
  const large = grey(width, height);
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      large.values[width * row + col] = between(digit, (col + 0.5) / scale - 0.5, (row + 0.5) / scale - 0.5);
    }
  }
  return large;
}

/** How far each pixel is from the nearest of a kind, in pixels; 0 for those (Felzenszwalb and Huttenlocher). */
export function distances({ width, height, values }: Grey, isOfKind: (value: number) => boolean): Float32Array {
  const far = width * width + height * height;
  const squares = Float64Array.from(values, (value) => (isOfKind(value) ? 0 : far));
  for (let col = 0; col < width; col++) lower(squares, col, width, height);
  for (let row = 0; row < height; row++) lower(squares, width * row, 1, width);
  return Float32Array.from(squares, Math.sqrt);
}

/** Each value of a line becomes the least of (other value + square of the distance to it): the lower envelope of parabolas. */
function lower(squares: Float64Array, start: number, step: number, count: number): void {
  const line = Float64Array.from({ length: count }, (_, k) => squares[start + step * k]!);
  const places = new Int32Array(count);
  const bounds = new Float64Array(count + 1);
  let last = 0;
  bounds[0] = Number.NEGATIVE_INFINITY;
  bounds[1] = Number.POSITIVE_INFINITY;
  const meeting = (k: number, p: number) => (line[k]! + k * k - line[p]! - p * p) / (2 * (k - p));
  for (let k = 1; k < count; k++) {
    let at = meeting(k, places[last]!);
    while (at <= bounds[last]!) at = meeting(k, places[--last]!);
    places[++last] = k;
    bounds[last] = at;
    bounds[last + 1] = Number.POSITIVE_INFINITY;
  }
  let p = 0;
  for (let k = 0; k < count; k++) {
    while (bounds[p + 1]! < k) p += 1;
    const place = places[p]!;
    squares[start + step * k] = (k - place) * (k - place) + line[place]!;
  }
}
