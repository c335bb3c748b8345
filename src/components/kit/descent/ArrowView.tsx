interface Props {
  readonly kind: 'downhill' | 'memory';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

const round = (value: number) => Math.round(Math.max(-1e4, Math.min(1e4, value)) * 10) / 10;

/** An arrow between two places of the picture: dashed for the slope alone, full for the memory. */
export function ArrowView({ kind, from, to }: Props) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (!(length > 1)) return null;
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  return (
    <g class={`arrow ${kind}`}>
      <path class="shaft" d={`M${round(from[0])} ${round(from[1])}L${round(to[0])} ${round(to[1])}`} />
      <path
        class="tip"
        d="M-8 -4L0 0L-8 4Z"
        transform={`translate(${round(to[0])} ${round(to[1])}) rotate(${degrees.toFixed(1)})`}
      />
    </g>
  );
}
