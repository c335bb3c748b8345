/** What can be changed of an optimizer: lr, momentum, alpha, beta1, beta2, epsilon, weightDecay, and clip where gradients are clipped. */
import type { OptimizerSpec } from '../../engine/experiment.ts';
import { type ConstantName, constantNames, constantsFor } from '../../engine/optimizers/optimizer.ts';
import { optimizers } from '../../engine/optimizers.ts';
import { aboveZero, type Bound, belowOne, type EditPlace, fromZero } from '../../player/edit-places.ts';
import { sharedQuantities } from '../optimizers.ts';
import { stepQuantities } from '../step.ts';

const bounds: Readonly<Record<ConstantName, Bound>> = {
  momentum: belowOne,
  alpha: belowOne,
  beta1: belowOne,
  beta2: belowOne,
  epsilon: aboveZero,
  weightDecay: fromZero,
};

const withoutArticle = (words: string) => words.replace(/^the /, '');

/** @param path where the optimizer stands in the experiment; what else is trained with stands beside it */
export function optimizerPlaces(
  { optimizer, clipNorm }: { readonly optimizer: OptimizerSpec; readonly clipNorm?: number | undefined },
  path: readonly string[] = [],
): EditPlace[] {
  const its = optimizers[optimizer.kind];
  const usual = constantsFor(its, optimizer);
  const { learningRate, clipNorm: limit } = stepQuantities;
  return [
    {
      target: 'lr',
      path: [...path, 'optimizer', 'learningRate'],
      name: withoutArticle(learningRate.words({})),
      bound: fromZero,
    },
    ...constantNames
      .filter((name) => name in its.constants)
      .map((name) => ({
        target: name,
        path: [...path, 'optimizer', name],
        name: withoutArticle(sharedQuantities[name].words({})),
        bound: bounds[name],
        otherwise: usual[name],
      })),
    ...(clipNorm === undefined
      ? []
      : [{ target: 'clip', path: [...path, 'clipNorm'], name: withoutArticle(limit.words({})), bound: aboveZero }]),
  ];
}

/** The target behind a constant's cell. */
export function optimizerTarget(quantity: string): string | undefined {
  if (quantity === 'learningRate') return 'lr';
  if (quantity === 'clipNorm') return 'clip';
  return constantNames.find((name) => name === quantity);
}
