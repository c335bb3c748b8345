/**
 * Takes the focus to what was said, without the jump of the page that a focus brings: the question stays in view, so that it can
 * be compared with what is said of it. The page moves only as far as it must to show what was said, and never so far that
 * the question would leave.
 *
 * @param said what was said, within its question
 */
export function showSaid(said: HTMLElement): void {
  said.focus({ preventScroll: true });
  const gap = 8;
  // What is pinned above the text covers it down to here.
  const top = Number.parseFloat(getComputedStyle(said).scrollMarginBlockStart) || gap;
  const hidden = said.getBoundingClientRect().bottom + gap - innerHeight;
  const room = (said.closest('.task') ?? said).getBoundingClientRect().top - top;
  const by = Math.min(hidden, room);
  if (by > 0) scrollBy({ top: by });
}
