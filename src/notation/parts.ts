/** How text and pictures tell each other what the reader points at: by the name of a part of the picture. */
import type { PartName } from './notation.ts';

export type { PartName };

/** The page's event by which text and figures tell each other what the reader points at. */
export const lightEvent = 'perceptible:light';

export interface Light {
  readonly part: PartName | undefined;
  /** The figure in which the reader points; undefined in the text, which speaks to every figure. */
  readonly figure?: string;
}
