/** Undoes what a translator has done to the texts of an island, and does it again. Loaded when one has. */

/** What an island's texts have gone through since Preact drew it last, and who tells of it. */
export interface Watched {
  readonly observer: MutationObserver;
  told: MutationRecord[];
}

/** A text as Preact had left it, and what others have made of it. */
export interface Rewritten {
  readonly text: Text;
  readonly drawn: string;
  readonly written: string;
  /** In which element Preact had put it. */
  readonly place: Node | null;
  /** Where others have put it: the same, where they have only written into it. */
  readonly within: Node | null;
  /** What stands in its place now. */
  readonly standIn: ChildNode | undefined;
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** Leaves the island as Preact has drawn it. What others have only added, and no text has given way to, stays. */
export function undo(its: Watched): readonly Rewritten[] {
  const told = [...its.told, ...its.observer.takeRecords()];
  its.told = [];
  const rewritten = told.flatMap(({ target, removedNodes, addedNodes }) =>
    [target, ...removedNodes].filter(isText).map((text) => ({
      ...{ text, written: text.data, within: text.parentNode },
      standIn: [...target.childNodes].find((child) => [...addedNodes].includes(child) || child.contains(text)),
    })),
  );
  if (rewritten.length === 0) return [];
  for (const { type, target, oldValue, addedNodes, removedNodes, nextSibling } of told.toReversed()) {
    if (type === 'characterData') (target as Text).data = oldValue ?? '';
    for (const added of addedNodes) if (added.parentNode === target) target.removeChild(added);
    const next = nextSibling?.parentNode === target ? nextSibling : null;
    for (const removed of removedNodes) target.insertBefore(removed, next);
  }
  return rewritten.map((each) => ({ ...each, drawn: each.text.data, place: each.text.parentNode }));
}

/**
 * Gives back what stood for texts that Preact has left alone, and all those beside them: a translator may have moved words from
 * one to the other.
 */
export function redo({ observer, told }: Watched, rewritten: readonly Rewritten[]): void {
  // What was undone, and what Preact has done, is nobody's to undo.
  observer.takeRecords();
  const anew = new Set(rewritten.filter(({ text, drawn }) => text.data !== drawn).map(({ place }) => place));
  for (const { text, written, place, within, standIn } of rewritten) {
    if (anew.has(place) || text.parentNode !== place) continue;
    if (text.data !== written && (within === place || standIn)) text.data = written;
    if (within === place || !standIn) continue;
    text.replaceWith(standIn);
    within?.appendChild(text);
  }
  told.push(...observer.takeRecords());
}
