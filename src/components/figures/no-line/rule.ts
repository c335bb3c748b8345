/** The perceptron rule at work, in words: every number comes from the engine's trainer. */
import type { Visit } from '../../../engine/epochs.ts';
import { firstRepeat } from '../../../engine/first-repeat.ts';
import * as words from './words.ts';

/** Weights and bias as changes of a unit with two inputs. */
export const asEdits = ([w1 = 0, w2 = 0, b = 0]: readonly number[]) => ({ 'w.1.0.0': w1, 'w.1.0.1': w2, 'b.1.0': b });

interface Told {
  /** The parameters before the first visit. */
  readonly start: readonly number[];
  readonly visits: readonly Visit[];
  /** How many examples an epoch has. */
  readonly examples: number;
  /** How many of them are right now. */
  readonly right: number;
  /** What an example is called. */
  point(example: number): string;
}

/** What has become of the line: after a point within an epoch what that point did, after an epoch what all of it did. */
export function ruleSentence({ start, visits, examples, right, point }: Told): string {
  const last = visits.at(-1);
  if (last === undefined) return words.nothingIsTrainedYet;
  if (visits.length % examples !== 0) return words.unitWas(last.moved, point(last.example));
  const epochs = visits.length / examples;
  const after = words.afterOfPoints(epochs, right, examples);
  const moves = visits.slice(-examples).filter(({ moved }) => moved).length;
  if (moves === 0) return words.lastEpochHasMoved(after);
  const times = moves === 1 ? 'once' : moves === 2 ? 'twice' : words.times(moves);
  const ends = visits.filter((_, k) => (k + 1) % examples === 0).map(({ parameters }) => parameters);
  const repeat = firstRepeat([start, ...ends]);
  if (repeat === undefined) return words.inTheLastEpoch(after, times);
  const as = repeat.of === 0 ? words.atTheStart : words.afterEpoch(repeat.of);
  return words.inTheLastEpochTheLine(after, times, repeat.epoch, as);
}
