/** The arithmetic of F11.2: what a kind of start makes of its numbers, and what a layer makes of the size of what reaches it. */
import { type StartActivation, type StartName, startKinds, width } from '../../../exercises/deep-gradients/starts.ts';
import { formatNumber, withoutNoise } from '../../../notation/format.ts';
import type { Formula, Term } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';

const inputs = ownTerm('inputs', width, 'input', 'how many inputs a unit has', 'inputs');
const units = ownTerm('units', width, 'plain', 'how many units the layer has', 'number of units');
const of = (result: Term, relation: Formula['relation'], ...parts: readonly RowPart[]): Formula => ({
  ...{ result, relation },
  tokens: row(...parts),
});
const limit = ownTerm(
  'limit',
  Math.sqrt(6 / (width + width)),
  'weight',
  'the largest weight that can be drawn',
  'limit',
);
const deviation = (value: number) =>
  ownTerm('deviation', value, 'weight', 'the usual distance of a weight from 0', 'deviation');

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
  return startKinds[start].kind === 'normal'
    ? `Each weight is drawn around 0, with a deviation of ${value}, which is simply chosen.`
    : `Each weight is ${value}.`;
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
      { base: 'mean size', sub: String(layer) },
      value,
      side === 'activations' ? 'a' : 'weight',
      layer === 0 ? 'the mean size of the inputs' : `the mean size of the ${side} of layer ${layer}`,
      side,
    );
  const kept = of(
    ownTerm('factor', withoutNoise(after / before), 'plain', 'by what the size was multiplied'),
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
    'the factor that such weights make, as long as the curve is not flat',
  );
  return [of(expected, '=', its, ` · √(${share === 1 ? '' : '½ · '}`, inputs, ')'), kept];
}
