import type { ComponentChildren } from 'preact';
import type { Area } from './Axes.tsx';

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly area: Area;
  readonly children: ComponentChildren;
}

/** The window of a plot: what is drawn in it ends at its edges. */
export function Clip({ id, area: { left, right, top, bottom }, children }: Props) {
  return (
    <>
      <clipPath id={id}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      <g clip-path={`url(#${id})`}>{children}</g>
    </>
  );
}
