/** The sizes of a step. In a file of its own, so that a page which needs only their names does not load the trace. */
export const granularities = ['operation', 'weight', 'unit', 'layer', 'pass', 'update', 'epoch'] as const;
export type Granularity = (typeof granularities)[number];
