/** Lesson 2: a neuron that learns from its mistakes. */
import { exercisesOf, prompt, show } from '../../questions/index.ts';
import { finalAnd, restingNand, secondEpoch, xorLoop } from './epochs.ts';
import { drawExample, oneExample } from './one-example.ts';
import { eagerFriend, narrowlyRight } from './right-answers.ts';
import { otherOrder, otherRate } from './same-line.ts';
import { hardSet, stopsOn, whichWay } from './sets.ts';
import { fateOf, gatePoints, type State, statesOf } from './train.ts';

const and = gatePoints('and');

/** Before and after the mistake at (1, 1) in the first epoch. */
const [before, after] = statesOf(and, 4).slice(3) as [State, State];

/** At (0, 0) both products are 0: the bias alone is the sum. */
const sumAtZero = ([, , b]: State) => b;

const restless = fateOf(gatePoints('xor')) === undefined;

export const prompts = {
  'p2-1': prompt({
    kind: 'direction',
    ask: `After three examples of AND the unit has $w_1$ = ${show(before[0])}, $w_2$ = ${show(before[1])}, $b$ = ${show(before[2])}: it answers 0 everywhere. Now comes (1, 1), which should give 1. The rule corrects the mistake. What happens to the sum $z$ of *another* point, (0, 0), whose answer was right?`,
    options: { up: 'it rises', down: 'it falls', same: 'it stays the same' },
    outcome: () => sumAtZero(after) - sumAtZero(before),
    why: () =>
      `The bias belongs to every point, and it rises with the error. The sum of (0, 0) goes from ${show(sumAtZero(before))} to ${show(sumAtZero(after))}: there, too, the unit fires now.`,
    watch: { figure: 'f2-1', state: '1,32,pass,w.1.0.0:0,w.1.0.1:0,b.1.0:0,lr:1' },
  }),
  'p2-2': prompt({
    kind: 'size',
    ask: 'AND from weights and bias 0, with $η$ = 1. How many mistakes does the rule make, in all epochs together, until all four points are right?',
    whole: true,
    min: 1,
    max: 200,
    unit: 'mistakes',
    outcome: () => fateOf(and)?.mistakes ?? Number.NaN,
    why: () =>
      `A correction for one point often spoils another. Epoch ${fateOf(and)?.cleanEpoch} is the first without a mistake.`,
    watch: { figure: 'f2-2', state: '1,192,epoch' },
  }),
  'p2-3': prompt({
    kind: 'choose',
    ask: 'Now the four points of XOR: the targets are 0, 1, 1, 0. The rule starts from 0, with $η$ = 1. When does it come to rest?',
    options: [
      {
        text: 'it takes longer than for AND, but it does',
        say: 'More time does not help where no line has all four points right.',
        misconception: 'M04',
      },
      {
        text: 'as soon as three of the four points are right',
        say: 'The fourth point is a mistake in every epoch, and a mistake moves the line.',
        misconception: 'M04',
      },
      { text: 'never' },
    ],
    outcome: () => (restless ? 2 : 0),
    why: 'It rests only after an epoch without a mistake. With XOR every epoch has one, whatever the line.',
  }),
};

export const exercises = exercisesOf({
  'x2-1': secondEpoch,
  'x2-2': finalAnd,
  'x2-3': restingNand,
  'x2-4': xorLoop,
  'x2-5': otherOrder,
  'x2-6': hardSet,
  'x2-7': oneExample(0, { base: { x: [2, -0.5], y: 1, state: [0, 1, -0.5], rate: 0.5 } }),
  'x2-8': oneExample(3, { base: { x: [1.5, 2], y: 0, state: [1, -0.25, 0.5], rate: 0.5 } }),
  'x2-9': oneExample('all', { base: { x: [-2, 0.5], y: 1, state: [0.5, 1, 0.25], rate: 0.25 }, draw: drawExample }),
  'x2-10': whichWay,
  'x2-11': stopsOn,
  'x2-12': eagerFriend,
  'x2-13': otherRate,
  'x2-14': narrowlyRight,
});
