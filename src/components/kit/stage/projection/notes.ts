/** The text beside a figure, for who speaks about it: without questions, and without what is folded away until one is answered. */
const left = '.task, .reveal, .warm-up, .to-figure, astro-island, figure, script, style, button, input';

export function notesOf(figure: HTMLElement): DocumentFragment {
  const notes = document.createDocumentFragment();
  for (const part of figure.closest('.scene')?.querySelector('.passage')?.children ?? []) {
    if (part.matches(left)) continue;
    const copy = part.cloneNode(true) as HTMLElement;
    for (const other of copy.querySelectorAll(left)) other.remove();
    // An id belongs to one element.
    for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
    if (copy.textContent?.trim()) notes.append(copy);
  }
  return notes;
}
