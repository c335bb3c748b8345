/** Which button of a figure a key presses while it is projected. */

/** A presenter's remote sends the page keys. */
const buttons: Readonly<Record<string, string>> = {
  ArrowRight: '.transport > .primary',
  PageDown: '.transport > .primary',
  ArrowLeft: '.transport > [data-sign="back"]',
  PageUp: '.transport > [data-sign="back"]',
  Home: '.transport > [data-sign="start"]',
  End: '.transport > [data-sign="end"]',
};

/** What stands in a field, or scrolls, keeps its own keys; of a slider the remote’s are taken all the same. */
const own = 'input:not([type="range"]), select, textarea, [contenteditable]';

/** @returns null where the figure has no such button, and undefined for a key that is none of these */
export function stepOf(
  { key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  figure: Element,
): HTMLElement | null | undefined {
  const button = buttons[key];
  if (button === undefined || altKey || ctrlKey || metaKey || shiftKey) return undefined;
  const field = target instanceof Element ? target : figure;
  if (field.closest(own) !== null) return undefined;
  const isPage = key.startsWith('Page');
  if (!isPage && field.closest('input, .table-box, .notes') !== null) return undefined;
  return figure.querySelector<HTMLElement>(button);
}
