import { type Dataset, dataset } from './dataset.ts';

const patterns = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

/** The logic gates' outputs for the inputs (0,0), (0,1), (1,0), (1,1). */
const outputs = {
  and: [0, 0, 0, 1],
  or: [0, 1, 1, 1],
  nand: [1, 1, 1, 0],
  xor: [0, 1, 1, 0],
} as const;

export type GateName = keyof typeof outputs;
export const gateNames = Object.keys(outputs) as GateName[];

/** The four patterns of a logic gate, in the order (0,0), (0,1), (1,0), (1,1). XOR is the one no single unit can compute. */
export const gate = (name: GateName): Dataset => dataset(patterns, outputs[name], 2);
