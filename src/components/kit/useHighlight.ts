import { useState } from 'preact/hooks';
import type { MarkName } from './marks.ts';

/** The mark that the reader points at, in the picture, an equation or a table, and the way to point at another. */
export interface Highlight {
  readonly lit: MarkName | undefined;
  light(mark: MarkName | undefined): void;
}

export function useHighlight(): Highlight {
  const [lit, light] = useState<MarkName | undefined>(undefined);
  return { lit, light };
}
