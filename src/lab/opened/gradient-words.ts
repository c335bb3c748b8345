/** How a weight's gradient comes about, in words. */
const slope = 'slope of the batch’s mean loss: by how much the loss rises for each 1 that the weight rises';

export const gradientWords = {
  alone: `Its gradient, the ${slope}.`,
  slope: `The ${slope}.`,
  l2: 'weight decay adds 2 · l2 · w',
  l1: 'l1 adds its own amount with the sign of w',
  /** @param penalties each goes on after "to the slope, …" */
  added: (penalties: readonly string[]) =>
    penalties.length === 0 ? 'Its gradient.' : `Its gradient: to the slope, ${penalties.join(', and ')}.`,
  clipped: 'All gradients are multiplied by the same c, so that their norm comes down to the bound of clipping.',
  /** Below the table of the layers. */
  penalised: ' What penalties add is in these numbers.',
  bounded: ' They are as they were clipped.',
} as const;
