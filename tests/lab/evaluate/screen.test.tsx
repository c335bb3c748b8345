import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { ConfusionTable } from '../../../src/lab/evaluate/ConfusionTable.tsx';
import { evaluate } from '../../../src/lab/evaluate/evaluation.ts';
import { FoldBars } from '../../../src/lab/evaluate/FoldBars.tsx';
import { firstLayer, largestWeight, scaleWeights, weightPixels } from '../../../src/lab/evaluate/first-layer.ts';
import {
  largestConfusion,
  matrixCellName,
  neighbour,
  precision,
  recall,
  shade,
  shadeBounds,
} from '../../../src/lab/evaluate/matrix-words.ts';
import { ReportTable } from '../../../src/lab/evaluate/ReportTable.tsx';
import { ShowMore } from '../../../src/lab/parts/ShowMore.tsx';
import { aClass } from '../../../src/lab/protocol/data-sets.ts';
import { chance } from '../../../src/lab/protocol/words.ts';
import { type DigitReading, imageName } from '../../../src/lab/session/predictions.ts';

const text = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** Readings of images that show `label` and are read as `digit`, `count` times. */
const read = (label: number, digit: number, count: number): DigitReading[] =>
  Array.from({ length: count }, (_, row) => ({ row, index: row, label, digit, confidence: 0.5 }));
const evaluation = evaluate([...read(4, 4, 90), ...read(4, 9, 10), ...read(9, 9, 45), ...read(9, 4, 5)]);
const { matrix } = evaluation;
const draw = (counts: readonly (readonly number[])[], digit = 9) =>
  renderToString(
    <ConfusionTable id="m" data="mnist" matrix={counts} selected={{ label: 4, digit }} onSelect={() => {}} />,
  );

describe('the confusion matrix', () => {
  test('is a table of 100 named buttons with one tab stop', () => {
    const markup = draw(matrix);
    expect(markup.match(/<button/g)).toHaveLength(100);
    expect(markup.match(/tabindex="0"/g)).toHaveLength(1);
    expect(markup).toContain('aria-label="4 read as 9: 10 images"');
    expect(markup.match(/aria-pressed="true"/g)).toHaveLength(1);
  });

  test('marks the row and the column of the selected cell', () => {
    expect(draw(matrix).match(/class="in-row"/g)).toHaveLength(1);
    expect(draw(matrix).match(/class="in-column"/g)).toHaveLength(11);
    expect(draw(matrix, 3)).not.toBe(draw(matrix));
  });

  test('is drawn otherwise when one count is another', () => {
    expect(draw(matrix.map((row, label) => row.map((count, digit) => count + Number(label + digit === 17))))).not.toBe(
      draw(matrix),
    );
  });

  test('puts its numbers into the formulas', () => {
    expect(recall(matrix, 4)).toEqual({
      terms: '0 + 0 + 0 + 0 + 90 + 0 + 0 + 0 + 0 + 10',
      hits: 90,
      whole: 100,
      value: '90 / 100 = 90.0 %',
    });
    expect(precision(matrix, 9)).toMatchObject({ hits: 45, whole: 55, value: '45 / 55 = 81.8 %' });
  });

  test('says where there is nothing to divide', () => {
    expect(recall(matrix, 0).value).toBe('0 / 0, written as 0');
    expect(precision(matrix, 0).value).toBe('0 / 0, written as 0');
  });

  test('opens at its largest mistake', () => {
    expect(largestConfusion(matrix)).toEqual({ label: 4, digit: 9 });
    expect(largestConfusion([[1]])).toBeUndefined();
    expect(matrixCellName('mnist', { label: 4, digit: 9 }, 1)).toBe('4 read as 9: 1 image');
  });

  test('is stronger coloured where a larger share of the row is', () => {
    const shades = [0, 1, 5, 10, 20, 50, 1000].map((count) => shade(count, 1000));
    expect(shades).toEqual([0, 1, 2, 3, 4, 5, 5]);
    expect(shadeBounds).toHaveLength(4);
  });

  test.each([
    ['ArrowUp', { label: 0, digit: 9 }, { label: 0, digit: 9 }],
    ['ArrowDown', { label: 0, digit: 9 }, { label: 1, digit: 9 }],
    ['ArrowLeft', { label: 3, digit: 0 }, { label: 3, digit: 0 }],
    ['ArrowRight', { label: 3, digit: 8 }, { label: 3, digit: 9 }],
    ['Home', { label: 3, digit: 8 }, { label: 3, digit: 0 }],
    ['End', { label: 3, digit: 8 }, { label: 3, digit: 9 }],
    ['a', { label: 3, digit: 8 }, undefined],
  ])('%s goes from %j to %j', (key, from, to) => {
    expect(neighbour(from, key, 10)).toEqual(to);
  });
});

