/** Gradients and new values of single weights. */
import type { Experiment } from '../../engine/experiment.ts';
import { exercise, type FillLine, read, show } from '../../questions/index.ts';
import { hiddenWeight, outputWeight } from './mistakes.ts';
import { mazur, mazurNumbers, otherMazurNumbers, thirdMazurNumbers } from './variants.ts';

const nine = (value: number) => show(value, { decimals: 9 });

/** A step changes a weight by a few thousandths of itself: the tolerance must be smaller than the step. */
const fine = { abs: 0.0005 };

const rate = (e: Experiment) => e.training.optimizer.learningRate;

/** One output weight in four lines, of which the last `missing` are the reader's. */
export function fadedOutputWeight(name: string, k: number, i: number, missing: number | 'all', numbers = mazurNumbers) {
  const w = outputWeight(k, i);
  const [out, from] = [`o${k + 1}`, `h${i + 1}`];
  const lines: FillLine<Experiment>[] = [
    {
      text: `$∂E/∂a_{${out}} = a_{${out}} − y_{${out}}$`,
      key: w.fault,
      shown: nine,
      diagnose: [
        { wrong: (e) => -w.fault(e), say: 'That is target minus output. The slope of ½(y − a)² by a is a − y.' },
        { wrong: (e) => 2 * w.fault(e), say: 'The ½ of the loss cancels the 2 of the square.' },
      ],
    },
    {
      text: `$f′(z_{${out}}) = a_{${out}} · (1 − a_{${out}})$`,
      key: w.slope,
      shown: nine,
      diagnose: [
        {
          wrong: (e) => 1 - read(e, `a[0][2][${k}]`),
          say: `That is the bracket alone. The factor $a_{${out}}$ stands before it.`,
        },
      ],
    },
    {
      text: `$∂E/∂${name} = ∂E/∂a_{${out}} · f′(z_{${out}}) · a_{${from}}$`,
      key: w.gradient,
      follows: (e, [fault = 0, slope = 0]) => fault * slope * w.signal(e),
      shown: nine,
      diagnose: [
        {
          wrong: (e, [fault = 0]) => fault * w.signal(e),
          say: `You forgot the slope $f′(z_{${out}})$, the factor in the middle.`,
        },
        {
          wrong: (_, [fault = 0, slope = 0]) => fault * slope,
          say: `That is $δ_{${out}}$, the fault. The signal $a_{${from}}$ is still to come.`,
        },
        { wrong: w.otherSign, say: 'The size is right; the sign is turned round, as target minus output would do.' },
        {
          wrong: w.withInput,
          say: `You used input $x_${i + 1}$. The signal on this arrow is the activation of ${from}.`,
        },
        {
          wrong: w.halved,
          say: 'That is half of it. The losses of the outputs are added here, not averaged, and the learning rate belongs to the step.',
        },
        { wrong: w.doubled, say: 'That is twice as much. The loss is half the square; its slope has no 2.' },
      ],
    },
    {
      text: `$${name} ← ${name} − η · ∂E/∂${name}$`,
      key: w.next,
      follows: (e, [, , gradient = 0]) => w.old(e) - rate(e) * gradient,
      tol: fine,
      shown: nine,
      diagnose: [
        {
          wrong: (e, [, , gradient = 0]) => w.old(e) + rate(e) * gradient,
          say: 'You added the step. It is taken off, with its own sign: what is below 0 is then added.',
          doubt: `That is up the slope: the step was added, or $∂E/∂${name}$ has the sign of target minus output.`,
        },
        {
          wrong: (e, [, , gradient = 0]) => w.old(e) - gradient,
          say: 'You forgot the learning rate $η$.',
          doubt: `The step is ${'`1 ∕ η`'} times as long as it should be: is the learning rate $η$ in it, and is $∂E/∂${name}$ right?`,
        },
        {
          wrong: (e, [, , gradient = 0]) => rate(e) * gradient,
          say: `That is the step. Take it off the old $${name}$.`,
          doubt: `That is as small as a step. The new weight is the old $${name}$ minus the step.`,
        },
      ],
    },
  ];
  return exercise<Experiment>({
    kind: 'fill',
    objective: 'output-weight',
    grade: 'check',
    numbers,
    ask: (e) =>
      `${numbers.base === mazur ? '' : 'Other numbers than in the figure. '}Weight $${name}$ leads from ${from} to ${out}. Known are $a_{${from}}$ = ${nine(w.signal(e))}, $a_{${out}}$ = ${nine(read(e, `a[0][2][${k}]`))}, $y_{${out}}$ = ${show(read(e, `y[0][${k}]`))}, $${name}$ = ${show(w.old(e))} and $η$ = ${show(e.training.optimizer.learningRate)}.`,
    lines,
    missing,
    hints: [
      'A gradient of an output weight has three factors: how wrong, how steep, how strong the signal was.',
      (e) =>
        `Multiply ${nine(w.fault(e))} by the slope $a_{${out}} · (1 − a_{${out}})$ and by $a_{${from}}$ = ${nine(w.signal(e))}. Half of that comes off the weight.`,
    ],
    solution: (e) => [
      `How wrong: $a_{${out}} − y_{${out}}$ = ${nine(w.fault(e))}.`,
      `How steep: $f′(z_{${out}})$ = ${nine(w.slope(e))}.`,
      `Times the signal $a_{${from}}$ = ${nine(w.signal(e))}, that makes $∂E/∂${name}$ = ${nine(w.gradient(e))}.`,
      `New weight: ${show(w.old(e))} − ${show(e.training.optimizer.learningRate)} · ${nine(w.gradient(e))} = ${nine(w.next(e))}.`,
    ],
  });
}

