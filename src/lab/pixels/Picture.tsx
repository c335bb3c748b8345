import { imageSide } from '../protocol/shard.ts';
import type { PixelFrame } from './frame.ts';
import type { ColourMap } from './pixel-settings.ts';

export interface PixelPlace {
  readonly row: number;
  readonly col: number;
}

/** What all three views of the pixels take. */
export interface ViewProps {
  readonly frame: PixelFrame;
  /** The pixel under the pointer; undefined when it has left. */
  readonly point: (place: PixelPlace | undefined) => void;
  /** The pixel that stays marked. */
  readonly choose: (place: PixelPlace) => void;
}

interface Props extends ViewProps {
  readonly id: string;
  readonly png: string;
  readonly map: ColourMap;
  readonly label: number;
}

/** Red, green and blue at 0, ¼, ½, ¾ and 1 (viridis, van der Walt and Smith 2015, rounded). */
const viridis = ['.267 .229 .128 .369 .993', '.005 .322 .567 .789 .906', '.329 .546 .551 .383 .144'] as const;
const turned = ['1 0', '1 0', '1 0'] as const;

/** The image as a picture. Colours are a matter of the picture alone: a filter over it. */
export function Picture({ id, png, map, label, frame, point, choose }: Props) {
  const { row, col } = frame;
  const [red, green, blue] = map === 'dark' ? turned : viridis;
  return (
    <figure class="pixel-picture">
      <figcaption>28 × 28 pixels</figcaption>
      {/* Pointing repeats what the two sliders do. */}
      <svg
        viewBox={`0 0 ${imageSide} ${imageSide}`}
        role="img"
        aria-label={`A handwritten ${label}; marked: row ${row}, column ${col}.`}
        onPointerMove={(event) => point(placeAt(event))}
        onPointerLeave={() => point(undefined)}
        onPointerDown={(event) => choose(placeAt(event))}
      >
        <filter id={`${id}-map`} color-interpolation-filters="sRGB" x="0" y="0" width="1" height="1">
          <feComponentTransfer>
            <feFuncR type="table" tableValues={red} />
            <feFuncG type="table" tableValues={green} />
            <feFuncB type="table" tableValues={blue} />
          </feComponentTransfer>
        </filter>
        <image
          href={png}
          width={imageSide}
          height={imageSide}
          filter={map === 'light' ? undefined : `url(#${id}-map)`}
        />
        <g class="pixel-marker">
          <rect x={col - 0.1} y={row - 0.1} width="1.2" height="1.2" />
          <rect x={col - 0.1} y={row - 0.1} width="1.2" height="1.2" />
        </g>
      </svg>
    </figure>
  );
}

function placeAt({ currentTarget, clientX, clientY }: MouseEvent): PixelPlace {
  const box = (currentTarget as Element).getBoundingClientRect();
  const cell = (at: number, from: number, length: number) =>
    Math.min(imageSide - 1, Math.max(0, Math.floor(((at - from) / length) * imageSide)));
  return { row: cell(clientY, box.top, box.height), col: cell(clientX, box.left, box.width) };
}
