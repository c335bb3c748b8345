import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { PixelCanvas } from '../../../components/kit/picture/PixelCanvas.tsx';
import { Axes } from '../../../components/kit/plot/Axes.tsx';
import { Clip } from '../../../components/kit/plot/Clip.tsx';
import { pictureAsWritten } from '../../../components/kit/stage/as-written.ts';
import { useInks } from '../pixels/useInks.ts';
import { contourOf } from './contour.ts';
import { type FieldValues, pixelsOf, regionsOf } from './field-values.ts';
import { area, box, gridPlace, type PlaneFrame } from './frame.ts';
import { Hatchings, hatchingOf } from './Hatchings.tsx';

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly frame: PlaneFrame;
  /** Names of the axes. */
  readonly names: readonly [string, string];
  /** What is answered all over the plane, at `size` places along each axis; undefined for a plane of curves. */
  readonly field?: { readonly values: FieldValues; readonly size: number } | undefined;
  /** The picture in words. */
  readonly label: string;
  /** Drawn within the axes. */
  readonly children?: ComponentChildren;
}

/** A piece of a plane: what a network answers as pixels, the border of what it says as lines, and its children over both. */
export function PlanePicture({ id, frame, names, field, label, children }: Props) {
  const around = useRef<HTMLDivElement>(null);
  const inks = useInks(around);
  const pixels = useMemo(() => field && inks && pixelsOf(field.values, inks), [field?.values, inks]);
  return (
    <div class="answer-plane" ref={around}>
      {field === undefined ? null : <PixelCanvas width={field.size} height={field.size} rgba={pixels} />}
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={label} {...pictureAsWritten}>
        <Axes {...{ area }} xTicks={frame.xTicks} yTicks={frame.yTicks} name={{ text: `${names[0]} →`, below: 35 }} />
        <text class="axis-name" x={area.left} y={area.top - 8}>
          ↑ {names[1]}
        </text>
        {field === undefined ? null : <Regions {...{ id, field }} />}
        <Clip id={`${id}-clip`} {...{ area }}>
          {children}
        </Clip>
      </svg>
    </div>
  );
}

/** The hatching of the classes, and the lines where one begins. */
function Regions({ id, field }: { readonly id: string; readonly field: NonNullable<Props['field']> }) {
  const place = gridPlace(field.size);
  const regions = regionsOf(field.values).map((region) => ({
    ...region,
    ...contourOf(region.values, field.size, region.from, place),
  }));
  return (
    <g class="regions">
      <Hatchings {...{ id }} used={regions.map(({ hatch }) => hatch)} />
      {regions.map(({ hatch, region, border }, k) => (
        <g key={String(k)}>
          {hatchingOf(id, hatch) === undefined ? null : (
            <path class={`hatched class-${hatch}`} d={region} fill={hatchingOf(id, hatch)} />
          )}
          <path class={hatch === undefined ? 'level' : 'border'} d={border} />
        </g>
      ))}
    </g>
  );
}
