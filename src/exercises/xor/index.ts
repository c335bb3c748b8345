/** Lesson 3: the line that cannot be drawn. Prompts and exercises on XOR and two hidden units. */
import { exercisesOf, prompt, show } from '../../questions/index.ts';
import { decisionsOf, passOf, reachableTables, rows, sigmoidNetwork, xor } from '../networks/two-layers.ts';
import { constructXor, landing } from './build.ts';
import { solvedOfHundred } from './hundred-starts.ts';
import { bestLinear, collapse } from './linear.ts';
import { reluLanding } from './rectified.ts';
import { farStart, fateOfTraining, fates } from './rule.ts';
import { proof, separableSets } from './separable.ts';

/** Where a point lands in the sigmoid network with gain 10. */
const landed = (x: readonly number[]) => passOf(sigmoidNetwork(10), x).a.slice(0, 2);

export const prompts = {
  'p3-1': prompt({
    kind: 'number',
    ask: 'Two inputs, four rows, each with output 0 or 1: there are 16 truth tables. How many of them can a single neuron compute?',
    outcome: () => reachableTables().size,
    tol: 'count',
    why: 'All but XOR and its opposite, whose 1s lie on a diagonal. The other tables cut off no corner, one, or two neighbours.',
  }),
  'p3-5': prompt({
    kind: 'choose',
    ask: `From 0, the rule goes round in a loop with XOR: you saw it in lesson 2. Now it begins far out, at $w_1$ = ${farStart.w1}, $w_2$ = ${farStart.w2} and $b$ = ${farStart.b}, and goes 1,000 times through all four points. What becomes of these numbers?`,
    options: [
      { text: 'they settle, nearer and nearer to the best line', misconception: 'M04' },
      { text: 'they grow without end' },
      { text: 'they go round in a loop far out, near where they began' },
      { text: 'they come back to near 0, and go round in a loop there' },
    ],
    outcome: () => fates.indexOf(fateOfTraining()),
    why: 'While all sums are large, only the points that should give 0 are wrong, and every mistake makes the numbers smaller. Near 0 each move for one point is undone by the move for another.',
  }),
  'p3-2': prompt({
    kind: 'choose',
    ask: 'The hidden units are OR and NAND. Their two outputs are the new coordinates of each point. Where do (0, 1) and (1, 0) land?',
    options: [
      { text: 'each stays where it was' },
      { text: 'both at the same point' },
      { text: 'at two corners across from each other', misconception: 'M07' },
    ],
    outcome: () => (landed([0, 1]).join() === landed([1, 0]).join() ? 1 : 2),
    why: 'Both hidden units look at the sum of the inputs only, and that is 1 for either point.',
  }),
  'p3-3': prompt({
    kind: 'number',
    ask: 'The same lines, and the curves as flat as a gain of 1 makes them. For how many of the four points is the output on the right side of ½?',
    outcome: () => decisionsOf(sigmoidNetwork(1)).filter((decision, n) => decision === xor[n]).length,
    tol: 'count',
    why: () =>
      `All four outputs stay below ½: ${rows.map((x) => show(passOf(sigmoidNetwork(1), x).a[2] as number)).join(', ')}. From gain 2 on all four are right.`,
  }),
  'p3-4': prompt({
    kind: 'size',
    ask: 'A hundred networks with two hidden sigmoid units start from random weights between −1 and 1. Each then moves its weights a little downhill, 5,000 times. How many solve XOR in the end?',
    whole: true,
    min: 1,
    max: 100,
    unit: 'of 100',
    outcome: () => solvedOfHundred,
    why: 'A solution exists for every one of them, but training goes downhill from where it starts, and some starts lead to a place where it hardly moves.',
  }),
};

export const exercises = exercisesOf({
  'x3-1': separableSets,
  'x3-2': proof,
  'x3-3': landing(0, { base: { x: [0, 0], k: 10 } }),
  'x3-4': landing(2, { base: { x: [1, 1], k: 4 } }),
  'x3-5': landing('all', {
    // The lesson says where (0, 1) lands with gain 10.
    base: { x: [1, 0], k: 3 },
    draw: (random) => ({ x: [random.integer(2), random.integer(2)], k: 1 + random.integer(9) }),
  }),
  'x3-6': constructXor,
  'x3-7': reluLanding,
  'x3-8': bestLinear,
  'x3-9': collapse,
});
