/** F16.2: a score's slope by each of four pixels as a sum over paths, checked twice; or what covering a pixel takes from the score. */
import {
  fallWithout,
  fourPixels,
  hiddenUnits,
  image,
  nudged,
  type OnePath,
  onePath,
  partOfBiases,
  reader,
  slopeOf,
} from '../../../exercises/interpretability/four-pixels.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { type PathRules, pathCount } from './settings.ts';

export interface PathFrame {
  readonly ask: SettingValues<PathRules>['ask'];
  /** Whose score, counted from 0, and what it is. */
  readonly of: number;
  readonly score: number;
  /** z of the hidden units. */
  readonly z: readonly number[];
  /** Pixel by pixel the paths through the hidden units; undefined where one is not yet multiplied. */
  readonly paths: readonly (readonly (OnePath | undefined)[])[];
  /** The path of this step. */
  readonly current: OnePath | undefined;
  /** The pixel that is covered. */
  readonly covered: number | undefined;
  /** For each pixel, as far as known: its slope, its slope by nudging, slope times pixel, and what covering it takes away. */
  readonly slopes: readonly (number | undefined)[];
  readonly nudges: readonly (number | undefined)[];
  readonly shares: readonly (number | undefined)[];
  readonly falls: readonly (number | undefined)[];
  readonly biases: number;
  readonly formula: Formula | undefined;
  readonly sentence: string;
}

const n = (value: number) => formatNumber(value);
const z = (of: number, value: number, words = `the score ${of + 1}`) =>
  ownTerm({ base: 'z', sub: `${of + 1}` }, value, 'z', words, 'score');

export function pathFrame(step: number, { ask, score: named }: SettingValues<PathRules>): PathFrame {
  const of = Number(named) - 1;
  const reading = reader.read(image);
  const score = reading.scores[of] as number;
  const isSlopes = ask === 'slopes';
  const done = isSlopes ? Math.min(step, pathCount) : 0;
  const known = <T>(value: T, if_: boolean) => (if_ ? value : undefined);
  const paths = image.map((_, pixel) =>
    Array.from({ length: hiddenUnits }, (_unit, unit) =>
      known(onePath(pixel, unit, of), pixel * hiddenUnits + unit < done),
    ),
  );
  const at = step - 1;
  const current =
    isSlopes && step > 0 && step <= pathCount ? paths[Math.floor(at / hiddenUnits)]?.[at % hiddenUnits] : undefined;
  const covered = isSlopes || step === 0 ? undefined : at;
  const frame = {
    ...{ ask, of, score, paths, current, covered },
    z: reading.hidden?.z ?? [],
    slopes: image.map((_, k) => known(slopeOf(k, of), (k + 1) * hiddenUnits <= done)),
    nudges: image.map((_, k) => known(nudged(k, of), isSlopes && step > pathCount)),
    shares: image.map((x, k) => known(slopeOf(k, of) * x, isSlopes && step > pathCount + 1)),
    falls: image.map((_, k) => known(fallWithout(k, of), !isSlopes && k < step)),
    biases: partOfBiases(of),
  };
  return { ...frame, formula: formulaOf(frame, step), sentence: sentenceOf(frame, step) };
}

type Bare = Omit<PathFrame, 'formula' | 'sentence'>;

const pathTerm = ({ pixel, unit, product }: OnePath) =>
  ownTerm(
    { base: 'path', sub: `h${unit + 1}` },
    product,
    'plain',
    `the path from pixel ${pixel + 1} through h${unit + 1}`,
    `unit ${unit}`,
  );

