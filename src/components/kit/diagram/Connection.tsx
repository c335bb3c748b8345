import { cellName } from '../../../engine/trace/layout.ts';
import type { DenseNotation } from '../../../notation/dense/make.ts';
import type { Digits } from '../../../notation/format.ts';
import type { PartName } from '../../../notation/notation.ts';
import { SymbolText } from '../formula/SymbolText.tsx';
import { textWidth } from '../picture/fit.ts';
import type { Highlight } from '../stage/useHighlight.ts';
import { type ConnectionLabel, triangle, type Written } from './labels.ts';
import { along, letter, type Point } from './layout.ts';
import { Full, PullMark, squeezed, symbolWidth } from './NumberText.tsx';
import type { ConnectionView } from './network-frame.ts';
import { strokeWidth } from './scales.ts';

interface Props {
  readonly connection: ConnectionView;
  readonly mark: PartName;
  readonly state: string;
  readonly highlight: Highlight;
  readonly choose: (() => void) | undefined;
}

/** What an arrow and its label, which lies above all arrows, have in common. */
const shared = ({ connection, mark, state, highlight, choose }: Props) => ({
  class: `connection ${(connection.weight.value as number) < 0 ? 'negative' : 'positive'} ${state}`,
  onPointerEnter: () => highlight.light(mark),
  onPointerLeave: () => highlight.light(undefined),
  onClick: choose,
});

interface WireProps extends Props {
  readonly from: Point;
  readonly to: Point;
  readonly radius: number;
  /** Whether what moves along the line moves towards the inputs. */
  readonly backward: boolean;
}

/** A weight as an arrow: width says how large it is, colour and dash say its sign. */
export function Wire(props: WireProps) {
  const { connection, from, to, radius, state, backward } = props;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const start = along(from, to, (radius + 2) / length);
  const end = along(from, to, 1 - (radius + 3) / length);
  const line = { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
  return (
    <g {...shared(props)}>
      <line class="hit" {...line} />
      <line class="wire" {...line} stroke-width={connection.width ?? strokeWidth(connection.weight.value as number)} />
      {state === '' ? (
        <Arrow at={end} towards={to} scale={0.7} />
      ) : (
        <Arrow at={backward ? start : end} towards={backward ? from : to} scale={1} />
      )}
    </g>
  );
}

interface LabelProps extends Props {
  readonly label: ConnectionLabel;
  readonly notation: DenseNotation;
  readonly digits: Digits;
  /** Its target, where it can be changed where it stands. */
  readonly edit: string | undefined;
}

/**
 * The number of a weight: its name, the number, and once its gradient is known a triangle that points the way in which the loss
 * falls, with the gradient.
 */
export function WireLabel(props: LabelProps) {
  const { connection, label, notation, digits, edit } = props;
  const { weight, gradient } = connection;
  const its = label.gradient;
  return (
    <g {...shared(props)}>
      <Full name={connection.name} value={weight.value as number} shown={label.weight.text} {...{ digits }} />
      <path class="ground" d={underIndex(label.weight)} />
      <text
        class="label"
        x={label.weight.x}
        y={label.weight.y}
        data-cell={cellName(weight.cell)}
        data-edit={edit}
        {...squeezed(label.weight.length && label.weight.width)}
      >
        <SymbolText label={notation.label(weight.cell)} size={letter}>
          {label.weight.text}
        </SymbolText>
      </text>
      {edit === undefined ? null : (
        <PullMark
          {...label.weight}
          before={symbolWidth(notation.label(weight.cell)) + textWidth(' ', letter)}
          length={label.weight.length && label.weight.width}
        />
      )}
      {its === undefined ? null : (
        <>
          <path
            class="way"
            d={`M${its.x - its.width / 2} ${its.y - ((gradient.value as number) < 0 ? 0.5 : 8.5)}h9l-4.5 ${(gradient.value as number) < 0 ? -8 : 8}z`}
          />
          <text
            class="wish"
            x={its.x + triangle / 2}
            y={its.y}
            data-cell={cellName(gradient.cell)}
            {...squeezed(its.length && its.width - triangle)}
          >
            {its.text}
          </text>
        </>
      )}
    </g>
  );
}

/** What keeps arrows from the index of a name, which has no ground of its own: it would hide the letter before it. */
const underIndex = ({ x, y, width }: Written) => `M${Math.round(x - width / 2 + 7)} ${y - 3}h11v7.5h-11z`;

/** An arrow head that ends at a point. */
export function Arrow({ at, towards, scale }: { at: Point; towards: Point; scale: number }) {
  const degrees = (Math.atan2(towards.y - at.y, towards.x - at.x) * 180) / Math.PI;
  return (
    <path
      class="arrow"
      d="M-9 -4.5L0 0L-9 4.5Z"
      transform={`translate(${at.x} ${at.y}) rotate(${degrees.toFixed(1)}) scale(${scale})`}
    />
  );
}
