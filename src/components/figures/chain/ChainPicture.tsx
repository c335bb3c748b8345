import { LogBars } from '../../kit/plot/LogBars.tsx';
import { type BarScale, middleOf } from '../../kit/plot/log-bars.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { ChainFrame, FrameLink } from './frame.ts';
import * as words from './words.ts';

const scale: BarScale = {
  area: { left: 60, right: 552, top: 28, bottom: 166 },
  decades: [-12, 4],
  every: 4,
};
const wires = 178;

interface Props {
  readonly frame: ChainFrame;
  readonly highlight: Highlight;
}

/** The row of units, and above each of them the size of its weight's gradient. */
export function ChainPicture({ frame: { links }, highlight: { lit, light } }: Props) {
  const pointed = (part: string, also?: string) => ({
    class: lit === part || (also !== undefined && lit === also) ? 'lit' : '',
    onPointerEnter: () => light(part),
    onPointerLeave: () => light(undefined),
  });
  const { area } = scale;
  const middle = (k: number) => middleOf(area, k, links.length);
  const many = links.length > 14;
  const radius = many ? 8 : 10;
  /** In a long row every number would lie on the next. */
  const numbered = ({ layer, current }: FrameLink) => !many || current || layer === 1 || layer % 5 === 0;
  return (
    <svg class="whole-drawing unit-row" viewBox="0 0 560 208" role="img" aria-label={describe(links)}>
      <text class="plot-name" x={area.left} y={16}>
        {words.eW}
      </text>
      {/* Along the wire goes what a unit sends on. */}
      <g {...pointed('w', 'a')}>
        <path class="wire" d={`M${area.left - 12} ${wires}H${area.right + 6}`} />
      </g>
      <g {...pointed('δ')}>
        {links.map(({ layer, delta, current }, k) => (
          <circle
            key={layer}
            class={`link${delta === undefined ? '' : ' reached'}${current ? ' current' : ''}`}
            cx={middle(k)}
            cy={wires}
            r={radius}
          />
        ))}
      </g>
      <g {...pointed('∂w')}>
        <LogBars
          scale={scale}
          groups={links.map((link) => ({
            name: String(link.layer),
            text: numbered(link) ? String(link.layer) : '',
            values: [link.gradient],
            current: link.current,
          }))}
          name={words.layer}
        />
      </g>
    </svg>
  );
}

function describe(links: readonly FrameLink[]): string {
  const known = links.flatMap(({ layer, gradient }) =>
    gradient === undefined ? [] : [words.layerOf(layer, gradient)],
  );
  return words.unitsInARow(links.length, known.length, known.join('; '));
}
