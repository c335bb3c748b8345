import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { type LetterFrame, type LetterStep, seen } from './frame.ts';
import * as words from './words.ts';

const [width, left] = [560, 62] as const;
const rows = { reads: 22, state: 34, cell: 9, bar: 112, barHeight: 44, says: 176, target: 202 } as const;
const height = 212;

interface Props {
  readonly frame: LetterFrame;
  readonly highlight: Highlight;
}

/** A column for each step: what is read, the hidden state, the share of the right answer, what is said and what should be. */
export function LettersPicture({ frame, highlight }: Props) {
  const { steps } = frame;
  const column = (width - left - 4) / steps.length;
  const x = (t: number) => Math.round(10 * (left + t * column)) / 10;
  const names = [
    ['reads', rows.reads, words.readLetter],
    ['state', rows.state + 4 * rows.cell + 4, 'state'],
    ['share', rows.bar + rows.barHeight - 14, 'share'],
    ['says', rows.says, words.saidLetter],
    ['should', rows.target, words.rightLetter],
  ] as const;
  return (
    <svg class="whole-drawing letters" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={describe(frame)}>
      {names.map(([name, y, mark]) => (
        <text key={name} class={highlight.lit === mark ? 'row-name lit' : 'row-name'} data-mark={mark} x={2} y={y}>
          {name}
        </text>
      ))}
      <path class="axis" d={`M${left} ${rows.bar}H${width - 4}M${left} ${rows.bar + rows.barHeight}H${width - 4}`} />
      {steps.map((step, t) => (
        <Column key={`${t} ${step.reads}`} {...{ step }} x={x(t)} width={Math.min(column, 46)} />
      ))}
    </svg>
  );
}

function Column({ step, x, width: room }: { readonly step: LetterStep; readonly x: number; readonly width: number }) {
  const { reads, says, target, share, isRight, state } = step;
  const middle = Math.round(10 * (x + room / 2)) / 10;
  const tall = Math.round(10 * rows.barHeight * share) / 10;
  const wide = Math.round(10 * Math.max(4, room - 6)) / 10;
  return (
    <g class={isRight === undefined ? 'unasked' : isRight ? 'right' : 'wrong'}>
      <text class="reads" x={middle} y={rows.reads} text-anchor="middle">
        {seen(reads)}
      </text>
      {state.map((value, j) => (
        <rect
          key={j}
          class={value < 0 ? 'cell negative' : 'cell'}
          x={x + 3}
          y={rows.state + j * rows.cell}
          width={wide}
          height={rows.cell - 1}
          fill-opacity={Math.round(100 * Math.abs(value)) / 100}
        />
      ))}
      <rect class="share" x={x + 3} y={rows.bar + rows.barHeight - tall} width={wide} height={tall} />
      <text class="says" x={middle} y={rows.says} text-anchor="middle">
        {seen(says)}
      </text>
      <text class="target" x={middle} y={rows.target} text-anchor="middle">
        {target === undefined ? '·' : seen(target)}
      </text>
    </g>
  );
}

function describe({ steps, right, asked }: LetterFrame): string {
  const each = steps.map(({ reads, says, target, share }) =>
    words.readsSays(name(reads), name(says), target === undefined ? undefined : name(target), share),
  );
  return words.stepsOfAnswers(steps.length, right, asked, each.join('; '));
}

const name = (sign: string) => (sign === ' ' ? 'space' : sign);
