/** The MNIST lab as a reader meets it, under a path with a space: training, its faults, its buttons. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../scripts/mnist/source.ts';
import { megabytes } from '../../src/lab/protocol/words.ts';
import { readFiles } from '../../src/lab/session/run-files.ts';
import { accuracy, readTensors } from '../lab/read-model.ts';
import { axe, DIST, useSite } from './harness.ts';
import { openLab as openLabOf, SHARD, WORKER } from './lab-page.ts';

const site = useSite({ prefix: '/a/b c/' });
const TEST_SHARD = /mnist-test-0.*\.bin$/;
const TENSORFLOW = /tfjs|\bdist-/;

const openLab = (options = {}) => openLabOf(site, options);

/** The trained model as the reader gets it. */
async function downloadModel(page: Page) {
  const read = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return buffer(await download.createReadStream());
  };
  const json = await read('Download the model (JSON)');
  const weights = await read('Download its weights (BIN)');
  // The list of runs takes the two files, too.
  readFiles(
    { name: 'model.json', bytes: new Uint8Array(json).buffer },
    { name: 'model.weights.bin', bytes: new Uint8Array(weights).buffer },
  );
  return readTensors(json.toString(), new Uint8Array(weights).buffer);
}

test('in the reader’s own colours a button that cannot be used now has the colour for that', async () => {
  const { lab } = await openLab({ forcedColors: 'active' });
  await lab.epochs(1);
  await lab.start();
  await lab.says(/^Finished/);
  const isGrey = (name: string) =>
    lab.button(name).evaluate((button) => {
      const unavailable = document.body.appendChild(document.createElement('span'));
      unavailable.style.color = 'GrayText';
      return getComputedStyle(button).color === getComputedStyle(unavailable).color;
    });
  expect([await isGrey('Pause'), await isGrey('Stop')]).toEqual([true, true]);
  expect([await isGrey('One batch'), await isGrey('Reset')]).toEqual([false, false]);
});

