/** Lesson 14: learning versus memorising. Prompts and exercises on curves, stopping, cures and searches. */
import { exercisesOf, prompt, show } from '../../questions/index.ts';
import { fourRuns, parametersEach, slowerAdvice, unfairComparison } from './judging.ts';
import { recorded, runs } from './recorded.ts';
import { distinctRates, findCure } from './searching.ts';
import { dropFour, fadedPenalties } from './shrinking.ts';
import { stopByAccuracy, stopByLoss } from './stopping.ts';
import { stopTutorial, tutorialLog } from './tutorial-log.ts';
import { adamRemembers, chosenBy, stepDown } from './warm-up.ts';

const three = (value: number) => show(value, { significant: 3 });
const percent = (share: number) => `${three(100 * share)} %`;
const atHundred = () => runs.nothing.losses[1]?.[1] as number;
const lowestOfLog = () => stopTutorial('loss', tutorialLog.length).at(-1)?.best as number;
const logged = (epoch: number) => tutorialLog[epoch - 1] as (typeof tutorialLog)[number];

export const prompts = {
  'p14-1': prompt({
    kind: 'direction',
    ask: 'The network of 32 hidden units is trained on, from update 100 to update 1,000. Its training loss keeps falling. What happens to its validation loss, from the one to the other?',
    options: { up: 'it rises', down: 'it falls as well', same: 'it stays as it is' },
    outcome: () => runs.nothing.end.validation.loss - atHundred(),
    why: () =>
      `From ${three(atHundred())} to ${three(runs.nothing.end.validation.loss)}. It fell for a while, turned after update ${runs.nothing.turn}, and has risen since, while the training loss went to ${three(runs.nothing.end.training.loss)}. The network learns the forty points better and better, their noise as well, and that of other points is another.`,
    watch: { figure: 'f14-1', state: '1,1000' },
  }),
  'p14-2': prompt({
    kind: 'size',
    ask: () =>
      `A tutorial trains a network on 48,000 pictures of clothes, for 20 epochs. Its training loss falls in nearly every one, from ${three(logged(1).loss)} to ${three(logged(20).loss)}. How many times as large as its lowest is the validation loss after the last epoch?`,
    min: 0.5,
    max: 20,
    unit: 'times',
    outcome: () => logged(20).validationLoss / logged(lowestOfLog()).validationLoss,
    why: () =>
      `It is lowest after epoch ${lowestOfLog()}, at ${three(logged(lowestOfLog()).validationLoss)}, and ends at ${three(logged(20).validationLoss)}. The tutorial prints all of this and says nothing about it.`,
    watch: { figure: 'f14-2', state: '1,20' },
  }),
  'p14-3': prompt({
    kind: 'choose',
    ask: 'The labels of the forty points are shuffled, so that they say nothing about where a point lies. The same network of 32 hidden units is trained for 1,000 updates. How many of its forty training points does it get right in the end?',
    options: [
      { text: 'about half of them, as a coin would: there is nothing to learn' },
      { text: 'about three quarters' },
      { text: 'all of them' },
    ],
    outcome: () => {
      const { accuracy } = runs.mislabelled.end.training;
      return accuracy === 1 ? 2 : accuracy > 0.6 ? 1 : 0;
    },
    why: () =>
      `All of them: it has learned each point by heart, for there was nothing else to learn. On the validation points it has ${percent(runs.mislabelled.end.validation.accuracy)} right, about as many as a coin.`,
    watch: { figure: 'f14-1', state: '1,1000,labels:random' },
  }),
  'p14-4': prompt({
    kind: 'direction',
    ask: 'In training half of the hidden units are dropped, others in every update. After 1,000 updates the network is asked for its forty *training* points, with all units in place. Does it get more of them right than without dropout?',
    options: { up: 'more', down: 'fewer', same: 'as many' },
    outcome: () => runs.dropout.end.training.accuracy - runs.nothing.end.training.accuracy,
    why: () =>
      `${percent(runs.dropout.end.training.accuracy)} with dropout, ${percent(runs.nothing.end.training.accuracy)} without. Dropout makes it harder to learn the points by heart. That is what it is for: the validation loss ends at ${three(runs.dropout.end.validation.loss)} instead of ${three(runs.nothing.end.validation.loss)}.`,
    watch: { figure: 'f14-5', state: '1,1000,cure:dropout' },
  }),
  'p14-5': prompt({
    kind: 'choose',
    ask: () =>
      `A program prints, for the last update with dropout: training loss ${three(runs.dropout.end.asTrained)}, validation loss ${three(runs.dropout.end.validation.loss)}. Why does the program print a training loss above that of the validation?`,
    options: [
      { text: 'There is a bug: nobody can be better on points that were not trained on', misconception: 'M46' },
      { text: 'The two are not measured alike: one with half of the units dropped, the other with all of them' },
      { text: 'The network underfits' },
    ],
    outcome: () => {
      const { asTrained, training, validation } = runs.dropout.end;
      return training.loss < validation.loss && validation.loss < asTrained ? 1 : 0;
    },
    why: () =>
      `Measured alike, with all units, the training loss of the same weights is ${three(runs.dropout.end.training.loss)}, below the validation loss, as one expects. The program prints the loss by which the update went, and that was with units dropped.`,
    watch: { figure: 'f14-5', state: '1,1000,cure:dropout' },
  }),
  'p14-6': prompt({
    kind: 'size',
    whole: true,
    ask: () =>
      `The network of Figure 14.1 has ${runs.L1.weights.all} weights. With L1, $λ$ = 0.003, it is trained for 1,000 updates. How many of them end within 0.01 of 0?`,
    min: 1,
    max: 96,
    outcome: () => runs.L1.weights.held,
    why: () =>
      `${runs.L1.weights.held} of ${runs.L1.weights.all}. L1 takes the same amount from every weight, whatever its size. A weight that the loss does not hold is soon next to 0, and stays close by. With L2 it only becomes smaller and smaller.`,
    watch: { figure: 'f14-5', state: '1,1000,cure:L1' },
  }),
  'p14-7': prompt({
    kind: 'size',
    whole: true,
    ask: 'Nine random trials race against a grid of three by three, for the lower validation loss. They race a hundred times, with other random numbers each time; the grid is always the same. In how many races do the random trials win?',
    min: 1,
    max: 100,
    outcome: () => recorded.randomWins,
    why: () =>
      `In ${recorded.randomWins}. Here the middle of the grid stands in a good place, with ${three(recorded.grid)}, since the ranges were laid round it. Random trials are luckier at times, and mostly not: their best ends from ${three(recorded.random[0])} to ${three(recorded.random[1])}. Nobody knows before whether the grid stands well.`,
    watch: { figure: 'f14-6', state: '1,10' },
  }),
};

export const exercises = exercisesOf({
  'x14-1': fadedPenalties({ w: 3, lambda: 0.2, rate: 0.5 }, 0),
  'x14-2': fadedPenalties({ w: 4, lambda: 0.3, rate: 0.2 }, 2),
  'x14-3': fadedPenalties({ w: 2, lambda: 0.1, rate: 0.1 }, 'all'),
  'x14-4': dropFour,
  'x14-5': stopByLoss,
  'x14-6': stopByAccuracy,
  'x14-7': fourRuns,
  'x14-8': unfairComparison,
  'x14-9': parametersEach,
  'x14-10': distinctRates,
  'x14-11': findCure,
  'x14-12': slowerAdvice,
  'w14-1': stepDown,
  'w14-2': chosenBy,
  'w14-3': adamRemembers,
});
