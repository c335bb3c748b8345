import type { Granularity } from '../../../engine/trace/granularities.ts';

/** The sizes of a step that figures of graphs offer. */
export const graphSteps = ['operation', 'node', 'pass'] as const satisfies readonly Granularity[];
