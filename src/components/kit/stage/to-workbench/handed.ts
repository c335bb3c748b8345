/** What a figure hands over to the workbench: an experiment, and where it stands in it. The workbench reads it (src/workbench/state). */
import type { Experiment } from '../../../../engine/experiment.ts';
import type { Granularity } from '../../../../engine/trace/granularities.ts';
import { type Cell, cellName } from '../../../../engine/trace/layout.ts';
import { packed } from './packed.ts';

export interface Handed {
  readonly experiment: Experiment;
  /** How many updates have been made. */
  readonly update: number;
  /** The last number that was computed in the next one; none before its first step. */
  readonly cell?: Cell | undefined;
  readonly granularity?: Granularity;
  /** What of the figure the workbench does not show, as a sentence. */
  readonly lacks?: string | undefined;
}

/** The workbench has no more layers, the output among them; a test holds it to that. */
export const mostLayers = 8;

/** The part of the address behind `#`. @param from the figure's id */
export const handedPart = async (from: string, { experiment, update, cell, granularity = 'update' }: Handed) =>
  `e=${await packed({ from, experiment, update, granularity, ...(cell && { cell: cellName(cell) }) })}`;
