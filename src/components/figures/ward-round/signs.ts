/** What is said of a diagnosis in F11.5: each sentence takes its numbers from the patient, and says at which look they stand. */
import { signs } from '../../../exercises/deep-gradients/diagnosis.ts';
import { type Course, type Disease, type LayerReading, moments } from '../../../exercises/deep-gradients/ward.ts';
import * as words from './words.ts';

/** @param step the look that is shown; every number of another look is said to be of that look */
export function verdictOf(disease: Disease, diagnosis: Disease, course: Course, step: number) {
  if (disease === diagnosis) return { right: true, say: words.right(found[disease](course, step)) };
  return {
    right: false,
    say: words.notQuiteWith(signs[diagnosis]),
  };
}

const found: Readonly<Record<Disease, (course: Course, step: number) => string>> = {
  vanishing({ readings }, step) {
    const [start, now] = [ends(readings[0]), ends(readings[step])];
    const atFirst = words.atTheFirstLook(start.last, start.first);
    const alone = now.last < start.last / 10 ? words.byNowTheLast(now.last) : '';
    return atFirst + alone;
  },
  exploding({ readings, losses }, step) {
    const sizes = (readings[0] ?? []).map(({ size }) => size);
    const atFirst = words.atTheFirstLookTheLayers(Math.min(...sizes), Math.max(...sizes));
    if (step === 0) return atFirst;
    const leap = words.oneUpdateMade(atFirst, losses[1] as number);
    return allZero(readings[step]) ? words.byNowAllGradients(leap) : leap;
  },
  dead: () => words.allGradientsAreExactly,
  symmetric: () => words.inEveryHiddenLayer,
  'too high a rate'({ readings, losses }, step) {
    const { first, last } = ends(readings[0]);
    const atFirst = words.gradientsStart(first, last);
    const most = Math.max(...losses.slice(0, (moments[step] as number) + 1));
    return most > 2 * (losses[0] as number) ? words.thenTheLossLeaps(atFirst, losses[0] as number, most) : atFirst;
  },
};

const ends = (layers: readonly LayerReading[] = []) => ({
  first: layers[0]?.size ?? Number.NaN,
  last: layers.at(-1)?.size ?? Number.NaN,
});
const allZero = (layers: readonly LayerReading[] = []) => layers.every(({ zero }) => zero === 1);
