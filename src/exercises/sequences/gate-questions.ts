/** Exercises on the gates of an LSTM: what is kept and let in, how many numbers there are, and how long it remembers. */
import { tanh } from '../../engine/math/tanh.ts';
import { drawNumber, exercise, show } from '../../questions/index.ts';
import { memoryLinks } from './memory.ts';

interface Gates {
  readonly before: number;
  readonly i: number;
  readonly f: number;
  readonly g: number;
  readonly o: number;
}
const cellOf = ({ before, i, f, g }: Gates) => f * before + i * g;

export const oneCell = exercise<Gates>({
  kind: 'fill',
  objective: 'gates',
  grade: 'check',
  numbers: {
    base: { before: 0.8, i: 0.5, f: 0.9, g: -0.4, o: 0.25 },
    draw: (random) => ({
      before: drawNumber(random, 0.5, 1.6, 1),
      i: drawNumber(random, 0.2, 0.8, 1),
      f: drawNumber(random, 0.5, 0.9, 1),
      g: -drawNumber(random, 0.2, 0.9, 1),
      o: drawNumber(random, 0.15, 0.85, 2),
    }),
  },
  ask: (its) =>
    `The cell state of an LSTM was ${show(its.before)}. Now its parts say: input gate $i$ = ${show(its.i)}, forget gate $f$ = ${show(its.f)}, candidate $g$ = ${show(its.g)}, output gate $o$ = ${show(its.o)}.`,
  missing: 'all',
  lines: [
    {
      text: 'kept of the old cell state:',
      key: ({ f, before }) => f * before,
      diagnose: [
        {
          wrong: ({ f, before }) => (1 - f) * before,
          say: 'That is the part that goes. Despite its name, the forget gate says how much is *kept*.',
        },
        {
          wrong: ({ i, before }) => i * before,
          say: 'The input gate multiplies the candidate. The old state is multiplied by the forget gate.',
        },
        { wrong: ({ before }) => before, say: 'That is all of the old state. The forget gate says how much is kept.' },
      ],
    },
    {
      text: 'let in:',
      key: ({ i, g }) => i * g,
      diagnose: [
        {
          wrong: ({ f, g }) => f * g,
          say: 'The forget gate multiplies the old state. The candidate is multiplied by the input gate.',
        },
        { wrong: ({ i, g }) => -i * g, say: 'The size is right. The candidate is negative.' },
        { wrong: ({ g }) => g, say: 'That is all of the candidate. The input gate says how much of it is let in.' },
      ],
    },
    {
      text: 'new cell state $c$ =',
      key: cellOf,
      follows: (_, [kept = 0, entered = 0]) => kept + entered,
      diagnose: [
        {
          wrong: (_, [kept = 0, entered = 0]) => kept * entered,
          say: 'Both are added. That the way is a sum is what keeps old things alive.',
        },
        {
          wrong: (_, [kept = 0, entered = 0]) => kept - entered,
          say: 'Both are added; the candidate brings its own sign.',
        },
        {
          wrong: ({ before }, [, entered = 0]) => before + entered,
          say: 'That is all of the old state and what is let in. Add what is *kept* of the old state.',
        },
        {
          wrong: ({ g }, [kept = 0]) => kept + g,
          say: 'That is what is kept and all of the candidate. Add what is *let in* of it.',
        },
      ],
    },
    {
      text: 'shown: $h$ = $o$ · tanh($c$) =',
      key: (its) => its.o * tanh(cellOf(its)),
      follows: (its, [, , c = 0]) => its.o * tanh(c),
      diagnose: [
        {
          wrong: (its, [, , c = 0]) => its.o * c,
          say: 'You left out tanh: it goes between the cell state and the output gate.',
        },
        {
          wrong: (_, [, , c = 0]) => tanh(c),
          say: 'That is tanh of the cell state. The output gate says how much of it is shown.',
        },
        {
          wrong: ({ i }, [, , c = 0]) => i * tanh(c),
          say: 'That is shown by the input gate. What is shown is up to the output gate.',
        },
      ],
    },
  ],
  hints: [
    'Two products, one sum, and at last a product again.',
    (its) => `Kept: ${show(its.f)} · ${show(its.before)}. Let in: ${show(its.i)} · ${show(its.g)}.`,
  ],
  solution: (its) => [
    `Kept: ${show(its.f)} · ${show(its.before)} = ${show(its.f * its.before)}. Let in: ${show(its.i)} · ${show(its.g)} = ${show(its.i * its.g)}.`,
    `$c$ = ${show(cellOf(its))}, and $h$ = ${show(its.o)} · tanh(${show(cellOf(its))}) ≈ ${show(its.o * tanh(cellOf(its)))}.`,
  ],
});

