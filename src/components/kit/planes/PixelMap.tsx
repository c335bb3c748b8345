import { shadesOf } from './pixel-map.ts';

interface Props {
  /** Row by row, a square; undefined where nothing is drawn. */
  readonly values: readonly (number | undefined)[];
  /** What has the full colour. */
  readonly largest: number;
  readonly kind: 'signed' | 'ink';
  readonly x: number;
  readonly y: number;
  /** How wide and high it is drawn. */
  readonly size: number;
  /** As the text points at it. */
  readonly mark?: string;
}

/** Numbers as a picture within a drawing: ink from black to white, signed numbers from dark over grey to light. */
export function PixelMap({ values, largest, kind, x, y, size, mark }: Props) {
  const scale = Math.round((1e4 * size) / Math.sqrt(values.length)) / 1e4;
  return (
    <g
      class="pixel-map"
      data-mark={mark}
      transform={`translate(${x} ${y}) scale(${scale})`}
      shape-rendering="crispEdges"
    >
      {shadesOf(values, largest, kind).map(({ fill, path }) => (
        <path key={path} {...{ fill }} d={path} />
      ))}
    </g>
  );
}
