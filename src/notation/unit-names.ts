/** Names where a network is a single unit: z, a and b need no index to say whose they are. */
import type { NetworkSpec } from '../engine/experiment.ts';
import type { Cell } from '../engine/trace/layout.ts';
import { type Label, type Names, namesOf } from './names.ts';

const bare: Partial<Record<Cell['quantity'], Label>> = { z: { base: 'z' }, a: { base: 'a' }, bias: { base: 'b' } };

/** @param bound what the unit compares its products with: a bias added to them, or a threshold on the other side */
export function unitNamesOf(network: NetworkSpec, bound: 'bias' | 'threshold' = 'bias'): Names {
  const names = namesOf(network);
  const label = (cell: Cell): Label => {
    const isInput = cell.quantity === 'a' && cell.index[1] === 0;
    if (cell.quantity === 'bias' && bound === 'threshold') return { base: 'θ' };
    return (isInput ? undefined : bare[cell.quantity]) ?? names.label(cell);
  };
  const words = (cell: Cell): string => {
    if (cell.quantity === 'z') return 'the weighted sum z';
    if (cell.quantity === 'a' && cell.index[1] !== 0) return 'the output a';
    if (cell.quantity === 'bias') return bound === 'threshold' ? 'the threshold θ' : 'the bias b';
    return names.words(cell);
  };
  return { ...names, label, words };
}
