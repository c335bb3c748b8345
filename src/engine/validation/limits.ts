/**
 * What the engine takes on. Above this a page would stop answering. `events` bounds one update that is traced, which keeps
 * about 150 bytes for each act of arithmetic; training without a trace keeps none and is not bounded by it.
 */
import { grouped } from '../../language.ts';

export const limits = {
  inputs: 1024,
  units: 1024,
  layers: 20,
  examples: 10_000,
  parameters: 1_000_000,
  events: 1_500_000,
} as const;

/** What is wrong with too many events, in words. */
export const manyEvents = (count: number) => `it would need ${grouped(count)} acts of arithmetic`;

/** What a lesson needs of graphs, convolutions and cells: a graph draws and steps through every number. */
export const graphLimits = { nodes: 5000, side: 28, filters: 8, channels: 4, steps: 50, cellUnits: 8 } as const;

/** A function of one or two numbers is a formula on one line, a line through some points, or the loss of a small network. */
export const descentLimits = { coefficients: 9, points: 20, parameters: 1000, events: 20_000 } as const;
