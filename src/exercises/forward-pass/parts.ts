/** What is an input, a unit, a layer; in which order they act; and a network from which an input is cut off. */
import type { Experiment } from '../../engine/experiment.ts';
import { denseParameters } from '../../engine/parameters.ts';
import { grouped } from '../../notation/format.ts';
import { edited, exercise, read, show } from '../../questions/index.ts';
import { mazur } from '../backprop/variants.ts';

export const codeComment = exercise({
  kind: 'choose',
  objective: 'parts',
  grade: 'check',
  ask: 'A tutorial builds a digit reader and begins: `Dense(32, input_shape=(784,))  # Input layer with 784 nodes`. What is wrong?',
  options: [
    {
      text: 'The number 32: the first layer must have 784 units.',
      right: false,
      say: 'The author may choose any number of units. Only what comes in is given by the picture.',
    },
    {
      text: 'The comment: this is a hidden layer of 32 units, and the 784 inputs compute nothing.',
      right: true,
      say: '`Dense(32, …)` makes 32 units. The 784 numbers only come in.',
    },
    {
      text: 'The shape: it must be `(32,)`.',
      right: false,
      say: 'The shape says what comes in, and that is 784 pixels.',
    },
    {
      text: 'Nothing: the line makes 784 nodes that compute.',
      right: false,
      misconception: 'M11',
      say: `The line makes ${grouped(denseParameters(784, 32))} parameters: for each of 32 units 784 weights and a bias. The inputs have none.`,
    },
  ],
  hints: [
    'How many sums does this line make the computer add up?',
    'The first number of `Dense` is the number of its units.',
  ],
  solution: [
    '`Dense(32, …)` is a layer of 32 units. Each has 784 weights, one for each input, and a bias.',
    'The inputs are no layer that computes, so the comment should read “hidden layer with 32 units, 784 inputs”.',
  ],
});

const outputs = (e: Experiment) => [read(e, 'a[0][2][0]'), read(e, 'a[0][2][1]')];
const isSame = (a: readonly number[], b: readonly number[]) => a.every((value, k) => value === b[k]);

/** Two numbers with so many digits that a difference between them is seen. */
function shownApart(one: number, other: number): readonly [string, string] {
  for (let significant = 4; significant < 17; significant++) {
    const [a, b] = [show(one, { significant }), show(other, { significant })];
    if (a !== b) return [a, b];
  }
  return [show(one), show(other)];
}

export const cutOffInput = exercise<Experiment>({
  kind: 'construct',
  objective: 'parts',
  grade: 'check',
  numbers: { base: mazur },
  ask: 'Choose $w_1$ and $w_3$ so that input 1 no longer has any say: whatever $x_1$ is, the outputs stay the same.',
  fields: [
    { label: '$w_1$', start: read(mazur, 'weights[1][0][0]') },
    { label: '$w_3$', start: read(mazur, 'weights[1][1][0]') },
  ],
  check([w1 = 0, w3 = 0], e) {
    const its = edited(e, { 'w.1.0.0': w1, 'w.1.1.0': w3 });
    const [before, after] = [outputs(its), outputs(edited(its, { 'x.0.0': 1 }))] as [number[], number[]];
    const [one, other] = shownApart(before[0] as number, after[0] as number);
    const say = `With $x_1$ = ${show(read(e, 'a[0][0][0]'))} output $o_1$ says ${one}; with $x_1$ = 1 it says ${other}.`;
    return { ok: isSame(before, after), say };
  },
  diagnose: [
    {
      when: ([w1, w3]) => w1 === 0 && w3 !== 0,
      say: 'The way through $h_1$ is closed. Input 1 still reaches the outputs through $h_2$.',
      example: [0, 0.25],
    },
    {
      when: ([w1, w3]) => w1 !== 0 && w3 === 0,
      say: 'The way through $h_2$ is closed. Input 1 still reaches the outputs through $h_1$.',
      example: [0.15, 0],
    },
  ],
  example: [0, 0],
  hints: ['Which arrows leave input 1?', 'What does an arrow carry whose weight is 0?'],
  solution: ['Only $w_1$ and $w_3$ leave input 1. With both at 0 every product with $x_1$ is 0, whatever $x_1$ is.'],
});

export const orderOfActs = exercise({
  kind: 'order',
  objective: 'output',
  grade: 'check',
  ask: 'Put the acts that lead to output $o_1$ in an order that works.',
  items: [
    { text: 'Multiply $x_1$ and $x_2$ by $w_1$ and $w_2$', after: [] },
    { text: 'Add the two products and the bias: $z_{h1}$' },
    { text: 'Send $z_{h1}$ through the curve: $a_{h1}$' },
    { text: 'Find $a_{h2}$ in the same way, from $w_3$ and $w_4$', after: [] },
    { text: 'Multiply $a_{h1}$ and $a_{h2}$ by $w_5$ and $w_6$', after: [2, 3] },
    { text: 'Add these two products and the bias of $o_1$: $z_{o1}$' },
    { text: 'Send $z_{o1}$ through the curve: $a_{o1}$' },
  ],
  hints: [
    'A unit can begin when everything that leads into it is known.',
    'Output $o_1$ waits for both hidden units; these wait for the inputs only.',
  ],
  solution: [
    'Each unit multiplies, adds, squeezes. Both hidden units come before $o_1$; which of the two comes first does not matter.',
  ],
});

export const whatIsWhat = exercise({
  kind: 'choose',
  many: true,
  objective: 'parts',
  grade: 'challenge',
  transfer: true,
  ask: 'A dense network 784-32-10 reads pictures. Which of these statements are true?',
  options: [
    {
      text: 'Its 784 inputs have no parameters of their own.',
      right: true,
      say: 'Weights and biases belong to the units that receive. Inputs only carry numbers.',
    },
    {
      text: 'It has 32 hidden layers.',
      right: false,
      misconception: 'M12',
      say: 'It has one hidden layer, and that layer has 32 units.',
    },
    {
      text: 'Each hidden unit is joined to every input and to every output.',
      right: true,
      say: 'In a dense layer every unit listens to every number that comes in, and all of the next listen to it.',
    },
    {
      text: 'After training it keeps the pictures it has seen.',
      right: false,
      misconception: 'M14',
      say: 'It keeps weights and biases only. There is no place in it for a picture.',
    },
  ],
  hints: [
    'Count where the numbers of such a network are: on which arrows, in which units?',
    'The list of sizes names inputs, units of the hidden layer, outputs.',
  ],
  solution: [
    'One hidden layer of 32 units, each joined to all 784 inputs and all 10 outputs.',
    `All it keeps is ${grouped(denseParameters(784, 32))} + ${grouped(denseParameters(32, 10))} weights and biases. Inputs have none, and pictures pass through.`,
  ],
});
