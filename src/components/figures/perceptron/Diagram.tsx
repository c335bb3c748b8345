import type { Cell } from '../../../engine/trace/layout.ts';
import { cellName } from '../../../engine/trace/layout.ts';
import { formatNumber } from '../../../notation/format.ts';
import { labelText } from '../../../notation/label.ts';
import { letter } from '../../kit/diagram/layout.ts';
import { NumberText } from '../../kit/diagram/NumberText.tsx';
import type { Reading } from '../../kit/diagram/network-frame.ts';
import { strokeWidth } from '../../kit/diagram/scales.ts';
import { cellAttributes } from '../../kit/formula/FormulaTerm.tsx';
import { SymbolText } from '../../kit/formula/SymbolText.tsx';
import { fitNumber, textWidth } from '../../kit/picture/fit.ts';
import { threshold } from '../../kit/stage/subjects/unit.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { PerceptronFrame } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: PerceptronFrame;
  readonly highlight: Highlight;
  /** Turns an input over. */
  toggle(input: number): void;
}

/** From left to right: inputs, what each is multiplied by and gives, the sum, the comparison, the light. */
const [inputAt, weightAt, productAt, sumAt, gateAt, lightAt] = [27, 81, 141, 180, 258, 327] as const;
const [weightRoom, productRoom, gateRoom] = [60, 56, 66] as const;
/** The dial of the lamp: 1 is at its top, and a threshold of 1 more turns it by so many degrees. */
const [dialRadius, perUnit] = [37, 120] as const;
const [inputRadius, sumRadius, lightRadius] = [22, 29, 22] as const;
const rows = [46, 148] as const;
const middle = 97;

