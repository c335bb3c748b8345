import { formatNumber } from '../../../notation/format.ts';
import { MapFrames } from '../../kit/planes/MapFrames.tsx';
import { PixelMap } from '../../kit/planes/PixelMap.tsx';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { FoolFrame } from './frame.ts';
import * as words from './words.ts';

const size = 136;
const top = 20;
const at = { from: 2, change: 160, now: 318 } as const;
const bars = { top: 176, height: 44, room: 45 } as const;

interface Props {
  readonly frame: FoolFrame;
  readonly highlight: Highlight;
}

/** What it was, what was changed, and what the network gets now; below it what it says. */
export function FoolPicture({ frame, highlight }: Props) {
  const { from, change, now, target, start, isKept } = frame;
  const { probabilities, best } = now.reading;
  return (
    <svg class="whole-drawing fool-picture" viewBox="0 0 456 240" role="img" aria-label={describe(frame)}>
      <text class="plot-name" x={at.from} y={14}>
        {start === 'noise' || start === 'black' ? start : `a ${start}`}
      </text>
      <PixelMap values={from} largest={1} kind="ink" x={at.from} y={top} {...{ size }} />
      <text class="plot-name" x={at.change} y={14}>
        {words.changedBy}
      </text>
      <PixelMap values={change} largest={0.5} kind="signed" x={at.change} y={top} {...{ size }} mark="change" />
      <text class="plot-name" x={at.now} y={14}>
        {words.readAs(isKept ? '?' : best)}
      </text>
      <PixelMap values={now.image} largest={1} kind="ink" x={at.now} y={top} {...{ size }} />
      <MapFrames {...{ at, top, size, highlight }} />
      {probabilities.map((p, digit) => (
        <g key={digit} class={`answer${digit === best && !isKept ? ' best' : ''}${digit === target ? ' target' : ''}`}>
          {isKept ? null : (
            <rect
              x={4 + bars.room * digit}
              y={Math.round(100 * (bars.top + bars.height * (1 - p))) / 100}
              width={32}
              height={Math.round(100 * bars.height * p) / 100}
            />
          )}
          <text x={20 + bars.room * digit} y={bars.top + bars.height + 15} text-anchor="middle">
            {digit === target ? `→${digit}` : digit}
          </text>
        </g>
      ))}
      <path class="base" d={`M2 ${bars.top + bars.height}h452`} />
    </svg>
  );
}

function describe({ start, target, now, sentence, isKept }: FoolFrame): string {
  if (isKept) return sentence;
  const all = now.reading.probabilities.map((p, digit) => `${digit}: ${formatNumber(100 * p, { significant: 2 })} %`);
  return words.begunWith(
    start === 'noise' || start === 'black' ? start : `a ${start}`,
    target,
    sentence,
    all.join(', '),
  );
}
