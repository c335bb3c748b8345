import { startWeights } from '../../../exercises/overfitting/penalties.ts';
import { formatNumber } from '../../../notation/format.ts';
import { Axes } from '../../kit/plot/Axes.tsx';
import { linear, rounded } from '../../kit/plot/scale.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { type Decay, type DecayFrame, penaltyNames } from './frame.ts';
import { lastUpdate } from './settings.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: DecayFrame;
  readonly highlight: Highlight;
}

/** How long the axis is: 50 updates, or all. */
const spanOf = (update: number) => (update <= 50 ? 50 : lastUpdate);
const boxes = [
  { left: 24, right: 212, top: 26, bottom: 196 },
  { left: 262, right: 450, top: 26, bottom: 196 },
] as const;
const range = [-0.7, 2.2] as const;

/** Both penalties side by side: what has become of each weight after every update. */
export function DecayPicture({ frame, highlight }: Props) {
  return (
    <svg class="whole-drawing decay-picture" viewBox="0 0 470 234" role="img" aria-label={describe(frame)}>
      {frame.decays.map((decay, k) => (
        <Panel
          key={decay.penalty}
          {...{ decay, highlight }}
          update={frame.update}
          box={boxes[k] as (typeof boxes)[0]}
        />
      ))}
    </svg>
  );
}

interface PanelProps {
  readonly decay: Decay;
  readonly update: number;
  readonly box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly highlight: Highlight;
}

function Panel({ decay: { penalty, weights }, update, box, highlight: { lit, light } }: PanelProps) {
  const span = spanOf(update);
  const x = linear([0, span], [box.left, box.right]);
  const y = linear(range, [box.bottom, box.top]);
  const zero = rounded(y(0));
  return (
    <>
      <text class="plot-name" x={box.left} y={14}>
        {penaltyNames[penalty]}
      </text>
      <Axes
        area={box}
        xTicks={[0, span / 2, span].map((tick) => ({ text: String(tick), at: rounded(x(tick)) }))}
        yTicks={[0, 1, 2].map((tick) => ({ text: String(tick), at: rounded(y(tick)) }))}
        name={{ text: words.updates, below: 32 }}
        origin={[box.left, zero]}
      />
      {startWeights.map((start, i) => {
        const name = words.weight(i + 1);
        const now = weights.at(-1)?.[i] as number;
        return (
          <g
            key={start}
            class={`way way-${i + 1}${lit === name ? ' lit' : ''}`}
            data-mark={name}
            onPointerEnter={() => light(name)}
            onPointerLeave={() => light(undefined)}
          >
            <path
              d={weights
                .map((its, k) => `${k === 0 ? 'M' : 'L'}${rounded(x(k))} ${rounded(y(its[i] as number))}`)
                .join('')}
            />
            <circle cx={rounded(x(update))} cy={rounded(y(now))} r="4" />
          </g>
        );
      })}
    </>
  );
}

function describe({ decays, update }: DecayFrame): string {
  const said = decays.map(({ penalty, weights }) =>
    words.withThey(
      penalty === 'L1' ? 'L1' : 'L2',
      weights
        .at(-1)
        ?.map((w) => formatNumber(w, { significant: 3 }))
        .join(', '),
    ),
  );
  return words.twoPicturesOfFour(startWeights.map((w) => formatNumber(w)).join(', '), update, said.join('; '));
}
