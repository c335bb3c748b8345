/** Lesson 17: networks with memory. Prompts, and the exercises of its parts. */
import type { LstmSpec } from '../../engine/cells/cells.ts';
import { exercisesOf, prompt, show } from '../../questions/index.ts';
import { gated, numbersOf, oneUnit, threeSteps } from './cells.ts';
import { fadedBack } from './faded-back.ts';
import { countLstm, longMemory, oneCell } from './gate-questions.ts';
import { withoutMemory } from './letter-questions.ts';
import { finalScore, presets, trained, updates } from './letters.ts';
import { matchTasks, photoInCloud } from './map-questions.ts';
import { memoryLinks } from './memory.ts';
import { feedForward, lostSteps, twoStates } from './unroll-questions.ts';
import { longProduct, readTwice, slopeOfTanh } from './warm-up.ts';

/** The last state of Figure 17.1 with another first input. */
const lastState = (u: number, x1: number) =>
  numbersOf(oneUnit({ w: 0.5, u, b: 0.1, inputs: [x1, 0, -1], target: 0.5 }))('hidden[3][0]');

const ofW = (t: number) => numbersOf(threeSteps)(`inputTerm[${t}][0][0][0]`);
const whole = () => numbersOf(threeSteps)('inputWeightGradient[0][0][0]');

/** How the three say of w may be put together. */
const together = [
  { text: 'their mean is taken', value: () => (ofW(1) + ofW(2) + ofW(3)) / 3 },
  { text: 'they are added up', value: () => ofW(1) + ofW(2) + ofW(3) },
  { text: 'the last step counts, because the loss is measured there', value: () => ofW(3) },
  { text: 'they are multiplied, as slopes along a path are', value: () => ofW(1) * ofW(2) * ofW(3) },
] as const;

/** Gates that are shut and open as far as numbers go. */
const held: LstmSpec = {
  ...gated,
  gates: {
    ...gated.gates,
    i: { w: [[0]], u: [[0]], b: [-800] },
    f: { w: [[0]], u: [[0]], b: [800] },
    g: { w: [[1]], u: [[0]], b: [0] },
  },
};
/** With the forget gate at 1 and the input gate at 0: how far the cell state moves from step 1 to step 3. */
const drift = () => numbersOf(held)('cellState[3][0]') - numbersOf(held)('cellState[1][0]');

const firstOf = (u: number) => Math.abs(memoryLinks({ u, bias: 1, steps: 20 })[0]?.recurrent.left as number);
const keptOf = (bias: number) => memoryLinks({ u: 0.8, bias, steps: 20 })[0]?.lstm.left as number;

/** What becomes of the loss on the names of fruit where nothing is handed on. */
const endings = [
  'It goes to 0, only later.',
  'It falls, and stops clearly above 0.',
  'It does not fall at all.',
] as const;
const longer = 5 * updates;
const fruit = (memory: boolean, update: number) => trained('next', presets.next.learn, memory).lossAt(update);
function endingWithout(): number {
  const run = trained('next', presets.next.learn, false);
  run.said(longer, []);
  const [start, end] = [run.lossAt(0), run.lossAt(longer)];
  return end < 0.05 ? 0 : end < 0.9 * start ? 1 : 2;
}
const score = (...of: Parameters<typeof finalScore>) => {
  const { right, asked } = finalScore(...of);
  return `${right} of ${asked}`;
};

