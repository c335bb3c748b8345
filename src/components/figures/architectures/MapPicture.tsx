import { drawings } from './drawings.ts';
import { type Kind, kinds, sentences, titles } from './settings.ts';
import * as words from './words.ts';

/** A place of the map: three in a row. */
const [wide, high] = [180, 128] as const;

interface Props {
  readonly chosen: Kind | undefined;
  choose(kind: Kind): void;
}

/** Nine kinds of networks, each with its picture; a press chooses one, as the menu does. */
export function MapPicture({ chosen, choose }: Props) {
  const label = words.ninePicturesOfNetworks(kinds.map((kind) => titles[kind]).join(', '));
  return (
    <svg class="whole-drawing map" viewBox={`0 0 ${3 * wide} ${3 * high}`} role="img" aria-label={label}>
      <defs>
        <marker id="f17-arrow" viewBox="0 0 8 8" refX={7} refY={4} markerWidth={6} markerHeight={6} orient="auto">
          <path class="head" d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {kinds.map((kind, k) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the menu beside it does the same with the keyboard
        <g
          key={kind}
          class={kind === chosen ? 'kind chosen' : 'kind'}
          transform={`translate(${(k % 3) * wide} ${Math.floor(k / 3) * high})`}
          onClick={() => choose(kind)}
        >
          <title>{sentences[kind]}</title>
          <rect class="place" x={3} y={3} width={wide - 6} height={high - 6} rx={6} />
          <text class="plot-name" x={wide / 2} y={21} text-anchor="middle">
            {titles[kind]}
          </text>
          <g transform="translate(10 28)">
            <Drawn kind={kind} />
          </g>
        </g>
      ))}
    </svg>
  );
}

function Drawn({ kind }: { readonly kind: Kind }) {
  const { wires, arrows, dots, boxes } = drawings[kind];
  return (
    <>
      {boxes.map(({ x, y, width, height, tone, text }) => (
        <g key={`${x} ${y} ${width}`} class={`box ${tone}`}>
          <rect {...{ x, y, width, height }} />
          {text === undefined ? null : (
            <text x={x + width / 2} y={y + height / 2 + 4} text-anchor="middle">
              {text}
            </text>
          )}
        </g>
      ))}
      {wires.length === 0 ? null : <path class="wire" d={wires.join('')} />}
      {arrows.map((d) => (
        <path key={d} class="wire" d={d} marker-end="url(#f17-arrow)" />
      ))}
      {dots.map(({ x, y, tone, sign }) => (
        <g key={`${x} ${y}`} class={`dot ${tone}`}>
          <circle cx={x} cy={y} r={sign === undefined ? 7 : sign.length > 1 ? 13 : 10} />
          {sign === undefined ? null : (
            <text x={x} y={y + 5} text-anchor="middle">
              {sign}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
