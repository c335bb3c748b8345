/** The figures of lesson 11 at their steps, rendered without a DOM, for the eye of a reviewer. */
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import BatchNorm from '../../../src/components/figures/batch-norm/Figure.tsx';
import { batchNormFrame } from '../../../src/components/figures/batch-norm/frame.ts';
import { SumsPicture } from '../../../src/components/figures/batch-norm/SumsPicture.tsx';
import { ChainPicture } from '../../../src/components/figures/chain/ChainPicture.tsx';
import Chain from '../../../src/components/figures/chain/Figure.tsx';
import { chainFrame } from '../../../src/components/figures/chain/frame.ts';
import { ArrowsPlane } from '../../../src/components/figures/clipping/ArrowsPlane.tsx';
import Clipping from '../../../src/components/figures/clipping/Figure.tsx';
import { clipFrame } from '../../../src/components/figures/clipping/frame.ts';
import StartValues from '../../../src/components/figures/start-values/Figure.tsx';
import { numbersOf, startsFrame } from '../../../src/components/figures/start-values/frame.ts';
import { StartsPicture } from '../../../src/components/figures/start-values/StartsPicture.tsx';
import WardRound from '../../../src/components/figures/ward-round/Figure.tsx';
import { treatedOf, untreatedOf, wardFrame } from '../../../src/components/figures/ward-round/frame.ts';
import { WardPicture } from '../../../src/components/figures/ward-round/WardPicture.tsx';
import { all, parse, textOf } from '../markup.ts';
import { unlit } from '../unlit.ts';

const whole = (figure: ComponentType<{ id: string }>, id: string) => renderToString(h(figure, { id }));
const chain = (step: number, values: Parameters<typeof chainFrame>[1]) =>
  renderToString(h(ChainPicture, { frame: chainFrame(step, values), highlight: unlit }));
const starts = (step: number, ...of: Parameters<typeof numbersOf>) =>
  renderToString(h(StartsPicture, { frame: startsFrame(numbersOf(...of), step, of[1]), highlight: unlit }));
const ward = (step: number, values: Parameters<typeof wardFrame>[2]) =>
  renderToString(
    h(WardPicture, {
      frame: wardFrame({ untreated: untreatedOf(values.patient), treated: treatedOf(values) }, step, values),
    }),
  );
const clip = (step: number) =>
  renderToString(
    h(ArrowsPlane, {
      ...{ id: 'f11-3', highlight: unlit, move: () => undefined },
      frame: clipFrame(step, { g1: 3, g2: 4, limit: 1 }),
    }),
  );
const sums = (step: number) =>
  renderToString(h(SumsPicture, { id: 'f11-4', frame: batchNormFrame(step, { times: 1, plus: 0 }), highlight: unlit }));

const stills = {
  'f11-1': whole(Chain, 'f11-1'),
  'f11-1-5': chain(5, { f: 'sigmoid', w: 1, n: 10 }),
  'f11-1-20-explodes': chain(20, { f: 'relu', w: 4, n: 20 }),
  'f11-1-3-dead': chain(3, { f: 'relu', w: -1, n: 3 }),
  'f11-2': whole(StartValues, 'f11-2'),
  'f11-2-12-small': starts(12, 'small', 'tanh'),
  'f11-2-12-zero': starts(12, 'zero', 'relu'),
  'f11-3': whole(Clipping, 'f11-3'),
  'f11-3-2': clip(2),
  'f11-3-3': clip(3),
  'f11-4': whole(BatchNorm, 'f11-4'),
  'f11-4-3': sums(3),
  'f11-5': whole(WardRound, 'f11-5'),
  'f11-5-5-B-he': ward(5, { patient: 'B', diagnosis: 'none', treatment: 'he' }),
  'f11-5-2-E-leaky': ward(2, { patient: 'E', diagnosis: 'none', treatment: 'leaky' }),
} as const;

describe.each(Object.entries(stills))('%s', (name, markup) => {
  test('is as reviewed', async () => {
    await expect(`${markup.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`output/${name}.txt`);
  });

  test('sets what stands in place of a formula as one run of text', () => {
    for (const standing of all(parse(markup), ({ attributes }) => attributes['class'] === 'standing'))
      expect(standing.children.length, textOf(standing)).toBe(1);
  });

  test('has no id twice, a field for every label, and no number that is none', () => {
    const figure = parse(markup);
    const ids = all(figure, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const label of all(figure, ({ attributes }) => 'for' in attributes))
      expect(ids, textOf(label)).toContain(label.attributes['for']);
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  });
});
