/**
 * What the contents of a lesson do beyond opening: they say where the reader is, and close by Esc, a choice or a press elsewhere.
 * @param margin whether they stand in the margin, where they stay open
 */
export function attend(details: HTMLDetailsElement, margin: MediaQueryList): void {
  const links = [...details.querySelectorAll<HTMLAnchorElement>('.section')];
  const places = links.map(({ hash }) => document.getElementById(hash.slice(1)));

  /** The last section that begins above the middle of the window. */
  const mark = () => {
    const at = places.findLastIndex((place) => place && place.getBoundingClientRect().top < innerHeight / 2);
    for (const [k, link] of links.entries()) {
      if (k === at) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  const shown = () => {
    mark();
    if (!margin.matches) details.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    if (!margin.matches) details.open = false;
  };
  const seen = new IntersectionObserver(mark, { rootMargin: '0px 0px -50% 0px' });
  for (const place of places) if (place) seen.observe(place);
  shown();
  details.addEventListener('toggle', shown);
  details.addEventListener('click', ({ target }) => target instanceof HTMLAnchorElement && close());
  document.addEventListener('click', ({ target }) => details.contains(target as Node) || close());
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || margin.matches || !details.open) return;
    const isInside = details.contains(document.activeElement);
    close();
    if (isInside) details.querySelector('summary')?.focus();
  });
}
