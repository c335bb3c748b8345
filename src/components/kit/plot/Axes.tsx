/** A number of an axis, and its place in the picture. */
export interface Tick {
  readonly text: string;
  readonly at: number;
}

/** The part of a picture that curves are drawn in. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Props {
  readonly area: Area;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Name of the x axis, and how far below the area it stands. */
  readonly name?: { readonly text: string; readonly below: number };
  /** How far below the area the numbers of the x axis stand. */
  readonly below?: number;
  /** Where the axes cross; without it only the x axis is drawn, below. */
  readonly origin?: readonly [x: number, y: number];
}

/** The axes of a plot: lines across with their numbers on the left, numbers below. One look for all curves. */
export function Axes({ area, xTicks, yTicks, name, below = 16, origin }: Props) {
  const { left, right, top, bottom } = area;
  return (
    <g class="plot-axes">
      {yTicks.map(({ text, at }) => (
        <g key={at} class="plot-tick">
          <path d={`M${left} ${at}H${right}`} />
          <text x={left - 6} y={at} dy="0.34em" text-anchor="end">
            {text}
          </text>
        </g>
      ))}
      {xTicks.map(({ text, at }) => (
        <text key={at} x={at} y={bottom + below} text-anchor="middle">
          {text}
        </text>
      ))}
      {name && (
        <text x={(left + right) / 2} y={bottom + name.below} text-anchor="middle">
          {name.text}
        </text>
      )}
      <path
        class="plot-axis"
        d={origin ? `M${left} ${origin[1]}H${right}M${origin[0]} ${top}V${bottom}` : `M${left} ${bottom}H${right}`}
      />
    </g>
  );
}
