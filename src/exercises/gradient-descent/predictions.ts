/** Lesson 7's predictions. Their outcomes are those of the runs that its figures step. */
import { prompt, show } from '../../questions/index.ts';
import { at, from, height, heightAfter, pointAfter, slopes, valley } from './descend.ts';
import { descents } from './descents.ts';
import { nudgedBest, nudgeSizes } from './nudges.ts';
import { level } from './plateau.ts';
import { curvatureOf } from './rates.ts';

const { 'one-valley': one, 'two-valleys': two, 'line-fit': fit, 'xor-surface': surface } = descents;
const lowest = 3;

/** Where w stands after a number of steps on the one valley. */
const w = (rate: number, steps: number) => pointAfter(at(one, rate), steps)?.[0] ?? Number.NaN;
const away = (rate: number, steps: number) => Math.abs(w(rate, steps) - lowest);
const listed = (rate: number, steps: readonly number[]) => steps.map((k) => show(w(rate, k))).join(', ');

/** Where the ball of the two valleys comes to rest. */
const restOf = (start: number) => pointAfter(from(two, start), 300)?.[0] ?? Number.NaN;

const steep = 4;
const bounce = 2 / curvatureOf(steep);

/** The direction of the first step against the way to the lowest place, as an angle in degrees. */
export function turned(): number {
  const step = slopes(fit).map((slope) => -slope);
  const goal = pointAfter(fit, 3000) ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = [...step, ...goal];
  return (Math.abs(Math.atan2(a * d - b * c, a * c + b * d)) * 180) / Math.PI;
}

/** So many steps from (1, 1) find the lowest ground of the surface. */
export const lowAfter = 300;

