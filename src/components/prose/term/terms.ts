/** A term that is pressed says its definition beside the word. What does that is fetched with the first; without it the link leads on. */
document.addEventListener('click', async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.glossary-term');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !('popover' in link)) return;
  event.preventDefault();
  // As it was pressed: a class link is in it only until the browser has read it.
  const { href } = link;
  try {
    (await import('./definition.ts')).define(link);
  } catch {
    location.href = href;
  }
});
