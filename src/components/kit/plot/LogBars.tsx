import { Axes } from './Axes.tsx';
import { type BarGroup, type BarScale, decadeTicks, logBar, middleOf } from './log-bars.ts';

interface Props {
  readonly scale: BarScale;
  readonly groups: readonly BarGroup[];
  /** The name of the row below. */
  readonly name: string;
}

/** Bars of sizes that differ by powers of ten. What is not computed has no bar. */
export function LogBars({ scale, groups, name }: Props) {
  const { area } = scale;
  const xTicks = groups.map((group, k) => ({
    text: group.text ?? group.name,
    at: middleOf(area, k, groups.length),
  }));
  return (
    <g class="log-bars">
      <Axes area={area} yTicks={decadeTicks(scale)} xTicks={xTicks} name={{ text: name, below: 36 }} />
      {groups.map(({ name: key, values, current }, k) => (
        <g key={key} class={current ? 'current' : ''}>
          {values.map((value, part) => {
            if (value === undefined) return null;
            const { left, width, top, sign } = logBar(scale, k, groups.length, part, values.length, value);
            return (
              <g key={part} class={part === 0 ? 'bar' : 'bar second'}>
                <rect x={left} y={top} width={width} height={Math.max(0, area.bottom - top)} />
                {sign === '' ? null : (
                  <text x={left + width / 2} y={top - 3} text-anchor="middle">
                    {sign}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      ))}
    </g>
  );
}
