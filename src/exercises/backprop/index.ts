/** Lesson 9: whose fault is it? Prompts and exercises on Mazur's 2-2-2 network. */

import { exercisesOf, lossAfter, prompt, read, show } from '../../questions/index.ts';
import { doubleCheck, learningRate, silentInput, throughUpdated, zeroGradients } from './challenges.ts';
import { hanKamberUpdate } from './han-kamber.ts';
import { fourthMazurNumbers, mazur, otherMazurNumbers, thirdMazurNumbers, twoVotes, withBiases } from './variants.ts';
import { slopesInARow, stepDown, weightedSum } from './warm-up.ts';
import { fadedOutputWeight, hiddenGradient, hiddenUpdate } from './weights.ts';

const drop = (biases: boolean) => lossAfter(mazur, 0) - lossAfter(biases ? withBiases : mazur, 1);

export const prompts = {
  'p9-1': prompt({
    kind: 'direction',
    ask: () =>
      `Output o2 gives ${show(read(mazur, 'a[0][2][1]'))} and should give ${show(read(mazur, 'y[0][1]'))}. Weight $w_7$ leads into it from h1. What sign does $∂E/∂w_7$ have?`,
    options: { up: 'positive', down: 'negative', same: 'it is zero' },
    outcome: () => read(mazur, 'weightGradient[2][1][0]'),
    why: 'The output is too low. A larger $w_7$ would raise it, so the loss falls as $w_7$ rises: the slope is negative.',
    watch: { figure: 'f9-1', experiment: mazur, stop: 'weightGradient[2][1][0]' },
  }),
  'p9-2': prompt({
    kind: 'size',
    ask: 'How many times as large as $∂E/∂w_1$ is $∂E/∂w_5$? Below 1 would mean that $w_1$ has the larger one.',
    min: 0.01,
    max: 10_000,
    unit: 'times',
    outcome: () => read(mazur, 'weightGradient[2][0][0]') / read(mazur, 'weightGradient[1][0][0]'),
    why: () =>
      `On the way to $w_1$ the fault is multiplied by an output weight, by another slope of at most a quarter, and by a small input, ${show(read(mazur, 'a[0][0][0]'))}.`,
    watch: { figure: 'f9-1', experiment: mazur, stop: 'weightGradient[1][0][0]' },
  }),
  'p9-3': prompt({
    kind: 'size',
    ask: () =>
      `The loss is ${show(lossAfter(mazur, 0))}. All eight weights now take one step with learning rate ${show(mazur.training.optimizer.learningRate)}. By how much does the loss fall?`,
    min: 0.0001,
    max: 0.29,
    outcome: () => drop(false),
    why: () => {
      const forecast = mazur.training.optimizer.learningRate * squaredNorm();
      return `A slope forecasts its own effect: $η$ times the sum of all squared gradients is ${show(forecast)}. The true fall is close to it.`;
    },
    watch: { figure: 'f9-1', experiment: mazur, stop: 'loss', update: 1, step: 'pass' },
  }),
  'p9-4': prompt({
    kind: 'size',
    ask: 'Now the biases learn too, in the same step. How many times as large is the fall of the loss?',
    min: 0.1,
    max: 100,
    unit: 'times',
    outcome: () => drop(true) / drop(false),
    why: 'A bias gets the whole $δ$: its signal is 1, and no weight’s signal is as large here.',
  }),
  'p9-5': prompt({
    kind: 'direction',
    ask: () =>
      `Two examples disagree about $w_1$: the gradient of the first is positive, that of the second negative. The signal that the first sends along $w_1$ is $x_1$ = ${show(read(twoVotes, 'a[0][0][0]'))}; the second sends ${show(read(twoVotes, 'a[1][0][0]'))}. What sign does the mean of both gradients have?`,
    options: { up: 'positive', down: 'negative', same: 'it is zero' },
    outcome: () => read(twoVotes, 'weightGradient[1][0][0]'),
    why: 'A gradient is signal times fault. The second example sends the stronger signal, so its vote weighs more here.',
    watch: { figure: 'f9-4', experiment: twoVotes, stop: 'weightGradient[1][0][0]' },
  }),
};

/** The sum of the squared gradients of all weights of the first update. */
function squaredNorm(): number {
  const cells = [1, 2].flatMap((l) => [0, 1].flatMap((j) => [0, 1].map((i) => `weightGradient[${l}][${j}][${i}]`)));
  return cells.reduce((sum, name) => sum + read(mazur, name) ** 2, 0);
}

export const exercises = exercisesOf({
  'w9-1': weightedSum,
  'w9-2': slopesInARow,
  'w9-3': stepDown,
  'x9-1': fadedOutputWeight('w_5', 0, 0, 0),
  // Figure 9.1 shows every number of the lesson's own network, and one exercise shows some of the next.
  'x9-2': fadedOutputWeight('w_6', 0, 1, 2, otherMazurNumbers),
  'x9-3': fadedOutputWeight('w_7', 1, 0, 3, thirdMazurNumbers),
  'x9-4': fadedOutputWeight('w_8', 1, 1, 'all', fourthMazurNumbers),
  'x9-5': hiddenGradient,
  'x9-6': hiddenUpdate,
  'x9-7': hanKamberUpdate,
  'x9-8': throughUpdated,
  'x9-9': zeroGradients,
  'x9-10': doubleCheck,
  'x9-11': silentInput,
  'x9-12': learningRate,
});
