/** The step sizes that each figure of a network offers, from small to large. Apart from the figures: the build checks lessons by it. */
import type { Granularity } from '../../engine/trace/granularities.ts';

export const forwardPassSteps = ['operation', 'unit', 'layer', 'pass'] as const satisfies Granularity[];
export const oneWeightSteps = [
  'operation',
  'weight',
  'unit',
  'layer',
  'pass',
  'update',
] as const satisfies Granularity[];
export const deltasSteps = ['operation', 'unit', 'layer', 'pass', 'update'] as const satisfies Granularity[];
export const averagingSteps = ['operation', 'weight', 'pass', 'update'] as const satisfies Granularity[];
export const ruleSteps = ['operation', 'pass', 'update', 'epoch'] as const satisfies Granularity[];
export const ghostSteps = ['pass', 'update', 'epoch'] as const satisfies Granularity[];
