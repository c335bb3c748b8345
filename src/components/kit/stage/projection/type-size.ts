/** How large letters are in a projected figure: as large as what has to be seen at once allows. */

/** The room that a figure needs side by side with its line and controls, in its own letters: rem. */
const needed = { width: 54, height: 32 } as const;
/** Sizes beyond are no easier to read. In px. */
const largest = 64;

/**
 * @param width and height of what the figure fills, in px
 * @param usual the size of letters on the page: never smaller
 * @param wish how much larger or smaller the reader wants it
 */
export function typeSize(width: number, height: number, usual: number, wish = 1): number {
  const fits = Math.min(width / needed.width, height / needed.height, largest);
  return Math.round(Math.max(usual, fits) * wish * 10) / 10;
}
