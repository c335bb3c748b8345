/** Back through two time steps by hand: first worked, then with lines left to the reader. */
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { numbersOf, oneUnit } from './cells.ts';

interface Two {
  readonly w: number;
  readonly u: number;
  readonly inputs: readonly [number, number];
  readonly target: number;
}

/** Rounded as they are printed, so that a reader who uses what is printed gets the same. */
const printed = (value: number) => Math.round(value * 1000) / 1000;

/** The states as they stand in the question, and all that follows from them. */
export function backOf({ w, u, inputs, target }: Two) {
  const read = numbersOf(oneUnit({ w, u, b: 0, inputs, target }));
  const [h1, h2] = [printed(read('hidden[1][0]')), printed(read('hidden[2][0]'))];
  const slopes = [printed(1 - h1 * h1), printed(1 - h2 * h2)] as const;
  const [x1, x2] = inputs;
  const late = (h2 - target) * slopes[1];
  const early = late * u * slopes[0];
  return { h1, h2, slopes, x1, x2, late, early, sum: late * x2 + early * x1 };
}

/** δ of both steps, and the gradient of w as the sum over them; the last `missing` lines are the reader's. */
export function fadedBack(base: Two, missing: number | 'all') {
  return exercise<Two>({
    kind: 'fill',
    objective: 'back',
    grade: 'check',
    numbers: {
      base,
      draw: (random) => ({
        w: drawNumber(random, 0.4, 1.2, 1),
        u: drawNumber(random, 0.5, 1.5, 1),
        inputs: [drawNumber(random, 0.5, 1.5, 1), drawNumber(random, -1.5, -0.5, 1)],
        target: drawNumber(random, 0.7, 1, 1),
      }),
    },
    ask: (its) => {
      const { h1, h2, slopes, x1, x2 } = backOf(its);
      return `A recurrent unit has read two inputs, $x_1$ = ${show(x1)} and $x_2$ = ${show(x2)}. Its states are $h_1$ = ${show(h1)} and $h_2$ = ${show(h2)}, the slopes tanh′ there ${show(slopes[0])} and ${show(slopes[1])}. The loss is $E$ = ½($h_2$ − $y$)² with the target $y$ = ${show(its.target)}; the weight of the state is $u$ = ${show(its.u)}.`;
    },
    missing,
    lines: [
      {
        text: 'at step 2: $δ_2$ = ($h_2$ − $y$) · tanh′ =',
        key: (its) => backOf(its).late,
        diagnose: [
          {
            wrong: (its) => backOf(its).h2 - its.target,
            say: 'That is the error alone. It still goes through the slope of tanh.',
          },
          {
            wrong: (its) => (its.target - backOf(its).h2) * backOf(its).slopes[1],
            say: 'Take the target away from the state, not the state from the target.',
          },
          {
            wrong: (its) => (backOf(its).h2 - its.target) * backOf(its).slopes[0],
            say: 'That is the slope of step 1. Here step 2 is passed.',
          },
        ],
      },
      {
        text: 'at step 1: $δ_1$ = $δ_2$ · $u$ · tanh′ =',
        key: (its) => backOf(its).early,
        follows: (its, [late = 0]) => late * its.u * backOf(its).slopes[0],
        diagnose: [
          {
            wrong: (its, [late = 0]) => late * backOf(its).slopes[0],
            say: 'You left out $u$: from one step to the one before, the way leads through that weight.',
          },
          {
            wrong: (its, [late = 0]) => late * its.u,
            say: 'You left out the slope of tanh at step 1.',
          },
          {
            wrong: (its, [late = 0]) => late * its.w * backOf(its).slopes[0],
            say: 'That goes through the weight of the input. The states are joined by $u$.',
          },
        ],
      },
      {
        text: 'both steps together: $∂E/∂w$ = $δ_2$ · $x_2$ + $δ_1$ · $x_1$ =',
        key: (its) => backOf(its).sum,
        follows: (its, [late = 0, early = 0]) => late * its.inputs[1] + early * its.inputs[0],
        diagnose: [
          {
            wrong: (its, [late = 0]) => late * its.inputs[1],
            say: 'That is what step 2 adds. The same weight served at step 1 too.',
          },
          {
            wrong: (its, [, early = 0]) => early * its.inputs[0],
            say: 'That is what step 1 adds. The same weight served at step 2 too.',
          },
          {
            wrong: (its, [late = 0, early = 0]) => (late * its.inputs[1] + early * its.inputs[0]) / 2,
            say: 'That is the mean over the steps. Paths that meet are added.',
          },
          {
            wrong: (its, [late = 0, early = 0]) => late * its.inputs[0] + early * its.inputs[1],
            say: 'Each step goes with its own input: δ of step 2 with the input of step 2.',
          },
        ],
      },
    ],
    hints: [
      'Begin at the end: the error of the last state, times the slope there.',
      (its) =>
        `The error is ${show(backOf(its).h2 - its.target)}. Each step back multiplies by $u$ and by the slope of the step that it comes to.`,
    ],
    solution: (its) => {
      const { h2, slopes, x1, x2, late, early, sum } = backOf(its);
      return [
        `$δ_2$ = (${show(h2)} − ${show(its.target)}) · ${show(slopes[1])} ≈ ${show(late)}.`,
        `$δ_1$ = ${show(late)} · ${show(its.u)} · ${show(slopes[0])} ≈ ${show(early)}.`,
        `$∂E/∂w$ = ${show(late)} · ${show(x2)} + ${show(early)} · ${show(x1)} ≈ ${show(sum)}.`,
      ];
    },
  });
}
