/**
 * Brings the code that joins the text of a page and its figures (prose-links.ts, scenes.ts) when somebody first points at
 * something, presses, types, follows a link or steps: who only scrolls loads nothing. A press that came before the code is done
 * again when it is here.
 */
import { shownEvent } from './shown.ts';

/** What only that code can serve. */
const served = 'a[href^="#"], .pinned button[data-form], .deck > button';

let coming: Promise<unknown> | undefined;
let isHere = false;

function bring(): Promise<unknown> {
  // Where it cannot be loaded, links are links.
  const here = () => {
    isHere = true;
  };
  coming ??= import('./joined.ts').then(here, here);
  return coming;
}

addEventListener('hashchange', () => void bring(), { once: true });
for (const name of ['pointerover', 'focusin']) {
  addEventListener(
    name,
    ({ target }) =>
      void bring().then(() => {
        // What the reader is at still lights its part.
        if (target instanceof Element && target.matches(':hover, :focus'))
          target.dispatchEvent(new Event(name, { bubbles: true }));
      }),
    { once: true },
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
    void bring().then(() =>
      pressed.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail })),
    );
  },
  true,
);

addEventListener(
  shownEvent,
  (event) => {
    if (isHere) return;
    const { detail } = event as CustomEvent;
    void bring().then(() => dispatchEvent(new CustomEvent(shownEvent, { detail })));
  },
  { once: true },
);

// The figure's own part is seen first, so that the other is its picture.
for (const button of document.querySelectorAll('.figure:has(.own-first) [data-form="part"]'))
  button.textContent = 'Picture';

if (location.hash.length > 1) void bring();
