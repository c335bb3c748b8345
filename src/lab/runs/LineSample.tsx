/** How a run is told from the others without colour: a mark and a dash, together of their own for 36 runs. */
const lookCount = 6;

const markPaths = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  'M-3.6 -3.6H3.6V3.6H-3.6Z',
  'M0 -4.6L4.6 3.6H-4.6Z',
  'M0 -5L5 0L0 5L-5 0Z',
  'M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6',
  'M0 -4.8V4.8M-4.8 0H4.8',
];

/** Class of the line: six dashes, shifted by one whenever the marks begin anew. */
export function dashOf(look: number): string {
  return `dash-${(look + Math.floor(look / lookCount)) % lookCount}`;
}

export function PointMark({ look, x, y }: { look: number; x: number; y: number }) {
  return <path class="run-mark" d={markPaths[look % lookCount]} transform={`translate(${x} ${y})`} />;
}

/** The mark on a piece of its line, for tables and lists. */
export function LineSample({ look }: { look: number }) {
  return (
    <svg class={`run-curve ${dashOf(look)}`} viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">
      <path class="run-line" d="M1 6H35" />
      <PointMark look={look} x={18} y={6} />
    </svg>
  );
}
