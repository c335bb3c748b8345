/** Counting the parameters of dense networks. */
import { denseParameters } from '../../engine/parameters.ts';
import { grouped } from '../../notation/format.ts';
import { exercise } from '../../questions/index.ts';

/** Sizes of a dense network, inputs first. */
export type Sizes = readonly number[];

const perLayer = (sizes: Sizes, count: (senders: number, units: number) => number) =>
  sizes.slice(1).reduce((sum, units, k) => sum + count(sizes[k] as number, units), 0);

export const totalParameters = (sizes: Sizes) => perLayer(sizes, denseParameters);

const weightsOnly = (sizes: Sizes) => perLayer(sizes, (senders, units) => senders * units);
/** What known mistakes give. */
const biasPerLayer = (sizes: Sizes) => weightsOnly(sizes) + sizes.length - 1;
const biasForInputs = (sizes: Sizes) => totalParameters(sizes) + (sizes[0] as number);
const allMultiplied = (sizes: Sizes) => sizes.reduce((product, size) => product * size, 1);
const biasesForgotten = (sizes: Sizes, layer: number) => totalParameters(sizes) - (sizes.at(layer) as number);
const unitsOnly = (sizes: Sizes) => sizes.reduce((sum, size) => sum + size, 0);

/** Which network has a single hidden unit: there two mistakes give the same number. */
const single = 3;

export const networksToCount = exercise<readonly Sizes[]>({
  kind: 'fill',
  objective: 'count',
  grade: 'check',
  transfer: true,
  numbers: {
    base: [
      [784, 128, 10],
      [784, 50, 10],
      [784, 16, 16, 10],
      [784, 1, 10],
      [4, 256, 128, 64, 32, 3],
    ],
    draw(random) {
      const between = (least: number, most: number) => least + random.integer(most - least + 1);
      return [
        ...[0, 1, 2].map(() => [784, between(20, 300), 10]),
        [784, 1, between(5, 20)],
        [between(3, 9), between(100, 300), between(40, 90), between(20, 39), between(10, 19), 3],
      ];
    },
  },
  ask: (networks) =>
    `How many parameters have the dense networks ${networks.map((sizes) => sizes.join('-')).join(', ')}? Inputs come first.`,
  lines: [0, 1, 2, 3, 4].map((k) => {
    const its = (networks: readonly Sizes[]) => networks[k] as Sizes;
    return {
      text: (networks: readonly Sizes[]) => its(networks).join('-'),
      key: (networks) => totalParameters(its(networks)),
      tol: 'count',
      shown: grouped,
      diagnose: [
        { wrong: (networks) => weightsOnly(its(networks)), say: 'You left out the biases: one for each unit.' },
        { wrong: (networks) => biasPerLayer(its(networks)), say: 'Each unit has a bias of its own, not each layer.' },
        {
          wrong: (networks) => biasesForgotten(its(networks), 1),
          say: 'You left out the biases of a hidden layer.',
        },
        ...(k === single
          ? []
          : [
              {
                wrong: (networks: readonly Sizes[]) => biasesForgotten(its(networks), -1),
                say: 'You left out the biases of the outputs.',
              },
            ]),
        { wrong: (networks) => biasForInputs(its(networks)), say: 'Inputs compute nothing and have no bias.' },
        {
          wrong: (networks) => allMultiplied(its(networks)),
          say: 'Arrows run between neighbouring layers only. Count each pair of neighbours, then add.',
        },
        {
          wrong: (networks) => unitsOnly(its(networks)),
          say:
            k === single
              ? 'So many inputs and units are there, and so much is left without the biases of the outputs. Count arrows and biases.'
              : 'Those are the inputs and units. Count the arrows.',
        },
      ],
    };
  }),
  missing: 'all',
  hints: [
    'Go from layer to layer: each unit has a weight from each sender, and a bias.',
    (networks) => {
      const [inputs, hidden] = networks[0] as [number, number];
      return `The first layer of the first network has (${inputs} + 1) · ${hidden} = ${grouped(denseParameters(inputs, hidden))}.`;
    },
  ],
  solution: (networks) =>
    networks.map((sizes) => {
      const terms = sizes.slice(1).map((units, k) => `(${sizes[k]} + 1) · ${units}`);
      return `${sizes.join('-')}: ${terms.join(' + ')} = ${grouped(totalParameters(sizes))}.`;
    }),
});

const atLeast = 50_000;
const atMost = 60_000;

export const hiddenSize = exercise<{ inputs: number; outputs: number }>({
  kind: 'construct',
  objective: 'count',
  grade: 'check',
  numbers: { base: { inputs: 784, outputs: 10 } },
  ask: ({ inputs, outputs }) =>
    `Choose the size of the hidden layer so that the network ${inputs}-?-${outputs} has from ${grouped(atLeast)} to ${grouped(atMost)} parameters.`,
  fields: [{ label: 'hidden units', start: 32, whole: true }],
  check([units = 0], { inputs, outputs }) {
    if (!Number.isInteger(units) || units < 1)
      return { ok: false, say: 'Expected a whole number of units, 1 or more.' };
    const count = totalParameters([inputs, units, outputs]);
    return {
      ok: count >= atLeast && count <= atMost,
      say: `${inputs}-${units}-${outputs} has ${grouped(count)} parameters.`,
    };
  },
  diagnose: [
    { when: ([units = 0]) => !Number.isInteger(units), say: 'There is no such thing as half a unit.', example: [62.5] },
    {
      when: ([units = 0], { inputs, outputs }) => units >= 1 && totalParameters([inputs, units, outputs]) < atLeast,
      say: 'Too few. Each further unit brings its weights from all inputs, its bias, and a weight to each output.',
      example: [32],
    },
    {
      when: ([units = 0], { inputs, outputs }) => totalParameters([inputs, units, outputs]) > atMost,
      say: 'Too many.',
      example: [100],
    },
  ],
  example: [70],
  hints: [
    'How many parameters does one more hidden unit bring?',
    ({ inputs, outputs }) =>
      `One unit brings ${inputs} weights in, 1 bias and ${outputs} weights out: ${inputs + 1 + outputs}.`,
  ],
  solution: ({ inputs, outputs }) => [
    `Each hidden unit brings ${inputs} + 1 + ${outputs} = ${inputs + 1 + outputs} parameters; the outputs add ${outputs} biases.`,
    `So ${grouped(atLeast)} needs at least ${Math.ceil((atLeast - outputs) / (inputs + 1 + outputs))} units, and ${grouped(atMost)} allows at most ${Math.floor((atMost - outputs) / (inputs + 1 + outputs))}.`,
  ],
});
