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
import { type Change, type EditRules, runOfTarget, targetIn } from './edit-rules.ts';
import { parseNumber, readPart, writePart } from './hash.ts';

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

export interface SharedState<Spec, Values> extends LinkState<Spec, Values> {
  /** What could not be used, in words for the reader. Empty for a link that this site made. */
  readonly notices: readonly string[];
}

/**
 * The state that a hash gives to a stage, or undefined where it says nothing about it. What the hash does not say rightly is
 * as in `opened`; `original` gives the experiments that a view begins with.
 */
export function readLink<Spec, Values>(
  hash: string,
  grammar: Grammar<Spec, Values>,
  opened: Pick<LinkState<Spec, Values>, 'cursor' | 'granularity'>,
  original: (view: string | undefined) => readonly Spec[],
): SharedState<Spec, Values> | undefined {
  const { id, time, edits, values, views } = grammar;
  const part = readPart(hash, id);
  if (part === undefined) return undefined;
  const asOpened = { ...opened, experiments: original(undefined), values: values.opened, view: undefined };
  if ('notice' in part) return { ...asOpened, notices: [part.notice] };
  const texts = [...part.texts];
  const notices: string[] = [];
  const moment = readMoment(texts, time, notices);
  const view = views === undefined ? undefined : readView(texts, views, notices);
  const isSetting = (text: string) => edits === undefined || values.takes(text);
  const settings = values.read(texts.filter(isSetting));
  notices.push(...settings.notices);
  const changed = applyChanges(
    original(view),
    edits,
    texts.filter((text) => !isSetting(text)),
  );
  if (changed.refused > 0)
    notices.push(
      `${changed.refused} of the numbers in the link could not be used and ${changed.refused === 1 ? 'keeps its' : 'keep their'} first value.`,
    );
  return {
    experiments: changed.experiments,
    cursor: moment.cursor ?? opened.cursor,
    granularity: moment.granularity ?? opened.granularity,
    values: settings.values,
    view,
    notices: [...new Set(notices)],
  };
}

/** Takes the cursor and the step size from the front of the texts. */
function readMoment(texts: string[], time: Grammar<unknown, unknown>['time'], notices: string[]) {
  if (time.kind === 'none') return {};
  const cursorText = texts.shift() ?? '';
  const last = time.kind === 'stops' ? time.last : Number.POSITIVE_INFINITY;
  const cursor = /^\d{1,9}$/.test(cursorText) && Number(cursorText) <= last ? Number(cursorText) : undefined;
  if (cursor === undefined) notices.push('The link names no step that this figure has.');
  if (time.kind === 'stops') return { cursor };
  const sizeText = texts.shift();
  const granularity = time.granularities.find((name) => name === sizeText);
  if (granularity === undefined) notices.push('The link names no step size that this figure has.');
  return { cursor, granularity };
}

/** Takes the view from the end of the texts. */
function readView(texts: string[], views: readonly string[], notices: string[]): string | undefined {
  if (!texts.at(-1)?.startsWith('as:')) return undefined;
  const named = texts.pop()?.slice(3);
  const view = views.find((each) => each === named);
  if (view === undefined) notices.push('The link names no view that this figure has.');
  return view;
}

function applyChanges<Spec>(
  originals: readonly Spec[],
  edits: LinkEdits<Spec> | undefined,
  texts: readonly string[],
): { experiments: readonly Spec[]; refused: number } {
  const experiments = [...originals];
  let refused = 0;
  for (const text of texts) {
    const [name = '', number = '', ...rest] = text.split(':');
    const { run, own: target } = runOfTarget(name);
    const value = rest.length === 0 ? parseNumber(number) : undefined;
    const before = experiments[run];
    const result = value === undefined || before === undefined ? undefined : edits?.apply(before, { target, value });
    if (result?.ok) experiments[run] = result.experiment;
    else refused++;
  }
  return { experiments, refused };
}
