/**
 * Formulas, tables and code that are wider than the page scroll inside their own box. While one does, it takes the focus,
 * so that arrow keys can scroll it in every browser; when it fits, it is no stop on the way of the Tab key. A table's box has
 * a name from the first time on that it scrolls.
 */
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth <= target.clientWidth) target.removeAttribute('tabindex');
    else {
      target.setAttribute('tabindex', '0');
      if (target.matches('.of-text'))
        import('./table-name.ts').then(
          ({ nameTable }) => nameTable(target),
          () => undefined,
        );
    }
  }
});

for (const box of document.querySelectorAll('.prose .katex-display, .prose .of-text, .prose pre'))
  observer.observe(box);
