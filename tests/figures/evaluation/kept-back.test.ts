/** What a prediction of lesson 13 asks, its figure does not say before the guess is made; all else it says. */
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { foldFrame } from '../../../src/components/figures/fold-dealer/frame.ts';
import { screeningFrame } from '../../../src/components/figures/screening/frame.ts';
import { Matrix } from '../../../src/components/figures/screening/Matrix.tsx';
import { trainedOn } from '../../../src/components/figures/screening/picture.ts';
import { SharesPicture } from '../../../src/components/figures/screening/SharesPicture.tsx';
import { taintFrame } from '../../../src/components/figures/taint/frame.ts';
import { allOutcomes } from '../../../src/exercises/evaluation/fold-scores.ts';
import { pipeline } from '../../../src/exercises/evaluation/pipeline.ts';
import { unlit } from '../unlit.ts';
import { opened, screening } from './cases.ts';

const asks = 'Prediction 13';

test('the precision, at thresholds below one half only', () => {
  const rates = (threshold: number, asked?: string) =>
    screeningFrame(screening, 2, { ...opened.screening, threshold }, { lower: asked })
      .formulas.filter(({ formula }) => formula !== undefined)
      .map(({ name }) => name);
  expect(rates(0.3, asks)).toEqual(['recall']);
  expect(rates(0.3)).toEqual(['accuracy', 'recall', 'precision']);
  expect(rates(0.5, asks)).toEqual(['accuracy', 'recall', 'precision']);
});

test('nor how many healthy are alarmed, of whom the precision could be worked out', () => {
  const at = (step: number) =>
    screeningFrame(screening, step, { ...opened.screening, threshold: 0.02 }, { lower: asks });
  const alarmed = at(2).matrix?.[0]?.[1] as number;
  for (const step of [1, 2]) {
    const frame = at(step);
    const picture = renderToString(SharesPicture({ frame, trainedOn: trainedOn(), highlight: unlit, move: () => {} }));
    for (const said of [
      frame.sentence,
      renderToString(Matrix({ id: 'f13-2', frame })),
      picture.replace(/ (d|x|y)="[^"]*"/g, ''),
    ])
      expect(said).not.toMatch(new RegExp(`\\b(${alarmed}|${190 - alarmed})\\b`));
  }
});

test('accuracy and recall where nobody is called sick, and nowhere else', () => {
  const at = (threshold: number, nobody?: string) =>
    screeningFrame(screening, 2, { ...opened.screening, threshold }, { nobody });
  const kept = at(1, asks);
  expect([kept.allKeptBack, kept.formulas.filter(({ formula }) => formula !== undefined)]).toEqual([true, []]);
  expect(kept.sentence).toMatch(/nobody is called sick\. .* is what Prediction 13 asks\.$/);
  expect(kept.sentence).not.toContain('0.95');
  const cells = renderToString(Matrix({ id: 'f13-2', frame: kept }));
  expect(cells).not.toMatch(/0\.95|<td>[01]<\/td>/);
  for (const told of [at(1), at(0.5, asks)]) {
    expect(told.allKeptBack).toBe(false);
    expect(told.sentence).toContain('accuracy 0.9');
  }
});

test('the scores of irises as they are stored, and no others', () => {
  const values = { ...opened.folds, data: 'irises' } as const;
  const end = (order: 'stored' | 'shuffled', asked?: string) =>
    foldFrame(allOutcomes(), 99, { ...values, order }, asked);
  const kept = end('stored', asks);
  expect(
    [kept.spread, kept.formula, kept.deviation, ...kept.rows.map(({ outcome }) => outcome)].filter(
      (its) => its !== undefined,
    ),
  ).toEqual([]);
  expect(kept.sentence).toContain(asks);
  for (const told of [end('stored'), end('shuffled', asks)]) {
    expect(told.spread).toBeDefined();
    expect(told.rows.every(({ outcome }) => outcome !== undefined)).toBe(true);
  }
});

test('which numbers a scaler’s leak touches, and the loss on later flowers where a leak tunes', () => {
  const at = (leak: 'none' | 'scaler' | 'tuning') =>
    taintFrame(pipeline(leak), 8, { ...opened.taint, leak, marks: 'on' }, { marks: asks, later: asks });
  expect([at('scaler').marked, at('scaler').fresh === undefined]).toEqual([false, false]);
  expect([at('tuning').marked, at('tuning').fresh === undefined]).toEqual([true, true]);
  expect([at('none').marked, at('none').fresh === undefined]).toEqual([true, false]);
});
