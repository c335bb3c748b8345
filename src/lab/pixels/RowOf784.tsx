import { formatNumber } from '../../notation/format.ts';
import { imageSide, pixelsPerImage } from '../protocol/shard.ts';
import type { PixelPlace, ViewProps } from './Picture.tsx';

interface Props extends ViewProps {
  readonly rowPng: string;
}

const rowHeight = 40;

/** The image as one row of 784 numbers: all of them as a strip, those around the marked one in figures. */
export function RowOf784({ rowPng, frame, point, choose }: Props) {
  const { index, neighbours } = frame;
  return (
    <div class="pixel-row">
      <p class="views-title">One row of 784</p>
      {/* Pointing repeats what the two sliders do. */}
      <svg
        viewBox={`0 0 ${pixelsPerImage} ${rowHeight}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`All 784 pixels in one row; marked: place ${index}.`}
        onPointerMove={(event) => point(placeAt(event))}
        onPointerLeave={() => point(undefined)}
        onPointerDown={(event) => choose(placeAt(event))}
      >
        <image href={rowPng} width={pixelsPerImage} height={rowHeight} preserveAspectRatio="none" />
        {frame.step >= 2 &&
          Array.from({ length: imageSide - 1 }, (_, k) => (
            <line key={k} class="pixel-seam" x1={imageSide * (k + 1)} x2={imageSide * (k + 1)} y1="0" y2={rowHeight} />
          ))}
        <g class="pixel-marker">
          <rect x={index - 1} y="1" width="3" height={rowHeight - 2} />
          <rect x={index - 1} y="1" width="3" height={rowHeight - 2} />
        </g>
      </svg>
      <table class="pixel-neighbours">
        <tbody>
          <tr>
            <th scope="row">place</th>
            {neighbours.map((one) => (
              <td key={one.index} class={one.index === index ? 'marked' : undefined}>
                {one.index}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">value</th>
            {neighbours.map((one) => (
              <td key={one.index} class={one.index === index ? 'marked' : undefined}>
                {formatNumber(one.value, { significant: 3 })}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function placeAt({ currentTarget, clientX }: MouseEvent): PixelPlace {
  const { left, width } = (currentTarget as Element).getBoundingClientRect();
  const index = Math.min(pixelsPerImage - 1, Math.max(0, Math.floor(((clientX - left) / width) * pixelsPerImage)));
  return { row: Math.floor(index / imageSide), col: index % imageSide };
}
