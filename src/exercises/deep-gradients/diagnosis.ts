/** What tells the five diseases apart, in words and by the numbers of a training. */
import type { Course, Disease } from './ward.ts';

/** What a disease shows, and what tells it from the others. Said of a wrong diagnosis, so nothing in it is true of the patient. */
export const signs: Readonly<Record<Disease, string>> = {
  vanishing:
    'the gradients of the first look get hundreds of times smaller on the way back, and none of them is exactly 0.',
  exploding: 'the first look finds gradients in the tens and hundreds in every layer.',
  dead: 'all gradients are exactly 0 from the first look on.',
  symmetric: 'all units of a layer have the same gradients, and these are not 0: they learn, but as one.',
  'too high a rate':
    'the gradients of the first look are of a healthy size and differ, and then the loss leaps upwards.',
};

/**
 * The disease that the gradients of the first look, and the losses after it, are signs of.
 * @throws Error where there are signs of none
 */
export function diagnosisOf({ readings: [first = []], losses }: Course): Disease {
  const hidden = first.slice(0, -1);
  const sizes = first.map(({ size }) => size);
  if (hidden.every(({ zero }) => zero === 1)) return 'dead';
  if (hidden.every(({ different }) => different === 1)) return 'symmetric';
  if (Math.min(...sizes) > 10) return 'exploding';
  if ((sizes[0] as number) < (sizes.at(-1) as number) / 100) return 'vanishing';
  if (Math.max(...losses) > 2 * (losses[0] as number)) return 'too high a rate';
  throw new Error('no disease has these signs');
}
