/** Exercises on classes of very different size. */
import { between, classWeights } from '../../engine/datasets/balance.ts';
import { classificationReport } from '../../engine/metrics/classification-report.ts';
import { confusionMatrix } from '../../engine/metrics/confusion-matrix.ts';
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { once } from '../../questions/once.ts';
import { screen, tested } from './screening.ts';

interface Two {
  readonly many: number;
  readonly few: number;
}
const weights = ({ many, few }: Two) => classWeights([many, few]) as [number, number];

export const weightsOfClasses = exercise<Two>({
  kind: 'fill',
  objective: 'imbalance',
  grade: 'check',
  numbers: {
    base: { many: 95, few: 5 },
    draw: (random) => ({ many: drawNumber(random, 60, 97, 0), few: drawNumber(random, 3, 24, 0) }),
  },
  ask: ({ many, few }) =>
    `Of ${many + few} patients ${many} are healthy and ${few} sick. Both kinds are to count the same, so the weight of a kind is: all patients ∕ (number of kinds · patients of this kind). There are two kinds. Three digits are enough.`,
  missing: 'all',
  lines: [
    {
      text: 'weight of a healthy one:',
      key: (its) => weights(its)[0],
      diagnose: [
        { wrong: ({ many, few }) => (many + few) / many, say: 'Divide by the number of kinds as well: there are two.' },
        { wrong: ({ many, few }) => few / (many + few), say: 'That is the share of the sick.' },
      ],
    },
    {
      text: 'weight of a sick one:',
      key: (its) => weights(its)[1],
      diagnose: [
        { wrong: ({ many, few }) => (many + few) / few, say: 'Divide by the number of kinds as well: there are two.' },
        {
          wrong: ({ many, few }) => many / few,
          say: 'So many times a sick one counts as a healthy one. The weight itself is asked for.',
        },
      ],
    },
  ],
  hints: [
    'The rarer the kind, the larger its weight.',
    ({ many, few }) => `For the sick: ${many + few} ∕ (2 · ${few}).`,
  ],
  solution: (its) => [
    `Healthy: ${its.many + its.few} ∕ (2 · ${its.many}) ≈ ${show(weights(its)[0])}. Sick: ${its.many + its.few} ∕ (2 · ${its.few}) ≈ ${show(weights(its)[1])}.`,
    `Together both kinds weigh the same: ${its.many} · ${show(weights(its)[0])} ≈ ${its.few} · ${show(weights(its)[1])}.`,
  ],
});

interface Pair {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly lambda: number;
}
const made = ({ from, to, lambda }: Pair) => between(from, to, lambda) as [number, number];

export const smotePoint = exercise<Pair>({
  kind: 'fill',
  objective: 'imbalance',
  grade: 'check',
  numbers: {
    base: { from: [1, 2], to: [5, 4], lambda: 0.25 },
    draw: (random) => ({
      from: [drawNumber(random, 0, 3, 0), drawNumber(random, 0, 3, 0)],
      to: [drawNumber(random, 5, 9, 0), drawNumber(random, 5, 9, 0)],
      lambda: [0.2, 0.25, 0.3, 0.4][drawNumber(random, 0, 3, 0)] as number,
    }),
  },
  ask: ({ from, to, lambda }) =>
    `SMOTE makes up a sick patient. It goes from the point (${from.join(', ')}) to its neighbour (${to.join(', ')}), the part ${show(lambda)} of the way. Where does it stop?`,
  missing: 'all',
  lines: [0, 1].map((i) => ({
    text: i === 0 ? 'first reading:' : 'second reading:',
    key: (its: Pair) => made(its)[i] as number,
    diagnose: [
      {
        wrong: ({ from, to, lambda }: Pair) => between(to, from, lambda)[i],
        say: 'That is so far from the neighbour. Begin at the first point.',
      },
      {
        wrong: ({ from, to, lambda }: Pair) => lambda * ((to[i] as number) - (from[i] as number)),
        say: 'That is how far it goes. Add it to where it starts.',
      },
      {
        wrong: ({ from, lambda }: Pair) => (from[i] as number) + lambda,
        say: 'That adds the part itself. Multiply it by the difference of the two points first.',
      },
    ],
  })),
  hints: [
    'Take the difference of the two, the part of it that is asked for, and add that to the first point.',
    ({ from, to, lambda }) => `For the first reading: ${from[0]} + ${show(lambda)} · (${to[0]} − ${from[0]}).`,
  ],
  solution: (its) => [
    `${its.from[0]} + ${show(its.lambda)} · (${its.to[0]} − ${its.from[0]}) = ${show(made(its)[0])}, and ${its.from[1]} + ${show(its.lambda)} · (${its.to[1]} − ${its.from[1]}) = ${show(made(its)[1])}.`,
  ],
});

/** What the unit of Figure 13.2 says, trained on the patients as they are. */
const plain = once(() => screen('nothing').shares);
const countsAt = (threshold: number) => {
  const matrix = confusionMatrix(
    tested.map(({ sick }) => Number(sick)),
    plain().map((share) => Number(share >= threshold)),
    2,
  );
  const { recall = 0, support = 0 } = classificationReport(matrix).classes[1] ?? {};
  return { caught: recall * support, alarmed: matrix[0]?.[1] ?? 0 };
};
const wanted = { caught: 9, alarmed: 16 } as const;
const within = (threshold: number) => threshold >= 0 && threshold <= 1;

export const findThreshold = exercise({
  kind: 'construct',
  objective: 'imbalance',
  grade: 'challenge',
  ask: `Who is missed may die; who is alarmed is tested again, for which there is room for ${wanted.alarmed}. In Figure 13.2, trained on the patients as they are, find a threshold that catches at least ${wanted.caught} of the 10 sick and alarms at most ${wanted.alarmed} healthy.`,
  fields: [{ label: 'threshold', start: 0.5 }],
  check([threshold = Number.NaN]) {
    if (!within(threshold)) return { ok: false, say: 'A threshold is a share, from 0 to 1.' };
    const { caught, alarmed } = countsAt(threshold);
    return {
      ok: caught >= wanted.caught && alarmed <= wanted.alarmed,
      say: `With ${show(threshold)} it catches ${Math.round(caught)} of 10 and alarms ${alarmed}.`,
    };
  },
  diagnose: [
    {
      when: ([threshold = Number.NaN]) => within(threshold) && countsAt(threshold).caught < wanted.caught,
      say: 'Too many are missed. A lower threshold calls more patients sick.',
      example: [0.5],
    },
    {
      when: ([threshold = Number.NaN]) => within(threshold) && countsAt(threshold).alarmed > wanted.alarmed,
      say: 'Too many healthy ones are alarmed. A higher threshold calls fewer patients sick.',
      example: [0.02],
    },
  ],
  example: [0.1],
  hints: ['Count first, in Figure 13.2, and pull the threshold to the left.', 'Look a little to the right of 0.05.'],
  solution: () => [
    `With 0.1 it catches ${Math.round(countsAt(0.1).caught)} of 10 and alarms ${countsAt(0.1).alarmed}.`,
    'Which mistake is the dearer one is not for the network to say.',
  ],
});
