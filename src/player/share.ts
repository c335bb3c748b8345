/**
 * A stage's state in the address. One grammar for all of them:
 *
 *     #f9-1=1,17,weight,w.2.0.0:0.45,as:relu&f5-1=1,4,f:tanh
 *
 * version; then the cursor and the step size, or the stop, or neither, as the stage has time; then what differs from how it
 * opens, settings and numbers of the experiment; last, which of its views it shows. Reading is total: any text gives a valid
 * state, with a plain notice where something was not understood.
 */
import type { Granularity } from '../engine/trace/granularities.ts';
import { type Change, type EditRules, targetIn } from './edit-rules.ts';
import { writePart } from './hash.ts';

export { parseNumber, replaceState } from './hash.ts';

/** What the address needs to know of a subject: how its numbers are changed, and which are. */
export type LinkEdits<Spec> = Pick<EditRules<Spec>, 'apply' | 'differences'>;

/** How settings are written. */
export interface ValuesCodec<Values> {
  readonly opened: Values;
  /** Whether a text is one of these settings; the others are numbers of the experiment. */
  takes(text: string): boolean;
  read(texts: readonly string[]): { readonly values: Values; readonly notices: readonly string[] };
  write(values: Values): readonly string[];
}

/** The part of a stage's state that a link carries. */
export interface LinkState<Spec, Values> {
  /** The experiments with their edits, the leading one first; none for a stage without a run. */
  readonly experiments: readonly Spec[];
  readonly cursor: number;
  readonly granularity: Granularity;
  readonly values: Values;
  readonly view: string | undefined;
}

/** What a link can say about a stage. */
export interface Grammar<Spec, Values> {
  readonly id: string;
  readonly time:
    | { readonly kind: 'run'; readonly granularities: readonly Granularity[] }
    | { readonly kind: 'stops'; readonly last: number }
    | { readonly kind: 'none' };
  readonly edits?: LinkEdits<Spec> | undefined;
  readonly values: ValuesCodec<Values>;
  /** The views besides the one that it opens with. */
  readonly views?: readonly string[] | undefined;
  /** Whether a text is a view that a reader has written. */
  readonly isWritten?: ((view: string) => boolean) | undefined;
}

/** A stage's part of the hash. A view that it opens with is not written. */
export function writeState(
  id: string,
  cursor: number,
  granularity: Granularity,
  changes: readonly Change[],
  view?: string,
): string {
  return writePart(id, [cursor, granularity, ...changes.map(textOf), ...viewText(view)]);
}

const textOf = ({ target, value }: Change) => `${target}:${value}`;
const viewText = (view: string | undefined) => (view === undefined ? [] : [`as:${view}`]);

/** The same for any stage: `original` is what it opens with in its present view. */
export function writeLink<Spec, Values>(
  { id, time, edits, values }: Grammar<Spec, Values>,
  state: LinkState<Spec, Values>,
  original: readonly Spec[],
): string {
  const moment = { run: [state.cursor, state.granularity], stops: [state.cursor], none: [] }[time.kind];
  const changes = state.experiments.flatMap((experiment, run) =>
    (edits?.differences(original[run] as Spec, experiment) ?? []).map((change) => targetIn(run, textOf(change))),
  );
  return writePart(id, [...moment, ...values.write(state.values), ...changes, ...viewText(state.view)]);
}
