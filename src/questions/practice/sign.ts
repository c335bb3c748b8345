/**
 * Two habits of counting the error: output minus target, as this site and PyTorch do, and target minus output, as many books do.
 * With the other habit every number that is a multiple of the error has the other sign, and the step is added.
 */
import type { EventKind } from '../../engine/trace/events.ts';
import type { Quantity } from '../../engine/trace/layout.ts';
import type { PracticeStep } from './step.ts';

export type Sign = 1 | -1;

const parts = ['weight', 'bias', 'slope'] as const;
const ofParameters = ['Gradient', 'ClippedGradient', 'Velocity', 'Mean', 'Lookahead', 'CorrectedMean', 'Step'] as const;

const multiplesOfTheError: ReadonlySet<Quantity> = new Set<Quantity>([
  'activationGradient',
  'droppedGradient',
  'gradientMean',
  'path',
  'delta',
  'slopeTerm',
  'exampleWeightGradient',
  'exampleSlopeGradient',
  'weightL2Gradient',
  'weightL1Gradient',
  ...parts.flatMap((part) => ofParameters.map((name) => `${part}${name}` as const)),
]);

/** Whether the result of a step has the sign of the error. */
export const hasSignOfError = ({ run, event }: PracticeStep) =>
  run.subject === 'dense' && multiplesOfTheError.has(event.write.quantity);

const differences: readonly EventKind[] = ['lossSlope', 'outputDelta', 'perceptronDelta'];

/** Whether the error itself is computed here, so that its sign is the reader's to choose. */
export const choosesSign = ({ run, event }: PracticeStep) =>
  run.subject === 'dense' &&
  (differences.includes(event.kind) ||
    (event.kind === 'delta' && event.layer === run.arithmetic.activations.length - 1));
