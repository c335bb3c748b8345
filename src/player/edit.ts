/**
 * What a reader can change: any start weight or bias, any input or target, the learning rate. A target is a short name,
 * the same in the address bar as in the code: w.2.0.1 is the weight of layer 2 into unit 0 from unit 1, b.2.0 that unit's
 * bias, x.0.1 input 1 of example 0, y.0.1 its target 1, lr the learning rate.
 */
import type { Experiment } from '../engine/experiment.ts';
import { applyAll, type Change } from './edit-rules.ts';

export type EditTarget = `w.${number}.${number}.${number}` | `${'b' | 'x' | 'y'}.${number}.${number}` | 'lr';

export interface Edit {
  readonly target: EditTarget;
  readonly value: number;
}

/** The number a target names, or undefined where the experiment has no such number. */
export function readTarget(experiment: Experiment, target: string): number | undefined {
  const [kind, ...index] = target.split('.');
  const [first, second, third] = index.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : -1));
  if (kind === 'lr') return index.length === 0 ? experiment.training.optimizer.learningRate : undefined;
  if (first === undefined || second === undefined) return undefined;
  const { layers } = experiment.network;
  if (kind === 'w' && third !== undefined && index.length === 3) return layers[first - 1]?.weights[second]?.[third];
  if (index.length !== 2) return undefined;
  if (kind === 'b') return layers[first - 1]?.bias[second];
  if (kind === 'x') return experiment.data.inputs[first]?.[second];
  if (kind === 'y') return experiment.data.targets[first]?.[second];
  return undefined;
}

/** Every target of an experiment, in the order in which a table lists them. */
export function targetsOf({ network, data }: Experiment): EditTarget[] {
  const rows = (kind: 'x' | 'y', matrix: readonly (readonly number[])[]): EditTarget[] =>
    matrix.flatMap((row, n) => row.map((_, k): EditTarget => `${kind}.${n}.${k}`));
  const parameters = network.layers.flatMap(({ weights, bias }, k): EditTarget[] => [
    ...weights.flatMap((row, j) => row.map((_, i): EditTarget => `w.${k + 1}.${j}.${i}`)),
    ...bias.map((_, j): EditTarget => `b.${k + 1}.${j}`),
  ]);
  return [...rows('x', data.inputs), ...parameters, ...rows('y', data.targets), 'lr'];
}

export type EditResult =
  | { readonly ok: true; readonly experiment: Experiment }
  | { readonly ok: false; readonly expected: string };

/**
 * The experiment with one number changed, or what was expected instead.
 * @param amongOthers other numbers change with it: what several numbers keep together is not asked yet
 */
export function applyEdit(experiment: Experiment, { target, value }: Edit, amongOthers = false): EditResult {
  if (readTarget(experiment, target) === undefined) return { ok: false, expected: 'a number of this network' };
  // −0 is read as 0, here as everywhere.
  const edited = write(experiment, target, value === 0 ? 0 : value);
  const expected = objection(edited, target, value, amongOthers);
  return expected === undefined ? { ok: true, experiment: edited } : { ok: false, expected };
}

/**
 * What the changed number should have been, or undefined where it is good. Everything else was checked when the experiment
 * was read, so only the rules that one number can break are looked at; a test holds them equal to the validator's, which
 * would cost the page several kilobytes.
 */
function objection(
  { training, data }: Experiment,
  target: EditTarget,
  value: number,
  amongOthers: boolean,
): string | undefined {
  if (!Number.isFinite(value)) return 'a finite number';
  if (target === 'lr' && value < 0) return 'a finite number from 0';
  if (!target.startsWith('y.')) return undefined;
  if (training.rule === 'perceptron') return value === 0 || value === 1 ? undefined : 'numbers that are 0 or 1';
  if (!training.loss.endsWith('cross-entropy')) return undefined;
  if (value < 0 || value > 1) return 'numbers from 0 to 1';
  if (amongOthers || training.loss === 'binary-cross-entropy') return undefined;
  const row = data.targets[Number(target.split('.')[1])] ?? [];
  const total = row.reduce((sum, y) => sum + y, 0);
  return Math.abs(total - 1) <= 1e-9 ? undefined : 'numbers that add up to 1';
}

function write(experiment: Experiment, target: EditTarget, value: number): Experiment {
  const copy = structuredCopy(experiment);
  const [kind, ...index] = target.split('.');
  const [first, second, third] = index.map(Number) as [number, number, number];
  if (kind === 'lr') copy.training.optimizer.learningRate = value;
  if (kind === 'w') set(copy.network.layers[first - 1]?.weights[second], third, value);
  if (kind === 'b') set(copy.network.layers[first - 1]?.bias, second, value);
  if (kind === 'x') set(copy.data.inputs[first], second, value);
  if (kind === 'y') set(copy.data.targets[first], second, value);
  return copy;
}

const set = (numbers: number[] | undefined, at: number, value: number) => {
  if (numbers !== undefined) numbers[at] = value;
};

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

const structuredCopy = (experiment: Experiment) => JSON.parse(JSON.stringify(experiment)) as Mutable<Experiment>;

/** The numbers in which an experiment differs from another of the same shape. */
export function editsBetween(base: Experiment, edited: Experiment): Edit[] {
  return targetsOf(base).flatMap((target) => {
    const value = readTarget(edited, target);
    return value === undefined || value === readTarget(base, target) ? [] : [{ target, value }];
  });
}

/**
 * The experiment with some numbers changed.
 * @throws Error that names the change that cannot be made, and what was expected
 */
export function withEdits(experiment: Experiment, edits: readonly Change[]): Experiment {
  const rules = { apply: (of: Experiment, edit: Change, among?: boolean) => applyEdit(of, edit as Edit, among) };
  const { experiment: edited, refused } = applyAll(rules, experiment, edits);
  const [first] = refused;
  if (first === undefined) return edited;
  throw new Error(`the edit “${first.change.target}:${first.change.value}” cannot be made: expected ${first.expected}`);
}
