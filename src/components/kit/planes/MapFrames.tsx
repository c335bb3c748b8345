import type { Highlight } from '../stage/useHighlight.ts';

interface Props {
  /** Where each map begins from the left, by the name that the text points at it with. */
  readonly at: Readonly<Record<string, number>>;
  readonly top: number;
  readonly size: number;
  readonly highlight: Highlight;
}

/** The edges of square maps beside each other; that of the map that the text points at is lit. */
export const MapFrames = ({ at, top, size, highlight }: Props) => (
  <>
    {Object.entries(at).map(([mark, x]) => (
      <rect
        key={mark}
        class={`frame${highlight.lit === mark ? ' lit' : ''}`}
        {...{ x }}
        y={top}
        width={size}
        height={size}
      />
    ))}
  </>
);
