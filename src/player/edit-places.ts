/** Edit rules from a list: which numbers of an experiment can be changed, and where each stands in its JSON. */
import type { Cell } from '../engine/trace/layout.ts';
import type { EditRules } from './edit-rules.ts';

/** What a number may be. */
export interface Bound {
  allows(value: number): boolean;
  /** In words, as it follows "expected". */
  readonly expected: string;
}

export const anyNumber: Bound = { allows: () => true, expected: 'a finite number' };
export const fromZero: Bound = { allows: (value) => value >= 0, expected: 'a finite number from 0' };
export const aboveZero: Bound = { allows: (value) => value > 0, expected: 'a finite number above 0' };
export const belowOne: Bound = { allows: (value) => value >= 0 && value < 1, expected: 'a number from 0 to below 1' };

/** One number that can be changed. */
export interface EditPlace {
  /** As a link writes it: `w.2.0.1`. */
  readonly target: string;
  /** Where it stands in the experiment: `['filters', 0, 0, 1, 2]`. */
  readonly path: readonly (string | number)[];
  /** What it is called. */
  readonly name: string;
  readonly bound?: Bound;
  /** What it is where the experiment does not say it. */
  readonly otherwise?: number;
}

type Json = { readonly [key: string]: Json | undefined } | readonly (Json | undefined)[] | number | string;

const valueAt = (json: Json | undefined, path: EditPlace['path']): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, key) => (typeof inner === 'object' ? (inner as Record<string | number, Json | undefined>)[key] : undefined),
    json,
  );

/** A copy with one number set; what is not on the way to it is shared. */
function withValue(json: Json | undefined, [key, ...rest]: EditPlace['path'], value: number): Json {
  if (key === undefined) return value;
  const inner = json as Record<string | number, Json | undefined>;
  const changed = withValue(inner[key], rest, value);
  return Array.isArray(json) ? (json as Json[]).with(key as number, changed) : { ...inner, [key]: changed };
}

/**
 * @param placesOf every number of an experiment that can be changed, in the order of a table
 * @param targetOf the target behind a given cell
 */
export function editRules<Spec extends object>(
  placesOf: (spec: Spec) => readonly EditPlace[],
  targetOf: EditRules<Spec>['targetOf'],
): EditRules<Spec> {
  const lists = new WeakMap<Spec, ReadonlyMap<string, EditPlace>>();
  const places = (spec: Spec) => {
    const known = lists.get(spec) ?? new Map(placesOf(spec).map((place) => [place.target, place]));
    lists.set(spec, known);
    return known;
  };
  const read = (spec: Spec, target: string): number | undefined => {
    const place = places(spec).get(target);
    if (place === undefined) return undefined;
    const value = valueAt(spec as unknown as Json, place.path) ?? place.otherwise;
    return typeof value === 'number' ? value : undefined;
  };
  return {
    targets: (spec) => [...places(spec).keys()],
    read,
    apply(spec, { target, value }) {
      const place = places(spec).get(target);
      if (place === undefined) return { ok: false, expected: 'a number of this experiment' };
      const { allows, expected } = place.bound ?? anyNumber;
      if (!Number.isFinite(value) || !allows(value)) return { ok: false, expected };
      // −0 is read as 0, here as everywhere.
      const edited = withValue(spec as unknown as Json, place.path, value === 0 ? 0 : value);
      return { ok: true, experiment: edited as unknown as Spec };
    },
    differences: (base, edited) =>
      [...places(base).keys()].flatMap((target) => {
        const value = read(edited, target);
        return value === undefined || value === read(base, target) ? [] : [{ target, value }];
      }),
    targetOf,
    name: (target, spec) => places(spec).get(target)?.name ?? target,
  };
}

/** The cells of a target's own quantity have the same index: `pixel[0][1][2]` is p.0.1.2. */
export const targetBy =
  (prefixes: Readonly<Partial<Record<Cell['quantity'], string>>>) =>
  ({ quantity, index }: Cell): string | undefined => {
    const prefix = prefixes[quantity];
    return prefix === undefined ? undefined : [prefix, ...index].join('.');
  };

/** The indices of a nested list, row by row. */
export function indicesOf(list: readonly unknown[]): number[][] {
  return list.flatMap((entry, k) => (Array.isArray(entry) ? indicesOf(entry).map((rest) => [k, ...rest]) : [[k]]));
}
