/** F11.3: everything drawable at one step. A gradient of two parts, and two ways to make it shorter. */
import { norm } from '../../../engine/math/norm.ts';
import { byNorm, byValue, direction, turned, type Vector } from '../../../exercises/deep-gradients/clipping.ts';
import { formatNumber, withoutNoise } from '../../../notation/format.ts';
import type { Formula, Term } from '../../../notation/notation.ts';
import { ownTerm, type RowPart, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { ClipRules } from './settings.ts';
import * as words from './words.ts';

export interface ClipFrame {
  readonly gradient: Vector;
  readonly limit: number;
  readonly length: number;
  /** Undefined before their steps. */
  readonly byNorm: Vector | undefined;
  readonly byValue: Vector | undefined;
  readonly formulas: readonly Formula[];
  /** How far clipping by value turns the gradient: undefined before its step, and where an arrow has no length. */
  readonly angle: Formula | undefined;
  readonly sentence: string;
  readonly rows: readonly { readonly symbol: string; readonly words: string; readonly value: number | undefined }[];
}

export function clipFrame(step: number, { g1, g2, limit }: SettingValues<ClipRules>): ClipFrame {
  const gradient: Vector = [g1, g2];
  // As the formulas have them: 3 × 1 ∕ 5 is 0.6, and no 0.6000 in a sentence.
  const clean = ([x, y]: Vector): Vector => [withoutNoise(x), withoutNoise(y)];
  const length = norm(gradient);
  const [short, cut] = [clean(byNorm(gradient, limit)), byValue(gradient, limit)];
  const known = (from: number, value: number | undefined) => (step >= from ? value : undefined);
  return {
    ...{ gradient, limit, length },
    byNorm: step >= 2 ? short : undefined,
    byValue: step >= 3 ? cut : undefined,
    formulas: formulasOf(step, gradient, limit, length, short, cut),
    angle: step >= 3 ? angleOf(gradient, cut) : undefined,
    sentence: sentenceOf(step, gradient, limit, length, short, cut),
    rows: [
      { symbol: 'g₁', words: words.firstPart, value: g1 },
      { symbol: 'g₂', words: words.secondPart, value: g2 },
      { symbol: '‖g‖', words: words.itsLength, value: known(1, length) },
      { symbol: words.gByNorm, words: words.firstPartClipped, value: known(2, short[0]) },
      { symbol: words.gByNormText, words: words.secondPartClipped, value: known(2, short[1]) },
      { symbol: words.gByValue, words: words.firstPartClippedByValue, value: known(3, cut[0]) },
      { symbol: words.gByValueText, words: words.secondPartClippedByValue, value: known(3, cut[1]) },
      { symbol: 'turned', words: words.degreesThatClipping, value: known(3, turned(gradient, cut)) },
    ],
  };
}

/** Clipping by value turns an arrow within its quarter, so that the larger angle less the smaller one is the turn. */
function angleOf(gradient: Vector, cut: Vector): Formula | undefined {
  const value = turned(gradient, cut);
  if (value === undefined) return undefined;
  const [from, to] = [
    ownTerm(words.angleOfG, direction(gradient), 'plain', words.degreesBetweenTheGradient),
    ownTerm(words.angleByValue, direction(cut), 'plain', words.sameOnce),
  ];
  const tokens = from.value >= to.value ? row(from, ' − ', to) : row(to, ' − ', from);
  return {
    result: ownTerm('turned', value, 'plain', words.degreesThatClipping),
    relation: '=',
    tokens,
  };
}

function formulasOf(
  step: number,
  [g1, g2]: Vector,
  limit: number,
  size: number,
  short: Vector,
  cut: Vector,
): Formula[] {
  const part = (k: 1 | 2, value: number) =>
    ownTerm({ base: 'g', sub: String(k) }, withoutNoise(value), 'weight', words.partOfTheGradient(k), 'g');
  const [one, two] = [part(1, g1), part(2, g2)];
  const length = ownTerm('‖g‖', size, 'plain', words.itsLength, 'length');
  const most = ownTerm('c', limit, 'plain', words.limit, 'limit');
  const of = (result: Term, ...parts: readonly RowPart[]): Formula => ({
    result,
    relation: '=',
    tokens: row(...parts),
  });
  const becomes = (result: Term, ...parts: readonly RowPart[]): Formula => ({ ...of(result, ...parts), relation: '←' });
  if (step === 1) return [of(length, '√(', one, ['2'], ' + ', two, ['2'], ')')];
  if (step === 2)
    return size > limit
      ? [of(part(1, short[0]), one, ' × ', most, ' ∕ ', length), of(part(2, short[1]), two, ' × ', most, ' ∕ ', length)]
      : [becomes(part(1, short[0]), one), becomes(part(2, short[1]), two)];
  if (step === 3) return [clipped(part(1, cut[0]), one, most), clipped(part(2, cut[1]), two, most)];
  return [];
}

/** One part, brought between −c and c. */
function clipped(result: Term, part: Term, most: Term): Formula {
  const tokens = part.value < 0 ? row('max(', part, ', −', most, ')') : row('min(', part, ', ', most, ')');
  const kept = result.value === part.value;
  return { result, relation: '←', tokens, ...(kept && { because: words.withinTheLimit }) };
}

function sentenceOf(step: number, g: Vector, limit: number, length: number, short: Vector, cut: Vector): string {
  const n = (value: number) => formatNumber(value);
  const at = ([x, y]: Vector) => `(${n(x)}, ${n(y)})`;
  const turn = turned(g, cut);
  switch (step) {
    case 0:
      return words.gradientIsAndNothing(at(g), limit);
    case 1:
      return words.itsLengthOf(length, length > limit);
    case 2:
      return length > limit ? words.clippedByNormItIsItsLength(at(short), limit) : words.itIsShortEnough(at(short));
    default:
      return words.clippedByValueOf(at(cut), turn);
  }
}
