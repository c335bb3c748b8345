import { formatNumber, notYet } from '../../../notation/format.ts';
import type { Notation } from '../../../notation/notation.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { OneHotFrame, OutputReadings, Reading } from './frame.ts';
import * as words from './words.ts';

const [width, height, wide] = [420, 208, 52];
const [top, bottom] = [26, height - 40];
const y = (share: number) => Math.round(10 * (bottom - share * (bottom - top))) / 10;

interface Shown {
  readonly notation: Notation;
  readonly highlight: Highlight;
}

/** The share of each class as a bar, the target as an empty bar beside it, and at the end the arrow from one to the other. */
export function ShareBars({ frame, ...shown }: Shown & { readonly frame: OneHotFrame }) {
  const room = width / frame.outputs.length;
  return (
    <svg class="whole-drawing share-bars" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={describe(frame)}>
      <path class="axis" d={`M4 ${bottom}H${width - 4}`} />
      {frame.outputs.map((output) => (
        <Bars key={output.position} {...{ output, ...shown }} middle={room * (output.position + 0.5)} />
      ))}
    </svg>
  );
}

interface BarsProps extends Shown {
  readonly output: OutputReadings;
  readonly middle: number;
}

function Bars({ output, middle, notation, highlight }: BarsProps) {
  const { position, score, share, target, slope, current } = output;
  const left = middle - wide;
  const shown = share.value;
  const bar = (name: string, { cell }: Reading) => {
    const part = notation.part(cell);
    return {
      class: highlight.lit === part ? `${name} lit` : name,
      onPointerEnter: () => highlight.light(part),
      onPointerLeave: () => highlight.light(undefined),
    };
  };
  return (
    <g class={current ? 'current' : ''}>
      {shown === undefined ? null : (
        <rect {...bar('share', share)} x={left} y={y(shown)} width={wide - 3} height={bottom - y(shown)} />
      )}
      <rect
        {...bar(words.target, target)}
        x={middle + 3}
        y={y(target.value)}
        width={wide - 3}
        height={bottom - y(target.value)}
      />
      <text class="share-value" x={left + (wide - 3) / 2} y={y(shown ?? 0) - 6} text-anchor="middle">
        {shown === undefined ? '?' : formatNumber(shown)}
      </text>
      <text class="target-value" x={middle + 3 + (wide - 3) / 2} y={y(target.value) - 6} text-anchor="middle">
        {formatNumber(target.value)}
      </text>
      {slope.value === undefined || shown === undefined ? null : (
        <path class="difference" d={arrow(middle, y(target.value), y(shown))} />
      )}
      <text class="class-name" x={middle} y={bottom + 17} text-anchor="middle">
        {words.classWith(position + 1)}
      </text>
      <text class="score" x={middle} y={bottom + 34} text-anchor="middle">
        {words.score(score.value === undefined ? '?' : formatNumber(score.value))}
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
  const said = outputs.map(({ position, score, share, target }) =>
    words.classScoreShareTarget(position + 1, known(score.value), known(share.value), target.value),
  );
  return words.lossAllNumbersStand(said.join('. '), known(loss.value));
}
