/**
 * Keeps islands true under a translator. It takes text nodes out of their places and puts elements of its own there, or writes
 * into them. Preact goes on with the nodes that it has made: it would write into ones that nobody sees, and put new ones beside
 * what stands for old ones. So what others have done to the texts of an island is undone just before Preact draws in it, and done
 * again just after where Preact has left a text as it was: what is new is the translator's to translate. Here is only what notices
 * it; Preact waits with drawing until the rest is here.
 */
import { options, type VNode } from 'preact';
import type { Rewritten, Watched } from './mended-texts.ts';

/** A node of Preact's tree that is drawn anew, and the element in which: `_component._parentDom`, by their short names. */
type Redrawn = VNode & { readonly __c?: { readonly __P?: Element } | null };
type Hooks = typeof options & { __b?: (node: Redrawn) => void };
type Mend = Pick<typeof import('./mended-texts.ts'), 'undo' | 'redo'>;

/** @returns has an island watched that Preact has drawn */
export function keptAsDrawn(
  hooks: Hooks = options,
  load: () => Promise<Mend> = () => import('./mended-texts.ts'),
): (island: Element) => void {
  const watched = new Map<Element, Watched>();
  /** The islands in which Preact draws now, with what is to be done again. */
  const drawing = new Map<Watched, readonly Rewritten[]>();
  let mend: Mend | undefined;
  const { __b: before } = hooks;

  /** Whether others have been at the texts of any island since Preact drew it. */
  const isTouched = () => {
    for (const { observer, told } of watched.values()) told.push(...observer.takeRecords());
    return [...watched.values()].some(({ told }) => told.length > 0);
  };

  hooks.__b = (node) => {
    // Only what is drawn anew has a place already.
    const island = node.__c?.__P?.closest('astro-island');
    const its = island && watched.get(island);
    if (its && !drawing.has(its)) drawing.set(its, mend?.undo(its) ?? []);
    before?.(node);
  };
  const drawn = (draw: () => void) => {
    try {
      draw();
    } finally {
      // What Preact itself has done is nobody's to undo.
      for (const [its, rewritten] of drawing) mend ? mend.redo(its, rewritten) : its.observer.takeRecords();
      drawing.clear();
    }
  };
  hooks.debounceRendering = (draw) =>
    queueMicrotask(async () => {
      if (mend === undefined && isTouched()) mend = await load().catch(() => undefined);
      drawn(draw);
    });

  return (island) => {
    const observer = new MutationObserver((records) => its.told.push(...records));
    const its: Watched = { observer, told: [] };
    watched.set(island, its);
    observer.observe(island, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
  };
}
