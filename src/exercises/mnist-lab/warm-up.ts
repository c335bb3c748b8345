/** Three questions from earlier lessons: what a unit costs, what softmax says when all scores are equal, what backpropagation does. */
import { softmax } from '../../engine/math/softmax.ts';
import { denseParameters } from '../../engine/parameters.ts';
import { classCount } from '../../lab/protocol/settings.ts';
import { exercise, show } from '../../questions/index.ts';

const [senders, units] = [4, 3] as const;

export const parametersOfLayer = exercise({
  kind: 'number',
  objective: 'prepare',
  grade: 'warm-up',
  ask: `From lesson 4: ${senders} inputs feed a dense layer of ${units} units. How many weights and biases has the layer, all together?`,
  key: () => denseParameters(senders, units),
  tol: 'count',
  diagnose: [
    { wrong: () => senders * units, say: 'Those are the weights. Each unit has a bias as well.' },
    { wrong: () => senders * units + 1, say: 'Each unit has a bias of its own, not each layer.' },
    { wrong: () => senders + units, say: 'Each input has an arrow to each unit: multiply.' },
  ],
  hints: ['One weight for each arrow, one bias for each unit.', `There are ${senders} · ${units} arrows.`],
  solution: [`${senders} · ${units} + ${units} = ${denseParameters(senders, units)}.`],
});

const equal = softmax(Array.from({ length: classCount }, () => 0));

export const equalShares = exercise({
  kind: 'number',
  objective: 'train',
  grade: 'warm-up',
  ask: `From lesson 5: softmax gets ${classCount} scores that are all equal. What share does each output get?`,
  key: () => equal[0] as number,
  unit: 'share',
  diagnose: [
    { wrong: () => 1, say: 'All shares together make 1, and nobody is ahead.' },
    { wrong: () => 0.5, say: 'That would be two outputs.' },
    { wrong: () => 0, say: 'A share of softmax is never 0, even for equal scores of 0.' },
  ],
  hints: ['The shares add up to 1.', 'Nobody is ahead, so all shares are the same.'],
  solution: [`1 ∕ ${classCount} = ${show(equal[0] as number)}, whatever the scores are, as long as they are equal.`],
});

export const whoChangesWeights = exercise({
  kind: 'choose',
  objective: 'train',
  grade: 'warm-up',
  ask: 'From lesson 9: in one round of training, when do the weights change?',
  options: [
    { text: 'in the forward pass', right: false, say: 'The forward pass only reads the weights.' },
    {
      text: 'in the backward pass',
      right: false,
      say: 'The backward pass computes gradients, with the weights as they are.',
    },
    { text: 'in the update, after both', right: true, say: 'Only then does each weight move against its gradient.' },
    {
      text: 'whenever an image is shown',
      right: false,
      say: 'Showing an image is a forward pass. It changes nothing.',
    },
  ],
  hints: [
    'One of the passes answers, one computes slopes. Which one acts?',
    'Backpropagation computes; it does not learn.',
  ],
  solution: ['Forward: compute the answer. Backward: compute all gradients. Update: change the weights.'],
});
