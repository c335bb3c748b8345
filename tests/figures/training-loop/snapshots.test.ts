/** The figures of lesson 10 at their steps, rendered without a DOM, for the eye of a reviewer. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { DeckPicture } from '../../../src/components/figures/deck-of-cards/DeckPicture.tsx';
import DeckOfCards from '../../../src/components/figures/deck-of-cards/Figure.tsx';
import { deckFrame, runOfDeal } from '../../../src/components/figures/deck-of-cards/frame.ts';
import OptimizerRace from '../../../src/components/figures/optimizer-race/Figure.tsx';
import { lapsOfAll, raceFrame } from '../../../src/components/figures/optimizer-race/frame.ts';
import { RacePlane } from '../../../src/components/figures/optimizer-race/RacePlane.tsx';
import { raceSpec } from '../../../src/components/figures/optimizer-race/settings.ts';
import TwoRuns from '../../../src/components/figures/two-runs/Figure.tsx';
import { twoRunsFrame } from '../../../src/components/figures/two-runs/frame.ts';
import { PassGrid } from '../../../src/components/figures/two-runs/PassGrid.tsx';
import XorTraining from '../../../src/components/figures/xor-training/Figure.tsx';
import { runOfXor, xorFrame } from '../../../src/components/figures/xor-training/frame.ts';
import { xorSpec } from '../../../src/components/figures/xor-training/settings.ts';
import { XorPicture } from '../../../src/components/figures/xor-training/XorPicture.tsx';
import { all, parse, textOf } from '../markup.ts';
import { unlit } from '../unlit.ts';

const race = (step: number, follow: 'momentum' | 'adam') => {
  const values = { ...raceSpec('f10-2').opened.values, follow, show: 'all' } as const;
  return renderToString(h(RacePlane, { id: 'f10-2', frame: raceFrame(lapsOfAll(values, step), step, values) }));
};
const xor = (update: number) =>
  renderToString(
    h(XorPicture, { frame: xorFrame(runOfXor(xorSpec('f10-3').opened.values), update), highlight: unlit }),
  );

const stills = {
  'f10-1-0': renderToString(h(DeckOfCards, { id: 'f10-1', step: 0 })),
  'f10-1-3': renderToString(h(DeckOfCards, { id: 'f10-1', step: 3 })),
  'f10-1-3-batch-3': renderToString(
    h(DeckPicture, { id: 'f10-1', frame: deckFrame(runOfDeal({ batch: '3', seed: 1 }), 3), highlight: unlit }),
  ),
  'f10-2-0': renderToString(h(OptimizerRace, { id: 'f10-2' })),
  'f10-2-4-adam': race(4, 'adam'),
  'f10-2-12-momentum': race(12, 'momentum'),
  'f10-3-0': renderToString(h(XorTraining, { id: 'f10-3' })),
  'f10-3-2200': xor(2200),
  'f10-4-0': renderToString(h(TwoRuns, { id: 'f10-4' })),
  'f10-4-13-momentum': renderToString(
    h(PassGrid, { id: 'f10-4', frame: twoRunsFrame(13, { change: 'momentum' }), highlight: unlit }),
  ),
} as const;

describe.each(Object.entries(stills))('%s', (name, markup) => {
  test('is as reviewed', async () => {
    await expect(`${markup.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/${name}.txt`);
  });

  test('calls each button by what stands on it', () => {
    for (const button of all(parse(markup), ({ tag }) => tag === 'button'))
      expect(button.attributes['aria-label'] ?? textOf(button)).toContain(textOf(button).trim());
  });

  test('has no id twice, and a field for every label', () => {
    const figure = parse(markup);
    const ids = all(figure, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const label of all(figure, ({ attributes }) => 'for' in attributes))
      expect(ids, textOf(label)).toContain(label.attributes['for']);
  });
});
