/** How far Figure 7.5 goes before its prediction, which asks for the height of its plateau. */
import type { DescentSpec } from '../../../engine/descent/descent.ts';
import { level } from '../../../exercises/gradient-descent/plateau.ts';

/** The plateau is level as far as this round the place that is asked about. */
const around = 1.5;

/** Nothing is computed of a ball that starts on the plateau: the height is its first number. */
export const untils = ({ start }: DescentSpec): readonly (number | undefined)[] => [
  level.every((w, k) => Math.abs(w - (start[k] as number)) <= around) ? 0 : undefined,
];
