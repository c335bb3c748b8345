/** How the networks of lesson 16 did on 10,000 test images and on noise, for each seed. */
import measuredFile from './measured.json' with { type: 'json' };
import type { NetworkName } from './recipe.ts';

export interface Measured {
  /** Share of the test images that are named right. */
  readonly accuracy: number;
  readonly wrong: number;
  /** Of the wrong answers those with a probability above 0.9, and the mean probability of all of them. */
  readonly sureAndWrong: number;
  readonly meanWhenWrong: number;
  /** The mean of the largest probability on 1,000 images of noise, and on how many it is above 0.9. */
  readonly noise: number;
  readonly noiseSure: number;
  /** For each hidden unit and digit the share of that digit's test images in which the unit is active. */
  readonly active?: readonly (readonly number[])[];
}

export const measured: Readonly<Record<NetworkName, readonly Measured[]>> = measuredFile;

/** To how many digits a unit answers: those in more than half of whose images it is active. */
export const answersTo = (shares: readonly number[]) => shares.filter((share) => share > 0.5).length;

/** The activity of the units of the network that the figures show. */
export const activity = measured.hidden[0]?.active ?? [];

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
export const meanAnswered = () => mean(activity.map(answersTo));
export const meanOf = (name: NetworkName, what: 'accuracy' | 'noise' | 'meanWhenWrong') =>
  mean(measured[name].map((its) => its[what]));
