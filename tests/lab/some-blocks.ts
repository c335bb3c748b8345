/** A small network with every kind of block, windows that overlap and leave gaps, and both kinds of edges. */
import type { Block } from '../../src/lab/protocol/blocks.ts';

const blocks: readonly Block[] = [
  { kind: 'conv', filters: 4, size: 5, stride: 2, padding: 'valid', activation: 'leaky' },
  { kind: 'pool', size: 3, stride: 2, padding: 'same' },
  { kind: 'dropout', rate: 0.3 },
  { kind: 'conv', filters: 6, size: 3, stride: 1, padding: 'same', activation: 'swish' },
  { kind: 'pool', size: 2, stride: 2, padding: 'valid' },
  { kind: 'flatten' },
  { kind: 'dense', units: 12, activation: 'leaky' },
  { kind: 'dropout', rate: 0.2 },
  { kind: 'dense', units: 8, activation: 'relu' },
];

export const someBlocks = { network: { kind: 'blocks', blocks }, start: 'he' } as const;
