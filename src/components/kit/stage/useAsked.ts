import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * What the page calls a prediction that is still to be made: as long as the prose that gives its outcome away is folded, a figure
 * keeps that outcome back as well. Undefined once a guess is made or the reader wants to see it anyway, and on a page that asks
 * no such thing.
 * @param prompt its id, as in p13-4
 */
export function useAsked(prompt: string | undefined): string | undefined {
  const [name, setName] = useState<string | undefined>(undefined);
  useLayoutEffect(() => {
    const fold = document.querySelector<HTMLDetailsElement>(`details.reveal[data-prompt="${prompt}"]`);
    const label = document.querySelector(`#${prompt} .label`);
    if (fold === null || label === null) return undefined;
    const look = () => setName(fold.open ? undefined : (label.textContent ?? '').trim());
    look();
    fold.addEventListener('toggle', look);
    return () => fold.removeEventListener('toggle', look);
  }, [prompt]);
  return name;
}
