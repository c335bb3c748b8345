import { type Point, placeUnits } from '../../../components/kit/diagram/layout.ts';
import { PullMark, squeezed, symbolWidth } from '../../../components/kit/diagram/NumberText.tsx';
import { fitNumber, textWidth } from '../../../components/kit/picture/fit.ts';
import { type NetworkLayout, side } from './layout.ts';
import type { Spoken, UnitPlace } from './spoken.ts';
import { type NetworkView, signOf } from './view.ts';

interface Props {
  readonly layout: NetworkLayout;
  readonly view: NetworkView;
  /** What the inputs and the outputs stand for. */
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  readonly spoken: Spoken | undefined;
  /** The unit whose answers are shown large elsewhere. */
  readonly shown: UnitPlace | undefined;
  readonly editable: boolean;
  /** The curve of a unit's answers, in a box of `side` by `side`, where the data have one input. */
  curve(layer: number, unit: number): string | undefined;
}

/** Letters below a unit. */
const letters = 12;

/** The frames of the units' pictures, what stands below them, and how many more there are. */
export function Units({ layout, view, inputNames, outputNames, spoken, shown, editable, curve }: Props) {
  const points = placeUnits(layout.drawn, layout);
  const last = points.length - 1;
  const stop = spoken?.kind === 'unit' ? spoken : { layer: 0, unit: 0 };
  const biases = new Map(view.biases.map((bias) => [`${bias.layer} ${bias.unit}`, bias]));
  return (
    <g class="units">
      {points.flatMap((column, l) =>
        column.map((at, j) => {
          const bias = biases.get(`${l} ${j}`);
          const isShown = shown?.layer === l && shown.unit === j;
          const path = curve(l, j);
          const name = view.unit(l, j);
          const meaning = l === 0 ? inputNames[j] : l === last ? outputNames[j] : undefined;
          return (
            <g key={name} class={`unit ${isShown ? 'shown' : ''}`} data-spoken={`unit ${l} ${j}`}>
              {/* biome-ignore lint/a11y/useSemanticElements: no HTML button stands in a picture */}
              <rect
                role="button"
                tabindex={stop.layer === l && stop.unit === j ? 0 : -1}
                aria-label={meaning === undefined ? name : `${name}, ${meaning}`}
                aria-pressed={isShown}
                x={at.x - side / 2}
                y={at.y - side / 2}
                width={side}
                height={side}
              />
              {path === undefined ? null : (
                <path class="answer" d={path} transform={`translate(${at.x - side / 2} ${at.y - side / 2})`} />
              )}
              <text class="name" x={at.x - side / 2} y={at.y + side / 2 + 13}>
                {l === 0 ? shortened(meaning ?? name, layout.column - 4) : name}
              </text>
              {bias === undefined ? null : (
                <Bias
                  {...{ bias, at, name }}
                  reach={layout.below[l] as number}
                  edit={editable ? bias.target : undefined}
                />
              )}
            </g>
          );
        }),
      )}
      {layout.hidden.map((count, l) =>
        count === 0 ? null : (
          <text key={String(l)} class="more" x={layout.columns[l]} y={layout.height - 8}>
            and {count} more
          </text>
        ),
      )}
    </g>
  );
}

interface BiasProps {
  readonly bias: NetworkView['biases'][number];
  readonly at: Point;
  readonly name: string;
  /** How far to the right of the unit's middle there is room. */
  readonly reach: number;
  readonly edit: string | undefined;
}

/** b and its number below a unit, right of the unit's name; a bar on each side of a frozen one. */
function Bias({ bias, at, name, reach, edit }: BiasProps) {
  const label = { base: 'b' };
  const before = symbolWidth(label) + textWidth(' ', letters);
  const left = at.x - side / 2 + textWidth(name, letters) + 7;
  const room = at.x + reach - left - 2;
  const { text, length } = fitNumber(bias.value, room - before - (bias.frozen ? 12 : 0), letters, 3);
  const wide = length === undefined ? before + textWidth(text, letters) : room;
  const middle = Math.round(10 * (left + wide / 2)) / 10;
  const y = at.y + side / 2 + 13;
  return (
    <g class={`bias ${signOf(bias.value)}`} data-spoken={bias.target}>
      <text x={middle} y={y} data-edit={edit} {...squeezed(length && room)}>
        <tspan class="symbol">b</tspan> <tspan class="number">{text}</tspan>
      </text>
      {bias.frozen ? (
        <path class="frozen-bar" d="M-2 -9v11M2 -9v11" transform={`translate(${left + wide + 7} ${y})`} />
      ) : null}
      {edit === undefined ? null : <PullMark x={middle} {...{ y, text, before }} length={length && room} />}
    </g>
  );
}

/** A name cut off where it would run into its neighbour. */
function shortened(name: string, room: number): string {
  if (textWidth(name, letters) <= room) return name;
  let end = name.length - 1;
  while (end > 1 && textWidth(`${name.slice(0, end)}…`, letters) > room) end--;
  return `${name.slice(0, end)}…`;
}
