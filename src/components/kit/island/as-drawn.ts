/**
 * Keeps islands true under a translator. It takes text nodes out of their places and puts elements of its own there, or writes
 * into them. Preact goes on with the nodes that it has made: it would write into ones that nobody sees, and put new ones beside
 * what stands for old ones. So what others have done to the texts of an island is undone just before Preact draws in it, and done
 * again just after where Preact has left a text as it was: what is new is the translator's to translate.
 */
import { options, type VNode } from 'preact';

/** What an island's texts have gone through since Preact drew it last, and who tells of it. */
interface Watched {
  readonly observer: MutationObserver;
  told: MutationRecord[];
}

/** A text as Preact had left it, and what others have made of it. */
interface Rewritten {
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

/** A node of Preact's tree that is drawn anew, and the element in which: `_component._parentDom`, by their short names. */
type Redrawn = VNode & { readonly __c?: { readonly __P?: Element } | null };
type Hooks = typeof options & { __b?: (node: Redrawn) => void };

/** @returns has an island watched that Preact has drawn */
export function keptAsDrawn(hooks: Hooks = options): (island: Element) => void {
  const watched = new WeakMap<Element, Watched>();
  /** The islands in which Preact draws now, with what is to be done again. */
  const drawing = new Map<Watched, readonly Rewritten[]>();
  const { __b: before } = hooks;

  hooks.__b = (node) => {
    // Only what is drawn anew has a place already.
    const island = node.__c?.__P?.closest('astro-island');
    const its = island && watched.get(island);
    if (its && !drawing.has(its)) drawing.set(its, undo(its));
    before?.(node);
  };
  hooks.debounceRendering = (draw) =>
    queueMicrotask(() => {
      try {
        draw();
      } finally {
        for (const [its, rewritten] of drawing) redo(its, rewritten);
        drawing.clear();
      }
    });

  return (island) => {
    const observer = new MutationObserver((records) => its.told.push(...records));
    const its: Watched = { observer, told: [] };
    watched.set(island, its);
    observer.observe(island, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
  };
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** Leaves the island as Preact has drawn it. What others have only added, and no text has given way to, stays. */
function undo(its: Watched): readonly Rewritten[] {
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
function redo({ observer, told }: Watched, rewritten: readonly Rewritten[]): void {
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
