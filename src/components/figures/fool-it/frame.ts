/** F16.4: an image that climbs towards a digit, and what the network says of it. */
import { type Climbed, climb, fooledAt, lastStep, startImage } from '../../../exercises/interpretability/climb.ts';
import { readerOf } from '../../../exercises/interpretability/reader.ts';
import { networks } from '../../../exercises/interpretability/recorded.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { SettingValues } from '../../../player/settings.ts';
import type { FoolRules } from './settings.ts';
import * as words from './words.ts';

export interface FoolFrame {
  readonly step: number;
  readonly target: number;
  readonly start: SettingValues<FoolRules>['start'];
  readonly from: readonly number[];
  readonly now: Climbed;
  /** What was changed, pixel by pixel. */
  readonly change: readonly number[];
  /** Whether what the network says is kept back, as a prediction asks for it. */
  readonly isKept: boolean;
  readonly sentence: string;
}

/** All steps with these settings. */
export const climbed = ({ start, target }: SettingValues<FoolRules>): Climbed[] =>
  climb(readerOf(networks.hidden), startImage(start), Number(target), lastStep);

export const fooledWith = (values: SettingValues<FoolRules>) => fooledAt(climbed(values), Number(values.target));

export function foolFrame(
  step: number,
  { start, target: named }: SettingValues<FoolRules>,
  all: readonly Climbed[],
  isKept = false,
): FoolFrame {
  const target = Number(named);
  const from = startImage(start);
  const now = all[step] as Climbed;
  const { best, probabilities } = now.reading;
  const percent = (k: number) => `${formatNumber(100 * (probabilities[k] as number), { significant: 3 })} %`;
  const says = words.networkSays(best, percent(best));
  const moved = words.mostChangedPixelDiffers(now.most);
  return {
    ...{ step, target, start, from, now, isKept },
    change: now.image.map((value, k) => value - (from[k] as number)),
    sentence: isKept
      ? words.thisImageIsShown(start)
      : step === 0
        ? words.whichPixelsWouldMake(says, target)
        : best === target
          ? `${says}; ${moved}.`
          : words.andFor(says, percent(target), target, moved),
  };
}
