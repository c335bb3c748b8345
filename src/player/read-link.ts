/** Reads a stage's state from the address, in the grammar of share.ts. Apart from it, because most pages are opened without one. */
import { applyAll, runOfTarget } from './edit-rules.ts';
import { parseNumber, readPart } from './hash.ts';
import type { Grammar, LinkEdits, LinkState } from './share.ts';

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
  const { id, time, edits, values, views, isWritten } = grammar;
  const part = readPart(hash, id);
  if (part === undefined) return undefined;
  const asOpened = { ...opened, experiments: original(undefined), values: values.opened, view: undefined };
  if ('notice' in part) return { ...asOpened, notices: [part.notice] };
  const texts = [...part.texts];
  const notices: string[] = [];
  const moment = readMoment(texts, time, notices);
  const view = views === undefined ? undefined : readView(texts, [views, isWritten], notices);
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
function readView(
  texts: string[],
  [views, isWritten]: readonly [readonly string[], ((view: string) => boolean) | undefined],
  notices: string[],
): string | undefined {
  const named = texts.at(-1);
  if (!named?.startsWith('as:')) return undefined;
  texts.pop();
  const view = named.slice(3);
  if (views.includes(view) || isWritten?.(view)) return view;
  notices.push('The link names no view that this figure has.');
  return undefined;
}

function applyChanges<Spec>(
  originals: readonly Spec[],
  edits: LinkEdits<Spec> | undefined,
  texts: readonly string[],
): { experiments: readonly Spec[]; refused: number } {
  const changes = texts.flatMap((text) => {
    const [name = '', number = '', ...rest] = text.split(':');
    const { run, own: target } = runOfTarget(name);
    const value = rest.length === 0 ? parseNumber(number) : undefined;
    return value === undefined || originals[run] === undefined || edits === undefined ? [] : [{ run, target, value }];
  });
  let refused = texts.length - changes.length;
  const experiments = originals.map((original, run) => {
    const own = changes.filter((change) => change.run === run);
    if (edits === undefined || own.length === 0) return original;
    const changed = applyAll(edits, original, own);
    refused += changed.refused.length;
    return changed.experiment;
  });
  return { experiments, refused };
}
