/**
 * A figure's state in the address: #f9-1=1,17,weight,w.2.0.0:0.45&f9-2=1,0,unit says version, cursor, granularity and edits
 * for each figure; a last `as:relu` says which of its views a figure shows. Reading is total: any text gives a valid state,
 * with a plain notice where something was not understood.
 */
import type { Experiment } from '../engine/experiment.ts';
import { type Granularity, granularities } from '../engine/trace/granularities.ts';
import { applyEdit, type Edit, type EditTarget } from './edit.ts';
import { parseNumber, partOf, readPart, writePart } from './hash.ts';

export { parseNumber, replaceState } from './hash.ts';

/** What a link can say about a figure, and how the figure stands where no link says anything. */
export interface FigureState {
  readonly experiment: Experiment;
  readonly cursor: number;
  readonly granularity: Granularity;
}

export interface SharedState extends FigureState {
  /** What could not be used, in words for the reader. Empty for a link that this site made. */
  readonly notices: readonly string[];
}

/** One figure's part of the hash. A view that the figure opens with is not written. */
export function writeState(
  id: string,
  cursor: number,
  granularity: Granularity,
  edits: readonly Edit[],
  view?: string,
): string {
  const changes = edits.map(({ target, value }) => `${target}:${value}`);
  return writePart(id, [cursor, granularity, ...changes, ...(view === undefined ? [] : [`as:${view}`])]);
}

/** The view that a hash gives to a figure, of those that it offers; undefined where it names none of them. */
export function readView(hash: string, id: string, offered: readonly string[]): string | undefined {
  const part = partOf(hash, id);
  return offered.find((view) => part?.endsWith(`,as:${view}`));
}

/**
 * The state that a hash gives to a figure, or undefined where it says nothing about it. What the hash does not say
 * rightly is as in `opened`, the state in which the figure opens; `offered` and `views` are the step sizes and the views
 * that the figure has. Which view it is, readView says.
 */
export function readState(
  hash: string,
  id: string,
  opened: FigureState,
  offered: readonly Granularity[] = granularities,
  views: readonly string[] = [],
): SharedState | undefined {
  const part = readPart(hash, id);
  if (part === undefined) return undefined;
  if ('notice' in part) return { ...opened, notices: [part.notice] };
  const [cursorText = '', granularityText = '', ...rest] = part.texts;
  const notices: string[] = [];
  const cursor = /^\d{1,9}$/.test(cursorText) ? Number(cursorText) : undefined;
  if (cursor === undefined) notices.push('The link names no step that this figure has.');
  const named = offered.find((name) => name === granularityText);
  if (named === undefined) notices.push('The link names no step size that this figure has.');
  const isView = rest.at(-1)?.startsWith('as:') ?? false;
  if (isView && readView(hash, id, views) === undefined) notices.push('The link names no view that this figure has.');
  const { experiment, refused } = applyEdits(opened.experiment, isView ? rest.slice(0, -1) : rest);
  if (refused > 0)
    notices.push(
      `${refused} of the numbers in the link could not be used and ${refused === 1 ? 'keeps its' : 'keep their'} first value.`,
    );
  return { experiment, cursor: cursor ?? opened.cursor, granularity: named ?? opened.granularity, notices };
}

function applyEdits(base: Experiment, texts: readonly string[]): { experiment: Experiment; refused: number } {
  let experiment = base;
  let refused = 0;
  for (const text of texts) {
    const [target = '', number = '', ...rest] = text.split(':');
    const value = rest.length === 0 ? parseNumber(number) : undefined;
    const result = value === undefined ? undefined : applyEdit(experiment, { target: target as EditTarget, value });
    if (result?.ok) experiment = result.experiment;
    else refused++;
  }
  return { experiment, refused };
}
