import { adds, type Joining } from '../../../exercises/interpretability/shapley.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { gameTitles, type ShareFrame } from './frame.ts';
import * as words from './words.ts';

const lines = { first: 34, apart: 62 } as const;
const at = { name: 2, start: 112, joins: [204, 316] } as const;

const n = (value: number | undefined) => (value === undefined ? '?' : formatNumber(value));

const plus = (value: number) => (value < 0 ? `− ${n(-value)}` : `+ ${n(value)}`);

interface Props {
  readonly frame: ShareFrame;
  readonly highlight: Highlight;
}

/** A row for each order in which the inputs come in; below them the means, and the sum of all. */
export function SharesPicture({ frame, highlight }: Props) {
  const { orders, shares, none, whole, checked, current, values, x } = frame;
  return (
    <svg class="whole-drawing shares-picture" viewBox="0 0 420 226" role="img" aria-label={describe(frame)}>
      <text class="plot-name" x={at.name} y={14}>
        {words.of(gameTitles[values.game], n(x[0]), n(x[1]))}
      </text>
      {orders.map((order, o) => {
        const y = lines.first + o * lines.apart;
        return (
          <g key={o}>
            <text x={at.name} y={y + 25}>
              {o === 0 ? 'input 1 first' : 'input 2 first'}
            </text>
            <Box x={at.start} {...{ y }} name="none in" value={n(none)} />
            {order.map((joining, k) => (
              <Join
                key={k}
                x={at.joins[k] as number}
                {...{ y, joining }}
                now={joining !== undefined && joining === current}
                player={o === k ? 1 : 2}
              />
            ))}
          </g>
        );
      })}
      <path class="rule" d={`M2 ${lines.first + 2 * lines.apart}h416`} />
      <g class={highlight.lit === 'shares' ? 'means lit' : 'means'} data-mark="shares">
        <text x={at.name} y={186}>
          {words.fairShares}
        </text>
        <text class="plot-name" x={at.start + 20} y={186}>
          {words.input(n(shares?.[0]))}
        </text>
        <text class="plot-name" x={at.joins[1] - 60} y={186}>
          {words.inputOf(n(shares?.[1]))}
        </text>
        <text x={at.name} y={212}>
          {checked && shares ? words.answer(n(none), plus(shares[0]), plus(shares[1]), n(whole)) : words.doTheyAddUp}
        </text>
      </g>
    </svg>
  );
}

function Box({
  x,
  y,
  name,
  value,
}: {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly value: string;
}) {
  return (
    <g class="box">
      <rect {...{ x, y }} width={56} height={40} rx={4} />
      <text x={x + 28} y={y + 16} text-anchor="middle">
        {name}
      </text>
      <text class="number" x={x + 28} y={y + 34} text-anchor="middle">
        {value}
      </text>
    </g>
  );
}

interface JoinProps {
  readonly x: number;
  readonly y: number;
  readonly joining: Joining | undefined;
  readonly now: boolean;
  readonly player: 1 | 2;
}

function Join({ x, y, joining, now, player }: JoinProps) {
  const added = joining === undefined ? '?' : `${adds(joining) < 0 ? '' : '+'}${n(adds(joining))}`;
  return (
    <g class={now ? 'join now' : 'join'}>
      <text class="number" x={x - 4} y={y + 16} text-anchor="middle">
        {added}
      </text>
      <path class="arrow" d={`M${x - 24} ${y + 26}h44m-6 -4l6 4l-6 4`} />
      <Box x={x + 28} {...{ y }} name={`${player} in`} value={n(joining?.after)} />
    </g>
  );
}

function describe({ orders, sentence, shares, values, missing }: ShareFrame): string {
  const said = orders.flatMap((order, o) =>
    order.map((joining, k) => {
      const player = o === k ? 1 : 2;
      return words.inputAdds(k, player, joining && n(adds(joining)));
    }),
  );
  const found = shares && words.sharesAnd(n(shares[0]), n(shares[1]));
  return words.inputThatIsNot(gameTitles[values.game], n(missing[0]), sentence, said.join('; '), found ?? '');
}
