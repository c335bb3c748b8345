/**
 * The numbers that known mistakes give for one act of a run, each computed again from the numbers of the record. The likelier
 * come first. None of them reads as the right number.
 */
import { type Digits, defaultDigits, formatNumber } from '../../notation/format.ts';
import { backwardMistakes } from './kinds/backward.ts';
import { descentMistakes } from './kinds/descent.ts';
import { forwardMistakes } from './kinds/forward.ts';
import { mistakesOfPlace } from './kinds/places.ts';
import { updateMistakes } from './kinds/update.ts';
import type { Made, Makes, Mistake } from './mistake.ts';
import { mistakesOfShape } from './shapes.ts';
import type { PracticeStep } from './step.ts';
import { mistakesOfOperands, otherResults } from './substitutions.ts';

const ofKind: Makes = (step) =>
  [forwardMistakes, backwardMistakes, updateMistakes, descentMistakes].flatMap(
    (table) => table[step.event.kind]?.(step) ?? [],
  );

const otherSign: Makes = ({ event }) => [['other-sign', -event.value]];

const makers: readonly Makes[] = [
  otherSign,
  ofKind,
  mistakesOfShape,
  mistakesOfPlace,
  mistakesOfOperands,
  otherResults,
];

/**
 * Every known mistake of a step whose number differs from the right one in the digits that the page shows.
 * @param wanted which numbers are asked about; all of them by default
 */
export function knownMistakes(
  step: PracticeStep,
  digits: Digits = defaultDigits,
  wanted: (value: number) => boolean = Number.isFinite,
): Mistake[] {
  const right = formatNumber(step.event.value, digits);
  return makers
    .flatMap((make): readonly Made[] => make(step))
    .filter(([, value]) => Number.isFinite(value) && wanted(value) && formatNumber(value, digits) !== right)
    .map(([name, value, ...cells]) => ({ name, value, cells }));
}
