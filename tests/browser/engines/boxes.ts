/** Pinned figures in a browser engine: what is drawn in a picture stays in it, and covers no line, button or table below. */
import { expect, test } from 'vitest';
import type { EngineSite } from '../engines.ts';
import { lessons } from '../prompts-answer.ts';

/** Drawings that leave the box of their picture, in px, or one that has no height. */
const STRAYING = `JSON.stringify([...document.querySelectorAll('.pinned .picture')].flatMap((picture) => {
  const box = picture.getBoundingClientRect();
  if (box.height === 0) return [];
  return [...picture.querySelectorAll('svg')].filter((svg) => svg.getClientRects().length > 0).flatMap((svg) => {
    const { top, bottom, height } = svg.getBoundingClientRect();
    const out = Math.max(box.top - top, bottom - box.bottom);
    const name = picture.closest('figure').id + ' ' + svg.classList;
    return out > 1 ? [name + ': ' + out.toFixed(0) + ' px out'] : height < 8 ? [name + ': flat'] : [];
  });
}))`;

export function boxesIn(site: EngineSite): void {
  test.each(lessons)('/lessons/$slug/ draws no picture over what stands below it', async ({ slug }) => {
    await site.open(`lessons/${slug}/`);
    for (const [width, height] of [
      [1280, 720],
      [1600, 900],
      [360, 740],
    ] as const) {
      await site.resize(width, height);
      await site.evaluate('new Promise((laid) => setTimeout(() => laid(1), 150))');
      expect(await site.evaluate(STRAYING), `${site.version()} ${width} × ${height}`).toBe('[]');
    }
  });
}