const w1 = hiddenWeight(0, 0);

export const hiddenGradient = exercise<Experiment>({
  kind: 'number',
  objective: 'hidden-weight',
  grade: 'check',
  numbers: otherMazurNumbers,
  ask: (e) =>
    `Find $∂E/∂w_1$, with other numbers than in the figure. Weight $w_1$ leads from $x_1$ = ${show(w1.signal(e))} into h1, where $f′(z_{h1})$ = ${nine(w1.slope(e))}. Above h1: $δ_{o1}$ = ${nine(read(e, 'delta[0][2][0]'))} through $w_5$ = ${show(read(e, 'weights[2][0][0]'))}, and $δ_{o2}$ = ${nine(read(e, 'delta[0][2][1]'))} through $w_7$ = ${show(read(e, 'weights[2][1][0]'))}.`,
  key: w1.gradient,
  diagnose: [
    { wrong: w1.onlyPath(0), say: 'You followed only the path through o1. The one through o2 counts too.' },
    { wrong: w1.onlyPath(1), say: 'You followed only the path through o2. The one through o1 counts too.' },
    { wrong: w1.sizesAdded, say: 'That is what the sizes of both paths make together. Each comes with its own sign.' },
    { wrong: w1.halved, say: 'That is half of it. The paths are added, not averaged.' },
    {
      wrong: w1.crossed,
      say: 'That is what $δ_{o1}$ makes with $w_7$ and $δ_{o2}$ with $w_5$. Each fault comes back along the arrow into its own output.',
    },
    { wrong: w1.fault, say: 'That is $∂E/∂a_{h1}$. Two factors are missing: the slope of h1, and $x_1$.' },
    { wrong: w1.delta, say: 'That is $δ_{h1}$, the fault of h1. The signal $x_1$ is still to come.' },
    { wrong: w1.withoutSlope, say: 'You forgot the slope of the hidden unit, $f′(z_{h1})$.' },
    {
      wrong: w1.throughUpdated,
      say: 'You used the already updated $w_5$ and $w_7$. All gradients use the old weights.',
    },
    { wrong: w1.transposed, say: 'You used $w_5$ and $w_6$. The arrows that leave h1 are $w_5$ and $w_7$.' },
    { wrong: w1.otherSign, say: 'The size is right. The sign is turned round.' },
  ],
  hints: [
    'The fault of h1 is what comes back along its two outgoing arrows, added.',
    (e) =>
      `One path brings ${nine(w1.path(e, 0))}, the other ${nine(w1.path(e, 1))}. Add them, then multiply by the slope of h1 and by $x_1$.`,
  ],
  solution: (e) => [
    `Through o1: $δ_{o1} · w_5$ = ${nine(w1.path(e, 0))}.`,
    `Through o2: $δ_{o2} · w_7$ = ${nine(w1.path(e, 1))}.`,
    `Together: ${nine(w1.fault(e))}.`,
    `Times $f′(z_{h1})$ = ${nine(w1.slope(e))} and $x_1$ = ${show(w1.signal(e))}: $∂E/∂w_1$ = ${nine(w1.gradient(e))}.`,
  ],
});

