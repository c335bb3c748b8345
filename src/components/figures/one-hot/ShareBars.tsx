import { formatNumber, notYet } from '../../../notation/format.ts';
import type { OneHotFrame, OutputReadings } from './frame.ts';

const [width, height, bar] = [420, 208, 52];
const [top, bottom] = [26, height - 40];
const y = (share: number) => Math.round(10 * (bottom - share * (bottom - top))) / 10;

/** The share of each class as a bar, the target as an empty bar beside it, and at the end the arrow from one to the other. */
export function ShareBars({ frame }: { readonly frame: OneHotFrame }) {
  const room = width / frame.outputs.length;
  return (
    <svg class="share-bars" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={describe(frame)}>
      <path class="axis" d={`M4 ${bottom}H${width - 4}`} />
      {frame.outputs.map((output) => (
        <Bars key={output.position} output={output} middle={room * (output.position + 0.5)} />
      ))}
    </svg>
  );
}

function Bars({ output, middle }: { readonly output: OutputReadings; readonly middle: number }) {
  const { position, score, share, target, slope, current } = output;
  const left = middle - bar;
  const shown = share.value;
  return (
    <g class={current ? 'current' : ''}>
      {shown === undefined ? null : (
        <rect class="share" x={left} y={y(shown)} width={bar - 3} height={bottom - y(shown)} />
      )}
      <rect class="target" x={middle + 3} y={y(target)} width={bar - 3} height={bottom - y(target)} />
      <text class="share-value" x={left + (bar - 3) / 2} y={y(shown ?? 0) - 6} text-anchor="middle">
        {shown === undefined ? '?' : formatNumber(shown)}
      </text>
      <text class="target-value" x={middle + 3 + (bar - 3) / 2} y={y(target) - 6} text-anchor="middle">
        {formatNumber(target)}
      </text>
      {slope.value === undefined || shown === undefined ? null : (
        <path class="difference" d={arrow(middle, y(target), y(shown))} />
      )}
      <text class="class-name" x={middle} y={bottom + 17} text-anchor="middle">
        class {position + 1}
      </text>
      <text class="score" x={middle} y={bottom + 34} text-anchor="middle">
        score {score.value === undefined ? '?' : formatNumber(score.value)}
      </text>
    </g>
  );
}

/** From the target to the share: p − y, up where the share is too large. */
function arrow(x: number, from: number, to: number): string {
  const head = Math.sign(to - from) * Math.min(6, Math.abs(to - from));
  return `M${x} ${from}V${to}m-4 ${-head}l4 ${head}l4 ${-head}`;
}

function describe({ outputs, loss }: OneHotFrame): string {
  const known = (value: number | undefined) => (value === undefined ? notYet : formatNumber(value));
  const said = outputs.map(
    ({ position, score, share, target }) =>
      `Class ${position + 1}: score ${known(score.value)}, share ${known(share.value)}, target ${formatNumber(target)}`,
  );
  return `${said.join('. ')}. Loss: ${known(loss.value)}. All numbers stand in the table.`;
}
