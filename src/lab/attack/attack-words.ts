/** What an attack has done, in words. */

import { attackLabel } from '../protocol/attacks.ts';
import { aClass, type DataName } from '../protocol/data-sets.ts';
import { grouped, percent } from '../protocol/words.ts';
import { type Family, levelAt } from './families.ts';
import type { CurveOf } from './measure.ts';

/** "How many of the test images does it still read, shifted right by 4 px?" */
export function question(family: Family): string {
  return `How many of 100 test images does it still read when they are ${attackLabel(levelAt(family, family.asked).attack)}?`;
}

/** The guess beside what was measured: "You said 60 %. Measured on 500 test images: 36.4 % (24 points from your guess)." */
export function outcome(family: Family, { points, count }: CurveOf, guess: number): string {
  const at = (x: number) => points.find((point) => point.x === x)?.accuracy ?? Number.NaN;
  const untouched = family.levels.find(({ attack }) => applies(attack) === false);
  const before = untouched ? ` Images as they are: ${percent(at(untouched.x))}.` : '';
  const measured = at(family.asked);
  return `You said ${guess} %. Measured on ${grouped(count)} test images: ${percent(measured)} (${distance(guess, 100 * measured)}).${before}`;
}

function distance(guess: number, measured: number): string {
  const points = Math.abs(guess - measured);
  return points < 5 ? 'you were near' : `${Math.round(points)} points from your guess`;
}

/** Whether an attack changes anything. */
function applies(attack: Family['levels'][number]['attack']): boolean {
  switch (attack.kind) {
    case 'none':
      return false;
    case 'shift':
      return attack.pixels !== 0;
    case 'rotate':
      return attack.degrees !== 0;
    case 'brightness':
      return attack.factor !== 1;
    case 'noise':
      return attack.share !== 0;
    default:
      return true;
  }
}

/** "Of 200 images of nothing but noise it is 80.1 % sure on average; in 62.0 % of them it sees the digit 8." */
export function noiseWords(data: DataName, { images, meanTop, digit, share }: NonNullable<CurveOf['noise']>): string {
  const [none, seen] = data === 'mnist' ? ['no digit', `the digit ${digit}`] : ['nothing', aClass(data, digit)];
  return (
    `${grouped(images)} images were nothing but noise. There is ${none} in them, yet its largest probability is ` +
    `${percent(meanTop)} on average, and in ${percent(share)} of them it sees ${seen}.`
  );
}