function formulaOf(
  { current, covered, of, score, paths, shares, biases, falls, nudges, slopes }: Bare,
  step: number,
): Formula | undefined {
  const relation = '=' as const;
  if (current !== undefined) {
    const { pixel, unit } = current;
    const slope = slopes[pixel];
    // With its last path the slope by the pixel is known, and is what is written out.
    if (slope !== undefined)
      return {
        relation,
        result: ownTerm({ base: 'slope' }, slope, 'plain', `the slope by pixel ${pixel + 1}`, `pixel ${pixel}`),
        tokens: row(
          ...(paths[pixel] ?? []).flatMap((path, k) => [...(k === 0 ? [] : [' + ']), pathTerm(path as OnePath)]),
        ),
      };
    return {
      relation,
      result: ownTerm(
        { base: 'path' },
        current.product,
        'plain',
        `the path from pixel ${pixel + 1} through h${unit + 1}`,
        `pixel ${pixel}`,
      ),
      tokens: row(
        ownTerm(
          { base: 'w', sub: `o${of + 1},h${unit + 1}` },
          current.onward,
          'weight',
          `the weight from h${unit + 1} to the score ${of + 1}`,
          `unit ${unit}`,
        ),
        ' · ',
        ownTerm(
          { base: 'f′', argument: { base: 'z', sub: `h${unit + 1}` } },
          current.gate,
          'z',
          `the slope of ReLU at h${unit + 1}`,
          `unit ${unit}`,
        ),
        ' · ',
        ownTerm(
          { base: 'w', sub: `h${unit + 1},x${pixel + 1}` },
          current.into,
          'weight',
          `the weight from pixel ${pixel + 1} to h${unit + 1}`,
          `pixel ${pixel}`,
        ),
      ),
    };
  }
  if (covered !== undefined) {
    const fall = falls[covered] as number;
    return {
      relation,
      result: ownTerm({ base: 'fall' }, fall, 'plain', 'by how much the score falls', `pixel ${covered}`),
      tokens: row(
        z(of, score),
        ' − ',
        ownTerm(
          { base: 'z', sub: `${of + 1} without x${covered + 1}` },
          score - fall,
          'z',
          'the score with the pixel covered',
          'score',
        ),
      ),
    };
  }
  if (step === pathCount + 1) {
    const [slope, by] = [slopes[0] as number, nudges[0] as number];
    return {
      relation,
      result: ownTerm({ base: 'difference' }, slope - by, 'plain', 'the difference of the two, for pixel 1'),
      tokens: row(
        ownTerm({ base: 'paths' }, slope, 'plain', 'the sum over the paths of pixel 1'),
        ' − ',
        ownTerm({ base: 'nudge' }, by, 'plain', 'the slope found by nudging pixel 1'),
      ),
    };
  }
  if (step === pathCount + 2)
    return {
      relation,
      result: z(of, score),
      tokens: row(
        ...shares.flatMap((share, k) => [
          ...(k === 0 ? [] : [' + ']),
          ownTerm({ base: 's', sub: `${k + 1}` }, share as number, 'input', `slope times pixel ${k + 1}`, `pixel ${k}`),
        ]),
        ' + ',
        ownTerm({ base: 'b' }, biases, 'weight', 'what the biases have of the score'),
      ),
    };
  return undefined;
}

function sentenceOf({ ask, current, covered, of, score, falls, slopes, z: sums }: Bare, step: number): string {
  if (current !== undefined) {
    const { pixel, unit } = current;
    const slope = slopes[pixel];
    const all = slope === undefined ? '' : ` All paths of pixel ${pixel + 1} add up to ${n(slope)}.`;
    return current.gate === 0
      ? `Pixel ${pixel + 1} through h${unit + 1}: its ReLU is off, z is ${n(current.z)}, so this path is 0.${all}`
      : `Pixel ${pixel + 1} through h${unit + 1}: the weights ${n(current.onward)} and ${n(current.into)} give ${n(current.product)}.${all}`;
  }
  if (covered !== undefined) {
    const fall = falls[covered] as number;
    const moves = fall === 0 ? 'stays as it is' : `${fall < 0 ? 'rises' : 'falls'} by ${n(Math.abs(fall))}`;
    return `Pixel ${covered + 1} is made black: the score ${of + 1} ${moves}.`;
  }
  if (step === pathCount + 1)
    return 'Each pixel is nudged up and down a little: the score changes as the paths say. First check.';
  if (step === pathCount + 2)
    return `Slope times pixel, added up, and what the biases have: ${n(score)}, the score itself. Second check.`;
  return ask === 'slopes'
    ? `The score ${of + 1} is ${n(score)}. What does each pixel do to it? ${sums.filter((own) => own > 0).length} of ${sums.length} hidden units are on.`
    : `The score ${of + 1} is ${n(score)}. No pixel is covered yet.`;
}

/** The network behind the figure, for its picture. */
export const layers = fourPixels;
