/** What the text of lessons 10 and 11 points at is in their figures: as a term of the figure's formulas, or lit in its picture. */
import { readFileSync } from 'node:fs';
import { type Attributes, type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { batchNormFrame } from '../../src/components/figures/batch-norm/frame.ts';
import { SumsPicture } from '../../src/components/figures/batch-norm/SumsPicture.tsx';
import { ChainPicture } from '../../src/components/figures/chain/ChainPicture.tsx';
import { ChainTable } from '../../src/components/figures/chain/ChainTable.tsx';
import { chainFrame } from '../../src/components/figures/chain/frame.ts';
import { ArrowsPlane } from '../../src/components/figures/clipping/ArrowsPlane.tsx';
import { clipFrame } from '../../src/components/figures/clipping/frame.ts';
import { DeckPicture } from '../../src/components/figures/deck-of-cards/DeckPicture.tsx';
import { deckFrame, runOfDeal } from '../../src/components/figures/deck-of-cards/frame.ts';
import { lapsOfAll, raceFrame } from '../../src/components/figures/optimizer-race/frame.ts';
import { raceSpec } from '../../src/components/figures/optimizer-race/settings.ts';
import { numbersOf, startsFrame } from '../../src/components/figures/start-values/frame.ts';
import { StartsPicture } from '../../src/components/figures/start-values/StartsPicture.tsx';
import { twoRunsFrame } from '../../src/components/figures/two-runs/frame.ts';
import { PassGrid } from '../../src/components/figures/two-runs/PassGrid.tsx';
import { untreatedOf, wardFrame } from '../../src/components/figures/ward-round/frame.ts';
import { wardSpec } from '../../src/components/figures/ward-round/settings.ts';
import { WardTable } from '../../src/components/figures/ward-round/WardTable.tsx';
import { runOfXor, xorFrame } from '../../src/components/figures/xor-training/frame.ts';
import { Outputs } from '../../src/components/figures/xor-training/Outputs.tsx';
import { xorSpec } from '../../src/components/figures/xor-training/settings.ts';
import type { Highlight } from '../../src/components/kit/stage/useHighlight.ts';
import { type Formula, termsOf } from '../../src/notation/notation.ts';
import { litAt, unlit } from './unlit.ts';

const folder = 'content/lessons/02-how-networks-learn';
/** The figures of a lesson, each with what the text of its scene points at. */
function pointedAt(lesson: string): (readonly [figure: string, mark: string])[] {
  const scenes = readFileSync(`${folder}/${lesson}.mdx`, 'utf8').split('<Scene>').slice(1);
  return scenes.flatMap((scene) => {
    const figure = /id="(f\d+-\d+)"/.exec(scene)?.[1] ?? '';
    const marks = [...scene.matchAll(/htmlData\{mark=([^}]+)\}|<Mark figure="[^"]+" of="([^"]+)"/g)];
    return [...new Set(marks.map(([, letter, words]) => letter ?? words ?? ''))].map((mark) => [figure, mark] as const);
  });
}

const parts = (...formulas: readonly Formula[]) => formulas.flatMap(termsOf).map(({ part }) => part);
const drawn = <Props extends object>(of: FunctionComponent<Props>, props: Props & Attributes) =>
  renderToString(h(of, props));
/** Whether a picture looks otherwise when the part is pointed at. */
const lights = (picture: (highlight: Highlight) => string) => (mark: string) => picture(litAt(mark)) !== picture(unlit);

const deck = deckFrame(runOfDeal({ batch: '2', seed: 1 }), 1);
const race = (follow: 'momentum' | 'adam') => {
  const values = { ...raceSpec('').opened.values, follow };
  const { height, formulas } = raceFrame(lapsOfAll(values, 2), 2, values);
  return parts(height, ...formulas.flatMap(({ steps }) => steps));
};
const xor = xorFrame(runOfXor(xorSpec('').opened.values), 1);
const starts = startsFrame(numbersOf('Xavier', 'tanh'), 0, 'tanh');
const ward = wardFrame({ untreated: untreatedOf('A'), treated: undefined }, 0, wardSpec('').opened.values);
const clips = [0, 1, 2].map((step) => clipFrame(step, { g1: 3, g2: 4, limit: 1 }));
const norms = [1, 2, 3].map((step) => batchNormFrame(step, { times: 1, plus: 0 }));
const chainOpened = { f: 'sigmoid', w: 1, n: 5 } as const;
const pairs = twoRunsFrame(6, { change: 'rate' });

/** How each figure answers. */
const answers: Readonly<Record<string, (mark: string) => boolean>> = {
  'f10-1': lights((highlight) => drawn(DeckPicture, { id: 'f', frame: deck, highlight })),
  'f10-2': (mark) => [...race('momentum'), ...race('adam')].includes(mark),
  'f10-3': (mark) =>
    parts(xor.loss).includes(mark) &&
    (mark === 'E' || lights((highlight) => drawn(Outputs, { id: 'f', frame: xor, highlight }))(mark)),
  'f10-4': lights((highlight) => drawn(PassGrid, { id: 'f', frame: pairs, highlight })),
  // As it opens, too, when no gradient is known.
  'f11-1': (mark) =>
    parts(...chainFrame(2, chainOpened).formulas).includes(mark) &&
    (lights((highlight) => drawn(ChainPicture, { frame: chainFrame(0, chainOpened), highlight }))(mark) ||
      lights((highlight) => drawn(ChainTable, { id: 'f', links: chainFrame(0, chainOpened).links, highlight }))(mark)),
  'f11-2': (mark) =>
    parts(...starts.formulas).includes(mark) ||
    lights((highlight) => drawn(StartsPicture, { frame: starts, highlight }))(mark),
  'f11-3': (mark) =>
    parts(...clips.flatMap(({ formulas }) => formulas)).includes(mark) &&
    lights((highlight) =>
      drawn(ArrowsPlane, { ...{ id: 'f', highlight, move: () => undefined }, frame: clips[0] as (typeof clips)[0] }),
    )(mark),
  'f11-4': (mark) =>
    parts(...norms.flatMap(({ formulas }) => formulas)).includes(mark) &&
    lights((highlight) => drawn(SumsPicture, { id: 'f', frame: norms[2] as (typeof norms)[2], highlight }))(mark),
  'f11-5': lights((highlight) => drawn(WardTable, { id: 'f', frame: ward, highlight })),
};

test.each(['10-training-loop', '11-deep-gradients'])('lesson %s', (lesson) => {
  const all = pointedAt(lesson);
  const figures = Object.keys(answers).filter((id) => id.startsWith(`f${lesson.slice(0, 2)}`));
  expect([...new Set(all.map(([figure]) => figure))].toSorted()).toEqual(figures);
  expect(all.filter(([figure, mark]) => !answers[figure]?.(mark))).toEqual([]);
});
