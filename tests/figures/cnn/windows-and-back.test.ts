/** Figures 15.1 and 15.2: what is drawn and written is the engine's, which PyTorch's numbers hold in tests/engine. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  rowsFormula,
  windowAt,
  windowFormula,
  windowSentence,
  windowStops,
} from '../../../src/components/figures/sliding-window/frame.ts';
import { backStops, withoutZeros } from '../../../src/components/figures/way-back/frame.ts';
import { convolutionShapes } from '../../../src/engine/convolution/convolution.ts';
import { createConvolutionRun } from '../../../src/engine/convolution/run.ts';
import { type TraceEvent, valueIn } from '../../../src/engine/trace/record.ts';
import { allOf, windowsOf } from '../../../src/exercises/cnn/numbers.ts';
import {
  filterNames,
  imageNames,
  nameOfView,
  slideNames,
  slides,
  viewOfName,
  wayBack,
} from '../../../src/exercises/cnn/windows.ts';
import { isTerm, type Label } from '../../../src/notation/notation.ts';
import { expectClose, worked } from '../../engine/oracles.ts';
import { evaluate } from '../../notation/evaluate.ts';
import { all, hasClass, parse, textOf } from '../markup.ts';
import { backAtRest, digits, figures, pictures, windowAtRest } from './cases.ts';

const published = worked('conv_6x6_vertical_edge');
const everyView = filterNames.flatMap((filter) =>
  slideNames.flatMap((slide) => imageNames.map((image) => ({ filter, slide, image }))),
);

describe('Figure 15.1', () => {
  test('has the published image, filter, sums and pooled numbers', () => {
    expect(windowsOf({}).image[0]).toEqual(published.img);
    expect(windowsOf({}).filters[0]?.[0]).toEqual(published.kernel);
    expectClose(allOf(windowsOf({}), 'mapSum'), published.valid.flat());
    expectClose(allOf(windowsOf({}), 'pooled'), published.maxpool2.flat());
    expectClose(allOf(windowsOf({ slide: 'padding-1' }), 'mapSum'), published.same.flat());
    expectClose(allOf(windowsOf({ filter: 'flipped' }), 'mapSum'), published.true_convolution_flipped.flat());
  });

  test.each(everyView)('$filter, $slide, $image: each line comes out as it says', (view) => {
    expect(viewOfName(nameOfView(view))).toEqual(view);
    const stops = windowStops(createConvolutionRun(windowsOf(view)));
    for (let rest = 1; rest < stops.length; rest++) {
      const { event, record, notation } = windowAtRest(rest, view);
      const window = windowAt(event);
      if (window === undefined) expect(event?.kind).toBe('maximum');
      else {
        const formula = windowFormula(record, notation, window);
        expect(evaluate(formula.tokens)).toBe(formula.result.value);
      }
      expect(windowSentence(event, digits)).not.toMatch(/NaN|undefined/);
    }
  });

  test.each(everyView)('$filter, $slide, $image: as many rows as the map has', (view) => {
    const formula = rowsFormula(windowsOf(view));
    expect(evaluate(formula.tokens)).toBe(formula.result.value);
    expect(formula.result.value).toBe(convolutionShapes(windowsOf(view)).map.rows);
    expect(formula.tokens.filter(isTerm).map(({ value }) => value)).toEqual([
      ...[6, slides[view.slide].padding, 3],
      slides[view.slide].stride,
    ]);
  });

  test('opens with the rows of the map', () => {
    expect(textOf(parse(figures['f15-1']()))).toContain('⌊(6 + 2·0 − 3) ∕ 1⌋ + 1 = 4');
  });

  test.each(['', 'upright', 'upright.stride-1.right.more', 'toString.stride-1.right'])('%j is no view', (name) =>
    expect(viewOfName(name)).toBeUndefined(),
  );

  test('nine products of the first window are drawn, and no number that is not known', () => {
    const numbers = (rest: number, quantity: string) =>
      all(parse(pictures.window(rest)), ({ attributes }) => (attributes['data-cell'] ?? '').startsWith(quantity)).map(
        textOf,
      );
    expect(new Set(numbers(0, 'windowProduct'))).toEqual(new Set(['?']));
    expect(numbers(1, 'windowProduct')).toEqual(['0', '0', '0', '0', '0', '1', '0', '0', '1']);
    expect(numbers(1, 'mapSum').filter((text) => text !== '?')).toEqual(['2']);
    expect(numbers(20, 'pooled')).toEqual(['3', '0', '3', '0']);
  });

  test('the image has a frame where the filter lies', () => {
    const frames = all(parse(pictures.window(6)), hasClass('at-work')).map(({ attributes }) => attributes['width']);
    expect(frames.length).toBe(3);
  });
});

describe('Figure 15.2', () => {
  const last = backStops(createConvolutionRun(wayBack)).length - 1;

  test('rests 24 times, and each line comes out as it says', () => {
    expect(last).toBe(23);
    for (let rest = 0; rest <= last; rest++)
      for (const weight of [0, 1, 2, 3]) {
        const { frame } = backAtRest(rest, weight);
        if (frame.part === 'window') continue;
        expect(evaluate(frame.formula.tokens), `${rest}, ${weight}`).toBeCloseTo(frame.formula.result.value, 12);
      }
  });

  test.each([0, 1, 2, 3])(
    'the gradient of weight %i is the sum of what its places have added, and what nudging gives',
    (weight) => {
      const own = [0, 0].map((_, k) => (k === 0 ? Math.floor(weight / 2) : weight % 2)) as [number, number];
      const { stage, frame } = backAtRest(last, weight);
      const added = Array.from({ length: 16 }, (_, k) =>
        valueIn(
          stage.record,
          { quantity: 'kernelTerm', index: [0, Math.floor(k / 4), k % 4, weight] },
          stage.record.count,
        ),
      );
      expect(added.reduce((sum: number, term) => sum + (term ?? 0), 0)).toBe(frame.formula.result.value);
      const lossWith = (by: number) => {
        const kernel = wayBack.filters[0]?.[0]?.map((row, r) =>
          row.map((w, c) => (r === own[0] && c === own[1] ? w + by : w)),
        );
        const record = createConvolutionRun({ ...wayBack, filters: [[kernel as number[][]]] }).record(0);
        return valueIn(record, { quantity: 'loss', index: [] }, record.count) as number;
      };
      const step = 1 / 65_536;
      expect((lossWith(step) - lossWith(-step)) / (2 * step)).toBeCloseTo(frame.formula.result.value, 6);
    },
  );

  test('pooling lets the gradient through to one place of each window', () => {
    const reached = allOf(wayBack, 'mapDelta');
    expect(reached.filter((delta) => delta !== 0).length).toBe(4);
    for (const rest of [3, 4, 5, 6]) expect(backAtRest(rest).frame.formula.result.value).not.toBe(0);
  });

  test('what pooling hands on has a letter that text and sentence name', () => {
    const text = readFileSync('content/lessons/04-beyond/15-cnn.mdx', 'utf8');
    const { frame } = backAtRest(3);
    const { base } = frame.formula.result.label as Label;
    expect(base).toBe('g');
    expect(frame.sentence).toContain(`(${base})`);
    expect(text.indexOf(`is called $${base}$`)).toBeLessThan(text.indexOf('f15-2=1,8'));
    expect(text).toContain(`is called $${base}$`);
    // Its index is that of all places of a map, explained where the first one stands.
    expect(text.indexOf('$a_{1:2,3}$ is the number of map 1 in row 2, column 3')).toBeGreaterThan(0);
    expect(text.indexOf('$a_{1:2,3}$')).toBeLessThan(text.indexOf('<WayBack'));
  });

  test('zeros are left out of a sum, and counted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 1, maxLength: 9 }), (values) => {
        const term = (value: number) => ({ label: { base: 'x' }, value, colour: 'plain' as const, words: '' });
        const whole = { result: term(0), relation: '=' as const, tokens: values.map(term) };
        const kept = withoutZeros(whole);
        const terms = kept.tokens.filter(isTerm);
        expect(terms.reduce((sum, { value }) => sum + value, 0)).toBe(values.reduce((sum, value) => sum + value, 0));
        const zeros = values.length - terms.length;
        if (zeros > 0) expect(kept.because).toContain(String(zeros));
      }),
    );
  });

  test('nothing that comes back is there before the way back has begun', () => {
    const back = all(parse(pictures.back(0)), hasClass('coming-back'));
    const numbers = back.flatMap((group) => all(group, ({ attributes }) => 'data-cell' in attributes)).map(textOf);
    expect(new Set(numbers)).toEqual(new Set(['?']));
  });

  test('the frame on the image is the pixel under the weight', () => {
    const { stage, frame } = backAtRest(8, 3);
    const event = stage.event as TraceEvent;
    expect(event.write.index.slice(1, 3)).toEqual(frame.place);
    const pixel = frame.formula.tokens.filter(isTerm)[1];
    expect(pixel?.cell?.index).toEqual([0, (frame.place?.[0] ?? 0) + 1, (frame.place?.[1] ?? 0) + 1]);
  });
});
