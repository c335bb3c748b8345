/** What lesson 14 builds on: a step down a slope, what validation examples are for, what Adam remembers. */
import { exercise } from '../../questions/index.ts';

const step = { w: 3, slope: 0.5, rate: 0.2 } as const;

export const stepDown = exercise({
  kind: 'number',
  objective: 'cures',
  grade: 'warm-up',
  ask: `From lesson 7: a weight is ${step.w}, its gradient ${step.slope}, the learning rate ${step.rate}. What is the weight after one plain step?`,
  key: () => step.w - step.rate * step.slope,
  diagnose: [
    { wrong: () => step.w + step.rate * step.slope, say: 'That goes up the slope. Subtract.' },
    { wrong: () => step.w - step.slope, say: 'A step is the learning rate times the slope.' },
    { wrong: () => step.rate * step.slope, say: 'That is how far it moves. Subtract it from the weight.' },
  ],
  hints: ['New weight = weight − learning rate · gradient.', `${step.w} − ${step.rate} · ${step.slope}.`],
  solution: [`${step.w} − ${step.rate} · ${step.slope} = 2.9.`],
});

export const chosenBy = exercise({
  kind: 'choose',
  objective: 'search',
  grade: 'warm-up',
  ask: 'From lesson 13: three networks are trained, and one of them is to be kept. By which numbers do you choose, so that the test can still be believed?',
  options: [
    {
      text: 'by their losses on the test examples',
      right: false,
      say: 'Then the test has been used for the choice, and reports the luckiest.',
    },
    { text: 'by their losses on the validation examples', right: true, say: 'Choosing is what they are for.' },
    {
      text: 'by their losses on the training examples',
      right: false,
      say: 'A network that learns by heart looks best there.',
    },
  ],
  hints: ['Which of the three parts is there to choose by?', 'Not what trains, and not what is kept for the end.'],
  solution: [
    'By the validation examples. Their number becomes too kind by the choice, so another one is reported, from the test.',
  ],
});

export const adamRemembers = exercise({
  kind: 'choose',
  objective: 'stopping',
  grade: 'warm-up',
  many: true,
  ask: 'From lesson 10: training with Adam is stopped, and goes on later as if nothing had happened. What has to be kept, besides the data and the settings? Choose all.',
  options: [
    { text: 'the weights and biases', right: true, say: 'They are what was learned.' },
    { text: 'for each of them a running mean of its gradients', right: true, say: 'Adam goes by it.' },
    { text: 'for each of them a running mean of its squared gradients', right: true, say: 'Adam divides by its root.' },
    { text: 'the activations of the last batch', right: false, say: 'These are computed anew with every batch.' },
  ],
  hints: [
    'What does Adam carry from one update to the next?',
    'Two numbers for each parameter, besides the parameter.',
  ],
  solution: [
    'Parameters, and both running means of each. How many updates were made counts as well, for the correction at the beginning.',
  ],
});
