/** What the numbers that a descent moves are called, where they are no parameters of a network. */
import type { FunctionSpec } from '../engine/descent/descent.ts';
import type { Learned } from './optimizers.ts';

/** Slope and height of a line are the weight and the bias of a unit; other numbers are weights. */
export function coordinateOf(kind: FunctionSpec['kind'], count: number, i: number): Learned {
  if (kind === 'line-fit') return named(i === 0 ? 'w' : 'b');
  if (count === 1) return named('w');
  return { label: { base: 'w', sub: String(i + 1) }, words: `w${'₁₂'[i]}` };
}

const named = (letter: string): Learned => ({ label: { base: letter }, words: letter });
