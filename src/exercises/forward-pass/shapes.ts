/** Shapes of weights and of batches. */
import { exercise, type Tolerance } from '../../questions/index.ts';

interface Network {
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
  readonly batch: number;
}

const tol: Tolerance = 'count';
const sizes = ({ inputs, hidden, outputs }: Network) =>
  `${inputs} inputs, ${hidden} hidden units and ${outputs} outputs`;

export const weightShape = exercise<Network>({
  kind: 'fill',
  objective: 'matrix',
  grade: 'check',
  numbers: {
    base: { inputs: 784, hidden: 32, outputs: 10, batch: 1 },
    draw: (random) => ({
      inputs: 100 + random.integer(900),
      hidden: 20 + random.integer(70),
      outputs: 2 + random.integer(12),
      batch: 1,
    }),
  },
  ask: (n) =>
    `A network has ${sizes(n)}. Its first layer, the hidden one, computes $z = W a + b$. What are the shapes?`,
  lines: [
    {
      text: 'rows of $W$',
      key: ({ hidden }) => hidden,
      tol,
      shown: String,
      diagnose: [
        {
          wrong: ({ inputs }) => inputs,
          say: 'Here a row belongs to the unit that receives. (Keras stores weights the other way round.)',
        },
        { wrong: ({ outputs }) => outputs, say: 'The first layer is the hidden one; the outputs come later.' },
      ],
    },
    {
      text: 'columns of $W$',
      key: ({ inputs }) => inputs,
      tol,
      shown: String,
      diagnose: [
        {
          wrong: ({ hidden }) => hidden,
          say: 'A column belongs to a number that comes in. (Keras stores weights the other way round.)',
        },
        { wrong: ({ inputs }) => inputs + 1, say: 'The bias is not a column of $W$; it is added after, as $b$.' },
      ],
    },
    {
      text: 'numbers in $b$',
      key: ({ hidden }) => hidden,
      tol,
      shown: String,
      diagnose: [
        { wrong: () => 1, say: 'Each unit has a bias of its own.' },
        {
          wrong: ({ outputs }) => outputs,
          say: 'The outputs have biases of their own. This $b$ belongs to the hidden layer.',
        },
        { wrong: ({ inputs }) => inputs, say: 'Biases belong to the units that receive, not to what comes in.' },
      ],
    },
  ],
  missing: 'all',
  hints: [
    'One row of $W$ times $a$ gives the sum of one unit.',
    (n) => `There are ${n.hidden} sums, so ${n.hidden} rows. Each row has a weight for each of the ${n.inputs} inputs.`,
  ],
  solution: (n) => [
    `$W$ has ${n.hidden} rows, one for each unit that receives, and ${n.inputs} columns, one for each input.`,
    `$b$ has ${n.hidden} numbers, one for each unit.`,
  ],
});

export const batchShape = exercise<Network>({
  kind: 'fill',
  objective: 'matrix',
  grade: 'check',
  numbers: {
    base: { inputs: 784, hidden: 128, outputs: 10, batch: 32 },
    draw: (random) => ({
      inputs: 300 + random.integer(600),
      hidden: 100 + random.integer(100),
      outputs: 2 + random.integer(12),
      batch: 20 + random.integer(70),
    }),
  },
  ask: (n) =>
    `In code, a batch is a table with one row for each example. A batch of ${n.batch} pictures runs forward through a network with ${sizes(n)}. What shape has the table of outputs?`,
  lines: [
    {
      text: 'rows',
      key: ({ batch }) => batch,
      tol,
      shown: String,
      diagnose: [
        { wrong: ({ outputs }) => outputs, say: 'The rows are the examples; the outputs are the columns.' },
        { wrong: ({ inputs }) => inputs, say: 'That many numbers come in. One row leaves for each example.' },
        { wrong: ({ hidden }) => hidden, say: 'The hidden units stay inside. One row leaves for each example.' },
        { wrong: () => 1, say: 'Each example gets answers of its own.' },
      ],
    },
    {
      text: 'columns',
      key: ({ outputs }) => outputs,
      tol,
      shown: String,
      diagnose: [
        { wrong: ({ batch }) => batch, say: 'The columns are the outputs; the examples are the rows.' },
        { wrong: ({ inputs }) => inputs, say: 'So many columns has the table of inputs.' },
        { wrong: ({ hidden }) => hidden, say: 'So many columns has the table of hidden activations.' },
      ],
    },
  ],
  missing: 'all',
  hints: [
    'Each example goes forward by itself, with the same weights.',
    (n) => `One example gives ${n.outputs} numbers.`,
  ],
  solution: (n) => [
    `One example gives ${n.outputs} numbers; ${n.batch} examples give ${n.batch} rows of them: ${n.batch} × ${n.outputs}.`,
  ],
});
