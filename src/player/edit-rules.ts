/** What a reader can change of an experiment, the same for every subject: a stage, its editor, its picture and its link use it. */
import type { Cell } from '../engine/trace/layout.ts';

/** One number that is changed. A target is a short name, the same in the address as in a picture: w.2.0.1, x.0.1, lr. */
export interface Change {
  readonly target: string;
  readonly value: number;
}

export type Edited<Spec> =
  | { readonly ok: true; readonly experiment: Spec }
  /** What was expected instead. */
  | { readonly ok: false; readonly expected: string };

export interface EditRules<Spec> {
  /** Every target of an experiment, in the order in which a table lists them. */
  targets(spec: Spec): readonly string[];
  /** The number a target names, or undefined where the experiment has no such number. */
  read(spec: Spec, target: string): number | undefined;
  /**
   * The experiment with one number changed; total for any target and value.
   * @param amongOthers other numbers change with it: what several numbers keep together is not asked yet
   */
  apply(spec: Spec, change: Change, amongOthers?: boolean): Edited<Spec>;
  /** The numbers in which an experiment differs from another of the same shape. */
  differences(base: Spec, edited: Spec): readonly Change[];
  /** The target behind a cell that was given; undefined where the cell is computed. `batch`: the examples, as positions in the data. */
  targetOf(cell: Cell, batch: readonly number[]): string | undefined;
  /** What the number is called: w5, b_h1, x1 of example 2. */
  name(target: string, spec: Spec): string;
}

/**
 * The experiment with several numbers changed together: the targets 1 and 0 can become 0 and 1, though neither can change
 * alone. So all are written before what they keep together is asked. What cannot be used then keeps its number.
 */
export function applyAll<Spec>(
  rules: Pick<EditRules<Spec>, 'apply'>,
  spec: Spec,
  changes: readonly Change[],
): { readonly experiment: Spec; readonly refused: readonly Refused[] } {
  let experiment = spec;
  const refused: Refused[] = [];
  const written = changes.filter((change) => {
    const result = rules.apply(experiment, change, true);
    if (result.ok) experiment = result.experiment;
    else refused.push({ change, expected: result.expected });
    return result.ok;
  });
  const kept = written.filter((change) => {
    const result = rules.apply(experiment, change);
    if (!result.ok) refused.push({ change, expected: result.expected });
    return result.ok;
  });
  if (kept.length === written.length) return { experiment, refused };
  // Without those that do not hold, the others are asked once more.
  const others = applyAll(rules, spec, kept);
  return { experiment: others.experiment, refused: [...refused, ...others.refused] };
}

/** A change that cannot be made, and what was expected instead. */
export interface Refused {
  readonly change: Change;
  readonly expected: string;
}

/** The experiment with some numbers changed; the experiment itself where one of them cannot be used. */
export function withChanges<Spec>(rules: EditRules<Spec>, spec: Spec, changes: Readonly<Record<string, number>>): Spec {
  const all = Object.entries(changes).map(([target, value]) => ({ target, value }));
  const { experiment, refused } = applyAll(rules, spec, all);
  return refused.length === 0 ? experiment : spec;
}

/** The target in another run than the leading one, which goes along under its clock: 2.w.1.0.0. */
export const targetIn = (run: number, target: string) => (run === 0 ? target : `${run + 1}.${target}`);

/** Which run a target is of, and its name there. */
export const runOfTarget = (target: string): { readonly run: number; readonly own: string } =>
  /^[2-9]\./.test(target) ? { run: Number(target[0]) - 1, own: target.slice(2) } : { run: 0, own: target };
