/** A definition beside its word. It is the browser's own popover: Esc and a press elsewhere close it, and the focus comes back. */

import { inGlossary } from './term-words.ts';

/** Room between the word and its definition, and between that and the edge of the window, in CSS pixels. */
const gap = 6;

/** Says what the term of a link means: its title, which the server has written. */
export function define(link: HTMLAnchorElement): void {
  const after = link.nextElementSibling;
  const box = after?.classList.contains('definition') ? (after as HTMLElement) : made(link);
  if (box.matches(':popover-open')) {
    box.hidePopover();
    return;
  }
  // Where the focus is now, it comes back to. It goes along only when the box has its place: it would scroll there before.
  link.focus({ preventScroll: true });
  box.showPopover();
  place(box, link);
  box.focus({ preventScroll: true });
}

/** Stands after its word, so that it is read next. */
function made(link: HTMLAnchorElement): HTMLElement {
  const box = document.createElement('span');
  box.className = 'definition no-print';
  box.popover = 'auto';
  box.tabIndex = -1;
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', link.textContent ?? '');
  const more = document.createElement('a');
  more.href = link.href;
  more.textContent = inGlossary;
  box.append(link.title, ' ', more);
  // A browser shows a title over the definition that says the same.
  link.title = '';
  box.addEventListener('toggle', (event) => {
    link.setAttribute('aria-expanded', String((event as ToggleEvent).newState === 'open'));
  });
  link.after(box);
  return box;
}

/** Below the word, or above it where the window ends; as far to the left as the window demands. */
function place(box: HTMLElement, link: HTMLAnchorElement): void {
  const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(gap, Math.min(word.left, clientWidth - width - gap));
  const isBelow = word.bottom + gap + height < clientHeight || word.top < height + gap;
  const top = isBelow ? word.bottom + gap : word.top - gap - height;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
