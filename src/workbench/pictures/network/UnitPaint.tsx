import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Point, placeUnits } from '../../../components/kit/diagram/layout.ts';
import type { NetworkSpec } from '../../../engine/experiment.ts';
import type { Grid } from '../answers.ts';
import type { Inks } from '../pixels/inks.ts';
import { type Pixels, unitPixels } from '../pixels/paint.ts';
import { strongestOf } from '../pixels/strongest.ts';
import { type NetworkLayout, side } from './layout.ts';

interface Props {
  readonly layout: NetworkLayout;
  readonly network: NetworkSpec;
  readonly grid: Grid;
  readonly inks: Inks;
}

/** The pixels of every unit that is drawn, with where they belong. Pure: what the canvas shows. */
export function unitPictures({ layout, network, grid, inks }: Props): { at: Point; pixels: Pixels }[] {
  return placeUnits(layout.drawn, layout).flatMap((column, l) =>
    column.map((at, j) => {
      const values = grid.answers[l]?.[j] as Float64Array;
      const scale = strongestOf(network.layers[l - 1]?.activation, values);
      return { at, pixels: unitPixels(values, grid.plane.size, scale, inks) };
    }),
  );
}

/** What every unit answers over the input plane, all on one canvas below the lines: nineteen of them would cost more. */
export function UnitPaint(props: Props) {
  const { layout, grid } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const scratch = useRef<HTMLCanvasElement | undefined>(undefined);
  const sharp = Math.min(3, Math.max(1, Math.ceil(globalThis.devicePixelRatio ?? 1)));
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const { size } = grid.plane;
    scratch.current ??= document.createElement('canvas');
    if (scratch.current.width !== size) [scratch.current.width, scratch.current.height] = [size, size];
    const one = scratch.current.getContext('2d', { willReadFrequently: true });
    if (!one) return;
    context.setTransform(sharp, 0, 0, sharp, 0, 0);
    context.clearRect(0, 0, layout.width, layout.height);
    for (const { at, pixels } of unitPictures(props)) {
      one.putImageData(new ImageData(pixels, size, size), 0, 0);
      context.drawImage(scratch.current, at.x - side / 2, at.y - side / 2, side, side);
    }
  });
  return <canvas ref={canvas} width={sharp * layout.width} height={sharp * layout.height} />;
}
