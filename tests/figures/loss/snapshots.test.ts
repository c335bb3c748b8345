/** The figures of lesson 6 at their steps, rendered without a DOM, for the eye of a reviewer. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import four from '../../../content/experiments/four-pixels.json' with { type: 'json' };
import BeatTheNumber from '../../../src/components/figures/beat-the-number/Figure.tsx';
import Ledger from '../../../src/components/figures/ledger/Figure.tsx';
import OneHot from '../../../src/components/figures/one-hot/Figure.tsx';
import TwoLosses from '../../../src/components/figures/two-losses/Figure.tsx';
import { threePoints } from '../../../src/exercises/loss/errors.ts';
import { asked, seenAt } from '../../../src/exercises/loss/two-moments.ts';
import { experimentOf } from '../../../src/questions/index.ts';
import { all, parse, textOf } from '../markup.ts';

const digits = { significant: 4 } as const;
const pixels = experimentOf(four);
const moments = seenAt();
const line = (cursor: number) =>
  renderToString(h(BeatTheNumber, { id: 'f6-1', experiment: threePoints, cursor, digits }));
const losses = (z: number, step: number) => renderToString(h(TwoLosses, { id: 'f6-2', z, step }));
const hot = (cursor: number) => renderToString(h(OneHot, { id: 'f6-3', experiment: pixels, cursor, digits }));
const ledger = () => renderToString(h(Ledger, { id: 'f6-4', moments, labels: asked.labels }));

const stills = {
  'f6-1-0': line(0),
  'f6-1-9': line(9),
  'f6-1-16': line(16),
  'f6-2-0': losses(1, 0),
  'f6-2-1': losses(1, 1),
  'f6-2-3': losses(-4.6, 3),
  'f6-3-30': hot(30),
  'f6-3-41': hot(41),
  'f6-3-45': hot(45),
  'f6-4-0': ledger(),
} as const;

describe.each(Object.entries(stills))('%s', (name, markup) => {
  test('is as reviewed', async () => {
    await expect(`${markup.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/${name}.txt`);
  });

  test('has no id twice, and a field for every label', () => {
    const figure = parse(markup);
    const ids = all(figure, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const label of all(figure, ({ attributes }) => 'for' in attributes))
      expect(ids, textOf(label)).toContain(label.attributes['for']);
  });
});
