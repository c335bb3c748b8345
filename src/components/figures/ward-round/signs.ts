/** What is said of a diagnosis in F11.5: each sentence takes its numbers from the patient, and says at which look they stand. */
import { signs } from '../../../exercises/deep-gradients/diagnosis.ts';
import { type Course, type Disease, type LayerReading, moments } from '../../../exercises/deep-gradients/ward.ts';
import { formatNumber } from '../../../notation/format.ts';

const n = (value: number) => formatNumber(value, { significant: 3 });

/** @param step the look that is shown; every number of another look is said to be of that look */
export function verdictOf(disease: Disease, diagnosis: Disease, course: Course, step: number) {
  if (disease === diagnosis) return { right: true, say: `Right: ${found[disease](course, step)}` };
  return {
    right: false,
    say: `Not quite. With that disease, ${signs[diagnosis]} Look again at all layers, and at several moments.`,
  };
}

const found: Readonly<Record<Disease, (course: Course, step: number) => string>> = {
  vanishing({ readings }, step) {
    const [start, now] = [ends(readings[0]), ends(readings[step])];
    const atFirst = `at the first look the last layer has gradients of ${n(start.last)}, the first of ${n(start.first)}. None is exactly 0.`;
    const alone = now.last < start.last / 10 ? ` By now the last, which learns alone, is down to ${n(now.last)}.` : '';
    return atFirst + alone;
  },
  exploding({ readings, losses }, step) {
    const sizes = (readings[0] ?? []).map(({ size }) => size);
    const atFirst = `at the first look the layers have gradients between ${n(Math.min(...sizes))} and ${n(Math.max(...sizes))}.`;
    if (step === 0) return atFirst;
    const leap = `${atFirst} One update made the loss ${n(losses[1] as number)}.`;
    return allZero(readings[step]) ? `${leap} By now all gradients are exactly 0: that step has killed units.` : leap;
  },
  dead: () => 'all gradients are exactly 0, here and at every look, so no update can ever change a weight.',
  symmetric: () =>
    'in every hidden layer all units have the same gradients, and these are not 0. They learn, but stay copies of one another.',
  'too high a rate'({ readings, losses }, step) {
    const { first, last } = ends(readings[0]);
    const atFirst = `the gradients start at a healthy size, ${n(first)} in the first layer and ${n(last)} in the last.`;
    const most = Math.max(...losses.slice(0, (moments[step] as number) + 1));
    return most > 2 * (losses[0] as number)
      ? `${atFirst} Then the loss leaps from ${n(losses[0] as number)} to ${n(most)}.`
      : atFirst;
  },
};

const ends = (layers: readonly LayerReading[] = []) => ({
  first: layers[0]?.size ?? Number.NaN,
  last: layers.at(-1)?.size ?? Number.NaN,
});
const allZero = (layers: readonly LayerReading[] = []) => layers.every(({ zero }) => zero === 1);