const w4 = hiddenWeight(1, 1);

export const hiddenUpdate = exercise<Experiment>({
  kind: 'fill',
  objective: 'update',
  grade: 'check',
  numbers: thirdMazurNumbers,
  ask: (e) =>
    `Other numbers than in the figure. Now $w_4$ = ${show(w4.old(e))}, from $x_2$ = ${show(w4.signal(e))} into h2, with $η$ = ${show(e.training.optimizer.learningRate)}. Back come $δ_{o1} · w_6$ = ${nine(w4.path(e, 0))} and $δ_{o2} · w_8$ = ${nine(w4.path(e, 1))}. The slope $f′(z_{h2})$ is ${nine(w4.slope(e))}.`,
  lines: [
    {
      text: '$∂E/∂a_{h2}$, both paths added',
      key: w4.fault,
      diagnose: [
        { wrong: (e) => w4.path(e, 0), say: 'That is the path through o1 alone.' },
        { wrong: (e) => w4.path(e, 1), say: 'That is the path through o2 alone.' },
        { wrong: (e) => w4.path(e, 0) - w4.path(e, 1), say: 'Paths are added with their signs, not subtracted.' },
        { wrong: (e) => w4.fault(e) / 2, say: 'Paths are added, not averaged.' },
      ],
    },
    {
      text: '$∂E/∂w_4 = ∂E/∂a_{h2} · f′(z_{h2}) · x_2$',
      key: w4.gradient,
      follows: (e, [fault = 0]) => fault * w4.slope(e) * w4.signal(e),
      diagnose: [
        { wrong: (e, [fault = 0]) => fault * w4.signal(e), say: 'You forgot the slope $f′(z_{h2})$.' },
        { wrong: (e, [fault = 0]) => fault * w4.slope(e), say: 'You forgot the signal $x_2$.' },
        { wrong: w4.onlyPath(0), say: 'You followed only the path through o1.' },
        { wrong: w4.throughUpdated, say: 'You used the already updated $w_6$ and $w_8$.' },
      ],
    },
    {
      text: '$w_4 ← w_4 − η · ∂E/∂w_4$, to four decimals',
      key: w4.next,
      follows: (e, [, gradient = 0]) => w4.old(e) - rate(e) * gradient,
      tol: { decimals: 4 },
      diagnose: [
        {
          wrong: (e, [, gradient = 0]) => w4.old(e) + rate(e) * gradient,
          say: 'You added the step. It is taken off, with its own sign: what is below 0 is then added.',
          doubt: 'That is up the slope: the step was added, or $∂E/∂w_4$ has its sign turned round.',
        },
        {
          wrong: (e, [, gradient = 0]) => w4.old(e) - gradient,
          say: 'You forgot the learning rate $η$.',
          doubt: 'The step is too long by as much as $η$ would shorten it: is $η$ in it, and is $∂E/∂w_4$ right?',
        },
        {
          wrong: (e, [, gradient = 0]) => rate(e) * gradient,
          say: 'That is the step. Take it off the old $w_4$.',
          doubt: 'That is as small as a step. The new weight is the old $w_4$ minus the step.',
        },
      ],
    },
  ],
  missing: 'all',
  hints: [
    'Add the two paths first. One of them is negative.',
    (e) => `The sum is ${nine(w4.fault(e))}. Multiply it by the slope and by $x_2$; then take half of that off $w_4$.`,
  ],
  solution: (e) => [
    `${nine(w4.path(e, 0))} + (${nine(w4.path(e, 1))}) = ${nine(w4.fault(e))}.`,
    `Times ${nine(w4.slope(e))} and ${show(w4.signal(e))}: $∂E/∂w_4$ = ${nine(w4.gradient(e))}.`,
    `New: ${show(w4.old(e))} − ${show(e.training.optimizer.learningRate)} · ${nine(w4.gradient(e))} = ${nine(w4.next(e))}.`,
  ],
});
