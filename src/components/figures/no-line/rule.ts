/** The perceptron rule at work, in words: every number comes from the engine's trainer. */
import type { Visit } from '../../../engine/epochs.ts';
import { firstRepeat } from '../../../engine/first-repeat.ts';

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
  if (last === undefined) return 'Nothing is trained yet.';
  if (visits.length % examples !== 0)
    return `The unit was ${last.moved ? 'wrong' : 'right'} at ${point(last.example)}, so the line has ${last.moved ? 'moved' : 'stayed'}.`;
  const epochs = visits.length / examples;
  const after = `After ${epochs === 1 ? 'one epoch' : `${epochs} epochs`} ${right} of ${examples} points are right.`;
  const moves = visits.slice(-examples).filter(({ moved }) => moved).length;
  if (moves === 0) return `${after} The last epoch has moved nothing: the line has come to rest.`;
  const times = moves === 1 ? 'once' : moves === 2 ? 'twice' : `${moves} times`;
  const ends = visits.filter((_, k) => (k + 1) % examples === 0).map(({ parameters }) => parameters);
  const repeat = firstRepeat([start, ...ends]);
  if (repeat === undefined) return `${after} In the last epoch the line moved ${times}.`;
  const as = repeat.of === 0 ? 'at the start' : `after epoch ${repeat.of}`;
  return `${after} In the last epoch the line moved ${times}, and it never comes to rest: at the end of epoch ${repeat.epoch} it stood exactly as ${as}, so the same moves come again and again.`;
}
