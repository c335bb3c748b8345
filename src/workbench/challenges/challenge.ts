/** A challenge: a state to begin with, a goal, and what is locked or hidden on the way. Plain JSON, so that it stands in a link. */
import { nearestName, type Problem, show } from '../../engine/problems.ts';
import { field, item, type Place, readList, readNumber, readObject, report } from '../../engine/reader.ts';
import type { Problems } from '../data/kinds.ts';
import { readState } from '../state/read-state.ts';
import type { WorkbenchState } from '../state/state.ts';
import { type Condition, conditions, type Goal } from './goal.ts';
import { type PartName, partNames } from './parts.ts';

export interface Challenge {
  readonly version: 1;
  /** A few words. */
  readonly name: string;
  /** What is the matter, in a sentence or two. The conditions are said beside it and need not be. */
  readonly words: string;
  readonly state: WorkbenchState;
  readonly goal: Goal;
  /** Seen, but kept as they are. */
  readonly locked: readonly PartName[];
  /** Not to be seen, and kept as they are. */
  readonly hidden: readonly PartName[];
}

const longest = { name: 60, words: 400 } as const;

/** Reads a challenge from JSON that anybody may have written: every problem has its path, and nothing is thrown. */
export function readChallenge(json: unknown): Challenge | Problems {
  const problems: Problem[] = [];
  const root: Place = { path: '', problems };
  const object = readObject(json, root, ['version', 'name', 'words', 'state', 'goal', 'locked', 'hidden']);
  if (object === undefined) return { problems };
  if (object['version'] !== 1)
    report(field(root, 'version'), `${show(object['version'])} is not a version that this page knows`, '1');
  const name = readText(object['name'], field(root, 'name'), longest.name);
  const words = readText(object['words'], field(root, 'words'), longest.words);
  const state = readState(object['state']);
  if ('problems' in state) problems.push(...state.problems.map((its) => ({ ...its, path: `state.${its.path}` })));
  const goal = readGoal(object['goal'], field(root, 'goal'));
  const locked = readParts(object['locked'], field(root, 'locked'));
  const hidden = readParts(object['hidden'], field(root, 'hidden'));
  if (problems.length > 0 || 'problems' in state || !name || words === undefined || !goal || !locked || !hidden)
    return { problems };
  return { version: 1, name, words, state, goal, locked, hidden };
}

function readText(value: unknown, place: Place, most: number): string | undefined {
  const expected = `1 to ${most} letters`;
  if (typeof value === 'string' && value.trim() !== '' && value.length <= most) return value.trim();
  report(
    place,
    value === undefined
      ? 'it is missing'
      : typeof value === 'string'
        ? `it has ${value.length}`
        : `${show(value)} is no text`,
    expected,
  );
  return undefined;
}

/** Between which bounds a condition makes sense. */
const bounds: Readonly<Record<Condition, { readonly from: number; readonly to: number; readonly whole?: boolean }>> = {
  lossBelow: { from: 0, to: 1e6 },
  trainingAccuracy: { from: 0, to: 1 },
  testAccuracy: { from: 0, to: 1 },
  parameters: { from: 1, to: 1e6, whole: true },
  updates: { from: 0, to: 1e6, whole: true },
  updatesFrom: { from: 0, to: 1e6, whole: true },
  examples: { from: 1, to: 1e9, whole: true },
  rate: { from: 0, to: 1e6 },
  nudged: { from: 0, to: 1e6 },
};

function readGoal(value: unknown, place: Place): Goal | undefined {
  const object = readObject(value, place, [...conditions]);
  if (object === undefined) return undefined;
  const given = conditions.filter((condition) => object[condition] !== undefined);
  if (given.length === 0) report(place, 'it asks for nothing', `at least one of ${conditions.join(', ')}`);
  const read = given.map((condition) => [
    condition,
    readNumber(object[condition], field(place, condition), bounds[condition]),
  ]);
  return Object.fromEntries(read);
}

function readParts(value: unknown, place: Place): PartName[] | undefined {
  const list = readList(value, place, 'a list of parts');
  list?.forEach((entry, k) => {
    if (partNames.some((name) => name === entry)) return;
    const nearest = typeof entry === 'string' ? nearestName(entry, partNames) : undefined;
    report(
      item(place, k),
      `${show(entry)} is not a part`,
      `one of ${partNames.join(', ')}${nearest ? `; did you mean ${show(nearest)}?` : ''}`,
    );
  });
  return list && [...new Set(list as PartName[])];
}
