/** Both updates on the textbook's own network, whose Err has the other sign. */
import hanKamber from '../../../content/experiments/han-kamber.json' with { type: 'json' };
import type { Experiment } from '../../engine/experiment.ts';
import { exercise, experimentOf, read, show, updated } from '../../questions/index.ts';

const rate = (e: Experiment) => e.training.optimizer.learningRate;
const delta6 = (e: Experiment) => read(e, 'delta[0][2][0]');
const w46 = (e: Experiment) => read(e, 'weights[2][0][0]');
const w14 = (e: Experiment) => read(e, 'weights[1][0][0]');
const slope4 = (e: Experiment) => read(e, 'activationSlope[0][1][0]');
export const hanKamberUpdate = exercise<Experiment>({
  kind: 'fill',
  objective: 'hidden-weight',
  grade: 'challenge',
  transfer: true,
  numbers: { base: experimentOf(hanKamber) },
  ask: (e) =>
    `Another network, from the textbook of Han and Kamber: inputs (1, 0, 1), hidden units 4 and 5, one output 6, target 1, $η$ = ${show(rate(e))}. All units use the sigmoid, $1 ∕ (1 + e^{-z})$; the loss is half the squared miss. The forward pass gives $a_4$ = ${show(read(e, 'a[0][1][0]'))}, $a_5$ = ${show(read(e, 'a[0][1][1]'))} and $a_6$ = ${show(read(e, 'a[0][2][0]'))}. The book names the sender first: weight $w_{46}$ = ${show(read(e, 'weights[2][0][0]'))} leads from 4 to 6; $w_{14}$ = ${show(read(e, 'weights[1][0][0]'))} from input 1 to 4.`,
  lines: [
    {
      text: '$δ_6$',
      key: delta6,
      tol: { rel: 0.01 },
      diagnose: [
        {
          wrong: (e) => -delta6(e),
          say: 'The book’s Err has this sign. Our $δ$ is the slope of the loss: turn it round.',
        },
        { wrong: (e) => read(e, 'activationGradient[0][2][0]'), say: 'You forgot the slope $a_6 · (1 − a_6)$.' },
      ],
    },
    {
      text: '$w_{46}$ after the update',
      key: (e) => updated(e, 'weights[2][0][0]'),
      follows: (e, [delta = 0]) => w46(e) - rate(e) * delta * read(e, 'a[0][1][0]'),
      tol: { abs: 0.002 },
      diagnose: [
        {
          wrong: (e, [delta = 0]) => w46(e) + rate(e) * delta * read(e, 'a[0][1][0]'),
          say: 'You added the step. It is taken off, with its own sign.',
          doubt: 'That is up the slope: the step was added, or $δ_6$ has the sign of the book’s Err.',
        },
        {
          wrong: (e, [delta = 0]) => w46(e) - delta * read(e, 'a[0][1][0]'),
          say: 'You forgot the learning rate.',
        },
      ],
    },
    {
      text: '$δ_4$',
      key: (e) => read(e, 'delta[0][1][0]'),
      follows: (e, [delta = 0]) => delta * w46(e) * slope4(e),
      tol: { rel: 0.01 },
      diagnose: [
        { wrong: (e, [delta = 0]) => delta * w46(e), say: 'You forgot the slope of unit 4.' },
        {
          wrong: (e, [delta = 0, updated46 = 0]) => delta * updated46 * slope4(e),
          say: 'You used the already updated $w_{46}$.',
        },
        {
          wrong: (e, [delta = 0]) => -delta * w46(e) * slope4(e),
          say: 'The size is right, and the sign is turned round, as in the book’s Err or with $w_{46}$ above 0.',
        },
      ],
    },
    {
      text: '$w_{14}$ after the update',
      key: (e) => updated(e, 'weights[1][0][0]'),
      // Input 1 is 1.
      follows: (e, [, , delta = 0]) => w14(e) - rate(e) * delta,
      tol: { abs: 0.0003 },
      diagnose: [
        {
          wrong: (e, [, , delta = 0]) => w14(e) + rate(e) * delta,
          say: 'You added the step. It is taken off, with its own sign.',
          doubt: 'That is up the slope: the step was added, or $δ_4$ has the sign of the book’s Err.',
        },
        { wrong: (e, [, , delta = 0]) => w14(e) - delta, say: 'You forgot the learning rate.' },
      ],
    },
  ],
  missing: 'all',
  hints: [
    'There is one output only, so every hidden unit has one path.',
    (e) =>
      `$δ_6 = (a_6 − 1) · a_6 · (1 − a_6)$ = ${show(delta6(e))}. Then $δ_4 = δ_6 · w_{46} · a_4 · (1 − a_4)$, with the old $w_{46}$.`,
  ],
  solution: (e) => [
    `$δ_6$ = ${show(delta6(e))}; it moves $w_{46}$ to ${show(updated(e, 'weights[2][0][0]'))}.`,
    `Back through the old $w_{46}$: $δ_4$ = ${show(read(e, 'delta[0][1][0]'))}.`,
    `Input 1 is 1, so $∂E/∂w_{14} = δ_4$, and $w_{14}$ becomes ${show(updated(e, 'weights[1][0][0]'))}.`,
    'Weights from input 2 stay as they are: their signal is 0.',
  ],
});
