/** Whether a network of these weights gives numbers for every image: neither weights nor what comes out of a layer is too large. */
import { FileError } from './file-error.ts';
import type { Tensor } from './tensors.ts';

/** The largest number of float32, in which everything is computed. */
const largest = 3.4028234e38;

/** The largest sum of sizes that one output of a kernel adds up; its last axis is that of the outputs. */
function largestSum({ shape, values }: Tensor): number {
  const outputs = shape.at(-1) ?? 1;
  const sums = new Float64Array(outputs);
  values.forEach((value, k) => {
    sums[k % outputs] = (sums[k % outputs] as number) + Math.abs(value);
  });
  return sums.reduce((most, sum) => Math.max(most, sum), 0);
}

/**
 * No activation of the lab makes a number larger than it is, so that what can come out of a layer is at most its largest sum
 * times what can come in.
 * @param tensors kernel and bias of each layer, in order
 * @param brightest the largest value of a pixel
 * @throws FileError
 */
export function checkAnswers(tensors: readonly Tensor[], brightest: number, where: string): void {
  const bad = tensors.find(({ values }) => !values.every(Number.isFinite));
  if (bad) {
    const value = bad.values.find((each) => !Number.isFinite(each)) as number;
    throw new FileError({
      what: `The weight ${bad.name} holds ${Number.isNaN(value) ? 'what is not a number' : 'an infinite number'}.`,
      where,
      expected: 'numbers, as every run that was trained to its end has them',
    });
  }
  let reach = brightest;
  for (let layer = 0; layer + 1 < tensors.length; layer += 2) {
    const [kernel, bias] = [tensors[layer] as Tensor, tensors[layer + 1] as Tensor];
    reach = Math.max(1, reach) * largestSum(kernel) + bias.values.reduce((most, b) => Math.max(most, Math.abs(b)), 0);
    if (reach <= largest) continue;
    throw new FileError({
      what: `The weights are so large that what comes out of ${kernel.name} may be no number.`,
      where,
      expected: 'weights as training leaves them',
    });
  }
}
