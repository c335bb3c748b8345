/** The figures of lesson 5 at their steps, rendered without a DOM, for the eye of a reviewer. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import CurveSlope from '../../../src/components/figures/curve-slope/Figure.tsx';
import EightAnswers from '../../../src/components/figures/eight-answers/Figure.tsx';
import RemoveIt from '../../../src/components/figures/remove-it/Figure.tsx';
import { points, rounds, view } from '../../../src/components/figures/remove-it/training.ts';
import SoftmaxMixer from '../../../src/components/figures/softmax-mixer/Figure.tsx';
import { all, parse, textOf } from '../markup.ts';

const { width, height } = view;
const stills = {
  'f5-1-sigmoid-0': renderToString(h(CurveSlope, { id: 'f5-1', f: 'sigmoid', z: 2, step: 0 })),
  'f5-1-sigmoid-2': renderToString(h(CurveSlope, { id: 'f5-1', f: 'sigmoid', z: 2, step: 2 })),
  'f5-1-sigmoid-4': renderToString(h(CurveSlope, { id: 'f5-1', f: 'sigmoid', z: 2, step: 4 })),
  'f5-1-relu-4': renderToString(h(CurveSlope, { id: 'f5-1', f: 'relu', z: -2, step: 4 })),
  'f5-2': renderToString(h(EightAnswers, { id: 'f5-2', z: 2 })),
  'f5-3-0': renderToString(h(SoftmaxMixer, { id: 'f5-3', step: 0 })),
  'f5-3-3': renderToString(h(SoftmaxMixer, { id: 'f5-3', step: 3 })),
  'f5-4-0': renderToString(h(RemoveIt, { id: 'f5-4', step: 0, rounds, points, width, height })),
  'f5-4-5': renderToString(h(RemoveIt, { id: 'f5-4', step: 5, rounds, points, width, height })),
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

test('before its last step F5.1 draws no curve of slopes and says no slope', () => {
  expect(stills['f5-1-sigmoid-2']).toMatch(/class="slopes" d(="")?>/);
  expect(stills['f5-1-sigmoid-2']).not.toContain('0.1050');
  expect(stills['f5-1-sigmoid-4']).toContain('0.1050');
});
