/**
 * When a figure is projected: by P while it has the focus, by what is pressed for it, or as a link opens the page (`?project#f9-1=…`).
 * Nothing else is done here: the code that projects comes with the first wish.
 */
import { figureOf } from '../pinned.ts';

const isField = (target: Element) => target.closest('input, select, textarea, [contenteditable]') !== null;

/** A figure that stands beside its text; in a frame of another page it has its size from there. */
function project(figure: Element | null) {
  if (!figure?.matches('.pinned > .figure') || document.querySelector('.projected') !== null) return;
  import('./projection.ts').then(
    ({ begin }) => begin(figure as HTMLElement),
    () =>
      figure
        .querySelector('.stage')
        ?.dispatchEvent(new CustomEvent('perceptible:unloaded', { bubbles: true, detail: () => project(figure) })),
  );
}

/** Where the focus was last. A part that can no longer take it, as a picture that scrolls no more, loses it to nobody. */
let last: Element | null = null;
addEventListener('focusin', ({ target }) => {
  last = (target as Element).closest('.figure');
});

addEventListener('keydown', (event) => {
  const { key, target, altKey, ctrlKey, metaKey } = event;
  if (key.toLowerCase() !== 'p' || altKey || ctrlKey || metaKey || event.defaultPrevented) return;
  if (target instanceof Element && !isField(target))
    project(target === document.body ? last : target.closest('.figure'));
});

addEventListener('click', ({ target }) => {
  const button = (target as Element).closest?.('button[data-project]');
  if (button) project(button.closest('.figure'));
});

if (new URLSearchParams(location.search).has('project')) project(figureOf(location.hash));
