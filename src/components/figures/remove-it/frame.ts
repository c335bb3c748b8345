/** F5.4: everything drawable after a number of updates. The networks were trained when the page was built. */
import type { Bend } from '../../../exercises/activations/trainings.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { StepSpec } from '../../../player/settings.ts';
import * as words from './words.ts';

/** A network after some updates. */
export interface Contender {
  readonly bend: Bend;
  /** How many points it puts on the right side. */
  readonly right: number;
  readonly of: number;
  readonly loss: number;
  /** The region in which it says 1, as the `d` of an SVG path. */
  readonly region: string;
  /** For the linear one: the single layer that says the same. */
  readonly line?: { readonly w1: number; readonly w2: number; readonly b: number };
}

export interface Round {
  readonly updates: number;
  readonly contenders: readonly Contender[];
}

export const titles: Readonly<Record<Bend, string>> = { linear: words.linear, tanh: 'tanh', relu: 'ReLU' };

export const removeSpec = (id: string, last: number, step = 0): StepSpec<Record<never, never>> => ({
  id,
  last,
  rules: {},
  opened: { step, values: {} },
});

export interface RemoveFrame extends Round {
  readonly sentence: string;
  readonly rows: readonly { readonly symbol: string; readonly words: string; readonly value: number }[];
}

export function removeFrame(rounds: readonly Round[], step: number): RemoveFrame {
  const round = rounds[step] as Round;
  const { updates, contenders } = round;
  const scores = contenders.map(({ bend, right, of }) => words.hasOfPointsRight(titles[bend], right, of));
  const line = contenders.find((contender) => contender.line)?.line;
  return {
    ...round,
    sentence: words.afterUpdates(updates, scores.join('; ')),
    rows: [
      ...contenders.flatMap(({ bend, right, loss }) => [
        { symbol: words.right(titles[bend]), words: words.pointsOnTheRight, value: right },
        { symbol: `E, ${titles[bend]}`, words: words.meanLoss, value: loss },
      ]),
      ...(line === undefined
        ? []
        : [
            { symbol: 'w₁', words: words.weightOfX, value: line.w1 },
            { symbol: 'w₂', words: words.weightOfXText, value: line.w2 },
            { symbol: 'b', words: words.itsBias, value: line.b },
          ]),
    ],
  };
}

/** The one layer that says the same as both linear ones, as text. */
export function lineText({ w1, w2, b }: NonNullable<Contender['line']>): string {
  const n = (value: number) => formatNumber(Math.abs(value), { significant: 3 });
  const sign = (value: number) => (value < 0 ? '−' : '+');
  return `z ≈ ${w1 < 0 ? '−' : ''}${n(w1)} · x₁ ${sign(w2)} ${n(w2)} · x₂ ${sign(b)} ${n(b)}`;
}
