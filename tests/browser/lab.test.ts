/** The MNIST lab as a reader meets it, under a path with a space: training, downloads, and downloads that are spoiled. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../scripts/mnist/source.ts';
import { megabytes } from '../../src/lab/protocol/words.ts';
import { readFiles } from '../../src/lab/session/read-files.ts';
import { accuracy, readTensors } from '../lab/read-model.ts';
import { DIST, useSite } from './harness.ts';
import { openLab, SHARD, sharedLab, WORKER } from './lab-page.ts';

const site = useSite({ prefix: '/a/b c/' });
const TEST_SHARD = /mnist-test-0.*\.bin$/;
const TENSORFLOW = /tfjs|\bdist-/;

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

describe('training on 1,000 images', () => {
  test('asks for every shard once, fetches TensorFlow.js only after the start and only in the worker, and as much as was said', async () => {
    const { page, lab } = await openLab(site, {}, '1,epochs:1');
    expect([...site.requests(SHARD), ...site.requests(TENSORFLOW)]).toEqual([]);
    const before = site.requests().length;
    const ready = await lab.now();
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

    const asked = site.requests().slice(before);
    const files = await Promise.all(
      asked.map(async (file) => ({ file, bytes: await readFile(path.join(DIST, file)) })),
    );
    const size = (isImage: boolean, of: (bytes: Buffer) => number) =>
      files.filter(({ file }) => SHARD.test(file) === isImage).reduce((sum, { bytes }) => sum + of(bytes), 0);
    expect(ready).toContain(`${megabytes(size(true, (bytes) => bytes.length))} of images`);
    const said = /TensorFlow.js \(([\d.]+) MB, or ([\d.]+) MB where the server compresses it\)/.exec(ready);
    const [plain, compressed] = [size(false, (bytes) => bytes.length), size(false, (bytes) => gzipSync(bytes).length)];
    expect(Math.abs(Number(said?.[1]) * 1e6 - plain) / plain).toBeLessThan(0.05);
    expect(Math.abs(Number(said?.[2]) * 1e6 - compressed) / compressed).toBeLessThan(0.05);
  });

  // After twenty epochs: mnist-lab.test.ts, which has the measured scores.
  test('for 5 epochs reads at least 82 per cent of the test images, also when the downloaded weights are applied elsewhere', async () => {
    const { page, lab, problems } = await sharedLab(site, '1,epochs:5');
    await lab.start();
    await lab.says(/^Finished/, 60_000);
    expect(await lab.readout('Computes with')).toBe('WebAssembly');
    const shown = await lab.readout('Test accuracy');
    expect(Number.parseFloat(shown)).toBeGreaterThanOrEqual(82);
    // One image of 10,000 may fall on a tie of float32 and float64.
    const recomputed = 100 * accuracy(await downloadModel(page), await readSource('test'));
    expect(Math.abs(recomputed - Number.parseFloat(shown))).toBeLessThanOrEqual(0.011);
    expect(await lab.rows()).toBe(5);
    expect(problems()).toEqual([]);
  });

  test('computes in plain JavaScript where the file of WebAssembly is missing', async () => {
    site.fault(/\.wasm$/, 'missing');
    const { lab } = await openLab(site);
    await lab.button('One batch').click();
    await lab.says(/^Step 1 of 29 in epoch 1: loss /);
    expect(await lab.readout('Computes with')).toBe('JavaScript');
  });

  test('twice with the same seed gives the same fingerprint, with another seed another', async () => {
    const { lab } = await sharedLab(site, '1,epochs:1');
    await lab.more();
    const train = async (seed: string) => {
      await lab.field('Seed').fill(seed);
      await lab.start();
      await lab.says(/^Finished/);
      return lab.fingerprint();
    };
    const first = await train('1');
    await lab.reset();
    expect(await train('1')).toBe(first);
    expect(await train('2')).not.toBe(first);
  });
});

describe('what cannot be used is explained, and a retry trains on', () => {
  // How each is found out: download.test.ts.
  test('a shard, spoiled in every way', async () => {
    const { page, lab } = await openLab(site, {}, '1,epochs:1');
    const press = { now: () => lab.start() };
    for (const [shard, fault, explanation] of [
      [SHARD, 'corrupt', /checksum is wrong/],
      [TEST_SHARD, 'missing', /answered "404"/],
      [TEST_SHARD, 'truncated', /too short/],
      [TEST_SHARD, 'html', /A web page came instead/],
      [TEST_SHARD, 'stalled', /Almost nothing arrived for 8 seconds/],
    ] as const) {
      site.fault(shard, fault, 1);
      await press.now();
      await page.locator('.train .lab-fault').filter({ hasText: explanation }).waitFor();
      // Nothing is trained before the first shard is whole; the first epoch needs the others to show the test images.
      expect(await lab.rows()).toBe(0);
      if (shard === SHARD) expect(await page.locator('.lab-bars').innerText()).toContain('not begun');
      press.now = () => page.getByRole('button', { name: 'Try again' }).click();
    }
    await press.now();
    await lab.says(/^Finished/);
    expect(await page.locator('.train .lab-fault').count()).toBe(0);
    expect(site.requests(TEST_SHARD)).toHaveLength(5);
  });

  test('the script of the worker: the run starts anew', async () => {
    site.fault(WORKER, 'missing', 1);
    const { page, lab } = await openLab(site, {}, '1,epochs:1');
    await lab.start();
    await page.locator('.train .lab-fault').waitFor();
    expect(await lab.fault()).toMatch(/could not be loaded/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await lab.says(/^Finished/);
  });
});
