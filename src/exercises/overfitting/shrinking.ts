/** Exercises on what penalties do to a weight, and dropout to activations. */
import { drawNumber, exercise, type Numbers, show } from '../../questions/index.ts';
import { decayed, type Penalty, penaltyExperiment } from './penalties.ts';

/** A weight on which nothing but a penalty pulls. */
interface Pulled {
  readonly w: number;
  readonly lambda: number;
  readonly rate: number;
}

/** The weight after one update of the engine. */
const after = (penalty: Penalty, { w, lambda, rate }: Pulled) =>
  decayed(penaltyExperiment(penalty, lambda, rate, [w]), 1)[1]?.[0] as number;

const drawn = (base: Pulled): Numbers<Pulled> => ({
  base,
  draw: (random) => ({
    w: drawNumber(random, 15, 60, 0) / 10,
    lambda: drawNumber(random, 1, 4, 0) / 10,
    rate: drawNumber(random, 1, 5, 0) / 10,
  }),
});

/** Three penalties and one weight, of which the last `missing` lines are the reader's. */
export function fadedPenalties(base: Pulled, missing: number | 'all') {
  const asked = missing === 0 ? 'One update of each, worked out.' : 'What is the weight after one update of each?';
  return exercise<Pulled>({
    kind: 'fill',
    objective: 'cures',
    grade: 'check',
    numbers: drawn(base),
    ask: ({ w, lambda, rate }) =>
      `A weight is ${show(w)}, the loss does not pull on it, $λ$ is ${show(lambda)} and the learning rate $η$ is ${show(rate)}. ${asked}`,
    missing,
    lines: [
      {
        text: 'penalty $½ λ w^2$, slope $λ w$: $w − η · λ · w$ =',
        key: (its) => after('half-L2', its),
        diagnose: [
          { wrong: ({ w, lambda, rate }) => w + rate * lambda * w, say: 'A penalty pulls towards 0: subtract.' },
          { wrong: ({ w, lambda }) => w - lambda * w, say: 'A step is the learning rate times the slope.' },
          {
            wrong: ({ w, lambda, rate }) => rate * lambda * w,
            say: 'That is how far the weight moves. Subtract it from $w$.',
          },
        ],
      },
      {
        text: 'penalty $λ w^2$, as Keras writes it, slope $2 λ w$: new weight =',
        key: (its) => after('L2', its),
        diagnose: [
          {
            wrong: (its) => after('half-L2', its),
            say: 'That is for $½ λ w^2$. Without the ½ the slope is twice as large.',
          },
          { wrong: ({ w, lambda, rate }) => w + 2 * rate * lambda * w, say: 'A penalty pulls towards 0: subtract.' },
          { wrong: ({ w, lambda }) => w - 2 * lambda * w, say: 'A step is the learning rate times the slope.' },
          {
            wrong: ({ w, lambda, rate }) => 2 * rate * lambda * w,
            say: 'That is how far the weight moves. Subtract it from $w$.',
          },
        ],
      },
      {
        text: 'penalty $λ |w|$, slope $λ$ where $w$ is above 0: new weight =',
        key: (its) => after('L1', its),
        diagnose: [
          { wrong: (its) => after('half-L2', its), say: 'That is L2. With L1 the pull does not grow with the weight.' },
          { wrong: ({ w, lambda }) => w - lambda, say: 'A step is the learning rate times the slope.' },
          { wrong: ({ w, lambda, rate }) => w + rate * lambda, say: 'A penalty pulls towards 0: subtract.' },
        ],
      },
    ],
    hints: [
      'New weight = weight − learning rate · slope of the penalty.',
      ({ w, lambda, rate }) =>
        `With L1 the slope is ${show(lambda)} itself: ${show(w)} − ${show(rate)} · ${show(lambda)}.`,
    ],
    solution: (its) => [
      `½λw²: ${show(its.w)} − ${show(its.rate)} · ${show(its.lambda)} · ${show(its.w)} = ${show(after('half-L2', its))}.`,
      `λw²: ${show(its.w)} − ${show(its.rate)} · 2 · ${show(its.lambda)} · ${show(its.w)} = ${show(after('L2', its))}.`,
      `λ|w|: ${show(its.w)} − ${show(its.rate)} · ${show(its.lambda)} = ${show(after('L1', its))}.`,
    ],
  });
}

interface Dropped {
  readonly a: readonly number[];
  readonly mask: readonly number[];
  readonly p: number;
}
const out = ({ a, mask, p }: Dropped, i: number) => ((a[i] as number) * (mask[i] as number)) / (1 - p);

export const dropFour = exercise<Dropped>({
  kind: 'fill',
  objective: 'cures',
  grade: 'check',
  numbers: {
    // Other numbers than those of Figure 14.3, which shows its products.
    base: { a: [0.3, 0.9, 0.6, 0.4], mask: [1, 1, 0, 1], p: 0.2 },
    draw: (random) => {
      const gone = drawNumber(random, 0, 3, 0);
      const digits = [3, 5, 7, 9].map((digit) => (digit + drawNumber(random, 0, 1, 0) * 10) / 20);
      return {
        a: digits,
        mask: digits.map((_, i) => (i === gone ? 0 : 1)),
        p: [0.2, 0.25, 0.4][drawNumber(random, 0, 2, 0)] as number,
      };
    },
  },
  ask: ({ a, mask, p }) =>
    `Four units say ${a.map((its) => show(its)).join(', ')}. A share $p$ = ${show(p)} is to be dropped, and the mask has come out as ${mask.join(', ')}. What do the four pass on in training? Three digits are enough.`,
  missing: 'all',
  lines: [0, 1, 2, 3].map((i) => ({
    text: `unit ${i + 1}:`,
    key: (its: Dropped) => out(its, i),
    diagnose: [
      {
        wrong: ({ a, mask }: Dropped) => (mask[i] === 0 ? (a[i] as number) : undefined),
        say: 'This one is dropped.',
      },
      {
        wrong: (its: Dropped) => (its.mask[i] === 0 ? undefined : (its.a[i] as number)),
        say: 'Those that are kept are scaled as well: divide by 1 − $p$.',
      },
      {
        wrong: (its: Dropped) => (its.mask[i] === 0 ? undefined : (its.a[i] as number) * (1 - its.p)),
        say: 'Divide by 1 − $p$. Those that are kept speak up for the dropped ones.',
      },
      {
        wrong: (its: Dropped) => (its.mask[i] === 0 ? undefined : (its.a[i] as number) / its.p),
        say: 'Divide by the share that is kept, 1 − $p$.',
      },
    ],
  })),
  hints: [
    'Where the mask is 0, the unit passes on 0. The others are divided by the share that is kept.',
    ({ p }) => `The share that is kept is ${show(1 - p)}.`,
  ],
  solution: (its) => [
    ...its.a.map((a, i) =>
      its.mask[i] === 0
        ? `Unit ${i + 1} is dropped: 0.`
        : `Unit ${i + 1}: ${show(a)} ∕ (1 − ${show(its.p)}) ≈ ${show(out(its, i))}.`,
    ),
    'On average over many masks each passes on just what it says.',
  ],
});
