/** Nothing is pointed at, or one part; for pictures that are rendered without a page. */
import type { Highlight } from '../../src/components/kit/stage/useHighlight.ts';

export const unlit: Highlight = { lit: undefined, light: () => undefined };
export const litAt = (part: string): Highlight => ({ ...unlit, lit: part });
