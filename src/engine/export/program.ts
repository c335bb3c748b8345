/** What the exported programs have in common: their heading, the data, the order of the batches, dropout's masks. */
import { batchesOf } from '../batches.ts';
import { dropoutMasks } from '../dropout.ts';
import { type Experiment, type LayerSpec, layerSizes } from '../experiment.ts';
import { preluSlope } from '../math/activations.ts';
import { constantsOf } from '../optimizers.ts';
import { parseParameter } from '../parameters.ts';
import { outputRule } from '../rules.ts';
import { float, type Lines, type Numbers, withList } from './python.ts';

export interface Program {
  readonly experiment: Experiment;
  /** How many updates the program makes. */
  readonly updates: number;
  readonly layers: readonly ProgramLayer[];
  readonly last: ProgramLayer;
  /** The constants of the optimizer, given or default. */
  readonly constants: ReturnType<typeof constantsOf>;
  /** Whether no bias is learned. */
  readonly frozen: boolean;
  /** Further weights and biases that are not learned. */
  readonly fixed: readonly FixedNumber[];
  /** Whether loss and output activation are computed as one, from z. */
  readonly fused: boolean;
  /** Names of the batch's inputs and targets in the program: all the data, or a part. */
  readonly x: 'X' | 'x';
  readonly y: 'Y' | 'y';
}

export interface ProgramLayer extends LayerSpec {
  /** Counted from 1. */
  readonly l: number;
  readonly inputs: number;
  /** The learned slope that prelu starts with. */
  readonly slope: number;
  /** The share that dropout drops, or 0. */
  readonly rate: number;
}

export interface FixedNumber {
  /** Layer, counted from 1. */
  readonly l: number;
  readonly quantity: 'weights' | 'bias';
  /** Its place in the weights or biases of the layer. */
  readonly index: readonly number[];
  readonly value: number;
}

export function programOf(experiment: Experiment, updates: number): Program {
  const { network, training } = experiment;
  const sizes = layerSizes(network);
  const layers = network.layers.map((layer, k) => {
    const { slope = preluSlope } = layer;
    return { ...layer, slope, l: k + 1, inputs: sizes[k] as number, rate: training.dropout?.[k] ?? 0 };
  });
  const whole = batchKind(experiment) === 'all';
  return {
    experiment,
    updates,
    layers,
    last: layers.at(-1) as ProgramLayer,
    constants: constantsOf(training.optimizer),
    frozen: training.freeze?.includes('bias') ?? false,
    fixed: fixedNumbers(experiment),
    fused: outputRule(experiment) === 'fused',
    x: whole ? 'X' : 'x',
    y: whole ? 'Y' : 'y',
  };
}

function fixedNumbers({ network, training: { freeze = [] } }: Experiment): FixedNumber[] {
  return freeze.flatMap((name): FixedNumber[] => {
    const parameter = parseParameter(name);
    if (parameter === undefined || (parameter.quantity === 'bias' && freeze.includes('bias'))) return [];
    const [l, j, i] = parameter.index;
    const layer = network.layers[l - 1] as LayerSpec;
    return i === undefined
      ? [{ l, quantity: 'bias', index: [j], value: layer.bias[j] as number }]
      : [{ l, quantity: 'weights', index: [j, i], value: layer.weights[j]?.[i] as number }];
  });
}

/** The lines that set frozen numbers; `nameOf` gives the array of a layer. */
export const fixedLines = (
  fixed: readonly FixedNumber[],
  nameOf: (number: FixedNumber) => string,
  answer: (number: FixedNumber) => number,
): Lines => fixed.map((its) => `${nameOf(its)}[${its.index.join(', ')}] = ${float(answer(its))}`);

