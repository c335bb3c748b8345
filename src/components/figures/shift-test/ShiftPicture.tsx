import { formatNumber } from '../../../notation/format.ts';
import { type Curve, runNames, type ShiftFrame } from './frame.ts';
import * as words from './words.ts';

const digit = { left: 2, top: 22, side: 112 } as const;
const plot = { left: 172, top: 22, width: 276, height: 160 } as const;
const most = 6;
const pixels = 28;

const xAt = (shift: number) => plot.left + (plot.width * shift) / most;
const yAt = (share: number) => Math.round(100 * (plot.top + plot.height * (1 - share))) / 100;

interface Props {
  readonly id: string;
  readonly frame: ShiftFrame;
  /** A digit of the training images. */
  readonly png: string;
}

/** Left a digit as it is shifted, right how often each network names such digits: a line through the means, a mark for each seed. */
export function ShiftPicture({ id, frame, png }: Props) {
  const { shift, curves } = frame;
  return (
    <svg class="whole-drawing shift-picture" viewBox="0 0 460 222" role="img" aria-label={describe(frame)}>
      <text class="plot-name" x={digit.left} y={14}>
        {shift === 0 ? words.asItWas : words.pxToTheRight(shift)}
      </text>
      <clipPath id={`${id}-digit`}>
        <rect x={digit.left} y={digit.top} width={digit.side} height={digit.side} />
      </clipPath>
      <rect class="night" x={digit.left} y={digit.top} width={digit.side} height={digit.side} />
      <g clip-path={`url(#${id}-digit)`}>
        <image
          href={png}
          x={digit.left + (digit.side * shift) / pixels}
          y={digit.top}
          width={digit.side}
          height={digit.side}
        />
      </g>
      <text class="plot-name" x={plot.left - 36} y={14}>
        {words.testDigitsNamedRight}
      </text>
      <rect class="ground" x={plot.left} y={plot.top} width={plot.width} height={plot.height} />
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <path class="axis" d={`M${plot.left} ${yAt(share)}h${plot.width}`} />
          <text x={plot.left - 5} y={yAt(share) + 5} text-anchor="end">
            {formatNumber(100 * share)} %
          </text>
        </g>
      ))}
      {[0, 1, 2, 3, 4, 5, 6].map((to) => (
        <text
          key={to}
          class={to === shift ? 'here' : ''}
          x={xAt(to)}
          y={plot.top + plot.height + 16}
          text-anchor="middle"
        >
          {to}
        </text>
      ))}
      <text x={plot.left + plot.width} y={plot.top + plot.height + 34} text-anchor="end">
        {words.pixelsToTheRight}
      </text>
      {curves.map((curve) => (
        <CurveOf key={curve.run} {...curve} />
      ))}
      <text class="cnn-name" x={digit.left} y={digit.top + digit.side + 24}>
        ● {runNames.cnn}
      </text>
      <text class="dense-name" x={digit.left} y={digit.top + digit.side + 44}>
        ■ {runNames.dense}
      </text>
    </svg>
  );
}

const marks = {
  cnn: (x: number, y: number) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`,
  dense: (x: number, y: number) => `M${x - 2.5} ${(y - 2.5).toFixed(2)}h5v5h-5z`,
} as const;

function CurveOf({ run, means, seeds }: Curve) {
  return (
    <g class={`curve ${run}`} data-mark={run}>
      <path class="mean" d={`M${means.map((share, k) => `${xAt(k)} ${yAt(share)}`).join('L')}`} />
      {seeds.map((shares, seed) => (
        <path key={seed} class="seed" d={shares.map((share, k) => marks[run](xAt(k), yAt(share))).join('')} />
      ))}
    </g>
  );
}

function describe({ curves, sentence }: ShiftFrame): string {
  const all = curves.map(
    ({ run, means }) => `${runNames[run]}: ${means.map((share, k) => words.px(k, 100 * share)).join(', ')}`,
  );
  return words.digitAndHowMany(sentence, all.join('; '));
}
