/** Counting the parameters of dense networks that read images, layer by layer. */
import { denseParameters } from '../../engine/parameters.ts';
import { classCount, inputCount } from '../../lab/protocol/settings.ts';
import { grouped } from '../../lab/protocol/words.ts';
import { exercise, type FillLine } from '../../questions/index.ts';

/** A dense network with one hidden layer. */
interface Counted {
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
}

const total = ({ inputs, hidden, outputs }: Counted) =>
  denseParameters(inputs, hidden) + denseParameters(hidden, outputs);
const named = ({ inputs, hidden, outputs }: Counted) => `${inputs}-${hidden}-${outputs}`;
const sum = ({ inputs, hidden, outputs }: Counted) => inputs + hidden + outputs;

/** The sum of the four lines above it but one. */
const without = (line: number, lines: readonly number[]) =>
  lines.slice(0, 4).reduce((all, each, k) => (k === line ? all : all + each), 0);

const counted: readonly FillLine<Counted>[] = [
  {
    text: 'weights from the inputs into the hidden units',
    key: ({ inputs, hidden }) => inputs * hidden,
    diagnose: [
      { wrong: ({ inputs, hidden }) => inputs + hidden, say: 'Each input has an arrow to *each* unit: multiply.' },
      { wrong: ({ inputs }) => inputs, say: 'So many arrows lead into one hidden unit. How many units are there?' },
      {
        wrong: ({ inputs, hidden }) => denseParameters(inputs, hidden),
        say: 'The biases come in a line of their own.',
      },
    ],
  },
  {
    text: 'biases of the hidden units',
    key: ({ hidden }) => hidden,
    diagnose: [
      { wrong: () => 1, say: 'Each unit has a bias of its own, not each layer.' },
      { wrong: ({ inputs }) => inputs, say: 'Inputs compute nothing. It is the receiving units that have a bias.' },
    ],
  },
  {
    text: 'weights into the output units',
    key: ({ hidden, outputs }) => hidden * outputs,
    diagnose: [
      { wrong: ({ hidden }) => hidden, say: 'So many arrows lead into one output. How many outputs are there?' },
      { wrong: ({ inputs, outputs }) => inputs * outputs, say: 'The inputs have no arrows to the outputs here.' },
      { wrong: ({ hidden, outputs }) => denseParameters(hidden, outputs), say: 'The biases come in the next line.' },
    ],
  },
  {
    text: 'biases of the output units',
    key: ({ outputs }) => outputs,
    diagnose: [
      { wrong: () => 1, say: 'Each output unit has a bias of its own.' },
      { wrong: ({ hidden }) => hidden, say: 'Those are the biases of the hidden units. How many outputs are there?' },
    ],
  },
  {
    text: 'parameters in all',
    key: total,
    follows: (_, own) => own.reduce((all, each) => all + each, 0),
    diagnose: [
      { wrong: (_, [first = 0, , second = 0]) => first + second, say: 'You left out the biases.' },
      { wrong: (_, own) => without(1, own), say: 'You left out the biases of the hidden units.' },
      { wrong: (_, own) => without(2, own), say: 'You left out the weights into the output units.' },
      { wrong: (_, own) => without(3, own), say: 'You left out the biases of the output units.' },
      { wrong: (n) => total(n) + n.inputs, say: 'The inputs have no bias.' },
      { wrong: sum, say: 'Those are inputs and units. Count the arrows and the biases.' },
    ],
  },
];
const lines = counted.map((line): FillLine<Counted> => ({ ...line, tol: 'count', shown: grouped }));

function count(hidden: number, missing: number | 'all') {
  return exercise<Counted>({
    kind: 'fill',
    objective: 'prepare',
    grade: 'check',
    numbers: {
      base: { inputs: inputCount, hidden, outputs: classCount },
      ...(missing === 'all'
        ? { draw: (random) => ({ inputs: inputCount, hidden: 20 + random.integer(300), outputs: classCount }) }
        : {}),
    },
    ask: (n) => `Count the parameters of the dense network ${named(n)}.`,
    lines,
    missing,
    hints: [
      'One weight for each arrow, one bias for each unit that receives.',
      (n) =>
        `The hidden layer alone has (${n.inputs} + 1) · ${n.hidden} = ${grouped(denseParameters(n.inputs, n.hidden))}.`,
    ],
    solution: (n) => [
      `Into the hidden layer: ${n.inputs} · ${n.hidden} = ${grouped(n.inputs * n.hidden)} weights, ${n.hidden} biases.`,
      `Into the outputs: ${n.hidden} · ${n.outputs} = ${grouped(n.hidden * n.outputs)} weights, ${n.outputs} biases.`,
      `In all: ${grouped(total(n))}.`,
    ],
  });
}

/** None of them is counted in a figure or in the text. */
export const countedNetworks = [count(50, 0), count(80, 3), count(64, 'all')] as const;

interface Colour extends Counted {
  readonly side: number;
}

const colour = (side: number, hidden: number): Colour => ({
  side,
  inputs: side * side * 3,
  hidden,
  outputs: classCount,
});

/** The same for pictures with three numbers a pixel. */
export const colourNetwork = exercise<Colour>({
  kind: 'number',
  objective: 'prepare',
  grade: 'challenge',
  transfer: true,
  numbers: {
    base: colour(32, 32),
    draw: (random) => colour(16 + random.integer(40), 20 + random.integer(100)),
  },
  ask: ({ side, hidden, outputs }) =>
    `Another data set has colour pictures of ${side} × ${side} pixels, each pixel with three numbers: red, green, blue. A dense network with ${hidden} hidden units and ${outputs} outputs reads them. How many parameters has it?`,
  key: total,
  tol: 'count',
  diagnose: [
    {
      wrong: ({ side, ...n }) => total({ ...n, inputs: side * side }),
      say: 'A colour pixel brings three numbers, so there are three times as many inputs.',
    },
    { wrong: (n) => n.inputs * n.hidden + n.hidden * n.outputs, say: 'You left out the biases: one for each unit.' },
    {
      wrong: (n) => total(n) - n.hidden,
      say: 'You left out the biases of the hidden units.',
    },
    {
      wrong: (n) => total(n) - n.outputs,
      say: 'You left out the biases of the outputs.',
    },
    {
      wrong: (n) => denseParameters(n.inputs, n.hidden),
      say: 'That is the hidden layer. The outputs have parameters as well.',
    },
    {
      wrong: (n) => total({ ...n, inputs: inputCount }),
      say: `${inputCount} inputs belong to the images of this lesson. Count these pictures anew.`,
    },
  ],
  hints: [
    'First find how many numbers one picture brings.',
    ({ side, inputs }) => `${side} · ${side} · 3 = ${grouped(inputs)} inputs.`,
  ],
  solution: (n) => [
    `${n.side} · ${n.side} · 3 = ${grouped(n.inputs)} inputs.`,
    `(${grouped(n.inputs)} + 1) · ${n.hidden} + (${n.hidden} + 1) · ${n.outputs} = ${grouped(total(n))}.`,
  ],
});
