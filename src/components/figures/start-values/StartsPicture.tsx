import { formatNumber } from '../../../notation/format.ts';
import { linear, rounded } from '../../kit/plot/scale.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { type LayerFrame, type Side, type StartsFrame, sizeDecades } from './frame.ts';
import * as words from './words.ts';

const [left, middle, right] = [62, 236, 452];
const [zeroAt, sizesAt] = [middle + 6, middle + 24];
const [top, high] = [22, 32];

interface Props {
  readonly frame: StartsFrame;
  readonly highlight: Highlight;
}

/** What the text counts of a layer: all layers have as many of both. */
const counted = [words.inputs, words.numberOfUnits];

/** A row for each layer: on the left the histogram of its activations, on the right that of its gradients' sizes. */
export function StartsPicture({ frame, highlight: { lit, light } }: Props) {
  const { layers, activationRange: range } = frame;
  const bottom = top + layers.length * high;
  const activationAt = linear(range, [left, middle - 18]);
  const sizeAt = linear(sizeDecades, [sizesAt, right]);
  const pointed = (side: 'activations' | 'gradients') => ({
    onPointerEnter: () => light(side),
    onPointerLeave: () => light(undefined),
  });
  return (
    <svg
      class={lit === 'activations' || lit === 'gradients' ? `whole-drawing starts lit-${lit}` : 'whole-drawing starts'}
      viewBox={`0 0 460 ${bottom + 34}`}
      role="img"
      aria-label={describe(frame)}
    >
      <text class="plot-name name-of-activations" x={left} y={13} {...pointed('activations')}>
        {words.activations}
      </text>
      <text class="plot-name name-of-gradients" x={sizesAt} y={13} {...pointed('gradients')}>
        {words.sizesOfEW}
      </text>
      {layers.map((layer, k) => (
        <Row key={layer.layer} layer={layer} base={top + (k + 1) * high - 3} isLit={counted.includes(lit ?? '')} />
      ))}
      {[range[0], (range[0] + range[1]) / 2, range[1]].map((tick) => (
        <text key={tick} x={activationAt(tick)} y={bottom + 13} text-anchor="middle">
          {formatNumber(tick)}
        </text>
      ))}
      <text x={zeroAt + 4} y={bottom + 13} text-anchor="middle">
        0
      </text>
      {[
        [-12, '10⁻¹²'],
        [-4, '10⁻⁴'],
        [4, '10⁴'],
      ].map(([exponent, text]) => (
        <text
          key={text}
          x={sizeAt(exponent as number)}
          y={bottom + 13}
          text-anchor={exponent === 4 ? 'end' : exponent === -12 ? 'start' : 'middle'}
        >
          {text}
        </text>
      ))}
      <text x={(sizesAt + right) / 2} y={bottom + 28} text-anchor="middle">
        {words.powersOfTen}
      </text>
    </svg>
  );
}

interface RowProps {
  readonly layer: LayerFrame;
  readonly base: number;
  readonly isLit: boolean;
}

function Row({ layer: { layer, activations, gradients, current }, base, isLit }: RowProps) {
  return (
    <g class={current ? 'current' : ''}>
      <text class={isLit ? 'layer-name lit' : 'layer-name'} x={4} y={base - 4}>
        {words.layerOf(layer)}
      </text>
      <path
        class="axis"
        d={`M${left} ${base}H${middle - 18}M${zeroAt - 2} ${base}H${zeroAt + 10}M${sizesAt} ${base}H${right}`}
      />
      {activations && <path class="of-activations" d={bars(activations, [left, middle - 18], base)} />}
      {gradients && <path class="of-gradients" d={bars(gradients, [sizesAt, right], base)} />}
      {gradients && gradients.histogram.zero > 0 && (
        <path class="of-zeros" d={bar(zeroAt, 8, base, gradients.histogram.zero)} />
      )}
    </g>
  );
}

const room = high - 8;
const bar = (x: number, width: number, base: number, share: number) =>
  `M${rounded(x)} ${base}v${-rounded(Math.max(1, share * room))}h${rounded(width)}V${base}z`;

/** As high as the row allows, whatever the largest share is: shapes are compared, not heights. */
function bars({ histogram: { shares } }: Side, [from, to]: readonly [number, number], base: number): string {
  const width = (to - from) / shares.length;
  const most = Math.max(...shares);
  return shares.map((share, k) => (share === 0 ? '' : bar(from + k * width, width, base, share / most))).join('');
}

function describe({ layers }: StartsFrame): string {
  const known = layers.filter(({ activations }) => activations !== undefined).length;
  const back = layers.filter(({ gradients }) => gradients !== undefined).length;
  return words.histogramsOfHiddenLayers(layers.length, known, back);
}
