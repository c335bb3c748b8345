/** Numbers as pixels. Every pixel stands for one forward pass; nothing between two of them is made up. */
import { type Ink, type Inks, mixed } from './inks.ts';

/** Four bytes a pixel, row by row. */
export type Pixels = Uint8ClampedArray<ArrayBuffer>;

/** Shades from the middle to the strongest. */
const shades = 64;

/** Colours by sign and shade, as a picture's memory has them. */
interface Ramp {
  readonly positive: Uint32Array;
  readonly negative: Uint32Array;
  /** A negative number where the hatching runs. */
  readonly hatch: Uint32Array;
  readonly unknown: number;
}

const packed = ([red, green, blue]: Ink) => new Uint32Array(new Uint8ClampedArray([red, green, blue, 255]).buffer)[0]!;

const shadesOf = (from: Ink, to: Ink, most: number) =>
  Uint32Array.from({ length: shades + 1 }, (_, k) => packed(mixed(from, to, (most * k) / shades)));

/** How far from the paper the strongest shade of a unit's picture is, and that of a field, on which points must be seen. */
const strongest = { unit: 0.9, field: 0.5 } as const;
/** What hatching leaves of a shade. */
const left = 0.35;

const rampOf = ({ paper, positive, negative, unknown }: Inks, most: number): Ramp => ({
  positive: shadesOf(paper, positive, most),
  negative: shadesOf(paper, negative, most),
  hatch: shadesOf(paper, negative, most * left),
  unknown: packed(mixed(paper, unknown, 0.5)),
});

/** A ramp is made once for each set of colours. */
function remembered(most: number) {
  const ramps = new WeakMap<Inks, Ramp>();
  return (inks: Inks) => {
    const ramp = ramps.get(inks) ?? rampOf(inks, most);
    ramps.set(inks, ramp);
    return ramp;
  };
}
const unitRamp = remembered(strongest.unit);
const fieldRamp = remembered(strongest.field);

/** The shade of a size, of which 1 is the strongest. */
const shadeOf = (size: number) => Math.round(shades * Math.min(1, size));

/**
 * A unit's answers: paper is 0, the colours are the signs, and what is negative is hatched, in every fourth slanting line.
 * @param values its activations, shape (size · size)
 * @param scale the size that has the strongest shade
 */
export function unitPixels(values: ArrayLike<number>, size: number, scale: number, inks: Inks): Pixels {
  const { positive, negative, hatch, unknown } = unitRamp(inks);
  const pixels = new Uint32Array(values.length);
  let [row, column] = [0, 0];
  for (let k = 0; k < pixels.length; k++) {
    const value = values[k] as number;
    const ramp = value >= 0 ? positive : (row + column) % 4 === 0 ? hatch : negative;
    pixels[k] = Number.isNaN(value) ? unknown : (ramp[shadeOf(Math.abs(value) / scale)] as number);
    column++;
    if (column === size) [row, column] = [row + 1, 0];
  }
  return new Uint8ClampedArray(pixels.buffer);
}

/** Numbers around a middle, which is paper; `reach` from it the shade is strongest. Probabilities of class 1: 0.5 and 0.5. */
export function fieldPixels(values: ArrayLike<number>, middle: number, reach: number, inks: Inks): Pixels {
  const { positive, negative, unknown } = fieldRamp(inks);
  const pixels = new Uint32Array(values.length);
  for (let k = 0; k < pixels.length; k++) {
    const from = (values[k] as number) - middle;
    const ramp = from >= 0 ? positive : negative;
    pixels[k] = Number.isNaN(from) ? unknown : (ramp[shadeOf(Math.abs(from) / reach)] as number);
  }
  return new Uint8ClampedArray(pixels.buffer);
}

/** The class with the largest output at each place, the paler the nearer the second is to it. */
export function classPixels(outputs: readonly ArrayLike<number>[], inks: Inks): Pixels {
  const ramps = inks.classes.map((ink) => shadesOf(inks.paper, ink, strongest.field));
  const unknown = packed(mixed(inks.paper, inks.unknown, 0.5));
  const pixels = new Uint32Array(outputs[0]?.length ?? 0);
  for (let k = 0; k < pixels.length; k++) {
    let [best, first, second] = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    let isKnown = true;
    for (let c = 0; c < outputs.length; c++) {
      const value = (outputs[c] as ArrayLike<number>)[k] as number;
      if (Number.isNaN(value)) isKnown = false;
      if (value > first) [best, first, second] = [c, value, first];
      else if (value > second) second = value;
    }
    pixels[k] = isKnown ? ((ramps[best % ramps.length] as Uint32Array)[shadeOf(first - second)] as number) : unknown;
  }
  return new Uint8ClampedArray(pixels.buffer);
}
