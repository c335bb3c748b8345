/** From numbers to places in the picture and back. */
import type { Axis, Plane } from '../../../../questions/plane.ts';

export const width = 480;
export const height = 320;
/** Room for the numbers at the axes. */
export const margin = { left: 48, right: 12, top: 12, bottom: 40 };

const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };

export const placeX = ({ x }: Plane, value: number) => margin.left + ((value - x.min) / (x.max - x.min)) * inner.width;
export const placeY = ({ y }: Plane, value: number) => margin.top + ((y.max - value) / (y.max - y.min)) * inner.height;

/** The numbers at a place of the picture, brought into the plane and to its steps. */
export function numbersAt(plane: Plane, left: number, top: number): { x: number; y: number } {
  const { x, y } = plane;
  return {
    x: onStep(x, x.min + ((left - margin.left) / inner.width) * (x.max - x.min)),
    y: onStep(y, y.max - ((top - margin.top) / inner.height) * (y.max - y.min)),
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
