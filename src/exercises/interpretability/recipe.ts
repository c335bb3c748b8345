/** How the networks of lesson 16 were trained and measured, by scripts/lessons/record-interpretability.ts. */
import type { Rng } from '../../engine/math/rng.ts';
import { pixels } from './small-digits.ts';

/** Units of each layer, the output last. */
export const sizes = { templates: [10], hidden: [16, 10] } as const;
export type NetworkName = keyof typeof sizes;
export const networkNames = Object.keys(sizes) as NetworkName[];

export const seeds = [1, 2, 3] as const;
export const trained = { images: 10_000, epochs: 10, batch: 32, learningRate: 0.002 } as const;

export const noiseSeed = 16;
/** Every pixel is drawn between 0 and 1, each as likely as any other. */
export const noiseImage = (random: Rng): number[] => Array.from({ length: pixels }, () => random.uniform());
