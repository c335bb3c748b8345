/** The parts of a state, each of which a challenge may lock or hide. */
import type { WorkbenchState } from '../state/state.ts';

/** What each part is of a state. */
const parts = {
  data: ({ source }) => source,
  features: ({ preparation }) => [preparation.features, preparation.standardise],
  split: ({ preparation: { validation, test, seed } }) => [validation, test, seed],
  layers: ({ network }) => network.layers.map(({ units }) => units),
  activations: ({ network }) => network.layers.map(({ activation }) => activation),
  start: ({ network }) => network.start,
  weights: ({ network }) => sorted(network.changes),
  frozen: ({ network }) => [...network.frozen].sort(),
  loss: ({ training }) => training.loss,
  optimizer: ({ training }) => training.optimizer.kind,
  rate: ({ training }) => training.optimizer.learningRate,
  constants: ({ training: { optimizer } }) => ({ ...sorted(optimizer), kind: '', learningRate: 0 }),
  batches: ({ training }) => [training.batchSize ?? 0, training.shuffle ?? false],
  penalties: ({ training }) => [training.l1 ?? 0, training.l2 ?? 0],
  dropout: ({ training }) => (training.dropout ?? []).some((share) => share > 0) && training.dropout,
  clipping: ({ training }) => training.clipNorm ?? 0,
} satisfies Readonly<Record<string, (state: WorkbenchState) => unknown>>;

export type PartName = keyof typeof parts;
export const partNames = Object.keys(parts) as PartName[];

/** As it follows "the challenge keeps": `the kinds of units`. */
export const partWords: Readonly<Record<PartName, string>> = {
  data: 'the data',
  features: 'what goes into the network',
  split: 'the split of the examples',
  layers: 'the layers and how many units they have',
  activations: 'the activations',
  start: 'how the weights begin',
  weights: 'the weights that were set by hand',
  frozen: 'which weights are frozen',
  loss: 'the loss',
  optimizer: 'the optimizer',
  rate: 'the learning rate',
  constants: 'the optimizer’s other numbers',
  batches: 'the batches',
  penalties: 'the penalties l1 and l2',
  dropout: 'dropout',
  clipping: 'clipping',
};

/** What a challenge keeps as it is. */
export const keptBy = (challenge: {
  readonly locked: readonly PartName[];
  readonly hidden: readonly PartName[];
}): readonly PartName[] => [...challenge.locked, ...challenge.hidden];

/** Which of these parts differ between two states. */
export const changedParts = (a: WorkbenchState, b: WorkbenchState, among: readonly PartName[]): PartName[] =>
  among.filter((name) => JSON.stringify(parts[name](a)) !== JSON.stringify(parts[name](b)));

function sorted<Of extends object>(record: Of): Of {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))) as Of;
}
