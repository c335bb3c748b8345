/** What F13.2 is given when the site is built: the trained units, whom they were trained on, and what they say. */
import type { Remedy } from '../../../exercises/evaluation/remedies.ts';
import { madeUp, screened, tested, trained } from '../../../exercises/evaluation/screening.ts';
import type { Screening } from './frame.ts';
import { atX, atY } from './strip.ts';

export interface TrainedOn {
  /** Dots of the plane as paths. */
  readonly healthy: string;
  readonly sick: string;
  readonly madeUp: string;
  /** The trained unit of each remedy: weights of both readings and bias. */
  readonly units: Readonly<Record<Remedy, readonly number[]>>;
}

const dots = (points: readonly (readonly number[])[]) =>
  points.map(([x, y]) => `M${atX(x as number)} ${atY(y as number)}h0`).join('');

export const trainedOn = (): TrainedOn => ({
  healthy: dots(trained.filter(({ sick }) => !sick).map(({ x }) => x)),
  sick: dots(trained.filter(({ sick }) => sick).map(({ x }) => x)),
  madeUp: dots(madeUp.map(({ point }) => point)),
  units: Object.fromEntries(screened().map(({ remedy, parameters }) => [remedy, parameters])) as TrainedOn['units'],
});

export const screeningOf = (): Screening => ({
  sick: tested.map(({ sick }) => sick),
  shares: Object.fromEntries(screened().map(({ remedy, shares }) => [remedy, shares])) as Screening['shares'],
});
