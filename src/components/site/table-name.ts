/** What the box of a table is called that scrolls. Fetched when one does. */
import { tableUnder } from './lesson-words.ts';

/** Makes the box a place of the page, named after what its table stands under: the line that opens its fold, or the heading before it. */
export function nameTable(box: Element) {
  const opener = box.closest('details')?.querySelector('summary');
  const before = [...document.querySelectorAll('.prose :is(h2, h3)')].filter(
    (heading) => heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', tableUnder((opener ?? before.at(-1))?.textContent?.trim() ?? ''));
}
