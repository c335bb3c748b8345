/**
 * Two habits of counting the error: output minus target, as this site and PyTorch do, and target minus output, as many books do.
 * With the other habit every number that is a multiple of the error has the other sign, and the step is added.
 */
import type { EventKind } from '../../engine/trace/events.ts';
import type { Quantity } from '../../engine/trace/layout.ts';
import type { PracticeStep } from './step.ts';

export type Sign = 1 | -1;

const parts = ['weight', 'bias', 'slope', 'point'] as const;
const ofParameters = ['Gradient', 'ClippedGradient', 'Velocity', 'Mean', 'Lookahead', 'CorrectedMean', 'Step'] as const;

const multiplesOfTheError: ReadonlySet<Quantity> = new Set<Quantity>([
  ...parts.flatMap((part) => ofParameters.map((name) => `${part}${name}` as const)),
  ...(['weightL2Gradient', 'weightL1Gradient', 'exampleWeightGradient', 'exampleSlopeGradient', 'slopeTerm'] as const),
  ...(['activationGradient', 'droppedGradient', 'gradientMean', 'path', 'delta'] as const),
  ...(['outputGradient', 'outputWeightGradient', 'outputBiasGradient', 'pooledGradient', 'poolPath'] as const),
  ...(['mapGradient', 'mapDelta', 'kernelTerm', 'kernelGradient', 'kernelBiasGradient'] as const),
  ...(['pixelPath', 'pixelGradient', 'recurrentPath', 'hiddenGradient', 'cellCarry', 'tanhGradient'] as const),
  ...(['cellPath', 'cellGradient', 'gateGradient', 'gateDelta', 'inputTerm', 'recurrentTerm', 'inputPath'] as const),
  ...(['inputGradient', 'inputWeightGradient', 'recurrentWeightGradient', 'gateBiasGradient'] as const),
  ...(['errorSlope', 'functionSlopeTerm'] as const),
]);

const differences: readonly EventKind[] = ['lossSlope', 'outputDelta', 'perceptronDelta'];

/** Whether the result of a step has the sign of the error. */
export const hasSignOfError = ({ record, event }: PracticeStep) =>
  multiplesOfTheError.has(event.write.quantity) && record.plan.kindNames.some((kind) => differences.includes(kind));

/** Whether the error itself is computed here, so that its sign is the reader's to choose. */
export const choosesSign = ({ run, event }: PracticeStep) =>
  differences.includes(event.kind) ||
  (run.subject === 'dense' && event.kind === 'delta' && event.layer === run.arithmetic.activations.length - 1);
