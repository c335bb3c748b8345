import { type CounterFrame, whole } from './counter.ts';
import * as words from './words.ts';

const width = 380;
const tallest = 120;
/** A single parameter is drawn no larger than this. */
const largestCell = 18;
/** Room above each rectangle for its name. */
const line = 26;

/** Every layer as a rectangle at one scale: a row for each unit, a column for each sender, one more column for the biases. So areas are counts. */
export function Areas({ frame }: { frame: CounterFrame }) {
  const { layers } = frame;
  const columns = Math.max(...layers.map(({ senders }) => senders + 1));
  const rows = layers.reduce((sum, { units }) => sum + units, 0);
  const cell = Math.min(largestCell, (width - 4) / columns, tallest / rows);
  const key = keyOf(cell);
  let bottom = 0;
  const placed = layers.map((layer) => {
    const top = bottom + line;
    bottom = top + Math.max(layer.units * cell, 3);
    return { ...layer, top };
  });
  return (
    <svg
      class="network areas"
      viewBox={`0 0 ${width} ${(bottom + key.side + 14).toFixed(1)}`}
      role="img"
      aria-label={words.eachLayer(frame.formula)}
    >
      {placed.map(({ name, senders, units, weights, biases, top }) => {
        const [w, h] = [senders * cell, units * cell];
        return (
          <g key={name} transform={`translate(2 ${top.toFixed(2)})`}>
            <rect class={`weights ${weights === undefined ? 'open' : ''}`} width={px(w)} height={px(h)} />
            {cell < 6 ? null : <path class="grid" d={grid(senders, units, cell)} />}
            <rect class={`biases ${biases === undefined ? 'open' : ''}`} x={px(w)} width={px(cell)} height={px(h)} />
            <text y={-6}>
              <tspan class="name">{name}</tspan>: ({whole(senders)} + 1) · {whole(units)}
            </text>
          </g>
        );
      })}
      {/* The scale is that which suits the network: it says what it is. */}
      <g class="key" transform={`translate(2 ${(bottom + 10).toFixed(2)})`}>
        <rect width={px(key.side)} height={px(key.side)} />
        <text class="soft" x={px(key.side + 6)} y={px(key.side / 2)} dy="0.34em">
          {key.count === 1 ? '1 parameter' : words.parameters(whole(key.count))}
        </text>
      </g>
    </svg>
  );
}

/** A square to read the scale by: of how many parameters, a power of ten, and how long its side is drawn. */
export function keyOf(cell: number): { readonly count: number; readonly side: number } {
  const count = 10 ** Math.max(0, Math.ceil(2 * Math.log10(smallestKey / cell)));
  return { count, side: cell * Math.sqrt(count) };
}
const smallestKey = 6;

/** Thin, but never invisible. */
const px = (length: number) => Number(Math.max(length, 0.75).toFixed(2));

function grid(senders: number, units: number, cell: number): string {
  const down = Array.from({ length: senders }, (_, k) => `M${px((k + 1) * cell)} 0v${px(units * cell)}`);
  const across = Array.from({ length: units - 1 }, (_, k) => `M0 ${px((k + 1) * cell)}h${px((senders + 1) * cell)}`);
  return [...down, ...across].join('');
}
