/** What lesson 11 builds on: the fault of a hidden unit, put together from all paths. */
import { drawNumber, exercise, show } from '../../questions/index.ts';

interface Hidden {
  /** Faults of both units after it, and the weights that lead to them. */
  readonly faults: readonly [number, number];
  readonly weights: readonly [number, number];
  /** Its own f′(z). */
  readonly slope: number;
}

const arrives = ({ faults, weights }: Hidden) => faults[0] * weights[0] + faults[1] * weights[1];

export const faultOfHidden = exercise<Hidden>({
  kind: 'number',
  objective: 'product',
  grade: 'warm-up',
  numbers: {
    base: { faults: [0.5, -0.2], weights: [3, 4], slope: 0.2 },
    draw: (random) => ({
      faults: [drawNumber(random, 0.2, 0.9, 1), -drawNumber(random, 0.1, 0.5, 1)],
      weights: [drawNumber(random, 2, 5, 0), drawNumber(random, 2, 5, 0)],
      slope: drawNumber(random, 0.1, 0.3, 1),
    }),
  },
  ask: ({ faults, weights, slope }) =>
    `From lesson 9: a hidden unit sends its activation to two units, whose faults $δ$ are ${show(faults[0])} and ${show(faults[1])}, through the weights ${show(weights[0])} and ${show(weights[1])}. Its own slope $f'(z)$ is ${show(slope)}. What is its fault?`,
  key: (its) => arrives(its) * its.slope,
  diagnose: [
    { wrong: arrives, say: 'That is what arrives at it. Its own slope is still missing.' },
    { wrong: ({ faults, weights, slope }) => faults[0] * weights[0] * slope, say: 'You took the first path only.' },
    { wrong: ({ faults, weights, slope }) => faults[1] * weights[1] * slope, say: 'You took the second path only.' },
    {
      wrong: ({ faults, slope }) => (faults[0] + faults[1]) * slope,
      say: 'You left out the weights: each fault comes back through one.',
    },
  ],
  hints: ['Each path brings a fault times a weight.', 'Add what both paths bring. Then multiply by the slope.'],
  solution: (its) => [
    `The paths bring ${show(its.faults[0])} · ${show(its.weights[0])} = ${show(its.faults[0] * its.weights[0])} and ${show(its.faults[1])} · ${show(its.weights[1])} = ${show(its.faults[1] * its.weights[1])}, together ${show(arrives(its))}.`,
    `${show(arrives(its))} · ${show(its.slope)} = ${show(arrives(its) * its.slope)}.`,
  ],
});