interface Size {
  readonly inputs: number;
  readonly units: number;
}
const perGate = ({ inputs, units }: Size) => units * inputs + units * units + units;

export const countLstm = exercise<Size>({
  kind: 'number',
  objective: 'gates',
  grade: 'check',
  transfer: true,
  numbers: {
    base: { inputs: 10, units: 32 },
    draw: (random) => ({ inputs: 5 + random.integer(20), units: 8 * (2 + random.integer(6)) }),
  },
  ask: ({ inputs, units }) =>
    `An LSTM has ${inputs} inputs and ${units} units. Each unit has three gates and a candidate, and each of these four has a weight for every input, a weight for every unit’s state before, and a bias. How many parameters are there?`,
  key: (its) => 4 * perGate(its),
  tol: 'count',
  diagnose: [
    { wrong: perGate, say: 'That is one of the four parts of every unit: as much as a plain recurrent layer.' },
    {
      wrong: ({ inputs, units }) => 4 * (units * inputs + units),
      say: 'That is without the weights of the states before: each part reads all units’ states as well.',
    },
    { wrong: ({ inputs, units }) => 4 * (units * inputs + units * units), say: 'That is without the biases.' },
    {
      wrong: (its) => 4 * perGate(its) + 4 * its.units,
      say: 'PyTorch counts so many, because it keeps two biases for each part. Here each has one.',
    },
    {
      wrong: ({ inputs, units }) => 4 * (units * inputs + units + units),
      say: 'Each part reads the state of every unit, not only of its own.',
    },
  ],
  hints: [
    'Count one part of one unit first, then all units, then all four parts.',
    (its) => `One part of all units has ${its.units} · (${its.inputs} + ${its.units} + 1) numbers.`,
  ],
  solution: (its) => [
    `4 · ${its.units} · (${its.inputs} + ${its.units} + 1) = ${show(4 * perGate(its))}. The length of the sequence does not matter: every step uses the same ones.`,
  ],
});

const [long, share] = [20, 0.5] as const;
const { min, max } = { min: -4, max: 8 } as const;
/** What is kept at the first of twenty steps, along the cell state. */
export const keptAtFirst = (bias: number) => memoryLinks({ u: 0, bias, steps: long })[0]?.lstm.left as number;

export const longMemory = exercise({
  kind: 'construct',
  objective: 'memory',
  grade: 'challenge',
  ask: `Find a bias of the forget gate with which at least half is kept at the first of ${long} steps along the cell state of Figure 17.3. The figure can be set to ${long} steps.`,
  fields: [{ label: 'bias of the forget gate', start: 1 }],
  check([bias = 0]) {
    if (!(bias >= min && bias <= max)) return { ok: false, say: 'Keep the bias between −4 and 8.' };
    const kept = keptAtFirst(bias);
    return { ok: kept >= share, say: `With this bias ${show(kept)} is kept at the first step.` };
  },
  diagnose: [
    {
      when: ([bias = 0]) => bias < 0 && bias >= min,
      say: 'A negative bias brings the forget gate to about one half or less: after nineteen steps nearly nothing is kept.',
      example: [-1],
    },
    {
      when: ([bias = 0]) => bias >= 3 && bias <= max && keptAtFirst(bias) < share,
      say: 'Nearly. The gate is close to 1, but nineteen factors take their toll.',
      example: [3],
    },
    {
      when: ([bias = 0]) => bias >= 0 && bias < 3,
      say: 'Nineteen factors follow one another: each has to be very near 1.',
      example: [1],
    },
  ],
  example: [4],
  hints: [
    'The forget gate is a sigmoid. What makes it come near 1?',
    'Nineteen equal factors must give ½ at least: each has to be above 0.964. Try biases above 3.',
  ],
  solution: () => [
    `With a bias of 4 the first step keeps ${show(keptAtFirst(4))}; with 3 only ${show(keptAtFirst(3))}. So programs often start the forget bias at 1 or more.`,
  ],
});
