/** Faults of a page's markup that no rule of axe names, one line each; a function for the page, so it knows nothing else. */
export function markupFaults(): string[] {
  const faults: string[] = [];
  const say = (element: Element, what: string) =>
    faults.push(
      `${what}: <${element.tagName.toLowerCase()}> ${(element.id || element.textContent || '').trim().slice(0, 50)}`,
    );
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const isShown = (element: Element) => element.getClientRects().length > 0 && !element.closest('noscript');

  /** What names an element to who does not see it. */
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    if (by)
      return by
        .split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
    const label = element.getAttribute('aria-label');
    if (label) return label;
    const heard = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent ?? '';
      if (node.getAttribute('aria-hidden') === 'true') return '';
      return node.getAttribute('aria-label') ?? [...node.childNodes].map(heard).join('');
    };
    return heard(element) || element.getAttribute('title') || '';
  };

  // Templates of a page hold texts, too.
  const markup = document.documentElement.innerHTML.replaceAll(/<script[\s\S]*?<\/script>/g, '');
  for (const [place] of markup.matchAll(/\{[px]\d+-\d+\}/g)) faults.push(`${place} stands where a question has a name`);

  const ids = all('[id]').map(({ id }) => id);
  for (const id of new Set(ids.filter((each, k) => ids.indexOf(each) !== k)))
    faults.push(`two elements have the id ${id}`);
  const references = [
    'aria-describedby',
    'aria-controls',
    'aria-labelledby',
    'aria-owns',
    'aria-details',
    'aria-flowto',
    'aria-errormessage',
    'aria-activedescendant',
    'for',
    'headers',
    'list',
    'form',
  ];
  for (const attribute of references)
    for (const element of all(`[${attribute}]`))
      for (const id of (element.getAttribute(attribute) ?? '').split(/\s+/))
        if (!document.getElementById(id)) say(element, `${attribute} names “${id}”, which is not there`);
  for (const link of all('a[href^="#"]')) {
    const id = decodeURIComponent((link.getAttribute('href') ?? '').slice(1));
    if (id !== '' && !id.includes('=') && !document.getElementById(id))
      say(link, `leads to “${id}”, which is not there`);
  }
  for (const header of all('th')) if (nameOf(header).trim() === '') say(header, 'an empty header');
  const headings = all('h1, h2, h3, h4, h5, h6').filter(isShown);
  headings.forEach((heading, k) => {
    const [level, before] = [heading, headings[k - 1]].map((each) => Number(each?.tagName[1] ?? 0)) as [number, number];
    if (level > before + 1) say(heading, `h${level} after h${before}`);
  });
  if (headings.filter(({ tagName }) => tagName === 'H1').length !== 1) faults.push('not one h1');
  for (const control of all(
    'button, a[href], summary, [role="button"], [role="tab"], [role="switch"], [role="spinbutton"]',
  )) {
    const name = nameOf(control).trim();
    if (name === '') say(control, 'nothing names it');
    // A link stands in its sentence; what is pressed is heard alone.
    else if (!/\p{L}/u.test(name) && control.tagName !== 'A') say(control, `named “${name}” and no more`);
  }
  const first = all('a[href], button, input, select, textarea, summary, [tabindex="0"]').find(
    (element) => isShown(element) || element.classList.contains('skip'),
  );
  const skips = first?.getAttribute('href') ?? '';
  // In a frame of another page there is nothing to skip.
  const isAlone = document.body.matches('.embedded');
  if (!isAlone && (!/^#/.test(skips) || !document.getElementById(skips.slice(1))))
    faults.push('the first stop is no link to the content');
  return [...new Set(faults)];
}