describe('training on 1,000 images', () => {
  test.each([
    [5, 82],
    [20, 85],
  ])(
    'for %i epochs reads at least %i per cent of the test images, also when the downloaded weights are applied elsewhere',
    async (epochs, least) => {
      const { page, lab, problems } = await openLab();
      await lab.epochs(epochs);
      await lab.start();
      await lab.says(/^Finished/, 60_000);
      const shown = await lab.readout('Test accuracy');
      expect(Number.parseFloat(shown)).toBeGreaterThanOrEqual(least);
      // One image of 10,000 may fall on a tie of float32 and float64.
      const recomputed = 100 * accuracy(await downloadModel(page), await readSource('test'));
      expect(Math.abs(recomputed - Number.parseFloat(shown))).toBeLessThanOrEqual(0.011);
      expect(await lab.rows()).toBe(epochs);
      expect(problems()).toEqual([]);
    },
  );

  test('asks for every shard once, fetches TensorFlow.js only after the start, and only in the worker', async () => {
    const { page, lab } = await openLab();
    expect([...site.requests(SHARD), ...site.requests(TENSORFLOW)]).toEqual([]);
    await lab.epochs(1);
    await lab.start();
    await lab.says(/^Finished/);
    expect(site.requests(SHARD).map((path) => path.replace(/.*(mnist-\w+-\d).*/, '$1'))).toEqual([
      'mnist-train-0',
      'mnist-test-0',
      'mnist-test-1',
    ]);
    expect(site.requests(TENSORFLOW).length).toBeGreaterThan(2);
    expect(new Set(site.requests(TENSORFLOW)).size).toBe(site.requests(TENSORFLOW).length);
    const pageFetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(pageFetched.filter((url) => TENSORFLOW.test(url) || SHARD.test(url))).toEqual([]);
    expect(page.workers()).toHaveLength(1);
  });

  test('downloads as much as is said before it starts: images by their files, the library also compressed', async () => {
    const { lab } = await openLab();
    const before = site.requests().length;
    const ready = await lab.now();
    await lab.epochs(1);
    await lab.start();
    await lab.says(/^Training: epoch|^Finished/);
    await expect.poll(() => site.requests(SHARD).length).toBe(3);
    const files = await Promise.all(
      site
        .requests()
        .slice(before)
        .map(async (file) => ({ file, bytes: await readFile(path.join(DIST, file)) })),
    );
    const size = (isImage: boolean, of: (bytes: Buffer) => number) =>
      files.filter(({ file }) => SHARD.test(file) === isImage).reduce((sum, { bytes }) => sum + of(bytes), 0);
    expect(ready).toContain(`${megabytes(size(true, (bytes) => bytes.length))} of images`);
    const said = /TensorFlow.js \(([\d.]+) MB, or ([\d.]+) MB where the server compresses it\)/.exec(ready);
    const [plain, compressed] = [size(false, (bytes) => bytes.length), size(false, (bytes) => gzipSync(bytes).length)];
    expect(Math.abs(Number(said?.[1]) * 1e6 - plain) / plain).toBeLessThan(0.05);
    expect(Math.abs(Number(said?.[2]) * 1e6 - compressed) / compressed).toBeLessThan(0.05);
  });

  test('names WebAssembly as the backend, and plain JavaScript where its file is missing', async () => {
    const { lab } = await openLab();
    await lab.epochs(1);
    await lab.start();
    await lab.says(/^Finished/);
    expect(await lab.readout('Computes with')).toBe('WebAssembly');
    site.fault(/\.wasm$/, 'missing');
    const other = await openLab();
    await other.lab.epochs(1);
    await other.lab.start();
    await other.lab.says(/^Finished/, 60_000);
    expect(await other.lab.readout('Computes with')).toBe('JavaScript');
  });

  test('twice with the same seed gives the same fingerprint, with another seed another', async () => {
    const { lab } = await openLab();
    await lab.more();
    const train = async (seed: string) => {
      await lab.field('Seed').fill(seed);
      await lab.epochs(1);
      await lab.start();
      await lab.says(/^Finished/);
      return lab.fingerprint();
    };
    const first = await train('1');
    await lab.button('Reset').click();
    expect(await train('1')).toBe(first);
    expect(await train('2')).not.toBe(first);
  });
});

