/**
 * Formulas, tables and code that are wider than the page scroll inside their own box. While one does, it takes the focus,
 * so that arrow keys can scroll it in every browser; when it fits, it is no stop on the way of the Tab key.
 */
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

for (const box of document.querySelectorAll('.prose .katex-display, .prose > table, .prose pre')) observer.observe(box);
