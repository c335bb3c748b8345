import type { TraceEvent } from '../../../../engine/trace/record.ts';
import type { Formula } from '../../../../notation/notation.ts';
import type { Asked } from './useWhy.ts';
import Why, { type Around } from './Why.tsx';
import { chainOfActs } from './why.ts';

/** An event of a forward pass, with its equation where the figure writes it in a way of its own. */
export interface Act {
  readonly event: TraceEvent;
  readonly formula?: Formula;
}

export interface FigureOfActs extends Omit<Around, 'chain' | 'explain'> {
  /** What has happened so far, in order. */
  readonly acts: readonly Act[];
}

/** "Why this number?" of a figure that shows forward passes only. */
export default function WhyOfActs({ acts, ...rest }: FigureOfActs & Pick<Around, 'explain'> & Asked) {
  const chain = chainOfActs(acts.map(({ event, formula }) => formula ?? rest.notation.formula(event)));
  return <Why {...rest} {...{ chain }} />;
}
