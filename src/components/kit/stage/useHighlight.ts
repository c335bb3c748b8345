import { useEffect, useState } from 'preact/hooks';
import { type Light, lightEvent, type PartName } from '../../../notation/parts.ts';

/** The part that the reader points at, in a picture, an equation, a table or the text, and the way to point at another. */
export interface Highlight {
  readonly lit: PartName | undefined;
  light(part: PartName | undefined): void;
}

/**
 * The highlight of one figure, by its id. The text of the page shares it: a term there may stand for the same part. Other
 * figures do not: the same name is another weight there.
 */
export function useHighlight(id: string): Highlight {
  const [lit, setLit] = useState<PartName | undefined>(undefined);
  useEffect(() => {
    const listen = (event: Event) => {
      const { part, figure } = (event as CustomEvent<Light>).detail;
      if (figure === undefined || figure === id) setLit(part);
    };
    document.addEventListener(lightEvent, listen);
    return () => document.removeEventListener(lightEvent, listen);
  }, []);
  return {
    lit,
    light: (part) => document.dispatchEvent(new CustomEvent<Light>(lightEvent, { detail: { part, figure: id } })),
  };
}
