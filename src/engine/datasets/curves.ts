/** Values to fit: one input x, and a target that is a function of it with noise. */
import { createRng } from '../math/rng.ts';
import { sin } from '../math/sin-cos.ts';
import type { CloudOptions } from './dataset.ts';

/** Examples with a value each, and no classes. */
export interface ValueSet {
  /** Shape (examples, 1). */
  readonly inputs: readonly (readonly number[])[];
  /** Shape (examples, 1). */
  readonly targets: readonly (readonly number[])[];
}

/** The function at evenly spaced x from −`reach` to `reach`; the noise is added to the target alone. */
function curve({ examples, noise = 0, seed }: CloudOptions, reach: number, f: (x: number) => number): ValueSet {
  const { normal } = createRng(seed, 'data');
  const inputs = Array.from({ length: examples }, (_, n) => [reach * ((2 * n) / Math.max(examples - 1, 1) - 1)]);
  const targets = inputs.map(([x]) => [f(x as number) + noise * normal()]);
  return { inputs, targets };
}

/** y = ½x + ½ for x from −2 to 2. */
export const line = (options: CloudOptions): ValueSet => curve(options, 2, (x) => 0.5 * x + 0.5);

/** y = sin x for x from −6 to 6: not quite two turns. */
export const wave = (options: CloudOptions): ValueSet => curve(options, 6, sin);
