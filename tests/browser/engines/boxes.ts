/** Pinned figures in a browser engine: what is drawn in a picture stays in it, and covers no line, button or table below. */
import { expect, test } from 'vitest';
import type { EngineSite } from '../engines.ts';

/**
 * Drawings and letters that leave the box of their picture or run into what stands below them there, in px, or a drawing that has no
 * height. What a box cuts off at its edge is not drawn; a drawing inside of another is as high as what it would cut off, and is not
 * asked. The box of a letter is taller than its ink, by a third of it at each end.
 */
const STRAYING = `JSON.stringify([...document.querySelectorAll('.pinned .picture')].flatMap((picture) => {
  const box = picture.getBoundingClientRect();
  if (box.height === 0) return [];
  const shownOf = (element) => {
    let [top, bottom] = [-Infinity, Infinity];
    for (let one = element; one !== picture.parentElement; one = one.parentElement) {
      if (getComputedStyle(one).overflowY === 'visible') continue;
      const edge = one.getBoundingClientRect();
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    return { top, bottom };
  };
  const seen = (element) => element.getClientRects().length > 0;
  const drawings = [...picture.querySelectorAll('svg')].filter((svg) => seen(svg) && !svg.parentElement.closest('svg'));
  return drawings.flatMap((svg) => {
    const name = picture.closest('figure').id + ' ' + svg.classList;
    const below = svg.parentElement === picture ? svg.nextElementSibling?.getBoundingClientRect() : undefined;
    const end = below?.height > 0 ? below.top : box.bottom;
    const far = ({ top, bottom }, shown) => Math.max(box.top - Math.max(top, shown.top), Math.min(bottom, shown.bottom) - end);
    const place = svg.getBoundingClientRect();
    const out = far(place, shownOf(svg.parentElement));
    const shown = shownOf(svg);
    const letters = [...svg.querySelectorAll('text')].filter(seen).map((text) => {
      const place = text.getBoundingClientRect();
      return [text.textContent, far(place, shown) - place.height / 3];
    });
    return [
      ...(out > 1 ? [name + ': ' + out.toFixed(0) + ' px out'] : place.height < 8 ? [name + ': flat'] : []),
      ...letters.filter(([, px]) => px > 1).map(([text, px]) => name + ' “' + text + '”: ' + px.toFixed(0) + ' px out'),
    ];
  });
}))`;

/** How many columns of a grid of numbers its box shows, the numbers of the rows among them. */
const COLUMNS = `JSON.stringify([...document.querySelectorAll('.pinned .number-grid')].map((box) => {
  return Math.round((10 * box.clientWidth) / box.querySelector('tbody td').getBoundingClientRect().width) / 10;
}))`;

/** What strays from its picture on the page that is open, in the window that it has; nothing on a page that has no pictures. */
export const strayingIn = async (site: EngineSite): Promise<readonly string[]> =>
  JSON.parse(String(await site.evaluate(STRAYING)));

export function boxesIn(site: EngineSite): void {
  test('the grid of pixels ends between two columns', async () => {
    await site.open('lessons/mnist-lab/#f12-1=1,1');
    for (const [width, height] of [
      [1280, 720],
      [1600, 950],
      [768, 1024],
    ] as const) {
      await site.resize(width, height);
      await site.evaluate('new Promise((laid) => setTimeout(() => laid(1), 600))');
      const [columns] = JSON.parse(String(await site.evaluate(COLUMNS))) as number[];
      expect(columns, `${site.version()} ${width} × ${height}`).toBeGreaterThan(5);
      expect((columns ?? 0) % 1, `${site.version()} ${width} × ${height}: ${columns}`).toBe(0);
    }
  });
}
