/** Where a figure stands that is pinned beside its text (prose/Scene.astro), and which of several that share a place is seen. */

/** The figure, or the panel of the lab, that the hash of a link speaks of: `#f9-1=1,23,operation`, `#f9-1` or `#lab-draw=…`. */
export function figureOf(hash: string): HTMLElement | null {
  const id = /^#([a-z][\w-]*)(?:=|$)/.exec(hash)?.[1];
  return id === undefined ? null : document.getElementById(id);
}

/** Whether a figure goes along with its text: not on paper, in a low window, or where it stands alone. */
export function isPinned(figure: Element | null): boolean {
  const beside = figure?.closest('.scene > .beside');
  return !!beside && getComputedStyle(beside).position === 'sticky';
}

/** Whether a pinned figure is in the window: its picture, or what stands for it, the current line and what steps it. */
export function isSeen(figure: Element | null): boolean {
  if (figure === null || !isPinned(figure)) return false;
  const shown = (selector: string) =>
    [...figure.querySelectorAll(selector)].filter((part) => part.getClientRects().length > 0);
  const picture = shown('.picture');
  const parts = [...(picture.length > 0 ? picture : shown('.own')), ...shown('.stage-grid > .step, .transport')];
  return [figure.firstElementChild ?? figure, ...parts].every((part) => {
    const { top, bottom } = part.getBoundingClientRect();
    return top > -1 && bottom < innerHeight + 1;
  });
}

/** Brings one of the figures that share a place to the front: this one, or that in which the element stands. It wakes there. */
export function bringForward(element: Element) {
  const place = element.closest('.pinned, .panels');
  const members = [...(place?.querySelectorAll(':scope > :is(figure, section)') ?? [])];
  const shown = members.find((one) => one.contains(element));
  if (shown === undefined || members.length === 1) return;
  for (const each of members) each.toggleAttribute('data-aside', each !== shown);
  for (const tab of place?.querySelectorAll(':scope > .deck > button') ?? [])
    tab.setAttribute('aria-pressed', String(tab.getAttribute('data-show') === shown.id));
  for (const island of shown.querySelectorAll('astro-island')) island.dispatchEvent(new Event('forward'));
}

/** How high what stays at the upper edge of a box may be. In px. */
const stays = 48;

/** Brings a part of a pinned figure into view in whatever of the figure scrolls by itself; the page stays where it is. */
export function showWithin(part: Element) {
  for (let box = part.parentElement; box !== null && !box.matches('.pinned'); box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight + 1 || !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    const [inner, outer] = [part.getBoundingClientRect(), box.getBoundingClientRect()];
    if (inner.top < outer.top + stays) box.scrollTop += inner.top - outer.top - stays;
    // Of what is higher than the box its beginning is shown.
    else if (inner.bottom > outer.bottom)
      box.scrollTop += Math.min(inner.bottom - outer.bottom + stays / 2, inner.top - outer.top);
  }
}