/** Inputs, weighted arrows, sum, comparison and light, from left to right. */
export function Diagram({ frame, highlight, toggle }: Props) {
  const { inputs, weights, products, sum, bound, output, form, notation } = frame;
  const mark = ({ cell }: { readonly cell: Cell }, name: string) => {
    const { class: own, ...rest } = cellAttributes(cell, notation, highlight);
    return {
      ...rest,
      class: `${name} ${own}${frame.written && cellName(frame.written) === cellName(cell) ? ' written' : ''}`,
    };
  };
  return (
    <svg class="perceptron" viewBox="0 0 352 194" role="img" aria-label={describe(frame)}>
      {inputs.map((input, i) => {
        const [y = middle, weight, product] = [rows[i], weights[i] as Reading, products[i] as Reading];
        const value = weight.value as number;
        const [from, to] = [inputAt + inputRadius, sumAt - sumRadius + 2];
        const weightLine = y + ((middle - y) * (weightAt - from)) / (to - from) + 4.5;
        // As wide as the text, with a little air: the wire ends there.
        const said = textWidth(`× ${fitNumber(value, weightRoom - textWidth('× ', letter), letter, 4).text}`, letter);
        const wide = Math.round(Math.min(said, weightRoom)) + 6;
        return (
          <g key={cellName(input.cell)}>
            <g {...mark(weight, value < 0 ? 'wire negative' : 'wire')}>
              <line x1={from} y1={y} x2={to} y2={middle} stroke-width={strokeWidth(value)} />
              <rect x={weightAt - wide / 2} y={weightLine - 13} width={wide} height={19} rx={3} />
              <NumberText
                x={weightAt}
                y={weightLine}
                reading={weight}
                words="×"
                room={weightRoom}
                edit={`w.1.0.${i}`}
              />
            </g>
            <g {...mark(product, 'product')}>
              <NumberText x={productAt} y={middle + (i === 0 ? -33 : 43)} reading={product} room={productRoom} />
            </g>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the switches below the picture do the same for the keyboard */}
            <g {...mark(input, 'input')} onClick={() => toggle(i)}>
              <circle cx={inputAt} cy={y} r={inputRadius} class={input.value === 1 ? 'on' : ''} />
              <NumberText x={inputAt} y={y + 4.5} reading={input} room={2 * inputRadius - 6} />
              <text class="name" x={inputAt} y={y - inputRadius - 7}>
                <SymbolText label={notation.label(input.cell)} size={letter} />
              </text>
            </g>
          </g>
        );
      })}
      {form === 'bias' ? (
        <g {...mark(bound, 'bound')}>
          <line
            x1={sumAt}
            y1={28}
            x2={sumAt}
            y2={middle - sumRadius}
            stroke-width={strokeWidth(bound.value as number)}
          />
          <NumberText x={sumAt} y={19} reading={bound} label={{ base: 'b' }} words="+" room={110} edit="b.1.0" />
        </g>
      ) : null}
      <g {...mark(sum, 'sum')}>
        <circle cx={sumAt} cy={middle} r={sumRadius} />
        <text class="sign" x={sumAt} y={middle - 8}>
          Σ
        </text>
        <NumberText x={sumAt} y={middle + 10} reading={sum} room={2 * sumRadius - 6} />
      </g>
      <path
        class="flow"
        d={`M${sumAt + sumRadius} ${middle}H${gateAt - dialRadius}M${gateAt + dialRadius} ${middle}H${lightAt - lightRadius}`}
      />
      {form === 'threshold' ? (
        <g {...mark(bound, 'gate')}>
          <text class="name" x={gateAt} y={middle - dialRadius - 15}>
            {words.dial}
          </text>
          <g class="dial" data-edit={threshold}>
            <Dial at={bound.value as number} />
            <NumberText x={gateAt} y={middle + 4.5} reading={bound} words="≥" room={gateRoom} />
          </g>
        </g>
      ) : (
        <g {...mark(bound, 'gate')}>
          <rect x={gateAt - dialRadius} y={middle - 22} width={2 * dialRadius} height={44} rx={4} />
          <text x={gateAt} y={middle + 4.5}>
            ≥ 0
          </text>
        </g>
      )}
      <g {...mark(output, `light${output.value === 1 ? ' on' : ''}`)}>
        {output.value === 1 ? <path class="rays" d={rays} /> : null}
        <circle cx={lightAt} cy={middle} r={lightRadius} />
        <NumberText x={lightAt} y={middle + 4.5} reading={output} room={2 * lightRadius - 8} />
        <text class="name lamp" x={349} y={middle + lightRadius + 38}>
          {output.value === undefined ? words.notYetKnown : output.value === 1 ? words.lightOn : words.lightOff}
        </text>
      </g>
    </svg>
  );
}

/** A knob with its marks from 0 to 2, and a hand for the threshold; beyond the marks the hand stays at its last place. */
function Dial({ at }: { readonly at: number }) {
  const turned = (value: number) =>
    words.rotate(Math.max(-150, Math.min(150, (value - 1) * perUnit)).toFixed(1), gateAt, middle);
  return (
    <>
      {[0, 0.5, 1, 1.5, 2].map((value) => (
        <path key={value} class="mark" d={`M${gateAt} ${middle - dialRadius - 3}v-5`} transform={turned(value)} />
      ))}
      <circle cx={gateAt} cy={middle} r={dialRadius} />
      <path class="hand" d={`M${gateAt} ${middle - dialRadius + 3}v-11`} transform={turned(at)} />
    </>
  );
}

const rays = [-90, -60, 60, 90]
  .map((degrees) => {
    const [x, y] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const at = (far: number) => `${(lightAt + x * far).toFixed(1)} ${(middle + y * far).toFixed(1)}`;
    return `M${at(lightRadius + 6)}L${at(lightRadius + 17)}`;
  })
  .join('');

function describe({ inputs, output, sum, digits, notation }: PerceptronFrame): string {
  const given = inputs.map(
    ({ cell, value }) => `${labelText(notation.label(cell))} ${formatNumber(value as number, digits)}`,
  );
  const known = [
    sum.value === undefined ? words.zNotYetComputed : `z ${formatNumber(sum.value, digits)}`,
    output.value === undefined ? words.outputNotYetComputed : words.output(output.value),
  ];
  return words.unitAtThisStep([...given, ...known].join(', '));
}
