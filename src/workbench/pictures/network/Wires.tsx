import { type ConnectionLabel, placeLabels } from '../../../components/kit/diagram/labels.ts';
import { along, letter, type Point, placeUnits } from '../../../components/kit/diagram/layout.ts';
import { PullMark, squeezed, symbolWidth } from '../../../components/kit/diagram/NumberText.tsx';
import { strokeWidth } from '../../../components/kit/diagram/scales.ts';
import { SymbolText } from '../../../components/kit/formula/SymbolText.tsx';
import { textWidth } from '../../../components/kit/picture/fit.ts';
import { rounded } from '../../../components/kit/plot/scale.ts';
import type { NetworkLayout } from './layout.ts';
import { importanceOf, type Spoken } from './spoken.ts';
import { signOf, type WireView } from './view.ts';

interface Props {
  readonly layout: NetworkLayout;
  /** Those between units that are drawn. */
  readonly wires: readonly WireView[];
  readonly spoken: Spoken | undefined;
  /** Whether its numbers can be changed where they stand. */
  readonly editable: boolean;
}

/** The weights as lines: width says the size, colour and dash the sign, a bar across a line that it is frozen. */
export function Wires({ layout, wires, spoken, editable }: Props) {
  const points = placeUnits(layout.drawn, layout);
  const at = (l: number, j: number) => (points[l] as Point[])[j] as Point;
  const { labelled, isRoomy } = layout;
  const importances = wires.map((wire) => importanceOf(wire, spoken));
  const labels = placeLabels(
    layout.drawn,
    layout,
    // Every label stands above its line, so that no two are nearer to each other than their lines are.
    true,
    wires.map((wire, k) => ({
      ...wire,
      weight: wire.value,
      gradient: undefined,
      importance: importances[k] as number,
    })),
  );
  return (
    <>
      <g>
        {wires.map((wire, k) => (
          <Wire
            key={wire.target}
            wire={wire}
            from={at(wire.layer - 1, wire.from)}
            to={at(wire.layer, wire.unit)}
            radius={layout.radius}
            state={(['', 'near', 'spoken'] as const)[importances[k] as number] as string}
            // Where every number stands beside its line it is changed there.
            edit={editable && !labelled ? wire.target : undefined}
          />
        ))}
      </g>
      <g>
        {wires.map((wire, k) => {
          const label = isRoomy ? labels[k] : undefined;
          return label === undefined ? null : (
            <WireNumber key={wire.target} {...{ wire, label }} edit={editable && labelled ? wire.target : undefined} />
          );
        })}
      </g>
    </>
  );
}

interface WireProps {
  readonly wire: WireView;
  readonly from: Point;
  readonly to: Point;
  readonly radius: number;
  readonly state: string;
  readonly edit: string | undefined;
}

function Wire({ wire, from, to, radius, state, edit }: WireProps) {
  const line = { x1: from.x + radius, y1: from.y, x2: to.x - radius, y2: to.y };
  return (
    <g class={`wire ${signOf(wire.value)} ${state}`} data-spoken={wire.target}>
      <line class="thread" {...line} stroke-width={strokeWidth(wire.value)} />
      {wire.frozen ? <FrozenBar from={from} to={to} /> : null}
      <line class="hit" {...line} data-edit={edit} />
    </g>
  );
}

/** Two strokes across a line, near where it comes in. */
function FrozenBar({ from, to }: { readonly from: Point; readonly to: Point }) {
  const { x, y } = along(from, to, 0.72);
  const degrees = ((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI).toFixed(1);
  return <path class="frozen-bar" d="M-2 -6v12M2 -6v12" transform={`translate(${x} ${y}) rotate(${degrees})`} />;
}

interface NumberProps {
  readonly wire: WireView;
  readonly label: ConnectionLabel;
  readonly edit: string | undefined;
}

/** w5 and its number on its line. */
function WireNumber({ wire, label: { weight }, edit }: NumberProps) {
  const label = { base: wire.name[0] as string, sub: wire.name.slice(1) };
  return (
    <g class={`wire-number ${signOf(wire.value)}`} data-spoken={wire.target}>
      <rect
        class="plate"
        x={rounded(weight.x - weight.width / 2 - 2)}
        y={weight.y - 11}
        width={rounded(weight.width + 4)}
        height="15"
      />
      <text x={weight.x} y={weight.y} data-edit={edit} {...squeezed(weight.length && weight.width)}>
        <SymbolText label={label} size={letter}>
          {weight.text}
        </SymbolText>
      </text>
      {edit === undefined ? null : (
        <PullMark
          {...weight}
          before={symbolWidth(label) + textWidth(' ', letter)}
          length={weight.length && weight.width}
        />
      )}
    </g>
  );
}
