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

function bring(): Promise<unknown> {
  // Where it cannot be loaded, links are links.
  const here = () => {
    isHere = true;
    // What is pointed at, or has the focus, is lit as soon as it can be.
    last?.target?.dispatchEvent(new Event(last.type, { bubbles: true }));
  };
  coming ??= import('./joined.ts').then(here, here);
  return coming;
}

for (const name of ['pointerover', 'focusin']) {
  addEventListener(name, (event) => {
    if (isHere) return;
    last = event;
    void bring();
  });
}
addEventListener('hashchange', () => void bring(), { once: true });

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
