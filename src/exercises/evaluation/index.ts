/** Lesson 13: can you trust the score? Prompts and exercises on matrices, rates, thresholds, folds and leaks. */
import { exercisesOf, prompt, show } from '../../questions/index.ts';
import { macroF1, weightedPrecision } from './averages.ts';
import { scoreSpread, sortedScores } from './folds-measured.ts';
import { findThreshold, smotePoint, weightsOfClasses } from './imbalance.ts';
import { smallRight } from './numbers.ts';
import { leaking, pipeline } from './pipeline.ts';
import { handOver, leakHunt, offByOne, roundedTooEarly, wrongSentence } from './programs.ts';
import { fadedRates, reconstruct, spamRecall } from './rates.ts';
import { recorded } from './recorded.ts';
import { alwaysHealthy, precisionMoves } from './thresholds.ts';
import { namedClass, shareOfRight, whichImages } from './warm-up.ts';

const percent = (share: number) => `${show(100 * share, { significant: 3 })} %`;
const lossOf = (id: string) => pipeline('tuning').find((its) => its.id === id)?.value ?? Number.NaN;

export const prompts = {
  'p13-1': prompt({
    kind: 'choose',
    ask: 'A hundred people are tested, and five of them are sick. A machine has no sensor at all: it always says “healthy”. What are its accuracy, and its recall of the sick (the share of them that it finds)?',
    options: [
      {
        text: 'accuracy 50 %, recall 50 %: it is no better than a coin',
        say: 'A coin would call half of them sick. This machine never does.',
      },
      {
        text: 'accuracy 95 %, recall 95 %: both count the same people',
        say: 'Accuracy counts all hundred, recall the five sick alone.',
        misconception: 'M43',
      },
      { text: 'accuracy 95 %, recall 0' },
      {
        text: 'accuracy 5 %, recall 0',
        say: 'The recall is right. But 5 % is the share it gets wrong: it is wrong about the sick alone.',
      },
    ],
    outcome: () => (alwaysHealthy().accuracy === 0.95 && alwaysHealthy().recall === 0 ? 2 : 1),
    why: () =>
      `It is right about everybody who is healthy, ${percent(alwaysHealthy().accuracy)} of all: that is its accuracy. Its recall counts among the five sick alone, and of them it finds nobody. The two count different people, and where one class is rare they can lie far apart.`,
    watch: { figure: 'f13-2', state: '1,2,threshold:1' },
  }),
  'p13-2': prompt({
    kind: 'number',
    ask: 'The 150 irises lie sorted: 50 setosa, then 50 versicolor, then 50 virginica. They are cut into three folds as they lie. Each time a network trains on two of them, and names the flowers of the third. What mean accuracy do you expect, in per cent?',
    outcome: () => 100 * scoreSpread(sortedScores()).mean,
    unit: 'percent',
    why: () =>
      `All three scores are ${show(scoreSpread(sortedScores()).mean)}. Each fold is one species, which the network has never seen: it cannot name it. Shuffle, or deal by class.`,
    watch: { figure: 'f13-3', state: '1,10,data:irises,k:3' },
  }),
  'p13-3': prompt({
    kind: 'size',
    ask: 'The same 150 flowers are split at random, 120 to train on and 30 to test on, a hundred times. Each time the same network is trained, from the same start weights, and tested. How many percentage points lie between its worst score and its best?',
    min: 0.5,
    max: 60,
    unit: 'points',
    outcome: () => (100 * (Math.max(...recorded.splits) - Math.min(...recorded.splits))) / 30,
    why: () =>
      `From ${percent(Math.min(...recorded.splits) / 30)} to ${percent(Math.max(...recorded.splits) / 30)}. With 30 flowers each of them counts more than three points, and some are hard. A single split is one draw.`,
    watch: { figure: 'f13-4', state: '1,4' },
  }),
  'p13-4': prompt({
    kind: 'direction',
    ask: 'A tutorial gives this task, with 120 flowers to train on, to a network of 44,611 parameters. A network with one hidden layer of eight units has 67. Both are tested on the tutorial’s 30 flowers. How many does the large one name right, compared with the small one?',
    options: { up: 'more', down: 'fewer', same: 'as many' },
    outcome: () => recorded.large.testRight - smallRight(),
    why: () =>
      `The large one has ${recorded.large.testRight} of 30 right, the small one ${smallRight()}: a tie on this split. The other 44,544 parameters have shown no gain here, and no harm; 30 flowers of one split could not show a small one.`,
    watch: { figure: 'f13-4', state: '1,3' },
  }),
  'p13-5': prompt({
    kind: 'size',
    ask: 'A unit is looked at after 1, 10 and 1,000 updates. Somebody keeps the one with the smallest loss on two *test* cards, and reports this loss. How many times as large is the loss of the same unit on flowers that came later?',
    min: 0.1,
    max: 1000,
    unit: 'times',
    outcome: () => lossOf('F') / lossOf('T'),
    why: () =>
      `It reports ${show(lossOf('T'), { significant: 3 })}, and on later flowers the loss is ${show(lossOf('F'), { significant: 3 })}. Most of that is luck with two easy cards: the same unit has the same loss on them if nobody chooses by it. The choice is what makes sure that the luckiest number gets reported.`,
    watch: { figure: 'f13-5', state: '1,8,leak:tuning,marks:on' },
  }),
  'p13-6': prompt({
    kind: 'direction',
    ask: 'A unit reads two hundred patients, ten of them sick, and gives each a share for “sick”. Whoever gets at least the threshold is called sick. The threshold goes down from 0.5 to 0.02. What happens to the precision, the share of real ones among those who are called sick?',
    outcome: () => precisionMoves(0.5, 0.02),
    why: 'Of the sick more are found, so recall rises: a lower threshold can only add to those who are called sick. Of the healthy still more are alarmed, so precision ends lower. That is usual and no law: whether it falls depends on who is added.',
    watch: { figure: 'f13-2', state: '1,2,threshold:0.02' },
  }),
  'p13-7': prompt({
    kind: 'size',
    whole: true,
    ask: () =>
      `Mean and standard deviation are taken of all eight cards, the two test cards among them, and the rest of the work is done well. How many of the ${pipeline('scaler').filter(({ side }) => side === 'learning').length} numbers that are learned, chosen, or learned from have been touched by the test cards?`,
    min: 1,
    max: 30,
    outcome: () => leaking(pipeline('scaler')).length,
    why: 'Every scaled length has the mean in it, and every weight was learned from scaled lengths. Only the measured lengths and the labels are clean.',
    watch: { figure: 'f13-5', state: '1,5,leak:scaler,marks:on' },
  }),
};

export const exercises = exercisesOf({
  'x13-1': reconstruct,
  'x13-2': weightedPrecision,
  'x13-3': macroF1,
  'x13-4': offByOne,
  'x13-5': roundedTooEarly,
  'x13-6': weightsOfClasses,
  'x13-7': smotePoint,
  'x13-8': wrongSentence,
  'x13-9': leakHunt,
  'x13-10': fadedRates(
    [
      [20, 4, 1],
      [5, 18, 2],
      [0, 8, 17],
    ],
    1,
    0,
  ),
  'x13-11': fadedRates(
    [
      [12, 9, 4],
      [1, 22, 2],
      [3, 5, 17],
    ],
    0,
    1,
  ),
  'x13-12': fadedRates(
    [
      [15, 1, 9],
      [3, 13, 9],
      [1, 3, 21],
    ],
    2,
    'all',
  ),
  'x13-13': spamRecall,
  'x13-14': findThreshold,
  'x13-15': handOver,
  'w13-1': namedClass,
  'w13-2': whichImages,
  'w13-3': shareOfRight,
});
