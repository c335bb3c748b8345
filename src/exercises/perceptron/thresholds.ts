/** What the exact threshold decides: which gate it makes, how much room it leaves, and what happens on the line itself. */
import { norm } from '../../engine/math/norm.ts';
import { exercise, show } from '../../questions/index.ts';
import { once } from '../../questions/once.ts';
import { computes, listed, rowName, rows, smallestMargin, sumsOf, tableOf, unitOn } from '../networks/single-unit.ts';

const half = [0.5, 0.5] as const;
const threeQuarters = [0.75, 0.75] as const;
const isAnd = (theta: number) => computes('and', threeQuarters, 0 - theta);
const verdict = (theta: number) => `With $θ$ = ${show(theta)}: ${listed(tableOf(threeQuarters, 0 - theta))}.`;

export const andThresholds = exercise({
  kind: 'choose',
  many: true,
  objective: 'choose',
  grade: 'check',
  ask: 'Both weights are ¾. Which of these thresholds make the unit compute AND, which gives 1 for (1, 1) and 0 for all others?',
  options: [0.5, 0.75, 1, 1.5, 1.75].map((theta) => ({
    text: `$θ$ = ${show(theta)}`,
    right: isAnd(theta),
    say: verdict(theta),
  })),
  hints: [
    'What are the four sums? Only the largest may reach $θ$.',
    'The sums are 0, ¾, ¾ and 1½. The threshold must lie above ¾ and not above 1½.',
  ],
  solution: [
    `The sums are ${sumsOf(unitOn(rows, threeQuarters, 0))
      .map((z) => show(z))
      .join(', ')}.`,
    'AND needs ¾ < $θ$ ≤ 1½. At ¾ itself the single inputs fire as well: that is OR, which needs 0 < $θ$ ≤ ¾.',
  ],
});

/** How far the nearest of the four points is from the line of a threshold. */
const nearest = (theta: number) =>
  Math.min(...sumsOf(unitOn(rows, half, 0 - theta)).map((z) => Math.abs(z) / norm(half)));

/** The best threshold among sixteenths, found by trying them once. */
const bestThreshold = once(() => {
  const tried = Array.from({ length: 33 }, (_, k) => ({
    theta: k / 16,
    margin: smallestMargin('and', half, 0 - k / 16),
  }));
  return tried.reduce((a, b) => (b.margin > a.margin ? b : a));
});

export const widestMargin = exercise({
  kind: 'fill',
  objective: 'predict',
  grade: 'challenge',
  missing: 'all',
  ask: 'The unit with weights ½ and ½ computes AND for many thresholds. Find the $θ$ that keeps the line as far as possible from the nearest of the four points, and that distance.',
  lines: [
    {
      text: 'the threshold $θ$',
      key: () => bestThreshold().theta,
      diagnose: [
        { wrong: () => 1, say: 'That line passes through (1, 1): the distance is 0.' },
        { wrong: () => 0.5, say: 'That line passes through (0, 1) and (1, 0), and they fire: it is OR.' },
        { wrong: () => 0.25, say: 'Then (0, 1) and (1, 0) fire as well: it is OR.' },
      ],
    },
    {
      text: 'the smallest distance, to three decimals',
      tol: { decimals: 3 },
      key: () => bestThreshold().margin,
      follows: (_, [theta = 0]) => nearest(theta),
      diagnose: [
        {
          wrong: (_, [theta = 0]) => nearest(theta) / norm(half),
          say: 'Divide the sum’s distance from $θ$ by √(½² + ½²), the root, not by ½² + ½².',
        },
        {
          wrong: (_, [theta = 0]) => nearest(theta) * norm(half),
          say: 'That is the sum’s distance from $θ$. Divide it by the length of the weights, √(½² + ½²).',
        },
      ],
    },
  ],
  hints: [
    'Between which two values may $θ$ lie? The best place is fair to both sides.',
    'Distance of a point: |$z$ − $θ$| divided by √($w_1$² + $w_2$²).',
  ],
  solution: [
    'AND needs $θ$ between ½ and 1; halfway is ¾.',
    `There the nearest points have |$z$ − $θ$| = ¼. Divided by √½ that is ${show(bestThreshold().margin)}.`,
  ],
});

/** The row whose output depends on whether the comparison includes equality. */
const tie = () => sumsOf(unitOn(rows, half, -1)).indexOf(0);

export const strictComparison = exercise({
  kind: 'choose',
  objective: 'compute',
  grade: 'check',
  ask: 'A program has weights ½, ½ and $θ$ = 1. It says `if total < 1: return 0`, otherwise it returns 1. A friend changes `<` to `<=`. For which inputs does the output change?',
  options: [
    ...rows.map((_, n) => ({
      text: rowName(n),
      right: () => tie() === n,
      say: `The total there is ${show(sumsOf(unitOn(rows, half, 0))[n] as number)}, which is not equal to 1.`,
    })),
    { text: 'for none', right: false, say: 'There is one total that is exactly 1. With `<=` it returns 0.' },
  ],
  hints: ['`<` and `<=` differ for one value of the total only.', 'For which inputs is the total exactly 1?'],
  solution: [
    `The totals are ${sumsOf(unitOn(rows, half, 0))
      .map((z) => show(z))
      .join(', ')}.`,
    'Only (1, 1) reaches exactly 1. With `<=` it returns 0, and the unit never fires. On the line itself the decision is a convention: here, the unit fires.',
  ],
});