describe('the report', () => {
  const report = text(renderToString(<ReportTable data="mnist" evaluation={evaluation} />));

  test('has the numbers of every digit and of the averages', () => {
    expect(report).toContain('4 94.7 % 90.0 % 92.3 % 100');
    expect(report).toContain('9 81.8 % 90.0 % 85.7 % 50');
    expect(report).toContain('Weighted average 90.4 % 90.0 % 90.1 % 150');
    expect(report).toContain('Accuracy 90.00 % 150');
  });

  test('says in words what is never predicted and what does not occur', () => {
    expect(report).toContain('The digits 0, 1, 2, 3, 5, 6, 7, 8 are never predicted: the precision is 0 / 0');
    expect(report).toContain('There is no image of 0, 1, 2, 3, 5, 6, 7, 8: the recall is 0 / 0');
  });
});

describe('weights of the first layer', () => {
  const tensor = (shape: number[], values: number[]) => ({ name: 'k', shape, values: Float32Array.from(values) });

  test('are taken column by column, and each unit has the digits it speaks most for and against', () => {
    const outputs = Array.from({ length: 20 }, (_, k) => (k === 7 ? 2 : k === 13 ? -3 : 0));
    const kernel = tensor([4, 2], [1, 2, 3, 4, 5, 6, 7, -8]);
    const units = firstLayer([kernel, tensor([2], [0, 0]), tensor([2, 10], outputs), tensor([10], [])]);
    expect(units.map(({ weights }) => [...weights])).toEqual([
      [1, 3, 5, 7],
      [2, 4, 6, -8],
    ]);
    expect(units.map(({ side, vote }) => [side, vote])).toEqual([
      [2, { mostFor: 7, mostAgainst: 0 }],
      [2, { mostFor: 0, mostAgainst: 3 }],
    ]);
    expect(largestWeight(units)).toBe(8);
  });

  test('of a filter are one small square each', () => {
    const kernel = tensor(
      [3, 3, 1, 8],
      Array.from({ length: 72 }, (_, k) => k),
    );
    const units = firstLayer([kernel, tensor([8], [])]);
    expect(units).toHaveLength(8);
    expect([units[1]!.side, units[1]!.vote, [...units[1]!.weights]]).toEqual([
      3,
      undefined,
      [1, 9, 17, 25, 33, 41, 49, 57, 65],
    ]);
  });

  test('are the lighter the larger they are: the sign is seen without hue', () => {
    const rgba = weightPixels(scaleWeights(0.3), 0.3);
    const lightness = Array.from({ length: 65 }, (_, k) => {
      const [r, g, b] = rgba.subarray(4 * k, 4 * k + 3);
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    });
    expect(lightness).toEqual(lightness.toSorted((a, b) => a - b));
    expect([...rgba.subarray(4 * 32, 4 * 33)]).toEqual([128, 128, 128, 255]);
    expect([...weightPixels(new Float32Array(1), 0)]).toEqual([128, 128, 128, 255]);
  });
});

describe('other words', () => {
  test('an image is named by the part it is in', () => {
    expect([
      imageName('test', 1242),
      imageName('all', 61_242),
      imageName('all', 59_999),
      imageName('train', 3),
    ]).toEqual(['test image 1,242', 'test image 1,242', 'training image 59,999', 'training image 3']);
  });

  test('a probability is never rounded to impossible or certain', () => {
    expect([0, 0.0004, 0.006, 0.994, 0.9951, 1].map(chance)).toEqual([
      '0 %',
      '< 1 %',
      '1 %',
      '99 %',
      '> 99 %',
      '100 %',
    ]);
    expect([aClass('mnist', 4), aClass('mnist', 8)]).toEqual(['a 4', 'an 8']);
  });

  test('a fold shows its score, its epoch or that nothing is computed yet', () => {
    const folds = {
      state: 'running' as const,
      scores: [{ loss: 1, accuracy: 0.875, count: 10 }],
      at: { fold: 2, epoch: 3 },
      start() {},
      stop() {},
    };
    const drawn = text(renderToString(<FoldBars count={3} epochs={5} folds={folds} />));
    expect(drawn).toContain('Fold 1 score train train 87.5 %');
    expect(drawn).toContain('Fold 2 train score train epoch 3 of 5');
    expect(drawn).toContain('Fold 3 train train score not yet computed');
  });
});

describe('a long list', () => {
  const button = (shown: number, total: number) =>
    renderToString(<ShowMore shown={shown} total={total} atOnce={12} onMore={() => {}} />);

  test('says how much more a press shows', () => {
    expect(text(button(12, 40))).toContain('Show 12 more of 40');
    expect(text(button(36, 40))).toContain('Show 4 more of 40');
  });

  test('keeps its button at the end, with nothing to do, and a short list has none', () => {
    expect(button(40, 40)).toMatch(/aria-disabled="true".*All 40 are shown/);
    expect(button(12, 12)).toBe('');
  });
});
