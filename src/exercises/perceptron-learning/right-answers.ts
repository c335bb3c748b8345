/** Why the rule leaves right answers alone: what would make it move, and what becomes of one that does not leave them alone. */
import { exercise, show } from '../../questions/index.ts';
import { outputsOf, sumsOf, unitOn } from '../networks/single-unit.ts';
import { gatePoints, rightOf, type State, statesOf } from './train.ts';

/** An example, and the unit that meets it. */
interface Meeting {
  readonly x: readonly [number, number];
  readonly y: number;
  readonly state: State;
  readonly rate: number;
}

/** Right, but by a quarter only. */
const narrow: Meeting = { x: [2, -1], y: 1, state: [0.5, 1, 0.25], rate: 1 };
const unit = ({ x, state: [w1, w2, b] }: Meeting) => unitOn([x], [w1, w2], b);
const sum = (its: Meeting) => show(sumsOf(unit(its))[0] as number);
const output = (its: Meeting) => outputsOf(unit(its))[0] as number;
const moves = ({ x, y, state, rate }: Meeting) =>
  statesOf({ inputs: [x], labels: [y] }, 1, state, rate)[1]?.join() !== state.join();

const changed = {
  rate: { ...narrow, rate: 4 },
  inputs: { ...narrow, x: [4, -2] },
  target: { ...narrow, y: 0 },
  below: { ...narrow, state: [0.5, 1, -0.25] },
  tie: { ...narrow, state: [0.5, 1, 0] },
} as const satisfies Record<string, Meeting>;

const option = (its: Meeting, text: string, say: string) => ({ text, right: () => moves(its), say });

export const narrowlyRight = exercise({
  kind: 'choose',
  many: true,
  objective: 'right',
  grade: 'check',
  transfer: true,
  ask: `A unit has $w_1$ = ${show(narrow.state[0])}, $w_2$ = ${show(narrow.state[1])} and $b$ = ${show(narrow.state[2])}, with $η$ = 1. The example (${narrow.x.map((x) => show(x)).join(', ')}) should give ${narrow.y}. The unit gets it right, but only just: $z$ = ${sum(narrow)}. So the rule moves nothing. Change one thing at a time: with which of these *would* it move something?`,
  options: [
    option(
      changed.rate,
      `the learning rate is ${changed.rate.rate}`,
      'The rate is a factor. The answer is right as before, and however large the rate is, it is multiplied by 0.',
    ),
    option(
      changed.inputs,
      `the inputs are twice as large: (${changed.inputs.x.map((x) => show(x)).join(', ')})`,
      `Compute the sum: it is ${sum(changed.inputs)} again, so the answer is right. Larger inputs are then multiplied by 0, too.`,
    ),
    option(changed.target, `the target is ${changed.target.y}`, `The unit gives ${output(changed.target)}.`),
    option(
      changed.below,
      `the bias is ${show(changed.below.state[2])}`,
      `The sum is ${sum(changed.below)}, so the unit gives ${output(changed.below)}.`,
    ),
    option(
      changed.tie,
      `the bias is ${show(changed.tie.state[2])}`,
      `The sum is ${sum(changed.tie)}, and reaching 0 is enough to fire. The rule asks whether the answer is right, not how close it was.`,
    ),
  ],
  hints: [
    'In each case, first compute what the unit gives, then the error.',
    'The three moves have one factor in common. When is it not 0?',
  ],
  solution: [
    'Every move is the rate times the error times something. The error is target minus output, and 0 as long as the answer is right: by much or by little, at any rate and with any inputs.',
    `Another target makes the answer wrong, and so does a sum below 0. With a bias of ${show(changed.tie.state[2])} the sum is exactly 0, the unit fires, and nothing moves.`,
  ],
});

/** A rule that moves whenever the target is 1, right or wrong, and never otherwise. */
const alwaysRaised = (epochs: number) => {
  const { inputs, labels } = gatePoints('and');
  const ones = inputs.filter((_, n) => labels[n] === 1);
  const total = (k: number) => epochs * ones.reduce((all, x) => all + (x[k] ?? 1), 0);
  return [total(0), total(1), total(2)] as const;
};

export const eagerFriend = exercise({
  kind: 'number',
  objective: 'right',
  grade: 'check',
  ask: 'A friend changes the rule so that it “also learns from right answers”: whenever the target is 1, add the inputs to the weights and 1 to the bias, whatever the unit gave. When the target is 0, do nothing. From 0 it runs ten epochs on AND. For how many of the four points is the unit *wrong* then?',
  key: () => 4 - rightOf(gatePoints('and'), alwaysRaised(10)),
  tol: 'count',
  diagnose: [
    {
      wrong: () => 0,
      say: 'For that, something must become smaller when the unit fires by mistake. This rule only raises.',
    },
    { wrong: () => 1, say: 'What does it give for (0, 0)? There only the bias counts.' },
    { wrong: () => 4, say: 'One of them is right: (1, 1) should fire, and it does.' },
  ],
  hints: ['What are weights and bias after ten epochs?', 'Every number is 10 then. Which points fire?'],
  solution: () => [
    `Weights and bias are ${alwaysRaised(10).join(', ')}: the unit fires everywhere, and is right for (1, 1) only.`,
    'Strengthening a right answer makes others wrong. The perceptron rule moves nothing there: the error is 0, and so is every product with it.',
  ],
});
