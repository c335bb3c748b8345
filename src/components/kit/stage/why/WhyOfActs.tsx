import type { Experiment } from '../../../../engine/experiment.ts';
import type { TraceEvent } from '../../../../engine/trace/record.ts';
import { type Equation, equationOf } from '../../../../notation/equation.ts';
import type { Asked } from './useWhy.ts';
import Why, { type Around } from './Why.tsx';
import { chainOfActs } from './why.ts';

/** An event of a forward pass, with its equation where the figure writes it in a way of its own. */
export interface Act {
  readonly event: TraceEvent;
  readonly equation?: Equation;
}

export interface FigureOfActs extends Omit<Around, 'chain' | 'explain'> {
  readonly experiment: Experiment;
  /** What has happened so far, in order. */
  readonly acts: readonly Act[];
}

/** "Why this number?" of a figure that shows forward passes only. */
export default function WhyOfActs({ experiment, acts, ...rest }: FigureOfActs & Pick<Around, 'explain'> & Asked) {
  const chain = chainOfActs(acts.map(({ event, equation }) => equation ?? equationOf(experiment, event)));
  return <Why {...rest} {...{ chain }} />;
}
