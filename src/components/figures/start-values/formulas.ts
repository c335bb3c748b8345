/** The arithmetic of F11.2: what a kind of start makes of its numbers, and what a layer makes of the size of what reaches it. */
import { type StartActivation, type StartName, startKinds, width } from '../../../exercises/deep-gradients/starts.ts';
import { formatNumber, withoutNoise } from '../../../notation/format.ts';
import type { Formula, Term } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';
import * as words from './words.ts';

const inputs = ownTerm(words.inputs, width, 'input', words.howManyInputs, 'inputs');
const units = ownTerm(words.units, width, 'plain', words.howManyUnits, 'number of units');
const of = (result: Term, relation: Formula['relation'], ...parts: readonly RowPart[]): Formula => ({
  ...{ result, relation },
  tokens: row(...parts),
});
const limit = ownTerm('limit', Math.sqrt(6 / (width + width)), 'weight', words.largestWeightThatCan, 'limit');
const deviation = (value: number) => ownTerm('deviation', value, 'weight', words.usualDistance, 'deviation');

/** The usual distance of a start weight from 0: drawn evenly up to a limit it is limit ∕ √3. */
export function deviationOf(start: StartName): number {
  if (start === 'Xavier') return limit.value / Math.sqrt(3);
  return start === 'He' ? Math.sqrt(2 / width) : (startKinds[start].value ?? 0);
}

/** How the weights are made, where that is computed from the layers. */
export function recipe(start: StartName): readonly Formula[] {
  const value = deviation(deviationOf(start));
  switch (start) {
    case 'Xavier':
      return [of(limit, '=', '√(6 ∕ (', inputs, ' + ', units, '))'), of(value, '=', limit, ' ∕ √3')];
    case 'He':
      return [of(value, '=', '√(2 ∕ ', inputs, ')')];
    default:
      return [];
  }
}

/** How the weights are made where nothing is computed for it; undefined where it is. */
export function chosen(start: StartName): string | undefined {
  if (start === 'Xavier' || start === 'He') return undefined;
  const value = formatNumber(deviationOf(start));
  return startKinds[start].kind === 'normal' ? words.eachWeightIsDrawn(value) : words.eachWeight(value);
}

/** Sizes of the numbers of a layer and of those that reach it; the part is the side of the picture. */
export interface Passed {
  readonly side: 'activations' | 'gradients';
  /** Counted from 1; 0 are the inputs. */
  readonly from: number;
  readonly to: number;
  readonly sizes: readonly [from: number, to: number];
}

/**
 * By which factor a layer has changed the size; and, for a layer of activations behind another one, which factor independent weights of
 * that size make where the curve is not flat. ReLU lets about half of the sums through.
 */
export function passedOn(
  { side, from, to, sizes: [before, after] }: Passed,
  start: StartName,
  f: StartActivation,
): readonly Formula[] {
  if (before === 0) return [];
  const size = (layer: number, value: number) =>
    ownTerm(
      { base: words.meanSizeText, sub: String(layer) },
      value,
      side === 'activations' ? 'a' : 'weight',
      layer === 0 ? words.meanSizeOfTheInputs : words.meanSizeOfTheOfLayer(side, layer),
      side,
    );
  const kept = of(
    ownTerm('factor', withoutNoise(after / before), 'plain', words.byWhatTheSize),
    '=',
    size(to, after),
    ' ∕ ',
    size(from, before),
  );
  if (side === 'gradients' || from === 0 || start === 'equal') return [kept];
  const its = deviation(deviationOf(start));
  const share = f === 'relu' ? 0.5 : 1;
  const expected = ownTerm(
    'expected',
    withoutNoise(its.value * Math.sqrt(share * width)),
    'plain',
    words.factorThatSuchWeights,
  );
  return [of(expected, '=', its, ` · √(${share === 1 ? '' : '½ · '}`, inputs, ')'), kept];
}
