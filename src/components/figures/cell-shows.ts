/** What figures of unrolled cells offer, whatever the cell. */
import type { Granularity } from '../../engine/trace/granularities.ts';
import { required, text } from '../kit/lesson-props.ts';

/** The sizes of their steps. */
export const cellSteps = ['operation', 'time-step', 'pass'] as const satisfies readonly Granularity[];

export const cellFigure = { id: required(text), caption: required(text) };
