import { formatNumber } from '../../../notation/format.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { LedgerFrame, LedgerRow } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: LedgerFrame;
  readonly highlight: Highlight;
}

const width = 460;
const [left, right, top, high] = [78, 306, 20, 18];
/** Where the bars of changes begin, and how much loss fills their half of the room. */
const [zero, room, most] = [392, 62, 8];
const x = (share: number) => Math.round(10 * (left + share * (right - left))) / 10;

/** For each point: where its own class's share went, across the half or not, and what the loss did. */
export function SharesMoved({ frame, highlight }: Props) {
  const { rows, count } = frame;
  const bottom = top + count * high;
  const head = (name: 'shares' | 'loss') => (highlight.lit === name ? 'lit' : '');
  return (
    <svg
      class="whole-drawing shares-moved"
      viewBox={`0 0 ${width} ${bottom + 32}`}
      role="img"
      aria-label={describe(frame)}
    >
      <text x={(left + right) / 2} y={11} text-anchor="middle" data-mark="shares" class={head('shares')}>
        {words.shareOfTheRight}
      </text>
      <text x={zero} y={11} text-anchor="middle" class={head('loss')}>
        {words.changeOfLoss}
      </text>
      <path class="half" d={`M${x(0.5)} ${top}V${bottom}`} />
      <path class="axis" d={`M${left} ${bottom}H${right}M${zero} ${top}V${bottom}`} />
      {[0, 0.5, 1].map((share) => (
        <text key={share} x={x(share)} y={bottom + 14} text-anchor="middle">
          {formatNumber(share, { significant: 2 })}
        </text>
      ))}
      <text x={zero - 6} y={bottom + 14} text-anchor="end">
        {words.better}
      </text>
      <text x={zero + 6} y={bottom + 14}>
        {words.worse}
      </text>
      <text x={x(0.25)} y={bottom + 28} text-anchor="middle">
        {words.wrong}
      </text>
      <text x={x(0.75)} y={bottom + 28} text-anchor="middle">
        {words.right}
      </text>
      {Array.from({ length: count }, (_, n) => (
        <g key={n} class={n === rows.length - 1 ? 'current' : ''}>
          <text class="point-name" x={4} y={top + (n + 0.5) * high + 4}>
            {words.pointOf(n + 1)}
          </text>
          {rows[n] === undefined ? null : <Moved row={rows[n]} y={top + (n + 0.5) * high} highlight={highlight} />}
        </g>
      ))}
    </svg>
  );
}

interface MovedProps extends Pick<Props, 'highlight'> {
  readonly row: LedgerRow;
  readonly y: number;
}

function Moved({ row: { before, after }, y, highlight: { lit, light } }: MovedProps) {
  const change = after.loss - before.loss;
  const long = Math.round(10 * Math.min(1, Math.abs(change) / most) * room) / 10;
  const part = (name: 'shares' | 'loss') => ({
    class: lit === name ? 'lit' : '',
    onPointerEnter: () => light(name),
    onPointerLeave: () => light(undefined),
  });
  return (
    <>
      <g {...part('shares')}>
        <path class="way" d={`M${x(before.share)} ${y}H${x(after.share)}`} />
        <circle class="before" cx={x(before.share)} cy={y} r="4" />
        <circle class="after" cx={x(after.share)} cy={y} r="4.5" />
      </g>
      <g {...part('loss')}>
        <rect
          class={change > 0 ? 'worse' : 'better'}
          x={change > 0 ? zero : zero - long}
          y={y - 6}
          width={long}
          height="12"
        />
      </g>
    </>
  );
}

function describe({ rows, count, from, to }: LedgerFrame): string {
  const said = rows.map(({ before, after }, n) => words.pointFrom(n + 1, before.share, after.share));
  return words.shareThatEachPoint(from, to, rows.length, count, said.join('; '), said.length === 0 ? '' : '.');
}
