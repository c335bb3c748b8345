/**
 * Brings the code that joins the text of a page and its figures (prose-links.ts, scenes.ts) when somebody first points at
 * something, presses, types, follows a link or steps: who only scrolls loads nothing. A press that came before the code is done
 * again when it is here.
 */
import { shownEvent } from './shown.ts';

/** What only that code can serve. */
const served = 'a[href^="#"], .pinned button[data-form], .deck > button, [data-print]';

let coming: Promise<unknown> | undefined;
let isHere = false;
/** What the reader turned to last, before the code was here. */
let last: Event | undefined;

/** Rejects where it cannot be loaded. */
function bring(): Promise<unknown> {
  coming ??= import('./joined.ts').then(() => {
    isHere = true;
    // What is pointed at, or has the focus, is lit as soon as it can be.
    last?.target?.dispatchEvent(new Event(last.type, { bubbles: true }));
  });
  return coming;
}

/** Whether there is something to join: this stands in a chunk of all pages. */
const hasFigures = document.querySelector('.figure, .deck') !== null;

/** For who does not wait for it: a press says what is missing, and tries again. */
const bringQuietly = () => void (hasFigures && bring().catch(() => {}));

for (const name of ['pointerover', 'focusin']) {
  addEventListener(name, (event) => {
    if (isHere) return;
    last = event;
    bringQuietly();
  });
}
addEventListener('hashchange', bringQuietly, { once: true });
// What is unfolded in a pinned figure needs room, whoever unfolds it. Folds of the text do without.
addEventListener('toggle', ({ target }) => (target as Element).closest('.pinned') && bringQuietly(), true);

/** A link is a link all the same; of a button it is said in its figure (site/loading.js) that its code has not come. */
function missed(pressed: Element, again: () => void) {
  coming = undefined;
  if (pressed instanceof HTMLAnchorElement) {
    location.hash = pressed.hash;
    return;
  }
  const place = pressed.closest('figure, .pinned, .panels')?.querySelector('figure:not([data-aside]) .stage, .stage');
  (place ?? pressed.parentElement)?.dispatchEvent(
    new CustomEvent('perceptible:unloaded', { bubbles: true, detail: again }),
  );
}

addEventListener(
  'click',
  (event) => {
    const { target, detail, ctrlKey, metaKey, shiftKey } = event;
    const pressed = (target as Element).closest?.(served);
    if (isHere || !pressed || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const press = () =>
      bring().then(
        () =>
          pressed.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail })),
        () => missed(pressed, press),
      );
    void press();
  },
  true,
);

addEventListener(
  shownEvent,
  (event) => {
    if (isHere) return;
    const { detail } = event as CustomEvent;
    void bring().then(
      () => dispatchEvent(new CustomEvent(shownEvent, { detail })),
      () => {},
    );
  },
  { once: true },
);

// The figure's own part is seen first, so that the other is its picture.
for (const button of document.querySelectorAll('.figure:has(.own-first) [data-form="part"]'))
  button.textContent = 'Picture';

if (location.hash.length > 1) bringQuietly();