export const prompts = {
  'p17-1': prompt({
    kind: 'direction',
    ask: 'Suppose the weight $u$, by which the unit hears its own last state, is 0. The first of the three inputs rises from 1 to 2. What does the last state, $h_3$, do?',
    outcome: () => lastState(0, 2) - lastState(0, 1),
    why: () =>
      `It stays what it is, ${show(lastState(0, 1))}. Only $u$ leads from one step to the next; without it each step knows its own input alone. With $u$ = 0.8 the same change moves it from ${show(lastState(0.8, 1))} to ${show(lastState(0.8, 2))}.`,
    watch: { figure: 'f17-1', state: '1,12,operation,u.0.0.0:0' },
  }),
  'p17-2': prompt({
    kind: 'choose',
    ask: 'The same $w$ served at three steps. On the way back each step finds what it would want of $w$: three numbers for one weight. How do they become the gradient of $w$?',
    options: together.map(({ text }) => ({ text })),
    outcome: () => together.findIndex(({ value }) => Math.abs(value() - whole()) < 1e-12),
    why: () =>
      `They add up: ${[3, 2, 1].map((t) => show(ofW(t))).join(' and ')} make ${show(whole())}. A nudge of $w$ changes all three steps at once, and what paths bring is added where they meet.`,
    watch: { figure: 'f17-1', state: '1,38,operation' },
  }),
  'p17-3': prompt({
    kind: 'direction',
    ask: () =>
      `Twenty steps. With $u$ = 0.8, ${show(firstOf(0.8))} of what the last step says arrives at the first. Now $u$ is raised to 2. Compared with that, how much arrives at the first step?`,
    options: { up: 'more', down: 'less', same: 'just as much' },
    outcome: () => firstOf(2) - firstOf(0.8),
    why: () =>
      `Far less: ${show(firstOf(2))}. A larger $u$ pushes the states towards 1, where tanh is flat. Each step multiplies by $u$ *and* by that slope, and here the slope loses more than $u$ gains.`,
    watch: { figure: 'f17-3', state: '1,19,u:2,n:20' },
  }),
  'p17-4': prompt({
    kind: 'direction',
    ask: 'A forget gate stands at 1 and an input gate at 0, for three steps, whatever is read. What happens to the cell state, $c$?',
    options: { up: 'it grows', down: 'it shrinks', same: 'it stays exactly as it is' },
    outcome: drift,
    why: 'It is multiplied by 1, and nothing is added. Kept like this, a number survives any number of steps.',
  }),
  'p17-5': prompt({
    kind: 'size',
    ask: 'Many programs start the bias of the forget gate at 1. With that, how much is kept at the first of twenty steps, along the cell state of the LSTM in the figure?',
    min: 1e-8,
    max: 1,
    outcome: () => keptOf(1),
    why: () =>
      `${show(keptOf(1))}. With a bias of 1 the gate is about 0.73, and nineteen such factors fade as well. It is more than the recurrent unit keeps with $u$ = 0.8, and it is in the network’s own hands: training can bring the gate nearer to 1.`,
    watch: { figure: 'f17-3', state: '1,19,n:20' },
  }),
  'p17-6': prompt({
    kind: 'choose',
    ask: 'A small recurrent network learns to say the next letter of “apple pear plum fig”. Then its memory is taken away: it never hears its own state, and trains anew for as long as you like. What becomes of its loss?',
    options: endings.map((text) => ({ text })),
    outcome: endingWithout,
    why: () =>
      `After ${updates} updates it is ${show(fruit(false, updates), { significant: 3 })} without memory, and ${show(fruit(true, updates), { significant: 3 })} with it. After a p may come p, e or l, and who knows only the p cannot do better than their shares.`,
    watch: { figure: 'f17-4', state: '1,120,memory:off' },
  }),
  'p17-7': prompt({
    kind: 'size',
    whole: true,
    ask: () =>
      `The network reads ${presets.parity.learn.length} zeros and ones, and is to say at each step whether the ones so far are odd in number. After ${updates} updates it has ${score('parity', 'learn')} right. Now it reads another sequence. How many of ${finalScore('parity', 'other').asked} answers are right?`,
    min: 1,
    max: presets.parity.other.length,
    outcome: () => finalScore('parity', 'other').right,
    why: () =>
      `${score('parity', 'other')}: a coin would do as well. One sequence was learned by heart, and the rule was not. With the echo it is otherwise: ${score('echo', 'learn')} on its own text, and ${score('echo', 'other')} on another.`,
    watch: { figure: 'f17-4', state: '1,120,task:parity,shown:another' },
  }),
};

export const exercises = exercisesOf({
  'w17-1': longProduct,
  'w17-2': readTwice,
  'w17-3': slopeOfTanh,
  'x17-1': fadedBack({ w: 1, u: 0.5, inputs: [1, -1], target: 1 }, 0),
  'x17-2': fadedBack({ w: 0.6, u: 1.2, inputs: [1.5, -0.5], target: 0.8 }, 1),
  'x17-3': fadedBack({ w: 0.8, u: 0.7, inputs: [0.5, -1.5], target: 0.9 }, 2),
  'x17-4': fadedBack({ w: 1.1, u: 1.4, inputs: [0.7, -1.2], target: 1 }, 'all'),
  'x17-5': twoStates,
  'x17-6': lostSteps,
  'x17-7': feedForward,
  'x17-8': oneCell,
  'x17-9': countLstm,
  'x17-10': longMemory,
  'x17-11': matchTasks,
  'x17-12': photoInCloud,
  'x17-13': withoutMemory,
});
