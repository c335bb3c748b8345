import { useEffect, useState } from 'preact/hooks';
import { type Light, lightEvent, type MarkName } from '../../../notation/marks.ts';

/** The mark that the reader points at, in a picture, an equation, a table or the text, and the way to point at another. */
export interface Highlight {
  readonly lit: MarkName | undefined;
  light(mark: MarkName | undefined): void;
}

/**
 * The highlight of one figure, by its id. The text of the page shares it: a term there may stand for the same mark. Other
 * figures do not: the same name is another weight there.
 */
export function useHighlight(id: string): Highlight {
  const [lit, setLit] = useState<MarkName | undefined>(undefined);
  useEffect(() => {
    const listen = (event: Event) => {
      const { mark, figure } = (event as CustomEvent<Light>).detail;
      if (figure === undefined || figure === id) setLit(mark);
    };
    document.addEventListener(lightEvent, listen);
    return () => document.removeEventListener(lightEvent, listen);
  }, []);
  return {
    lit,
    light: (mark) => document.dispatchEvent(new CustomEvent<Light>(lightEvent, { detail: { mark, figure: id } })),
  };
}