export const prompts = {
  'p7-1': prompt({
    kind: 'direction',
    ask: () =>
      `The ball starts at $w$ = ${show(w(0.1, 0))} with $η$ = 0.1 and rolls towards 3, step by step. $η$ stays the same. What becomes of the length of its steps?`,
    options: { up: 'they get longer', down: 'they get shorter', same: 'they stay the same' },
    outcome: () => Math.abs(w(0.1, 2) - w(0.1, 1)) - Math.abs(w(0.1, 1) - w(0.1, 0)),
    why: () =>
      `A step is $η$ times the slope, and the slope shrinks near the bottom. The ball stands at ${listed(0.1, [0, 1, 2, 3])} …`,
    watch: { figure: 'f7-1', state: '1,27,update' },
  }),
  'p7-2': prompt({
    kind: 'choose',
    ask: 'Now $η$ = 0.5, again from $w$ = 0. How many steps does the ball need to reach 3 exactly?',
    options: [{ text: 'a single one' }, { text: 'about five' }, { text: 'it comes nearer for ever and never arrives' }],
    outcome: () => (w(0.5, 1) === lowest ? 0 : [2, 3, 4, 5, 6, 7].some((k) => w(0.5, k) === lowest) ? 1 : 2),
    why: () =>
      `The slope at 0 is ${show(slopes(one)[0] as number)}. Half of it is just the distance to 3, so the ball stands at ${show(w(0.5, 1))} and the slope there is 0.`,
    watch: { figure: 'f7-1', state: '1,9,update,lr:0.5' },
  }),
  'p7-3': prompt({
    kind: 'choose',
    ask: 'And $η$ = 1, twice as much? The ball starts at $w$ = 0 once more.',
    options: [
      { text: 'It arrives even sooner', misconception: 'M21' },
      { text: 'It leaps over 3 and back, nearer each time' },
      { text: 'It leaps to and fro for ever, always as far away' },
      { text: 'It flies away' },
    ],
    outcome: () => (away(1, 2) === away(1, 0) ? 2 : away(1, 2) > away(1, 0) ? 3 : away(1, 1) === 0 ? 0 : 1),
    why: () => `The step is twice the distance to 3. The ball stands at ${listed(1, [0, 1, 2, 3, 4])} … and so on.`,
    watch: { figure: 'f7-1', state: '1,36,update,lr:1' },
  }),
  'p7-4': prompt({
    kind: 'direction',
    ask: 'With $η$ = 1.1, what becomes of the distance to 3 from one step to the next?',
    options: { up: 'it grows', down: 'it shrinks', same: 'it stays the same' },
    outcome: () => away(1.1, 2) - away(1.1, 1),
    why: () =>
      `Each step overshoots by more than the last: ${listed(1.1, [0, 1, 2, 3, 4])} … The ball goes downhill by its slope, and up the other side by its stride.`,
    watch: { figure: 'f7-1', state: '1,36,update,lr:1.1' },
  }),
  'p7-5': prompt({
    kind: 'number',
    ask: `Make the valley ${show(steep)} times as steep: $E$ = ${show(steep)} · $(w − 3)^2$. With which $η$ does the ball leap to and fro for ever?`,
    outcome: () => bounce,
    why: () =>
      `The slope is ${show(2 * steep)} · $(w − 3)$: it changes by $κ$ = ${show(curvatureOf(steep))} per unit of $w$. The step is twice the distance to 3 when $η$ · ${show(curvatureOf(steep))} = 2. The ball stands at ${[0, 1, 2, 3].map((k) => show(pointAfter(valley(steep, lowest, 0, bounce), k)?.[0] ?? Number.NaN)).join(', ')} …`,
    watch: { figure: 'f7-1', state: '1,36,update,lr:0.25,c.0:36,c.1:-24,c.2:4' },
  }),
  'p7-6': prompt({
    kind: 'choose',
    ask: 'The two balls start at $w$ = 0.10 and at $w$ = 0.11. Do they come to rest in the same valley?',
    options: [
      { text: 'Yes: they start next to each other' },
      { text: 'No: the first ends on the left, the second on the right' },
      { text: 'No: the first ends on the right, the second on the left' },
    ],
    outcome: () => {
      const [a, b] = [restOf(0.1), restOf(0.11)];
      return Math.sign(a) === Math.sign(b) ? 0 : a < b ? 1 : 2;
    },
    why: () => `They end at ${show(restOf(0.1))} and ${show(restOf(0.11))}. The hilltop lies between the two starts.`,
    watch: { figure: 'f7-2', state: '1,300,update' },
  }),
  'p7-7': prompt({
    kind: 'choose',
    ask: 'The point stands at (0, 0) in the map. In one direction the ground falls fastest there, and the step goes that way. Does it point straight at the lowest place?',
    options: [
      { text: 'Yes: straight downhill is the way to the bottom', misconception: 'M22' },
      { text: 'No: it points elsewhere' },
    ],
    outcome: () => (turned() < 1 ? 0 : 1),
    why: () =>
      `The first step goes by ${show(turned(), { decimals: 0 })} degrees in another direction. An arrow stands square on the line of equal loss that passes through its foot. Only where those lines are circles does it point at their middle.`,
    watch: { figure: 'f7-3', state: '1,15,operation' },
  }),
  'p7-8': prompt({
    kind: 'choose',
    ask: 'On $E$ = $(w − 3)^2$ at $w$ = 0, nudge upwards only, as Figure 7.4 stands. The nudge begins with 1 and gets ten times smaller with each press, down to a million millionth. Which nudge comes nearest to the slope?',
    options: [
      { text: 'the smallest of all' },
      { text: 'one in between' },
      { text: 'the first: the larger, the clearer' },
    ],
    outcome: () => {
      const best = nudgedBest(one).size;
      return best === nudgeSizes.at(-1) ? 0 : best === nudgeSizes[0] ? 2 : 1;
    },
    why: () =>
      `It is ${show(nudgedBest(one).size, { significant: 1 })}. A large nudge is off because the slope changes on the way. A tiny one is off because both losses agree in nearly all of their digits, and only what is left is divided.`,
    watch: { figure: 'f7-4', state: '1,13' },
  }),
  'p7-9': prompt({
    kind: 'choose',
    ask: () =>
      `At $w_1$ = ${show(level[0])}, $w_3$ = ${show(level[1])} both slopes are below 0.0001. Is the loss as low there as this surface allows?`,
    options: [
      { text: 'Yes: no slope, nothing left to gain', misconception: 'M23' },
      { text: 'No: it is much lower elsewhere' },
    ],
    outcome: () => (height(surface, level) < 1.5 * heightAfter(from(surface, 1, 1), lowAfter) ? 0 : 1),
    why: () =>
      `The loss there is ${show(height(surface, level))}. From (1, 1) the descent comes down to ${show(heightAfter(from(surface, 1, 1), lowAfter))} in ${lowAfter} steps.`,
    watch: { figure: 'f7-5', state: '1,132,operation,p.0:3,p.1:-3' },
  }),
};
