import type { ConvolutionSpec } from '../../../engine/convolution/convolution.ts';
import { digitSide, mapSide, pooledSide } from '../../../exercises/cnn/own-digit.ts';
import { type PictureProps, sightOf } from '../../kit/picture/sight.ts';
import { PixelMap } from '../../kit/planes/PixelMap.tsx';
import * as words from './digit-picture-words.ts';
import { largestOf, planeOf, stopOf, workOf } from './frame.ts';
import { WindowNumbers } from './WindowNumbers.tsx';

interface Props extends PictureProps<ConvolutionSpec> {
  /** What the digit is called. */
  readonly name: string;
  readonly filterName: string;
  /** Goes to the stop of a number that is pressed. */
  jump(stop: number): void;
}

/** Each pixel of the digit and of both maps is as large. */
const pixel = 4;
const size = mapSide * pixel;
const top = 20;
const at = { digit: 1, sums: 121, map: 233, pooled: 345 } as const;

/** The digit, its map before and after ReLU, what pooling keeps; below them the numbers of the window at hand. */
export function DigitPicture(props: Props) {
  const { event, highlight, name, filterName, jump } = props;
  const sight = sightOf(props);
  const work = workOf(event);
  const map = planeOf(sight, 'map', mapSide);
  const most = largestOf(sight, 'mapSum', mapSide);
  const planes = [
    [at.digit, name, planeOf(sight, 'pixel', digitSide), 1, 'ink', digitSide * pixel, 'image'],
    [at.sums, words.sumsZ, planeOf(sight, 'mapSum', mapSide), most, 'signed', size, 'sums'],
    [at.map, 'ReLU(z)', map, most, 'ink', size, 'map'],
    [at.pooled, 'pooled', planeOf(sight, 'pooled', pooledSide), most, 'ink', size, 'pooled'],
  ] as const;
  /** A frame around so many places across, in places of a side. */
  const frame = (x: number, side: number, across: number, row: number, column: number) => (
    <rect class="at-work" x={x + column * side} y={top + row * side} width={across * side} height={across * side} />
  );
  return (
    <div class="whole-drawings digit-parts">
      <svg
        class="digit-maps"
        viewBox={`0 0 450 ${top + digitSide * pixel + 2}`}
        role="img"
        aria-label={describe(name, filterName, map, work?.isPooling ?? false)}
      >
        {planes.map(([x, caption, values, largest, kind, side, mark]) => (
          <g key={mark} class={highlight.lit === mark ? 'lit' : undefined}>
            <text class="plot-name" x={x} y={14}>
              {caption}
            </text>
            <rect class="ground" x={x} y={top} width={side} height={side} />
            <PixelMap {...{ values, largest, kind, mark, x }} y={top} size={side} />
            <rect class="frame" x={x} y={top} width={side} height={side} />
          </g>
        ))}
        {work === undefined ? null : work.isPooling ? (
          <>
            {frame(at.map, pixel, 2, 2 * work.row, 2 * work.column)}
            {frame(at.pooled, 2 * pixel, 1, work.row, work.column)}
          </>
        ) : (
          <>
            {frame(at.digit, pixel, 3, work.row, work.column)}
            {frame(at.sums, pixel, 1, work.row, work.column)}
            {frame(at.map, pixel, 1, work.row, work.column)}
          </>
        )}
        {([at.sums, at.map, at.pooled] as const).map((x) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shorter way for who points; the slider goes everywhere
          <rect
            key={x}
            class="pressed"
            x={x}
            y={top}
            width={size}
            height={size}
            onClick={({ currentTarget, clientX, clientY }) => {
              const { left, top, width, height } = currentTarget.getBoundingClientRect();
              const side = x === at.pooled ? pooledSide : mapSide;
              const place = (share: number) => Math.max(0, Math.min(side - 1, Math.floor(side * share)));
              jump(stopOf(place((clientY - top) / height), place((clientX - left) / width), x === at.pooled));
            }}
          />
        ))}
      </svg>
      <WindowNumbers {...{ sight, work }} lit={highlight.lit} />
    </div>
  );
}

function describe(name: string, filterName: string, map: readonly (number | undefined)[], isPooling: boolean): string {
  const computed = map.filter((value) => value !== undefined);
  const above = computed.filter((value) => value > 0).length;
  const sizes = words.pixelsUnderTheFilter(
    name.charAt(0).toUpperCase(),
    name.slice(1),
    digitSide,
    filterName,
    mapSide,
    pooledSide,
  );
  if (computed.length === 0) return words.nothingIsComputedYet(sizes);
  const so = words.ofNumbers(computed.length, mapSide * mapSide, above);
  return `${sizes} ${so}${isPooling ? words.mapIsBeingPooled : ''}`;
}
