/** Exercises on curves, comparisons and advice. */

import { denseParameters } from '../../engine/parameters.ts';
import { grouped } from '../../language.ts';
import { exercise, show } from '../../questions/index.ts';
import { runs as trained } from './recorded.ts';
import { looked } from './summary.ts';

/** Training and validation loss, at the updates that are told. */
type Losses = readonly (readonly number[])[];

export type Verdict = 'overfits' | 'underfits' | 'good' | 'rate too large';
/** What both losses of a run say: one that rises again in training is leaping; then the end of both, and how far apart they are. */
export function verdict(losses: Losses): Verdict {
  const [training, validation] = losses.at(-1) as [number, number];
  if (losses.some(([loss = 0], k) => k > 0 && loss > 1.5 * (losses[k - 1]?.[0] as number))) return 'rate too large';
  if (validation - training > 0.4) return 'overfits';
  return training > 0.35 ? 'underfits' : 'good';
}
const runs = {
  A: trained.nothing.losses,
  B: trained.tiny.losses,
  C: trained.leaping.losses,
  D: trained.L2.losses,
} as const;
const line = (name: keyof typeof runs) => {
  const row = (k: 0 | 1) => runs[name].map((pair) => show(pair[k] as number, { significant: 2 })).join(', ');
  return `${name}: training ${row(0)}; validation ${row(1)}.`;
};
const areJudged =
  (...verdicts: readonly Verdict[]) =>
  () =>
    Object.values(runs).every((run, k) => verdict(run) === verdicts[k]);

export const fourRuns = exercise({
  kind: 'choose',
  objective: 'curves',
  grade: 'check',
  ask: () =>
    `Four runs on the moons, each with its losses after ${looked.join(', ').replace('1000', '1,000')} updates. ${line('A')} ${line('B')} ${line('C')} ${line('D')} Which is which?`,
  options: [
    {
      text: 'A overfits, B underfits, C has a learning rate too large, D is good',
      right: areJudged('overfits', 'underfits', 'rate too large', 'good'),
      say: 'Look at the ends of all four: how low, and how far apart.',
    },
    {
      text: 'A is good, B underfits, C overfits, D has a learning rate too small',
      right: areJudged('good', 'underfits', 'overfits', 'rate too large'),
      say: 'The training loss of A is the lowest of all, but look at its validation loss.',
    },
    {
      text: 'A overfits, B is good, C underfits, D overfits a little',
      right: areJudged('overfits', 'good', 'underfits', 'overfits'),
      say: 'In B both losses are close together, and both are high.',
    },
    {
      text: 'A underfits, B overfits, C has a learning rate too large, D is good',
      right: areJudged('underfits', 'overfits', 'rate too large', 'good'),
      say: 'A gap that widens is overfitting. Two high losses are underfitting.',
    },
  ],
  hints: ['Which training loss rises on its way?', 'Where do both losses stay high, and where do they part?'],
  solution: [
    'A: the training loss goes to 0 while the validation loss rises: overfitting. It is the run of 32 hidden units without a cure.',
    'B: both stay near 0.38: underfitting. It has one hidden unit.',
    'C: the training loss itself jumps up again: a learning rate that is too large, here a hundred times that of A.',
    'D: both are low, and neither rises again. It is A with L2.',
  ],
});

export const unfairComparison = exercise({
  kind: 'choose',
  objective: 'claims',
  grade: 'check',
  ask: 'A tutorial wants to show what dropout does. Its first network has one hidden layer of 128 units with `Dropout(0.2)`, and is trained for 5 epochs. Then it rebuilds the network “with dropout to prevent overfitting”, with `Dropout(0.5)`, trains it for 5 epochs, and compares the two. What is wrong with that?',
  options: [
    {
      text: 'Five epochs are too many for a network without dropout',
      right: false,
      say: 'Both were trained as long, so that would be fair. But read again what the first network has.',
    },
    {
      text: 'The first network has dropout as well, so there is nothing without it to compare with',
      right: true,
      say: 'What does the first network have behind its hidden layer?',
    },
    {
      text: 'Dropout may only stand behind the last layer',
      right: false,
      say: 'It is used behind hidden layers. Behind the output it would drop answers.',
    },
    {
      text: '0.5 of the units are not enough to see anything',
      right: false,
      say: 'One half is a lot. The question is what it is compared with.',
    },
  ],
  hints: ['Which networks would you compare, to see what dropout does?', 'Look at what stands in the first one.'],
  solution: [
    'Both have dropout. To see what it does, compare 0 with 0.2 and 0.5, all else equal, and with several seeds.',
  ],
});

/** The tutorial's network for the irises, and what it was trained on. */
const large = [4, 256, 128, 64, 32, 3] as const;
const flowers = 120;
const parameters = () => large.slice(1).reduce((sum, units, k) => sum + denseParameters(large[k] as number, units), 0);

export const parametersEach = exercise({
  kind: 'number',
  objective: 'claims',
  grade: 'check',
  ask: `A tutorial’s network for the irises has ${large.length - 1} layers of weights, ${large.join('-')}. It is trained on ${flowers} flowers. How many parameters has it for each flower?`,
  key: () => parameters() / flowers,
  diagnose: [
    { wrong: () => parameters(), say: 'That is how many it has. Divide by the flowers.' },
    {
      wrong: () => large.slice(1).reduce((sum, units, k) => sum + units * (large[k] as number), 0) / flowers,
      say: 'That leaves the biases out. Each unit has one.',
    },
  ],
  hints: [
    'Count weights and biases of each layer, add them, and divide.',
    'The first layer has 4 · 256 + 256 parameters.',
  ],
  solution: () => [
    `The layers have ${large
      .slice(1)
      .map((units, k) => grouped(denseParameters(large[k] as number, units)))
      .join(' + ')} = ${grouped(parameters())} parameters.`,
    `${grouped(parameters())} ∕ ${flowers} ≈ ${show(parameters() / flowers)} for each flower. That can be room enough to learn all of them by heart, and still does not say that it did.`,
  ],
});

export const slowerAdvice = exercise({
  kind: 'choose',
  objective: 'curves',
  grade: 'challenge',
  ask: 'A tutorial says of underfitting: “increase the number of epochs or reduce the learning rate”. For which of these networks does a smaller learning rate *not* help?',
  options: [
    {
      text: 'Its training loss jumps up and down',
      right: false,
      say: 'This one leaps. Smaller steps are just what it needs.',
    },
    {
      text: 'Both losses have come to rest at 0.38; it has one hidden unit',
      right: true,
      say: 'What would a smaller step change for a loss that has come to rest?',
    },
    {
      text: 'Its training loss fell at first, and then exploded',
      right: false,
      say: 'A loss that explodes has taken steps too large.',
    },
  ],
  hints: ['When does a smaller step help at all?', 'Which of the three has arrived, and cannot do better?'],
  solution: [
    'A smaller rate cures steps that are too large. A network that is too small has arrived: it would only arrive later. It needs more units, or other features; more epochs would change as little.',
  ],
});
