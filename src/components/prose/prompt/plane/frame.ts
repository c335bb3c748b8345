/** From numbers to places in the picture and back. */
import type { Axis, Plane } from '../../../../questions/plane.ts';
import { linear, type Range } from '../../../kit/plot/scale.ts';

export const width = 480;
export const height = 320;
/** Room for the numbers at the axes. */
export const margin = { left: 48, right: 12, top: 12, bottom: 40 };

const across: Range = [margin.left, width - margin.right];
const up: Range = [height - margin.bottom, margin.top];
const valuesOf = ({ min, max }: Axis): Range => [min, max];

export const placeX = ({ x }: Plane, value: number) => linear(valuesOf(x), across)(value);
export const placeY = ({ y }: Plane, value: number) => linear(valuesOf(y), up)(value);

/** The numbers at a place of the picture, brought into the plane and to its steps. */
export function numbersAt(plane: Plane, left: number, top: number): { x: number; y: number } {
  const { x, y } = plane;
  return {
    x: onStep(x, linear(across, valuesOf(x))(left)),
    y: onStep(y, linear(up, valuesOf(y))(top)),
  };
}

/** The nearest number that the axis has, without the dust of binary fractions. */
export function onStep({ min, max, step }: Axis, value: number): number {
  const steps = Math.round((Math.min(Math.max(value, min), max) - min) / step);
  return Number(Math.min(min + steps * step, max).toFixed(10));
}

/** Round numbers along an axis: at most six. */
export function ticks({ min, max }: Axis): number[] {
  const rough = (max - min) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(min / step);
  const count = Math.floor(max / step) - first + 1;
  return Array.from({ length: count }, (_, k) => Number(((first + k) * step).toFixed(10)));
}
