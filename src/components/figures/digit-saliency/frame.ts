/** F16.3: a map of a digit put together path by path or patch by patch, beside that of the trained network. */
import { pathsThrough, type Reading } from '../../../exercises/interpretability/reader.ts';
import {
  likeness,
  occlusionAfter,
  type Parts,
  partsOf,
  patchesAcross,
  type Source,
  sizesOf,
  slopesAfter,
} from '../../../exercises/interpretability/saliency.ts';
import type { SettingValues } from '../../../player/settings.ts';
import { lastOf, type SaliencyRules } from './settings.ts';
import * as words from './words.ts';

export interface SaliencyFrame {
  readonly values: SettingValues<SaliencyRules>;
  readonly image: readonly number[];
  readonly reading: Reading;
  /** Whose score is explained: the digit that is written there. */
  readonly of: number;
  readonly done: boolean;
  readonly step: number;
  /** What this step added, and all together. */
  readonly added: readonly number[] | undefined;
  readonly map: readonly number[];
  /** What the full colour is: the largest number of the whole map. */
  readonly largest: number;
  /** Once the map is whole: how its sizes go with the ink, and with those of the trained network's map. */
  readonly withInk: number | undefined;
  readonly withTrained: number | undefined;
  /** Once it is whole: what the score is made of. */
  readonly parts: Parts | undefined;
  readonly sentence: string;
}

type Values = SettingValues<SaliencyRules>;

/** The map that a network gives, as far as a step. */
function mapAt(source: Source, { map, weights, digit }: Values, step: number): number[] {
  const reader = source.reader(weights);
  const of = Number(digit);
  const image = source.digits[of] as readonly number[];
  if (map === 'covered') return occlusionAfter(reader, image, of, patchesAcross(image.length) * step);
  const slopes = slopesAfter(reader, image, of, step);
  return map === 'slope' ? slopes : slopes.map((slope, k) => slope * (image[k] as number));
}

export function saliencyFrame(step: number, values: Values, source: Source): SaliencyFrame {
  const of = Number(values.digit);
  const image = source.digits[of] as readonly number[];
  const reader = source.reader(values.weights);
  const reading = reader.read(image);
  const last = lastOf(values.map, { units: source.units, pixels: image.length });
  const done = step === last;
  const whole = mapAt(source, values, last);
  const map = mapAt(source, values, step);
  const before = step === 0 ? undefined : mapAt(source, values, step - 1);
  const frame = {
    ...{ values, image, reading, of, done, step, map },
    added: before && map.map((value, k) => value - (before[k] as number)),
    largest: whole.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    withInk: done ? likeness(sizesOf(map), image) : undefined,
    withTrained:
      done && values.weights !== 'trained'
        ? likeness(sizesOf(map), sizesOf(mapAt(source, { ...values, weights: 'trained' }, last)))
        : undefined,
    parts: done && values.map !== 'covered' ? partsOf(reader, image, of) : undefined,
  };
  const adds =
    step > 0 && values.map !== 'covered' && pathsThrough(reader, reading, step - 1, of).some((path) => path !== 0);
  return { ...frame, sentence: sentenceOf(frame, adds) };
}

export const kinds = {
  slope: words.slopeByEachPixel,
  share: words.slopeTimesPixel,
  covered: words.fallWhenCovered,
} as const;

function sentenceOf(
  { step, done, of, values, reading, withInk, parts, image }: Omit<SaliencyFrame, 'sentence'>,
  adds: boolean,
): string {
  if (step === 0) return words.isReadAsThe(of, reading.best, reading.scores[of] as number);
  if (values.map === 'covered') {
    return done
      ? words.everyPatchOfPixels(withInk as number)
      : words.ofRowsOfPatches(step, patchesAcross(image.length));
  }
  if (!done) return adds ? words.pathsThroughUnit(step) : words.unitIsOff(step);
  if (values.map === 'share')
    return words.allPathsAreAdded(parts?.pixels as number, parts?.biases as number, parts?.score as number);
  return words.allPathsAreAddedTheSlope(image.length);
}
