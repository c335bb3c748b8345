import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { classInks, type Inks, parseInk } from './inks.ts';

const properties = {
  paper: '--surface',
  positive: '--sym-weight-pos',
  negative: '--sym-weight-neg',
  unknown: '--ink-soft',
} as const;

/** The page's colours where an element stands, and again when the reader has others. Undefined until the page's script is there. */
export function useInks(around: RefObject<Element>): Inks | undefined {
  const [inks, setInks] = useState<Inks | undefined>(undefined);
  useEffect(() => {
    const read = () => around.current && setInks(inksOf(around.current));
    read();
    const theme = new MutationObserver(read);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const wishes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
    for (const wish of wishes) wish.addEventListener('change', read);
    return () => {
      theme.disconnect();
      for (const wish of wishes) wish.removeEventListener('change', read);
    };
  }, []);
  return inks;
}

/** A property that names two colours, one a theme, is resolved only as the colour of an element. */
function inksOf(around: Element): Inks {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Beside the island: within it, what Preact has not drawn would be taken for the work of a translator (as-drawn.ts).
  (around.closest('astro-island')?.parentElement ?? around).append(probe);
  const read = (property: string) => {
    probe.style.color = `var(${property})`;
    return parseInk(getComputedStyle(probe).color);
  };
  const { paper, positive, negative, unknown } = properties;
  const inks = {
    paper: read(paper),
    positive: read(positive),
    negative: read(negative),
    unknown: read(unknown),
    classes: Array.from({ length: classInks }, (_, k) => read(`--class-${k}`)),
  };
  probe.remove();
  return inks;
}
