/** The sizes of a step. In a file of its own, so that a page which needs only their names does not load the trace. */
import type { SubjectName } from '../subjects.ts';

export const granularities = [
  'operation',
  'weight',
  'node',
  'window',
  'unit',
  'filter',
  'layer',
  'time-step',
  'pass',
  'point',
  'update',
  'epoch',
] as const;
export type Granularity = (typeof granularities)[number];

const sizes: Readonly<Record<SubjectName, readonly Granularity[]>> = {
  dense: ['operation', 'weight', 'unit', 'layer', 'pass', 'update', 'epoch'],
  graph: ['operation', 'node', 'pass', 'update'],
  convolution: ['operation', 'weight', 'window', 'filter', 'layer', 'pass', 'update'],
  recurrent: ['operation', 'weight', 'unit', 'time-step', 'pass', 'update'],
  lstm: ['operation', 'weight', 'unit', 'time-step', 'pass', 'update'],
  descent: ['operation', 'weight', 'pass', 'point', 'update'],
};

/** The step sizes of a subject, from small to large: every end of a larger step is an end of all smaller ones. */
export const stepSizesOf = (subject: SubjectName): readonly Granularity[] => sizes[subject];
