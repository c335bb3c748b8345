import type { Experiment } from '../../../engine/experiment.ts';
import type { Digits } from '../../../notation/format.ts';

/** What a figure of forward passes takes from its lesson. */
export interface StepFigureProps {
  readonly id: string;
  readonly experiment: Experiment;
  /** How many events of its forward passes have happened. */
  readonly cursor: number;
  readonly digits: Digits;
}

/** The same figure with other experiments, by name; the first is the one that it opens with. */
export type Variants = Readonly<Record<string, Experiment>>;
