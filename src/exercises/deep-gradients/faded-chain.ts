/** From the last weight of a row to the first, by hand: first worked, then with lines left to the reader. */
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { type ChainLink, chainExperiment, chainInput, chainLinks } from './chain.ts';

type Weights = readonly [number, number, number];
type Three = readonly [ChainLink, ChainLink, ChainLink];
const links = (weights: Weights) => chainLinks(chainExperiment('sigmoid', weights)) as unknown as Three;

/** Three sigmoids in a row, back from the last to the first weight; the last `missing` lines are the reader's. */
export function fadedChain(base: Weights, missing: number | 'all') {
  return exercise<Weights>({
    kind: 'fill',
    objective: 'product',
    grade: 'check',
    numbers: {
      base,
      draw: (random) => [drawNumber(random, 0.5, 2, 1), drawNumber(random, 1.2, 3, 1), drawNumber(random, -3, -1.2, 1)],
    },
    ask: (weights) => {
      const [one, two, three] = links(weights);
      return `Three units in a row, with the weights $w_1$ = ${show(weights[0])}, $w_2$ = ${show(weights[1])}, $w_3$ = ${show(weights[2])} and the input $x$ = ${show(chainInput)}. The slopes f′ at their sums are ${show(one.slope)}, ${show(two.slope)} and ${show(three.slope)}. The loss changes by 1 per unit of the last activation.`;
    },
    missing,
    lines: [
      {
        text: 'fault of the last unit: $δ_3$ =',
        key: (weights) => links(weights)[2].delta,
        diagnose: [
          {
            wrong: () => 1,
            say: 'That is the slope of the loss alone. It still goes through the curve of the last unit, so multiply it by that f′.',
          },
          {
            wrong: (weights) => weights[2] * links(weights)[2].slope,
            say: 'That is $w_3$ times the slope. The fault comes through $w_3$ only on its way to the unit before.',
          },
        ],
      },
      {
        text: 'one layer back: $δ_2$ =',
        key: (weights) => links(weights)[1].delta,
        follows: (weights, [last = 0]) => last * weights[2] * links(weights)[1].slope,
        diagnose: [
          {
            wrong: (weights, [last = 0]) => last * links(weights)[1].slope,
            say: 'You left out the weight between them: the fault comes back through $w_3$.',
          },
          {
            wrong: (weights, [last = 0]) => last * weights[2],
            say: 'You left out the slope of the second unit.',
          },
          {
            wrong: (weights, [last = 0]) => last * weights[1] * links(weights)[1].slope,
            say: 'That is what comes through the weight into the second unit. The fault comes back through the one out of it, $w_3$.',
          },
          {
            wrong: (weights, [last = 0]) => -last * weights[2] * links(weights)[1].slope,
            say: 'The size is right. Mind the sign: $w_3$ is negative.',
          },
        ],
      },
      {
        text: 'and another: $δ_1$ =',
        key: (weights) => links(weights)[0].delta,
        follows: (weights, [, second = 0]) => second * weights[1] * links(weights)[0].slope,
        diagnose: [
          {
            wrong: (weights, [, second = 0]) => second * links(weights)[0].slope,
            say: 'You left out the weight between them: the fault comes back through $w_2$.',
          },
          {
            wrong: (weights, [, second = 0]) => second * weights[1],
            say: 'You left out the slope of the first unit.',
          },
          {
            wrong: (weights, [, second = 0]) => second * weights[0] * links(weights)[0].slope,
            say: 'That is what comes through the weight into the first unit. The fault comes back through the one out of it, $w_2$.',
          },
        ],
      },
      {
        text: 'gradient of the first weight: $∂E/∂w_1$ =',
        key: (weights) => links(weights)[0].gradient,
        follows: (_, [, , first = 0]) => first * chainInput,
        diagnose: [
          {
            wrong: (weights, [, , first = 0]) => first * weights[0],
            say: 'That is the fault times the weight. A gradient is the fault times what arrives: the input.',
          },
          {
            wrong: (_, [, , first = 0]) => first,
            say: 'That is the fault itself. Multiply it by what arrives at this weight.',
          },
        ],
      },
    ],
    hints: [
      'At the last unit the fault is its slope. Each layer back multiplies it by a weight and a slope.',
      (weights) => {
        const [one, two] = links(weights);
        return `The factors back are ${show(weights[2])} · ${show(two.slope)} and ${show(weights[1])} · ${show(one.slope)}.`;
      },
    ],
    solution: (weights) => {
      const [one, two, three] = links(weights);
      return [
        `$δ_3$ = ${show(three.slope)}. Through $w_3$ and the second slope: ${show(three.slope)} · (${show(weights[2])}) · ${show(two.slope)} ≈ ${show(two.delta)}.`,
        `Through $w_2$ and the first slope: ${show(two.delta)} · ${show(weights[1])} · ${show(one.slope)} ≈ ${show(one.delta)}.`,
        `Times the input: ${show(one.gradient)}.`,
      ];
    },
  });
}
