import type { Digits } from '../../../notation/format.ts';
import type { StepState } from './useSteps.ts';

/** What a figure of forward passes takes from its lesson. */
export interface StepFigureProps extends StepState {
  readonly id: string;
  readonly digits: Digits;
}
