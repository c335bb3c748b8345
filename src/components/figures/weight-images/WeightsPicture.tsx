import { formatNumber } from '../../../notation/format.ts';
import { PixelMap } from '../../kit/planes/PixelMap.tsx';
import { largestOf } from '../../kit/planes/pixel-map.ts';
import type { WeightFrame } from './frame.ts';
import * as words from './words.ts';

const large = { x: 2, y: 20, size: 142 } as const;
const grid = { x: 166, y: 20, across: 5, room: 59, size: 46 } as const;
const bars = { y: 196, height: 30 } as const;

/** All units in small and the one at hand in large; below it how often it is active, digit by digit. */
export function WeightsPicture({ frame }: { readonly frame: WeightFrame }) {
  const { units, known, names, shares, network } = frame;
  const largest = largestOf(...units);
  const columns = network === 'hidden' ? 6 : grid.across;
  const room = network === 'hidden' ? 49 : grid.room;
  const size = network === 'hidden' ? 38 : grid.size;
  const down = size + 20;
  const current = units[known - 1];
  return (
    <svg class="whole-drawing weights-picture" viewBox="0 0 460 244" role="img" aria-label={describe(frame)}>
      <text class="plot-name" x={large.x} y={14}>
        {current === undefined ? words.noUnitYet : network === 'hidden' ? words.unit(known) : words.digit(names.at(-1))}
      </text>
      {current === undefined ? (
        <rect class="empty" x={large.x} y={large.y} width={large.size} height={large.size} />
      ) : (
        <PixelMap values={current} kind="signed" {...{ largest }} {...large} mark="large" />
      )}
      <text class="plot-name" x={grid.x} y={14}>
        {network === 'hidden' ? words.digitsItAnswers : words.digitText}
      </text>
      {units.map((values, j) => {
        const [x, y] = [grid.x + (j % columns) * room, grid.y + Math.floor(j / columns) * down];
        return (
          <g key={j} class={j === known - 1 ? 'unit current' : 'unit'}>
            <PixelMap kind="signed" {...{ values, largest, x, y, size }} />
            <rect class="frame" {...{ x, y }} width={size} height={size} />
            <text x={x + size / 2} y={y + size + 14} text-anchor="middle">
              {names[j] ?? '?'}
            </text>
          </g>
        );
      })}
      {shares === undefined ? (
        <Scale {...{ largest }} />
      ) : (
        <g class="shares" data-mark="active">
          {shares.map((share, digit) => (
            <g key={digit}>
              <rect
                class={share > 0.5 ? 'share over' : 'share'}
                x={large.x + 14.2 * digit}
                y={Math.round(100 * (bars.y + bars.height * (1 - share))) / 100}
                width={11}
                height={Math.round(100 * bars.height * share) / 100}
              />
              <text x={large.x + 14.2 * digit + 5.5} y={bars.y + bars.height + 14} text-anchor="middle">
                {digit}
              </text>
            </g>
          ))}
          <path class="half" d={`M${large.x} ${bars.y + bars.height / 2}h140`} />
          <text x={large.x} y={bars.y - 8}>
            {words.activeInImages}
          </text>
        </g>
      )}
    </svg>
  );
}

/** Which shade is which number. */
function Scale({ largest }: { readonly largest: number }) {
  const end = formatNumber(largest, { significant: 2 });
  return (
    <g class="scale">
      {[-1, 0, 1].map((sign) => (
        <g key={sign}>
          <PixelMap values={[sign]} largest={1} kind="signed" x={large.x + 50 * (sign + 1)} y={186} size={16} />
          <text x={large.x + 50 * (sign + 1)} y={218}>
            {sign === 0 ? '0' : sign < 0 ? `−${end}` : `+${end}`}
          </text>
        </g>
      ))}
    </g>
  );
}

function describe({ network, units, known, names, shares, sentence }: WeightFrame): string {
  const what = network === 'hidden' ? words.hiddenUnitsText : 'outputs';
  const said = names.map((name, j) =>
    network === 'hidden' ? words.unitAnswersToDigits(j + 1, name) : words.pictureIsTheDigit(j + 1, name),
  );
  const rates =
    shares &&
    words.activeInTheseShares(shares.map((share, digit) => `${digit}: ${formatNumber(100 * share)} %`).join(', '));
  return words.weightsOfAsPictures(units.length, what, sentence, known, said.join(', '), rates ?? '');
}
