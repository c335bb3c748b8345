/** Which sets one line can cut, and the proof that XOR is none of them. */
import { exercise } from '../../questions/index.ts';
import { reachableTables } from '../networks/two-layers.ts';

const cut = (table: string) => () => reachableTables().has(table);

export const separableSets = exercise({
  kind: 'choose',
  many: true,
  objective: 'decide',
  grade: 'check',
  ask: 'The outputs stand in the order (0, 0), (0, 1), (1, 0), (1, 1). Which tables can one neuron compute?',
  options: [
    {
      text: '0, 0, 0, 1',
      right: cut('0001'),
      say: 'This is AND: one corner against three. A line cuts off any corner.',
    },
    {
      text: '0, 1, 1, 0',
      right: cut('0110'),
      say: 'This is XOR: the 1s lie across from each other, and so do the 0s.',
    },
    { text: '0, 1, 0, 0', right: cut('0100'), say: 'One corner against three: a line cuts off any corner.' },
    { text: '1, 0, 0, 1', right: cut('1001'), say: 'This is XOR turned over. Swapping 0 and 1 does not move a point.' },
    {
      text: '0, 0, 1, 1',
      right: cut('0011'),
      say: 'Two neighbouring corners against the other two: the output is just $x_1$.',
    },
  ],
  hints: ['Draw the four points as the corners of a square.', 'Which tables have their 1s on a diagonal?'],
  solution: [
    'A line can cut off one corner or two neighbouring corners.',
    'It cannot part the two diagonals. XOR and its opposite ask for just that.',
  ],
});

export const proof = exercise({
  kind: 'order',
  objective: 'prove',
  grade: 'challenge',
  ask: 'Put the proof in order: no weights $w_1$, $w_2$ and bias $b$ make one neuron compute XOR.',
  items: [
    { text: 'Suppose that there are such weights and such a bias.' },
    { text: '(0, 0) must give 0, so $b$ < 0.', after: [0] },
    { text: '(0, 1) must give 1, so $w_2$ + $b$ ≥ 0.', after: [0] },
    { text: '(1, 0) must give 1, so $w_1$ + $b$ ≥ 0.', after: [0] },
    { text: 'Add the demands of (0, 1) and (1, 0): $w_1$ + $w_2$ + 2$b$ ≥ 0.', after: [2, 3] },
    { text: 'So $w_1$ + $w_2$ + $b$ ≥ −$b$, and −$b$ is above 0.', after: [1, 4] },
    { text: 'But (1, 1) must give 0, so $w_1$ + $w_2$ + $b$ < 0. Both cannot be.', after: [5] },
  ],
  hints: [
    'A proof by contradiction begins with what it will refute.',
    'First write down what each point demands, then add two of the demands.',
  ],
  solution: [
    'Suppose such weights exist, and write down what each of the first three points demands.',
    'Adding the demands of (0, 1) and (1, 0) gives $w_1$ + $w_2$ + 2$b$ ≥ 0, so $w_1$ + $w_2$ + $b$ ≥ −$b$ > 0.',
    'The point (1, 1) demands the opposite. So there are no such weights.',
  ],
});
