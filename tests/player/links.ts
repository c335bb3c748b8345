/** Links to a stage with one run of a dense network, for tests. */
import type { Experiment } from '../../src/engine/experiment.ts';
import { type Granularity, granularities } from '../../src/engine/trace/granularities.ts';
import { applyEdit, type EditTarget, editsBetween } from '../../src/player/edit.ts';
import { readLink } from '../../src/player/read-link.ts';
import type { Grammar } from '../../src/player/share.ts';

export interface Opened {
  readonly experiment: Experiment;
  readonly cursor: number;
  readonly granularity: Granularity;
}

export interface Shared extends Opened {
  readonly notices: readonly string[];
}

export const grammarOf = (
  id: string,
  offered: readonly Granularity[] = granularities,
  views: readonly string[] = [],
): Grammar<Experiment, object> => ({
  ...{ id, views },
  time: { kind: 'run', granularities: offered },
  edits: {
    apply: (spec, { target, value }, amongOthers) =>
      applyEdit(spec, { target: target as EditTarget, value }, amongOthers),
    differences: editsBetween,
  },
  values: { opened: {}, takes: () => false, read: () => ({ values: {}, notices: [] }), write: () => [] },
});

const read = (hash: string, id: string, opened: Opened, offered?: readonly Granularity[], views?: readonly string[]) =>
  readLink(hash, grammarOf(id, offered, views), opened, () => [opened.experiment]);

/** What a hash says, as a stage would take it over. */
export function readState(...[hash, id, opened, offered, views]: Parameters<typeof read>): Shared | undefined {
  const shared = read(hash, id, opened, offered, views);
  if (shared === undefined) return undefined;
  const { experiments, cursor, granularity, notices } = shared;
  return { experiment: experiments[0] as Experiment, cursor, granularity, notices };
}

/** The view that a hash names, of those that are offered. */
export const readView = (hash: string, id: string, opened: Opened, views: readonly string[]) =>
  read(hash, id, opened, granularities, views)?.view;
