/** How far a run of the perceptron rule goes before what is asked of it in lesson 2 is guessed. */
import type { Experiment } from '../../../engine/experiment.ts';
import type { StepFigureProps } from '../../kit/stage/step-figure-props.ts';
import { areParted, isGate } from './tasks.ts';

export interface RuleFigureProps extends StepFigureProps {
  /** The predictions that ask for what it keeps back: of (0, 0) after a mistake, of AND, of points that no line parts. */
  readonly asks?: string | undefined;
}

/** Of one example with two inputs: two products, the sum, the answer and the error, then what moves: two weights and the bias. */
const eventsPerExample = 8;
/** The mistake at (1, 1), the last of AND's first epoch, is found, and nothing has moved. */
const mistakeFound = 3 * eventsPerExample + 5;
const twoEpochs = 2 * 4 * eventsPerExample;

/** @returns for each of the three predictions the last cursor that does not say its outcome; undefined with other points, or, of AND, another start */
export function untils(experiment: Experiment): readonly (number | undefined)[] {
  const { layers } = experiment.network;
  // No epoch has ended, and none equals the one before.
  const inFirstEpoch = experiment.data.inputs.length * eventsPerExample - 1;
  const isFromNothing = layers.every(
    ({ weights, bias }) => weights?.flat().every((weight) => weight === 0) && bias?.every((b) => b === 0),
  );
  const isAnd = isFromNothing && isGate(experiment, 'and');
  return [
    isAnd ? mistakeFound : undefined,
    isAnd ? twoEpochs : undefined,
    // In another order, from another start or with other such points the rule may come back to where it was sooner than in XOR.
    areParted(experiment) ? undefined : isFromNothing && isGate(experiment, 'xor') ? twoEpochs : inFirstEpoch,
  ];
}
