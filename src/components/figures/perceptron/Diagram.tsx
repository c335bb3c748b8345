import type { Cell } from '../../../engine/trace/layout.ts';
import { cellName } from '../../../engine/trace/layout.ts';
import { formatNumber } from '../../../notation/format.ts';
import { labelText } from '../../../notation/label.ts';
import type { Reading } from '../../kit/diagram/network-frame.ts';
import { strokeWidth } from '../../kit/diagram/scales.ts';
import { cellAttributes } from '../../kit/formula/FormulaTerm.tsx';
import { threshold } from '../../kit/stage/subjects/unit.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { PerceptronFrame } from './frame.ts';

interface Props {
  readonly frame: PerceptronFrame;
  readonly highlight: Highlight;
  /** Turns an input over. */
  toggle(input: number): void;
}

const rows = [62, 178] as const;
const middle = 120;

/** Inputs, weighted arrows, sum, comparison and light, from left to right. */
export function Diagram({ frame, highlight, toggle }: Props) {
  const { inputs, weights, products, sum, bound, output, form, digits, notation } = frame;
  const show = ({ value }: Reading) => (value === undefined ? '?' : formatNumber(value, digits));
  const mark = ({ cell }: { readonly cell: Cell }, name: string) => {
    const { class: own, ...rest } = cellAttributes(cell, notation, highlight);
    return {
      ...rest,
      class: `${name} ${own}${frame.written && cellName(frame.written) === cellName(cell) ? ' written' : ''}`,
    };
  };
  const limit = form === 'threshold' ? `≥ ${show(bound)}` : '≥ 0';
  return (
    <svg class="perceptron" viewBox="0 0 460 240" role="img" aria-label={describe(frame)}>
      {inputs.map((input, i) => {
        const [y = middle, weight, product] = [rows[i], weights[i] as Reading, products[i] as Reading];
        const value = weight.value as number;
        return (
          <g key={cellName(input.cell)}>
            <g {...mark(weight, value < 0 ? 'wire negative' : 'wire')}>
              <line x1={62} y1={y} x2={212} y2={middle} stroke-width={strokeWidth(value)} />
              <text x={128} y={y + (i === 0 ? -2 : 14)} data-edit={`w.1.0.${i}`}>
                × {show(weight)}
              </text>
            </g>
            <g {...mark(product, 'product')}>
              <text x={196} y={middle + (i === 0 ? -38 : 48)}>
                {show(product)}
              </text>
            </g>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the switches below the picture do the same for the keyboard */}
            <g {...mark(input, 'input')} onClick={() => toggle(i)}>
              <circle cx={40} cy={y} r={22} class={input.value === 1 ? 'on' : ''} />
              <text x={40} y={y + 5}>
                {show(input)}
              </text>
              <text class="name" x={40} y={y - 28}>
                {labelText(notation.label(input.cell))}
              </text>
            </g>
          </g>
        );
      })}
      {form === 'bias' ? (
        <g {...mark(bound, 'bound')}>
          <line x1={240} y1={34} x2={240} y2={92} stroke-width={strokeWidth(bound.value as number)} />
          <text x={240} y={26} data-edit="b.1.0">
            b = {show(bound)}
          </text>
        </g>
      ) : null}
      <g {...mark(sum, 'sum')}>
        <circle cx={240} cy={middle} r={30} />
        <text class="sign" x={240} y={middle - 8}>
          Σ
        </text>
        <text x={240} y={middle + 13}>
          {show(sum)}
        </text>
      </g>
      <path class="flow" d="M270 120H312M360 120H398" />
      <g {...mark(bound, 'gate')}>
        <rect x={300} y={96} width={74} height={48} rx={4} />
        <text x={337} y={middle + 5} data-edit={form === 'threshold' ? threshold : undefined}>
          {limit}
        </text>
      </g>
      <g {...mark(output, `light${output.value === 1 ? ' on' : ''}`)}>
        {output.value === 1 ? <path class="rays" d="M422 72v12M422 156v12M452 90l-8 9M452 150l-8 -9" /> : null}
        <circle cx={422} cy={middle} r={26} />
        <text x={422} y={middle + 5}>
          {show(output)}
        </text>
        <text class="name lamp" x={456} y={198}>
          {output.value === undefined ? 'not yet known' : output.value === 1 ? 'light on' : 'light off'}
        </text>
      </g>
    </svg>
  );
}

function describe({ inputs, output, sum, digits, notation }: PerceptronFrame): string {
  const given = inputs.map(
    ({ cell, value }) => `${labelText(notation.label(cell))} ${formatNumber(value as number, digits)}`,
  );
  const known = [
    sum.value === undefined ? 'z not yet computed' : `z ${formatNumber(sum.value, digits)}`,
    output.value === undefined ? 'output not yet computed' : `output ${output.value}`,
  ];
  return `The unit at this step: ${[...given, ...known].join(', ')}. All numbers stand in the lines beside the picture.`;
}
