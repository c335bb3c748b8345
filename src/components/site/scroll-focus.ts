/**
 * Formulas, tables and code that are wider than the page scroll inside their own box. While one does, it takes the focus,
 * so that arrow keys can scroll it in every browser; when it fits, it is no stop on the way of the Tab key. The box of a table
 * is then a place of the page with a name, as those in figures are.
 */
import { tableUnder } from './lesson-words.ts';

/** Where its table stands: the line that opens its fold, or else the heading before it. */
function titleOf(box: Element): string {
  const opener = box.closest('details')?.querySelector('summary');
  const before = [...document.querySelectorAll('.prose :is(h2, h3)')].filter(
    (heading) => heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return (opener ?? before.at(-1))?.textContent?.trim() ?? '';
}

function settle(box: Element, scrolls: boolean) {
  const its: Record<string, string> = { tabindex: '0' };
  if (box.matches('.table-box')) Object.assign(its, { role: 'region', 'aria-label': tableUnder(titleOf(box)) });
  for (const [name, value] of Object.entries(its))
    if (scrolls) box.setAttribute(name, value);
    else box.removeAttribute(name);
}

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) settle(target, target.scrollWidth > target.clientWidth);
});

for (const box of document.querySelectorAll('.prose .katex-display, .prose .table-box.of-text, .prose pre'))
  observer.observe(box);
