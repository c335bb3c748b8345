/** F9.3: everything drawable after some weights were nudged. All numbers are the engine's, or those of a version that errs. */

import type { Experiment } from '../../../engine/experiment.ts';
import { slotOf } from '../../../engine/trace/layout.ts';
import { execute } from '../../../engine/trace/replay.ts';
import type { Run } from '../../../engine/trace/run.ts';
import { sgdNotation } from '../../../notation/dense/sgd.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { type ConnectionView, networkFrame } from '../../kit/diagram/network-frame.ts';
import type { CheckRules } from './settings.ts';
import { gradientsWith, type Mistake, mistakes, versions } from './versions.ts';
import * as words from './words.ts';

/** Two gradients agree where they differ by less than this part of the larger one. */
export const tolerance = 0.001;

/** What both sides say of one weight. */
export interface Checked {
  readonly connection: ConnectionView;
  /** The gradient that the chosen backward pass gives. */
  readonly claimed: number;
  /** The nudge and what it did; undefined until the weight's turn. */
  readonly nudge: Nudge | undefined;
}

export interface Nudge {
  /** The loss with the weight raised and lowered. */
  readonly raised: number;
  readonly lowered: number;
  /** The difference quotient of the two. */
  readonly slope: number;
  readonly ratio: number;
  /** The difference of both gradients as a part of the larger. */
  readonly error: number;
  readonly agrees: boolean;
}

export interface CheckFrame {
  readonly nudgedBy: number;
  readonly rows: readonly Checked[];
  /** The weight that was nudged last. */
  readonly now: Checked | undefined;
  /** Relative error of that weight for nudges of 10⁻¹², 10⁻¹¹ … 10⁻¹; empty before the first weight. */
  readonly errors: readonly number[];
  readonly sentence: string;
  /** What the numbers say about the reader's suspicion. */
  readonly verdict: { readonly right: boolean; readonly text: string } | undefined;
}

/** The exponents for which the error is drawn. */
export const exponents = Array.from({ length: 12 }, (_, k) => k - 12);

/** Ten to a whole power, the same double in every browser. */
export const nudgeOf = (exponent: number) => Number(`1e${Math.round(exponent)}`);

/** The network with its loss known and its gradients not: what the picture shows. */
export function pictured(run: Run<Experiment>) {
  const record = run.record(0);
  const done = run.marks(0, 'pass')[1] ?? record.count;
  return networkFrame(run, { update: 0, done }, { significant: 4 }, sgdNotation(run));
}

export function checkFrame(run: Run<Experiment>, step: number, { v, e, guess }: SettingValues<CheckRules>): CheckFrame {
  const { connections } = pictured(run);
  const claims = gradientsWith(versions[v], run);
  const losses = nudger(run);
  const nudgedBy = nudgeOf(e);
  const check = (k: number, by: number): Nudge => {
    const { layer, unit, from } = connections[k] as ConnectionView;
    const [raised, lowered] = losses(layer, unit, from, by);
    const slope = (raised - lowered) / (2 * by);
    const claimed = claims[k] as number;
    const error = Math.abs(claimed - slope) / Math.max(Math.abs(claimed), Math.abs(slope));
    return { raised, lowered, slope, ratio: claimed / slope, error, agrees: error < tolerance };
  };
  const rows = connections.map(
    (connection, k): Checked => ({
      connection,
      claimed: claims[k] as number,
      nudge: k < step ? check(k, nudgedBy) : undefined,
    }),
  );
  return {
    nudgedBy,
    rows,
    now: rows[step - 1],
    errors: step === 0 ? [] : exponents.map((exponent) => check(step - 1, nudgeOf(exponent)).error),
    sentence: sentenceOf(rows, step, nudgedBy),
    verdict: guess === 'none' ? undefined : verdictOn(guess, versions[v], rows, gradientsWith(guess, run)),
  };
}

/** The loss with one weight raised and lowered: the acts of the first update performed anew, with that weight in place of the other. */
function nudger(run: Run<Experiment>) {
  const { plan, initial } = run.record(0);
  const values = new Float64Array(plan.count);
  const loss = plan.writers[slotOf(plan.layout, { quantity: 'loss', index: [] })] as number;
  return (layer: number, unit: number, from: number, by: number) => {
    const slot = slotOf(plan.layout, { quantity: 'weights', index: [layer, unit, from] });
    const own = initial[slot] as number;
    const lossAt = (weight: number) => {
      const state = new Float64Array(plan.layout.size);
      state.set(initial);
      state[slot] = weight;
      execute(plan, run.arithmetic, state, values);
      return values[loss] as number;
    };
    return [lossAt(own + by), lossAt(own - by)] as const;
  };
}

function sentenceOf(rows: readonly Checked[], step: number, nudgedBy: number): string {
  const now = rows[step - 1];
  if (now?.nudge === undefined) return words.backwardPassHasGiven;
  const { connection, claimed, nudge } = now;
  const one = words.nudgingByEitherWay(connection.name, nudgedBy, nudge.slope, claimed, nudge.agrees);
  if (step < rows.length) return one;
  const wrong = rows.filter((row) => row.nudge?.agrees === false).map((row) => row.connection.name);
  if (wrong.length === 0) return words.allWeightsAreChecked(one, rows.length);
  return words.allWeightsAreCheckedThese(one, rows.length, wrong.join(', '));
}

/** Holds what the suspected mistake would give against what the version gives, at the weight where they are furthest apart. */
function verdictOn(guess: Mistake, actual: Mistake | undefined, rows: readonly Checked[], its: readonly number[]) {
  if (guess === actual) return { right: true, text: words.yesItThatGives(mistakes[guess]) };
  const apart = rows.map(({ claimed }, k) => Math.abs(claimed - (its[k] as number)) / Math.abs(claimed));
  const k = apart.indexOf(Math.max(...apart));
  const { connection, claimed } = rows[k] as Checked;
  const text = words.noWhoGets(mistakes[guess], its[k] as number, connection.name, claimed);
  return { right: false, text };
}
