/** The fields of each kind of block, and what may stand in them: for forms, links and files. */
import { type Block, blockActivations, paddings } from './blocks.ts';

export type BlockKind = Block['kind'];
export type BlockField = 'filters' | 'size' | 'stride' | 'padding' | 'activation' | 'rate' | 'units';

/** In the order in which a link and a form have them. */
export const blockFields: Readonly<Record<BlockKind, readonly BlockField[]>> = {
  conv: ['filters', 'size', 'stride', 'padding', 'activation'],
  pool: ['size', 'stride', 'padding'],
  dropout: ['rate'],
  flatten: [],
  dense: ['units', 'activation'],
};

export const blockKinds = Object.keys(blockFields) as BlockKind[];

export const kindLabels: Readonly<Record<BlockKind, string>> = {
  conv: 'convolution',
  pool: 'max pooling',
  dropout: 'dropout',
  flatten: 'flatten',
  dense: 'dense',
};

/** Fields with one of a few names; in all others stands a number. */
export const fieldChoices: Readonly<Partial<Record<BlockField, readonly string[]>>> = {
  padding: paddings,
  activation: blockActivations,
};

/** A block with a reader's values in its fields; whether they make sense is for settings-errors.ts to say. */
export function blockOf(kind: BlockKind, value: (field: BlockField) => number | string): Block {
  return { kind, ...Object.fromEntries(blockFields[kind].map((field) => [field, value(field)])) } as unknown as Block;
}

/** What stands in a block's field. */
export const fieldValue = (block: Block, field: BlockField) =>
  (block as unknown as Record<BlockField, number | string>)[field];