describe('a shard that cannot be used is explained, and a retry trains on', () => {
  test.each([
    ['missing', /answered "404"/],
    ['truncated', /too short/],
    ['corrupt', /checksum is wrong/],
    ['html', /A web page came instead/],
    ['stalled', /Almost nothing arrived for 8 seconds/],
  ] as const)('%s', async (fault, explanation) => {
    site.fault(TEST_SHARD, fault, 1);
    const { page, lab } = await openLab();
    await lab.epochs(1);
    await lab.start();
    await page.locator('.train .lab-fault').waitFor();
    expect(await lab.fault()).toMatch(explanation);
    // The first epoch needs this shard to show the test images, so none is complete.
    expect(await lab.rows()).toBe(0);
    await page.getByRole('button', { name: 'Try again' }).click();
    await lab.says(/^Finished/);
    expect(await page.locator('.train .lab-fault').count()).toBe(0);
    expect(site.requests(TEST_SHARD)).toHaveLength(2);
  });

  test('the first training shard: nothing is trained before it is whole', async () => {
    site.fault(/mnist-train-0.*\.bin$/, 'corrupt');
    const { page, lab } = await openLab();
    await lab.start();
    await page.locator('.train .lab-fault').waitFor();
    expect(await page.locator('.lab-bars').innerText()).toContain('not begun');
  });

  test('the script of the worker: the run starts anew', async () => {
    site.fault(WORKER, 'missing', 1);
    const { page, lab } = await openLab();
    await lab.epochs(1);
    await lab.start();
    await page.locator('.train .lab-fault').waitFor();
    expect(await lab.fault()).toMatch(/could not be loaded/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await lab.says(/^Finished/);
  });
});

describe('the buttons', () => {
  test('start pressed twice is one run', async () => {
    const { page, lab, problems } = await openLab();
    await lab.epochs(2);
    await lab.button('Start').dblclick();
    await lab.says(/^Finished/);
    expect(await lab.rows()).toBe(2);
    expect(page.workers()).toHaveLength(1);
    expect(problems()).toEqual([]);
  });

  test('pause holds the run, continue goes on with the same result', async () => {
    const { page, lab } = await openLab();
    await lab.epochs(60);
    await lab.start();
    await lab.pressInTraining('Pause');
    await lab.says(/^Paused/);
    // Not the bar of the download, which goes on.
    const measured = page.locator('.lab-readouts, .lab-table, .lab-bars label:last-child');
    const before = await measured.allInnerTexts();
    await page.waitForTimeout(400);
    expect(await measured.allInnerTexts()).toEqual(before);
    await lab.button('Continue').click();
    await lab.says(/^Finished/, 60_000);
    const paused = await lab.fingerprint();
    await lab.start();
    await lab.says(/^Finished/, 60_000);
    expect(await lab.fingerprint()).toBe(paused);
  });

  test('stop and reset during the download and during training leave a lab that can train', async () => {
    const { lab, problems } = await openLab();
    await lab.images('60,000');
    for (const press of ['Stop', 'Reset']) {
      await lab.start();
      await lab.button(press).click();
      await lab.says(press === 'Stop' ? /^Stopped/ : /^Ready/);
      await lab.start();
      await lab.says(/^Training: epoch/);
      await lab.button(press).click();
      await lab.says(press === 'Stop' ? /^Stopped/ : /^Ready/);
    }
    await lab.images('1,000');
    await lab.epochs(1);
    await lab.start();
    await lab.says(/^Finished/);
    expect(await lab.rows()).toBe(1);
    expect(problems()).toEqual([]);
  });

  test('absurd numbers are refused at the field, and start does nothing', async () => {
    const { page, lab } = await openLab();
    for (const epochs of ['0', '1000000000', '-1', '1.5', '']) {
      await page.getByLabel('Epochs').fill(epochs);
      expect(await page.locator('.lab-error').innerText()).toBe('Epochs must be a whole number from 1 to 200.');
      // Playwright would wait for the button to be enabled.
      await lab.button('Start').click({ force: true });
    }
    expect(site.requests(SHARD)).toEqual([]);
  });
});

describe('everyone', () => {
  test('can train by keyboard alone', async () => {
    const { page, lab } = await openLab();
    await page.getByRole('radio', { name: '1,000' }).focus();
    const epochs = () => page.getByLabel('Epochs').inputValue();
    await page.keyboard.press('ArrowRight');
    await expect.poll(epochs).toBe('5');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(epochs).toBe('20');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await lab.says(/^Finished/);
    expect(await lab.rows()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Start');
  });

  test.each(['light', 'dark'] as const)('meets no WCAG violation during and after a run (%s)', async (colorScheme) => {
    const { page, lab } = await openLab({ colorScheme, viewport: { width: 360, height: 780 } });
    await lab.images('5,000');
    await lab.epochs(200);
    await lab.start();
    await lab.pressInTraining('Pause');
    await lab.says(/^Paused in epoch/);
    expect(await axe(page)).toEqual([]);
    await lab.button('Reset').click();
    await lab.images('1,000');
    await lab.epochs(2);
    await lab.start();
    await lab.says(/^Finished/);
    await page.getByText('The same as a table').click();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('hears how far the run is', async () => {
    const { page, lab } = await openLab();
    await lab.epochs(2);
    await lab.start();
    await lab.says(/^Finished/);
    await page
      .getByRole('status')
      .filter({ hasText: /^Finished: / })
      .waitFor();
  });

  test('sees the lab, its twelve images and why it is still without JavaScript', async () => {
    const { page } = await site.open('lab/', { javaScriptEnabled: false });
    expect(await page.locator('.lab-sample img').count()).toBe(12);
    expect(await page.locator('.lab-now').innerText()).toContain('JavaScript is switched off');
  });
});
