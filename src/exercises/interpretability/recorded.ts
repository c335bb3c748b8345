/** What was trained and measured once with `node scripts/lessons/record-interpretability.ts`: the networks that lesson 16 looks into. */
import digitsFile from './digits.json' with { type: 'json' };
import hiddenFile from './hidden.json' with { type: 'json' };
import type { Layer, Layers } from './reader.ts';
import type { NetworkName } from './recipe.ts';
import { type Source, sourceOf } from './saliency.ts';
import { scaled } from './small-digits.ts';
import templatesFile from './templates.json' with { type: 'json' };

const inHundredths = ({ weights, bias }: Layer): Layer => ({
  weights: weights.map((row) => row.map((w) => w / 100)),
  bias: bias.map((b) => b / 100),
});

/** The networks of the first seed. */
export const networks: Readonly<Record<NetworkName, Layers>> = {
  templates: templatesFile.map(inHundredths) as unknown as Layers,
  hidden: hiddenFile.map(inHundredths) as unknown as Layers,
};

/** The first test image of each digit, between 0 and 1. */
export const digits: readonly (readonly number[])[] = digitsFile.map(scaled);

/** What Figure 16.3 explains. */
export const recordedSource: Source = sourceOf(networks.hidden, digits);
