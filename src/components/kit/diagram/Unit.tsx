import { cellName } from '../../../engine/trace/layout.ts';
import { biasPart, targetPart, unitPart } from '../../../notation/dense/parts.ts';
import type { Digits } from '../../../notation/format.ts';
import type { PartName } from '../../../notation/notation.ts';
import { fitNumber, textWidth } from '../picture/fit.ts';
import type { Highlight } from '../stage/useHighlight.ts';
import {
  biasRoom,
  deltaRoom,
  letter,
  type Point,
  plateRoom,
  type Tag,
  type Tags,
  tagHeight,
  targetRoom,
} from './layout.ts';
import { Full, NumberText, PullMark, squeezed } from './NumberText.tsx';
import type { Reading, UnitView } from './network-frame.ts';

interface Props {
  readonly unit: UnitView;
  readonly at: Point;
  readonly radius: number;
  readonly tags: Tags;
  readonly digits: Digits;
  readonly highlight: Highlight;
  state(mark: PartName): string;
  edit(reading: Reading): string | undefined;
}

/** How wide the words of a target are, in bold; and the last of them as they are, for the line below the number. */
const shouldBe = 63;
const plain = { 'should be ': 59.6, 'be ': 18 } as const;
/** Where in the circle the number stands, and where the plate across it lies: below the arrows that come in level. */
const [valueLine, plateTop, plateHeight] = [8, 5, 16] as const;

/** A unit: its name and activation in a circle, above and below it what else is known of it. */
export function Unit(props: Props) {
  const { unit, tags, at, radius, digits } = props;
  const mark = unitPart(unit.layer, unit.unit);
  const offset = (side: readonly Tag[], k: number) => side.slice(0, k).reduce((sum, tag) => sum + tagHeight[tag], 0);
  const tagAt = (tag: Tag) => {
    const k = tags.above.indexOf(tag);
    const top =
      k >= 0 ? at.y - radius - offset(tags.above, k + 1) : at.y + radius + offset(tags.below, tags.below.indexOf(tag));
    return { x: at.x, y: top };
  };
  return (
    <g>
      {unit.bias === undefined ? null : (
        <Bias {...props} reading={unit.bias} at={tagAt('bias')} mark={biasPart(unit.layer, unit.unit)} />
      )}
      {unit.delta?.value === undefined ? null : (
        <Delta {...props} reading={unit.delta} at={tagAt('delta')} mark={mark} />
      )}
      {unit.target === undefined ? null : (
        <Target {...props} reading={unit.target} at={tagAt('target')} mark={targetPart(unit.unit)} />
      )}
      <g class={`unit ${unit.layer === 0 ? 'input' : 'computed'} ${props.state(mark)}`} {...lights({ ...props, mark })}>
        <UnitCircle
          {...{ at, radius, digits }}
          name={unit.name}
          reading={unit.activation}
          edit={props.edit(unit.activation)}
        />
      </g>
    </g>
  );
}

type PartProps = Props & { readonly mark: PartName };
type TagProps = PartProps & { readonly reading: Reading };

const lights = ({ highlight, mark }: Pick<PartProps, 'highlight' | 'mark'>) => ({
  onPointerEnter: () => highlight.light(mark),
  onPointerLeave: () => highlight.light(undefined),
});

interface CircleProps {
  readonly name: string;
  readonly reading: Reading;
  readonly at: Point;
  readonly radius: number;
  readonly digits: Digits;
  readonly edit?: string | undefined;
}

/** A name and a number in a circle; a number that is too long for it stands on a plate across it. */
export function UnitCircle({ name, reading: { cell, value }, at, radius, digits, edit }: CircleProps) {
  const room = 2 * Math.sqrt(radius ** 2 - valueLine ** 2);
  const inside = value === undefined ? { text: '?' } : fitNumber(value, room, letter, 4);
  const plate = inside.length !== undefined || (value !== undefined && isShort(value, inside.text));
  const { text, length } = plate ? fitNumber(value as number, plateRoom - 4, letter, 4) : inside;
  return (
    <>
      {value === undefined ? null : <Full {...{ name, value, digits }} shown={text} />}
      <circle cx={at.x} cy={at.y} r={radius} />
      {plate ? (
        <rect x={at.x - plateRoom / 2} y={at.y + plateTop} width={plateRoom} height={plateHeight} rx={4} />
      ) : null}
      <text class="name" x={at.x} y={at.y - (plate ? 3 : 7)}>
        {name}
      </text>
      <text
        class={plate ? 'value on-plate' : 'value'}
        x={at.x}
        y={at.y + (plate ? plateTop + 12.5 : valueLine)}
        data-cell={cellName(cell)}
        data-edit={edit}
        {...squeezed(length)}
      >
        {text}
      </text>
    </>
  );
}

/** Whether a text has one significant digit of a number that has more. */
const isShort = (value: number, text: string) =>
  text === fitNumber(value, 0, letter, 1).text && Number(value.toPrecision(1)) !== value;

function Bias(props: TagProps) {
  const { reading, at, digits, edit, state, mark, unit } = props;
  return (
    <g class={`bias ${state(mark)}`} {...lights(props)}>
      <NumberText
        x={at.x}
        y={at.y + 12}
        {...{ reading }}
        room={biasRoom}
        label={{ base: 'b' }}
        edit={edit(reading)}
        full={{ name: `b_${unit.name}`, digits }}
      />
    </g>
  );
}

function Delta({ reading, at, digits, state, mark, unit }: TagProps) {
  return (
    <g class={`delta ${state(mark)}`}>
      <rect x={at.x - deltaRoom / 2} y={at.y + 2} width={deltaRoom} height={16} rx={3} />
      <NumberText
        x={at.x}
        y={at.y + 14.5}
        {...{ reading }}
        room={deltaRoom - 6}
        most={Math.abs(reading.value as number) < 0.1 ? 3 : 4}
        label={{ base: 'δ' }}
        full={{ name: `δ_${unit.name}`, digits }}
      />
    </g>
  );
}

function Target(props: TagProps) {
  const { reading, at, digits, edit, state, mark, unit } = props;
  const value = reading.value as number;
  // Longer numbers leave no room for both words.
  const whole = fitNumber(value, targetRoom - shouldBe, letter, 4);
  const isWhole = whole.length === undefined && !isShort(value, whole.text);
  const words = isWhole ? 'should be ' : 'be ';
  const { text, length } = isWhole ? whole : fitNumber(value, targetRoom - textWidth(words, letter), letter, 4);
  return (
    <g class={`target ${state(mark)}`} {...lights(props)}>
      <Full name={`y_${unit.name}`} {...{ value, digits }} shown={text} />
      <text x={at.x} y={at.y + 12} data-edit={edit(reading)} {...squeezed(length && targetRoom)}>
        {words}
        <tspan class="number" data-cell={cellName(reading.cell)}>
          {text}
        </tspan>
      </text>
      {edit(reading) === undefined ? null : (
        <PullMark x={at.x} y={at.y + 12} before={plain[words]} {...{ text }} length={length && targetRoom} />
      )}
    </g>
  );
}
