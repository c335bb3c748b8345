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
import type { Formula } from '../../../notation/notation.ts';
import { ownTerm, row } from '../../../notation/own-term.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { type PathRules, pathCount } from './settings.ts';
import * as said from './words.ts';

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

const z = (of: number, value: number, words = said.scoreWith(of + 1)) =>
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
    said.pathFromPixelThrough(pixel + 1, unit + 1),
    said.unitOf(unit),
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
        result: ownTerm({ base: said.slope }, slope, 'plain', said.slopeByPixel(pixel + 1), said.pixelOf(pixel)),
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
        said.pathFromPixelThrough(pixel + 1, unit + 1),
        said.pixelOf(pixel),
      ),
      tokens: row(
        ownTerm(
          { base: 'w', sub: `o${of + 1},h${unit + 1}` },
          current.onward,
          'weight',
          said.weightFromH(unit + 1, of + 1),
          said.unitOf(unit),
        ),
        ' · ',
        ownTerm(
          { base: 'f′', argument: { base: 'z', sub: `h${unit + 1}` } },
          current.gate,
          'z',
          said.slopeOfReLU(unit + 1),
          said.unitOf(unit),
        ),
        ' · ',
        ownTerm(
          { base: 'w', sub: `h${unit + 1},x${pixel + 1}` },
          current.into,
          'weight',
          said.weightFromPixel(pixel + 1, unit + 1),
          said.pixelOf(pixel),
        ),
      ),
    };
  }
  if (covered !== undefined) {
    const fall = falls[covered] as number;
    return {
      relation,
      result: ownTerm({ base: 'fall' }, fall, 'plain', said.byHowMuch, said.pixelWith(covered)),
      tokens: row(
        z(of, score),
        ' − ',
        ownTerm(
          { base: 'z', sub: said.withoutX(of + 1, covered + 1) },
          score - fall,
          'z',
          said.scoreWithThePixel,
          'score',
        ),
      ),
    };
  }
  if (step === pathCount + 1) {
    const [slope, by] = [slopes[0] as number, nudges[0] as number];
    return {
      relation,
      result: ownTerm({ base: 'difference' }, slope - by, 'plain', said.differenceOfTheTwo),
      tokens: row(
        ownTerm({ base: 'paths' }, slope, 'plain', said.sumOverThePaths),
        ' − ',
        ownTerm({ base: 'nudge' }, by, 'plain', said.slopeFoundByNudging),
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
          ownTerm(
            { base: 's', sub: `${k + 1}` },
            share as number,
            'input',
            said.slopeTimesPixel(k + 1),
            said.pixelText(k),
          ),
        ]),
        ' + ',
        ownTerm({ base: 'b' }, biases, 'weight', said.whatTheBiases),
      ),
    };
  return undefined;
}

function sentenceOf({ ask, current, covered, of, score, falls, slopes, z: sums }: Bare, step: number): string {
  if (current !== undefined) {
    const { pixel, unit } = current;
    const slope = slopes[pixel];
    const all = slope === undefined ? '' : said.allPathsOfPixel(pixel + 1, slope);
    return current.gate === 0
      ? said.pixelThroughH(pixel + 1, unit + 1, current.z, all)
      : said.pixelThroughHTheWeights(pixel + 1, unit + 1, current.onward, current.into, current.product, all);
  }
  if (covered !== undefined) {
    const fall = falls[covered] as number;
    const moves = fall === 0 ? said.staysAs : said.by(fall, Math.abs(fall));
    return said.pixelIsMadeBlack(covered + 1, of + 1, moves);
  }
  if (step === pathCount + 1) return said.eachPixelIsNudged;
  if (step === pathCount + 2) return said.slopeTimesPixelAdded(score);
  return ask === 'slopes'
    ? said.scoreIsWhatDoes(of + 1, score, sums.filter((own) => own > 0).length, sums.length)
    : said.scoreIsNoPixel(of + 1, score);
}

/** The network behind the figure, for its picture. */
export const layers = fourPixels;
