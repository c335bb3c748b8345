/** Four hidden units that are dropped by chance in training, and never in use. */
import { dropoutMasks } from '../../engine/dropout.ts';
import { createRng } from '../../engine/math/rng.ts';

/** What the four units say to one input, and the weights by which the next unit adds them. */
export const activations = [0.5, 0.2, 0.8, 0.1] as const;
export const weights = [0.6, -0.4, 0.5, 0.8] as const;

/** How many times the same input is put through. */
export const passCount = 5;

export interface Pass {
  /** Numbers drawn evenly from 0 to 1, one a unit; none in use. */
  readonly drawn: readonly number[] | undefined;
  /** 0 for a dropped unit, else what its activation is multiplied by. */
  readonly mask: readonly number[];
  readonly out: readonly number[];
  /** The weighted sum in the next unit. */
  readonly sum: number;
}

const sumOf = (out: readonly number[]) => out.reduce((total, a, i) => total + (weights[i] as number) * a, 0);
const passOf = (mask: readonly number[], drawn?: readonly number[]): Pass => {
  const out = activations.map((a, i) => a * (mask[i] as number));
  return { drawn, mask, out, sum: sumOf(out) };
};

/** The pass of an update of training, counted from 0, with the engine's own mask. */
export function trainingPass(rate: number, seed: number, update: number): Pass {
  const network = {
    inputs: 1,
    layers: [{ units: activations.length, activation: 'tanh', weights: [], bias: [] }],
  } as const;
  const training = { loss: 'mse', optimizer: { kind: 'sgd', learningRate: 1 }, dropout: [rate] } as const;
  const [mask] = dropoutMasks({ network, training, seed }, update, 0);
  // The very stream that the engine draws its mask from.
  const rng = createRng(seed, 'dropout', update, 0);
  const drawn = activations.map(() => rng.uniform());
  return passOf(mask === undefined ? activations.map(() => 1) : [...mask], drawn);
}

/** In use nothing is drawn, dropped or scaled. */
export const passInUse = passOf(activations.map(() => 1));

/** Over all masks that there are, each as often as it is drawn. */
export function meanOverMasks(rate: number): { readonly out: readonly number[]; readonly sum: number } {
  const masks = Array.from({ length: 2 ** activations.length }, (_, n) =>
    activations.map((_, i) => Math.floor(n / 2 ** i) % 2),
  );
  const chance = (mask: readonly number[]) => mask.reduce((p, kept) => p * (kept ? 1 - rate : rate), 1);
  const passes = masks.map((mask) => ({ chance: chance(mask), ...passOf(mask.map((kept) => kept / (1 - rate))) }));
  const mean = (of: (pass: Pass) => number) => passes.reduce((total, pass) => total + pass.chance * of(pass), 0);
  return { out: activations.map((_, i) => mean(({ out }) => out[i] as number)), sum: mean(({ sum }) => sum) };
}
