import { tutorialLog } from '../../../exercises/overfitting/tutorial-log.ts';
import { formatNumber } from '../../../notation/format.ts';
import { Axes } from '../../kit/plot/Axes.tsx';
import { linear, rounded } from '../../kit/plot/scale.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import type { KeptEpoch, KeptFrame } from './frame.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: KeptFrame;
  readonly highlight: Highlight;
}

const box = { left: 50, right: 456, top: 26, bottom: 168 } as const;
const x = linear([0.5, tutorialLog.length + 0.5], [box.left, box.right]);
/** Losses from 0 to one half, accuracies from 0.8 to 1: all of the log. */
const ranges = { loss: [0, 0.5], accuracy: [0.8, 1] } as const;

/** Training and validation after every epoch so far, and below each epoch how long nothing has become better. */
export function KeptPicture({ frame, highlight: { lit, light } }: Props) {
  const { by, epochs, best, stopped } = frame;
  const [from, to] = ranges[by];
  const y = linear([from, to], [box.bottom, box.top]);
  const path = (of: (epoch: KeptEpoch) => number) =>
    epochs.map((its, k) => `${k === 0 ? 'M' : 'L'}${rounded(x(its.epoch))} ${rounded(y(of(its)))}`).join('');
  const kept = best === undefined ? undefined : epochs[best - 1];
  const named = (name: string) => ({
    class: lit === name ? `${name} lit` : name,
    'data-mark': name,
    onPointerEnter: () => light(name),
    onPointerLeave: () => light(undefined),
  });
  return (
    <svg class="whole-drawing kept-picture" viewBox="0 0 470 232" role="img" aria-label={describe(frame)}>
      <text class="plot-name" x={box.left} y={14}>
        {by}
      </text>
      <g class="key">
        <path class="training-curve" d="M200 10h24" />
        <text x="230" y="14">
          {words.training}
        </text>
        <path class="validation-curve" d="M312 10h24" />
        <text x="342" y="14">
          {words.validation}
        </text>
      </g>
      <Axes
        area={box}
        xTicks={[1, 5, 10, 15, 20].map((tick) => ({ text: String(tick), at: rounded(x(tick)) }))}
        yTicks={[from, (from + to) / 2, to].map((tick) => ({ text: formatNumber(tick), at: rounded(y(tick)) }))}
        name={{ text: words.epochText, below: 30 }}
      />
      {kept === undefined ? null : (
        <g {...named('best-epoch')}>
          <path d={`M${rounded(x(kept.epoch))} ${box.top}V${box.bottom}`} />
          <circle cx={rounded(x(kept.epoch))} cy={rounded(y(kept.validation))} r="6" />
        </g>
      )}
      <path {...named('training-curve')} d={path(({ training }) => training)} />
      <path {...named('validation-curve')} d={path(({ validation }) => validation)} />
      {epochs.map(({ epoch, training, validation }) => (
        <g key={epoch} class="points">
          <circle cx={rounded(x(epoch))} cy={rounded(y(training))} r="2.4" />
          <circle cx={rounded(x(epoch))} cy={rounded(y(validation))} r="2.4" />
        </g>
      ))}
      <text x="0" y={box.bottom + 56} class="row-name">
        {words.waited}
      </text>
      {epochs.map(({ epoch, waited }) => (
        <text
          key={epoch}
          class={waited === 0 ? 'better' : stopped && epoch === epochs.length ? 'out' : 'waiting'}
          x={rounded(x(epoch))}
          y={box.bottom + 56}
          text-anchor="middle"
        >
          {waited === 0 ? '✓' : waited}
        </text>
      ))}
    </svg>
  );
}

function describe({ by, epochs, best, stopped, patience }: KeptFrame): string {
  if (best === undefined) return words.emptyPicture(by);
  const last = epochs.at(-1) as KeptEpoch;
  return words.afterEachOfEpochs(
    by,
    epochs.length,
    last.training,
    last.validation,
    best,
    stopped,
    patience,
    last.waited,
  );
}