/** Whether every update sees all examples, or a batch in the order of the data, or one of a shuffled order. */
function batchKind({ data, training }: Experiment): 'all' | 'inOrder' | 'shuffled' {
  if (training.shuffle) return 'shuffled';
  return (training.batchSize ?? data.inputs.length) >= data.inputs.length ? 'all' : 'inOrder';
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The comment at the top. */
export function heading({ experiment, updates }: Program, library: string): Lines {
  const { network, data, training } = experiment;
  const names = network.layers.map(({ activation }) => activation).join(', ');
  // The rule has no loss: it moves by the error.
  const [learned, printed] =
    training.rule === 'perceptron'
      ? ['by the perceptron rule', 'error, target minus output,']
      : [`with ${training.loss} and ${training.optimizer.kind}`, 'loss'];
  return [
    `# A ${layerSizes(network).join('-')} network (${names}) in ${library}.`,
    `# It learns from ${counted(data.inputs.length, 'example')} ${learned},`,
    `# and prints the ${printed} of ${updates === 1 ? 'one update' : `each of ${updates} updates`}, as it is before the update.`,
  ];
}

/** X and Y. */
export function dataLines({ experiment: { data } }: Program, array: string): Lines {
  return [
    '# The data, a row for each example: inputs X, targets Y.',
    withList(`X = ${array}(`, data.inputs, ')'),
    withList(`Y = ${array}(`, data.targets, ')'),
  ];
}

/** What stands before the loop, so that each update finds its examples. */
export function batchLines({ experiment, updates }: Program): Lines {
  const { training, seed = 1 } = experiment;
  const kind = batchKind(experiment);
  if (kind === 'all') return [];
  if (kind === 'shuffled')
    return [
      '',
      `# The examples of each update, counted from 0: every epoch has an order of its own, drawn from seed ${seed}.`,
      withList('batches = ', listOf(updates, batchesOf(experiment).of), '', String),
    ];
  return [
    '',
    `# Batches of ${training.batchSize} in the order of the data; the last one of an epoch is short where it does not divide.`,
    `batch_size = ${training.batchSize}`,
    'starts = range(0, len(X), batch_size)',
  ];
}

/** The head of the loop and the choice of the batch; \`update\` counts from 0. */
export function loopLines({ experiment, updates }: Program): { readonly head: string; readonly pick: Lines } {
  const kind = batchKind(experiment);
  const head = `for update in range(${updates}):`;
  if (kind === 'all') return { head, pick: [] };
  if (kind === 'shuffled') return { head, pick: ['x, y = X[batches[update]], Y[batches[update]]'] };
  return {
    head,
    pick: [
      'start = starts[update % len(starts)]',
      'x, y = X[start : start + batch_size], Y[start : start + batch_size]',
    ],
  };
}

/** How many numbers all masks have. */
export function maskSize({ experiment, updates, layers }: Program): number {
  const units = layers.reduce((sum, layer) => sum + (layer.rate > 0 ? layer.units : 0), 0);
  return units * updates * largestBatch(experiment);
}

/** How many numbers the list of batches has, where there is one. */
export function batchListSize({ experiment, updates }: Program): number {
  return batchKind(experiment) === 'shuffled' ? updates * largestBatch(experiment) : 0;
}

const largestBatch = ({ data: { inputs }, training: { batchSize = inputs.length } }: Experiment) =>
  Math.min(batchSize, inputs.length);

/** kept1, kept2 …: what dropout keeps in each update. */
export function maskLines({ experiment, updates, layers }: Program): Lines {
  const dropping = layers.filter(({ rate }) => rate > 0);
  if (dropping.length === 0) return [];
  const { of } = batchesOf(experiment);
  const masks = listOf(updates, (update) => of(update).map((_, n) => dropoutMasks(experiment, update, n)));
  return [
    '',
    `# What dropout keeps (1) and drops (0), drawn from seed ${experiment.seed ?? 1}: kept1[update] has a row for each example of the batch.`,
    dropping.map(({ l }) => {
      const kept: Numbers = masks.map((rows) =>
        rows.map((mask) => Array.from(mask[l - 1] ?? [], (value) => (value > 0 ? 1 : 0))),
      );
      return withList(`kept${l} = `, kept, '', String);
    }),
  ];
}

const listOf = <Entry>(count: number, entry: (k: number) => Entry) => Array.from({ length: count }, (_, k) => entry(k));
