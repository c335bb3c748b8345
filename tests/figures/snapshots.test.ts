/** The figures at their named places: the picture as SVG, what changes with the step as text, for the eye of a reviewer. */
import { describe, expect, it } from 'vitest';
import { createRun } from '../../src/engine/trace/run.ts';
import { cursorOfStop, stopNames } from '../../src/player/stops.ts';
import { mazur } from '../engine/examples.ts';
import { all, type Element, hasClass, textOf } from './markup.ts';
import { drawn, type FigureId, figures, markupOf } from './render.ts';

const stops = stopNames.map((stop) => [stop, cursorOfStop(createRun(mazur()), stop) as number] as const);

const blocks = new Set(['p', 'li', 'tr', 'caption', 'h4', 'label', 'legend', 'summary', 'button']);

/** Words between blanks: `<td>0.05</td><td>0.1</td>` is two. */
const words = (element: Element): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : `${words(child)}${inline.has(child.tag) ? '' : ' '}`))
    .join('');
const inline = new Set(['span', 'i', 'sub', 'sup', 'strong', 'tspan', 'b', 'button']);

/** One line for each paragraph, row, field and button, in the order of the page; the picture by its name. */
function outline(element: Element): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.tag === 'svg')
      return child.attributes['aria-label'] ? [`[picture: ${child.attributes['aria-label']}]`] : [];
    const isLine = blocks.has(child.tag) && all(child, ({ tag }) => tag !== 'button' && blocks.has(tag)).length === 0;
    if (!isLine) return outline(child);
    const name = child.attributes['aria-label'];
    const fields = all(child, ({ tag }) => tag === 'input').map(({ attributes }) => attributes['value']);
    const text = [name ?? words(child), ...fields].join(' ').replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [child.tag === 'button' ? `[${text}]` : text];
  });
}

describe.each(Object.keys(figures) as FigureId[])('%s', (id) => {
  it.each(stops)('is as reviewed at %s', async (stop, cursor) => {
    const figure = drawn(id, mazur(), cursor);
    const picture = /<svg class="network".*?<\/svg>/s.exec(markupOf(id, mazur(), cursor))?.[0] ?? '';
    const svg = picture.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replaceAll('><', '>\n<');
    await expect(`${svg}\n`).toMatchFileSnapshot(`output/${id}-${stop}.svg`);
    const parts = ['picture', 'step', 'steering', 'own', 'state'].flatMap((part) => all(figure, hasClass(part)));
    await expect(`${parts.flatMap(outline).join('\n')}\n`).toMatchFileSnapshot(`output/${id}-${stop}.txt`);
  });

  it('has no name twice: every id, every label’s field and every heading of a table is its own', () => {
    for (const [, cursor] of stops) {
      const figure = drawn(id, mazur(), cursor);
      const named = all(figure, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes['id']);
      expect(new Set(named).size).toBe(named.length);
      for (const label of all(figure, ({ attributes }) => 'for' in attributes))
        expect(named, textOf(label)).toContain(label.attributes['for']);
    }
  });

  it('keeps its parts in the same order at every stop', () => {
    const order = stops.map(([, cursor]) =>
      all(drawn(id, mazur(), cursor), (element) =>
        ['picture', 'step', 'steering', 'own', 'extras', 'fold'].some((name) => hasClass(name)(element)),
      ).map(({ attributes }) => attributes['class']),
    );
    for (const parts of order) expect(parts).toEqual(order[0]);
  });
});
