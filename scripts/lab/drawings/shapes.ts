/** How people write the ten digits: strokes through points of a square with sides of 1, its origin above on the left. */
export type Way = readonly (readonly [x: number, y: number])[];

export interface Shape {
  readonly strokes: readonly Way[];
  /** Has corners; else it is a curve. */
  readonly straight: boolean;
}

/** Points as "x,y", strokes divided by "/". */
const ways = (text: string): Way[] =>
  text.split(' / ').map((way) => way.split(' ').map((point) => point.split(',').map(Number) as [number, number]));
const curved = (text: string): Shape => ({ strokes: ways(text), straight: false });
const straight = (text: string): Shape => ({ strokes: ways(text), straight: true });

/** Each way to write a digit by its name, which begins with the digit. */
export const shapes: Readonly<Record<string, Shape>> = {
  0: curved('0.5,0 0.2,0.15 0.1,0.5 0.22,0.88 0.5,1 0.8,0.86 0.9,0.5 0.78,0.12 0.5,0'),
  1: straight('0.5,0 0.5,0.5 0.5,1'),
  2: curved('0.16,0.24 0.34,0.03 0.66,0.03 0.82,0.26 0.66,0.56 0.38,0.8 0.14,0.98 0.5,0.97 0.9,0.97'),
  3: curved('0.2,0.12 0.46,0 0.76,0.12 0.7,0.38 0.42,0.48 0.76,0.58 0.82,0.84 0.5,1 0.18,0.88'),
  5: curved('0.8,0.02 0.3,0.02 0.26,0.42 / 0.26,0.42 0.56,0.36 0.82,0.56 0.76,0.86 0.48,1 0.18,0.9'),
  6: curved('0.7,0.02 0.4,0.22 0.22,0.58 0.28,0.9 0.54,1 0.78,0.84 0.72,0.6 0.46,0.56 0.24,0.74'),
  7: straight('0.14,0.04 0.84,0.04 0.6,0.5 0.42,1'),
  8: curved(
    '0.7,0.14 0.5,0.02 0.28,0.14 0.34,0.36 0.62,0.54 0.78,0.78 0.56,0.99 0.28,0.9 0.26,0.68 0.54,0.46 0.74,0.28 0.7,0.12',
  ),
  9: curved('0.72,0.16 0.5,0.02 0.26,0.14 0.26,0.38 0.5,0.48 0.72,0.3 0.74,0.14 0.7,0.6 0.6,1'),
  '0 narrow': curved('0.55,0 0.32,0.2 0.25,0.55 0.35,0.9 0.52,1 0.7,0.8 0.75,0.45 0.65,0.1 0.5,0.02'),
  '0 open above': curved('0.42,0.04 0.16,0.25 0.12,0.6 0.3,0.94 0.6,0.98 0.86,0.7 0.86,0.35 0.6,0.02'),
  '1 slanted': straight('0.64,0 0.5,0.5 0.38,1'),
  '1 with a flag': straight('0.3,0.24 0.55,0 0.55,1'),
  '1 with flag and foot': straight('0.35,0.18 0.52,0 0.52,1 / 0.32,1 0.72,1'),
  '2 with a loop': curved(
    '0.2,0.2 0.42,0.02 0.72,0.12 0.74,0.4 0.5,0.7 0.24,0.94 0.14,0.84 0.32,0.76 0.56,0.9 0.88,0.92',
  ),
  '3 flat above': curved('0.2,0.02 0.76,0.02 0.46,0.4 0.76,0.52 0.82,0.78 0.54,0.99 0.18,0.9'),
  '4 open': straight('0.26,0.02 0.18,0.34 0.16,0.56 0.5,0.56 0.84,0.52 / 0.74,0.06 0.68,0.5 0.66,1'),
  '4 closed': straight('0.62,0 0.36,0.36 0.1,0.66 0.9,0.66 / 0.62,0 0.62,0.5 0.62,1'),
  '4 upright': straight('0.2,0 0.2,0.52 0.86,0.52 / 0.72,0 0.72,1'),
  '5 in one stroke': curved('0.82,0.02 0.5,0.03 0.3,0.06 0.24,0.4 0.52,0.38 0.78,0.56 0.74,0.86 0.46,1 0.16,0.9'),
  '6 upright': curved('0.42,0 0.26,0.4 0.22,0.78 0.44,1 0.74,0.9 0.76,0.62 0.5,0.54 0.24,0.7'),
  '7 with a bar': straight('0.16,0.06 0.84,0.04 0.62,0.5 0.44,1 / 0.32,0.52 0.82,0.48'),
  '7 with a serif': straight('0.16,0.2 0.18,0.04 0.84,0.04 0.6,0.46 0.48,1'),
  '8 of two rings': curved(
    '0.5,0 0.28,0.12 0.3,0.34 0.5,0.46 0.72,0.32 0.7,0.12 0.5,0 / 0.5,0.46 0.24,0.62 0.24,0.88 0.5,1 0.78,0.88 0.76,0.6 0.5,0.46',
  ),
  '9 with a hook': curved(
    '0.74,0.2 0.52,0.02 0.26,0.16 0.28,0.4 0.54,0.46 0.74,0.22 0.76,0.56 0.66,0.9 0.42,1 0.22,0.9',
  ),
};

/** The digit that a shape is of. */
export const digitOf = (shape: string) => Number(shape[0]);
