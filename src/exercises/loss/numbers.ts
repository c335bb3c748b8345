/** What the text of lesson 6 counts and measures. */
import fourPixels from '../../../content/experiments/four-pixels.json' with { type: 'json' };
import threePoints from '../../../content/experiments/three-points.json' with { type: 'json' };
import { outputsFor } from '../../engine/forward-trace.ts';
import { activations } from '../../engine/math/activations.ts';
import { log } from '../../engine/math/log.ts';
import { binaryCrossEntropy } from '../../engine/math/losses/cross-entropies.ts';
import { mse } from '../../engine/math/losses/squared.ts';
import { createLossRun } from '../../engine/trace/loss-run.ts';
import { valueIn } from '../../engine/trace/record.ts';
import { experimentOf } from '../../questions/index.ts';
import { once } from '../../questions/once.ts';
import type { LessonNumbers, TextNumber } from '../../questions/text-numbers.ts';
import { entryOf } from './entry.ts';
import { asked, seenAt } from './two-moments.ts';

const { sigmoid } = activations;
const lineExperiment = experimentOf(threePoints);

/** The sum at which Figure 6.2 is surest of the wrong answer in the text. */
export const surelyWrong = -4.6;

/** Slopes by z of both losses, of a prediction σ(z) whose target is 1. */
export function pushes(z: number) {
  const p = sigmoid.f(z);
  return { entropy: binaryCrossEntropy.delta(p, 1, 1), squared: mse.slope(p, 1, 1) * sigmoid.df(z, p) };
}

/** How fast the loss of Figure 6.3 changes with each score. */
export const scoreSlopes = once(() => {
  const experiment = experimentOf(fourPixels);
  const record = createLossRun(experiment, 'slopes').record(0);
  const output = experiment.network.layers.length;
  return (experiment.data.targets[0] ?? []).map((_, k) =>
    valueIn(record, { quantity: 'delta', index: [0, output, k] }, record.count),
  );
});

export const untrained = (classes: number) => 0 - log(1 / classes);

/** The network of the ledger at its first and its last moment: right answers and mean loss. */
export const ledgerTotals = once(() => {
  const seen = seenAt();
  const [first, last] = [seen[0], seen.at(-1)].map((moment) => {
    const entries = (moment?.predictions ?? []).map((p, n) => entryOf(p, asked.labels[n] as number));
    return {
      updates: moment?.updates ?? Number.NaN,
      right: entries.filter(({ right }) => right).length,
      mean: entries.reduce((sum, { loss }) => sum + loss, 0) / entries.length,
      losses: entries.map(({ loss }) => loss),
    };
  });
  return { first, last } as { first: Moment; last: Moment };
});
interface Moment {
  readonly updates: number;
  readonly right: number;
  readonly mean: number;
  readonly losses: readonly number[];
}

/** How many points' losses fall from the first moment to the last. */
export function fallen(): number {
  const { first, last } = ledgerTotals();
  return first.losses.filter((loss, n) => (last.losses[n] as number) < loss).length;
}

/** Of the line with which Figure 6.1 opens, at the first of its three points. */
function firstError(): number {
  const { data } = lineExperiment;
  return (outputsFor(lineExperiment.network, data.inputs[0] ?? [])[0] as number) - (data.targets[0]?.[0] as number);
}

const count = (value: number): TextNumber => ({ value, unit: 'count' });

export const numbers: LessonNumbers = {
  'loss of a half and a little': () => ({ value: 0 - log(0.51) }),
  'loss of nearly all': () => ({ value: 0 - log(0.99) }),
  'first error': () => ({ value: firstError() }),
  'share when surely wrong': () => ({ value: sigmoid.f(surelyWrong) }),
  'entropy push': () => ({ value: pushes(surelyWrong).entropy }),
  'square push': () => ({ value: pushes(surelyWrong).squared }),
  'times as hard': () => ({ value: pushes(surelyWrong).entropy / pushes(surelyWrong).squared }),
  'untrained ten': () => ({ value: untrained(10) }),
  'asked points': () => count(asked.labels.length),
  'first updates': () => count(ledgerTotals().first.updates),
  'last updates': () => count(ledgerTotals().last.updates),
  'first right': () => count(ledgerTotals().first.right),
  'last right': () => count(ledgerTotals().last.right),
  'first loss': () => ({ value: ledgerTotals().first.mean }),
  'last loss': () => ({ value: ledgerTotals().last.mean }),
  'fallen losses': () => count(fallen()),
  'dearest point': () => ({ value: Math.max(...ledgerTotals().last.losses) }),
};
