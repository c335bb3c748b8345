/** What the tests of the lab's panels share: a trained run, the files of a download, and the network computed anew from them. */
import { buffer } from 'node:stream/consumers';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { readSource } from '../../scripts/mnist/source.ts';
import { likeliest } from '../../src/lab/protocol/metrics.ts';
import { pixelsPerImage } from '../../src/lab/protocol/shard.ts';
import { probabilities, readTensors } from '../lab/read-model.ts';
import type { Site, Visit } from './harness.ts';
import { awake, controls, forward, openLab } from './lab-page.ts';

/** Trains one more run on 1,000 images, with these settings as an address has them: `1,epochs:2,seed:3`. */
export async function train(page: Page, settings: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `lab=${settings}`);
  const lab = controls(page);
  await awake(page);
  await lab.reset();
  await lab.start();
  await lab.says(/^Finished/, 60_000);
}

/** The lab's page with one trained run. */
export async function openTrained(site: Site, options: BrowserContextOptions = {}): Promise<Visit> {
  const { lab, ...visit } = await openLab(site, options, '1,epochs:2');
  await lab.start();
  await lab.says(/^Finished/, 60_000);
  return visit;
}

const trained = new WeakSet<Page>();

/** The same, on the page that the tests of a file share: with the run that the first of them has trained. */
export async function sharedTrained(site: Site): Promise<Visit> {
  const visit = await site.share('lab/');
  if (trained.has(visit.page)) return visit;
  await train(visit.page, '1,epochs:2');
  trained.add(visit.page);
  return visit;
}

/** The panel, awake. */
export async function panelOf(page: Page, name: 'runs' | 'evaluate') {
  await forward(page, `section.${name}`);
  return page.locator(`section.${name}`);
}

/** Both files of the chosen run: paths for a file field, and names. */
export async function downloadRun(page: Page) {
  const panel = await panelOf(page, 'runs');
  const save = async (name: string) => {
    const link = panel.getByRole('link', { name });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    return {
      name: download.suggestedFilename(),
      mimeType: '',
      buffer: await buffer(await download.createReadStream()),
    };
  };
  return { json: await save('Download JSON'), weights: await save('Download weights') };
}

/** What the downloaded network says of all test images, computed without TensorFlow.js. */
export async function recompute({ json, weights }: Awaited<ReturnType<typeof downloadRun>>) {
  const { pixels, labels } = await readSource('test');
  const tensors = readTensors(json.buffer.toString(), new Uint8Array(weights.buffer).buffer);
  const rows = Array.from(labels, (_, n) =>
    probabilities(tensors, pixels.subarray(n * pixelsPerImage, (n + 1) * pixelsPerImage)),
  );
  return { pixels, labels: [...labels], rows, digits: rows.map(likeliest) };
}

/** The counts in the confusion matrix on the page, row by row. */
export async function matrixOf(page: Page): Promise<number[][]> {
  const panel = await panelOf(page, 'evaluate');
  await panel.locator('.evaluate-result').waitFor();
  const rows = panel.locator('.evaluate-matrix tbody tr');
  return rows.evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('button')].map((button) => Number(button.textContent.replaceAll(',', ''))),
    ),
  );
}
