/** What the pictures are given: as much of the workbench's data and of a run's history as they draw. */
import type { Prepared } from '../data/kinds.ts';
import type { Curves, History, Measures, SetName } from '../session/history.ts';

export { setNames } from '../session/history.ts';
export type { Curves, Measures, SetName };
/** The examples, and how a point of the plane becomes what a network reads. */
export type PicturedData = Omit<Prepared, 'leftOut' | 'names'>;
/** What was measured while a network was trained; a run grows it in place. */
export type PicturedHistory = History;
