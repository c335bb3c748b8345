/** What stands on a page for a reader: texts, and what is read out or shown on wish. Runs in the page. */
export function readPage(): string[] {
  const found = new Set<string>();
  const add = (text: string | null | undefined) => {
    const plain = text?.replaceAll(/\s+/g, ' ').trim();
    if (plain) found.add(plain);
  };
  const silent = 'script, style, template, math, code, pre, .katex, [translate="no"], textarea';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (walker.currentNode.parentElement?.closest(silent) === null) add(walker.currentNode.nodeValue);
  for (const name of [
    'aria-label',
    'title',
    'alt',
    'placeholder',
    'aria-description',
    'aria-valuetext',
    'aria-roledescription',
  ])
    for (const element of document.querySelectorAll(`[${name}]`)) add(element.getAttribute(name));
  add(document.title);
  add(document.querySelector('meta[name=description]')?.getAttribute('content'));
  return [...found];
}

/** Opens every fold, and takes the first step of every figure. Runs in the page. */
export function openPage(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  for (const next of document.querySelectorAll<HTMLButtonElement>('.transport > .primary')) next.click();
}
