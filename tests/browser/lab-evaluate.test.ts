/** The evaluation of a trained network, held against the same network computed anew from its downloaded files. */
import { describe, expect, test } from 'vitest';
import { classificationReport } from '../../src/engine/metrics/classification-report.ts';
import { confusionMatrix } from '../../src/engine/metrics/confusion-matrix.ts';
import { spreadOf } from '../../src/lab/evaluate/evaluation.ts';
import { pixelsPerImage } from '../../src/lab/protocol/shard.ts';
import { chance, grouped, percent } from '../../src/lab/protocol/words.ts';
import { axe, useSite } from './harness.ts';
import { downloadRun, matrixOf, panelOf, recompute, sharedTrained, train } from './lab-panels.ts';

const site = useSite();

describe('the evaluation', () => {
  test('has the matrix, the report, the images and the mistakes of the downloaded network', async () => {
    const { page, problems } = await sharedTrained(site);
    const { pixels, labels, rows, digits } = await recompute(await downloadRun(page));
    const panel = await panelOf(page, 'evaluate');

    const matrix = await matrixOf(page);
    expect(matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(10_000);
    expect(matrix).toEqual(confusionMatrix(labels, digits, 10));

    const report = classificationReport(matrix);
    const line = ({ precision, recall, f1 }: typeof report.macro, support: number) =>
      [percent(precision), percent(recall), percent(f1), grouped(support)].join(' ');
    const shown = await panel.locator('.evaluate-report tbody tr').allInnerTexts();
    expect(shown.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      ...report.classes.map((scores, digit) => `${digit} ${line(scores, scores.support)}`),
      `Macro average ${line(report.macro, 10_000)}`,
      `Weighted average ${line(report.weighted, 10_000)}`,
      `Accuracy ${percent(report.accuracy, 2)} 10,000`,
    ]);

    const [label, digit] = [2, 8];
    await panel.getByRole('button', { name: `${label} read as ${digit}:` }).click();
    const images = panel.locator('.evaluate-cell canvas');
    await images.first().waitFor();
    const names = await images.evaluateAll((some) => some.map((image) => image.getAttribute('aria-label') ?? ''));
    expect(names).toHaveLength(Math.min(18, matrix[label]![digit]!));
    for (const name of names) {
      const [, index = '', said] = /^test image ([\d,]+): a 2 read as 8, (.*)$/.exec(name) ?? [];
      const n = Number(index.replace(',', ''));
      expect([labels[n], digits[n], chance(rows[n]![digit]!)]).toEqual([label, digit, said]);
    }
    const first = Number(/[\d,]+/.exec(names[0]!)![0].replace(',', ''));
    // The canvas is there before its image.
    const drawn = () =>
      images.first().evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, 28, 28);
        return Array.from({ length: 784 }, (_, i) => data[4 * i]);
      });
    await expect.poll(drawn).toEqual([...pixels.subarray(first * pixelsPerImage, (first + 1) * pixelsPerImage)]);

    const wrong = digits.flatMap((said, n) => (said === labels[n] ? [] : [rows[n]![said]!]));
    const surest = chance(Math.max(...wrong));
    expect(await panel.locator('.evaluate-mistakes li').first().innerText()).toContain(surest);
    expect(problems()).toEqual([]);
  });

  test('trains a network for each fold, and its mean and deviation are those of the scores shown', async () => {
    const { page } = await sharedTrained(site);
    await matrixOf(page);
    const panel = await panelOf(page, 'evaluate');
    await panel.getByText('Cross-validation').click();
    await panel.getByLabel('Parts').selectOption('3');
    await panel.getByLabel('more than 3 points').check();
    await panel.getByRole('button', { name: 'Train 3 networks' }).click();
    const result = panel.locator('.evaluate-folds p').filter({ hasText: 'standard deviation' });
    await result.last().waitFor();
    const shown = await panel.locator('.folds .num').allInnerTexts();
    // 333 or 334 images: what is shown gives back what was counted.
    const accuracies = shown.map((text, k) => {
      const count = k === 0 ? 334 : 333;
      return Math.round((Number.parseFloat(text) / 100) * count) / count;
    });
    const { mean, deviation } = spreadOf(accuracies);
    expect(accuracies).toHaveLength(3);
    expect(Math.min(...accuracies)).toBeGreaterThan(0.5);
    expect(await result.last().innerText()).toContain(
      `Mean ${percent(mean)}, standard deviation ${percent(deviation)} (with n − 1).`,
    );
  });

  test('comes back from a link with the cell it looked at, which outlives the network, or the link is explained', async () => {
    const { page, problems } = await site.open('lab/#lab-evaluate=1,cell:4.9');
    const panel = page.locator('section.evaluate');
    await panel.getByText('The link looks at images of a 4 that are read as 9.').waitFor();
    expect(await panel.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    await panel.getByRole('button', { name: 'Train it now' }).click();
    await panel.getByRole('heading', { name: /^4 read as 9: / }).waitFor();
    await panel.getByRole('button', { name: /^2 read as 8: / }).click();
    await panel.locator('.evaluate-head select').selectOption('validation');
    await page.waitForFunction(() => location.hash.endsWith('lab-evaluate=1,part:validation,cell:2.8'));
    await train(page, '1,epochs:1,seed:2&lab-evaluate=1,part:validation,cell:2.8');
    await panelOf(page, 'evaluate');
    await panel.getByText('Run 2').waitFor();
    await panel.getByRole('heading', { name: /^2 read as 8: / }).waitFor();
    await page.evaluate(() => {
      location.hash = 'lab-evaluate=1,cell:10.10';
    });
    await panel.getByText('This link names a cell that the matrix does not have.').waitFor();
    expect(problems()).toEqual([]);
  });

  test('in the reader’s own colours frames what is right and nothing else, and says what it marks there', async () => {
    const { page } = await sharedTrained(site);
    await page.emulateMedia({ forcedColors: 'active' });
    const matrix = await matrixOf(page);
    const panel = await panelOf(page, 'evaluate');
    // A cell that is pointed at has a frame of its own.
    await page.mouse.move(0, 0);
    const cells = await panel.locator('.evaluate-matrix button').evaluateAll((cells) =>
      cells.map((cell) => {
        const { borderTopColor, backgroundColor, color, textDecorationLine } = getComputedStyle(cell);
        const isFramed = borderTopColor !== backgroundColor;
        return { isFramed, isLegible: color !== backgroundColor, isUnderlined: textDecorationLine === 'underline' };
      }),
    );
    expect(cells.map(({ isFramed }) => isFramed)).toEqual(cells.map((_, n) => n % 11 === 0));
    expect(cells.every(({ isLegible }) => isLegible)).toBe(true);
    const large = matrix.flatMap((row, label) => {
      const total = row.reduce((sum, count) => sum + count, 0);
      return row.map((count, digit) => label !== digit && count / total >= 0.05);
    });
    expect(cells.map(({ isUnderlined }) => isUnderlined)).toEqual(large);
    const legend = await panel.locator('.evaluate-legend').innerText();
    expect(legend).toMatch(/^Outlined: read right. Underlined: a mistake with at least 5.0 % of its row. Press/);
  });

  test('at 360 px in the dark goes from cell to cell by keyboard, is read out, and meets no WCAG violation', async () => {
    const { page } = await sharedTrained(site);
    await page.emulateMedia({ forcedColors: null, colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 780 });
    const matrix = await matrixOf(page);
    const panel = await panelOf(page, 'evaluate');
    await panel.locator('.evaluate-matrix button').first().focus();
    for (const key of ['Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    const name = `1 read as 2: ${matrix[1]![2]} image`;
    await panel.getByRole('heading', { name }).waitFor();
    await page.getByRole('status').filter({ hasText: name }).waitFor({ state: 'attached' });
    expect(await panel.locator('.evaluate-matrix button[tabindex="0"]').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');

    await panel.locator('details:not([open]) > summary').evaluateAll((folds) => {
      for (const fold of folds) (fold as HTMLElement).click();
    });
    await panel.locator('.evaluate-weights canvas').first().waitFor();
    await panel.locator('.folds').waitFor();
    // The page around it: site.test.ts, lab-buttons.test.ts.
    expect(await axe(page, 'all', 'section.evaluate')).toEqual([]);
    expect(await panel.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
  }, 120_000);
});
