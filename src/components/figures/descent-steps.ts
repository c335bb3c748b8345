/** The step sizes of figures in which a point descends. Apart from the figures: the build checks lessons by it. */
import type { Granularity } from '../../engine/trace/granularities.ts';

/** On a curve: value, slope and step are told apart. */
export const curveSteps = ['operation', 'pass', 'update'] as const satisfies Granularity[];
/** Over a plane: to where the value is known, and to the next point. */
export const planeSteps = ['operation', 'point', 'update'] as const satisfies Granularity[];
