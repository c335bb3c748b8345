/**
 * The workbench as a browser runs it: a network trains in the page of the built site with everything drawn, and the time between
 * frames and the work in each of them are taken. Beside it, in the same browser, TensorFlow Playground's own network code, doing
 * for a frame what its page does: an epoch, the losses, what every unit answers, all of it painted.
 */
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import ts from 'typescript';
import { chromiumArguments, findChromium } from '../../scripts/lib/chromium.mjs';
import { respond, serve } from '../../scripts/lib/static-server.mjs';
import type { Experiment } from '../../src/engine/experiment.ts';

/** How long frames are looked at, and how long a page has run before. In ms. */
const [looked, warm] = [8000, 2000] as const;

export interface Frames {
  readonly updatesPerSecond: number;
  /** From one frame to the next, in ms. */
  readonly between: Spread;
  /** What the page itself takes of one, from its beginning until it is painted, in ms. */
  readonly work: Spread;
  /** What the page's thread computes for one, whatever else the machine does, in ms of a processor (mean). */
  readonly computed: number;
}
interface Spread {
  readonly median: number;
  readonly ninetyNine: number;
}

/** A policy without 'wasm-unsafe-eval', beside the page's own: the plain path trains. */
const withoutKernel = { 'content-security-policy': "script-src 'self' 'unsafe-inline'" };

export async function inPage<T>(
  dist: string,
  measure: (browser: Browser, origin: string) => Promise<T>,
  kernel = true,
): Promise<T> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('There is no Chromium: see npm test.');
  const server = await serve(async (pathname: string) => {
    const response = await respond(dist, '/', pathname);
    return kernel ? response : { ...response, headers: { ...response.headers, ...withoutKernel } };
  });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    return await measure(browser, `http://127.0.0.1:${server.port}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

const blank = (browser: Browser) => browser.newPage({ viewport: { width: 1280, height: 800 } });

/** @param link text of a link to a state of the workbench */
export async function workbenchFrames(browser: Browser, origin: string, link: string): Promise<Frames> {
  const page = await blank(browser);
  await page.goto(`${origin}/workbench/#w=${link}`);
  await page.locator('.run:enabled').click();
  await page.waitForTimeout(warm);
  const updates = () =>
    page.evaluate(() =>
      Number(/^[\d,]+/.exec(document.querySelector('.time')?.textContent ?? '')?.[0].replaceAll(',', '')),
    );
  const before = await updates();
  const frames = await framesOf(page);
  const after = await updates();
  await page.close();
  return { ...frames, updatesPerSecond: ((after - before) * 1000) / frames.lasted };
}

/** How long frames take in a page that does nothing: what this browser can do here. */
export async function idleFrames(browser: Browser, origin: string): Promise<Frames> {
  const page = await blank(browser);
  await page.goto(`${origin}/workbench/`);
  await page.locator('.run:enabled').waitFor();
  const frames = await framesOf(page);
  await page.close();
  return { ...frames, updatesPerSecond: 0 };
}

/** @param file a copy of its src/nn.ts */
export async function playgroundFrames(browser: Browser, file: string, experiment: Experiment): Promise<Frames> {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const page = await blank(browser);
  await page.goto('about:blank');
  await page.evaluate(runPlayground, {
    code: outputText,
    sizes: [experiment.network.inputs, ...experiment.network.layers.map(({ units }) => units)],
    inputs: experiment.data.inputs,
    targets: experiment.data.targets.map(([y]) => (y === 1 ? 1 : -1)),
    batch: experiment.training.batchSize ?? 1,
    rate: experiment.training.optimizer.learningRate,
  });
  await page.waitForTimeout(warm);
  const updates = () => page.evaluate(() => (window as unknown as { updates: number }).updates);
  const before = await updates();
  const frames = await framesOf(page);
  const after = await updates();
  await page.close();
  return { ...frames, updatesPerSecond: ((after - before) * 1000) / frames.lasted };
}

/** Takes the times of frames in a page, one after the other. */
async function framesOf(page: Page): Promise<Omit<Frames, 'updatesPerSecond'> & { readonly lasted: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const seconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await seconds();
  const { between, work, lasted } = await page.evaluate(
    (milliseconds) =>
      new Promise<{ between: number[]; work: number[]; lasted: number }>((done) => {
        const [between, work]: [number[], number[]] = [[], []];
        const painted = new MessageChannel();
        let [begun, first, last] = [0, 0, 0];
        painted.port1.onmessage = () => work.push(performance.now() - begun);
        const frame = (time: number) => {
          if (last > 0) between.push(time - last);
          else first = time;
          last = begun = time;
          // What is told here is heard when the frame has been drawn.
          painted.port2.postMessage(undefined);
          if (time - first < milliseconds) requestAnimationFrame(frame);
          else done({ between, work, lasted: time - first });
        };
        requestAnimationFrame(frame);
      }),
    looked,
  );
  const computed = ((await seconds()) - before) * 1000;
  return { between: spreadOf(between), work: spreadOf(work), lasted, computed: computed / work.length };
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  return { median: at(0.5), ninetyNine: at(0.99) };
}

interface Task {
  readonly code: string;
  readonly sizes: number[];
  readonly inputs: readonly (readonly number[])[];
  readonly targets: readonly number[];
  readonly batch: number;
  readonly rate: number;
}

/** Runs in the page, and knows nothing but what it is given. Its colours are plainer than Playground's, which costs it less. */
async function runPlayground({ code, sizes, inputs, targets, batch, rate }: Task): Promise<void> {
  const nn = await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const network = nn.buildNetwork(sizes, nn.Activations.TANH, nn.Activations.TANH, null, ['x', 'y']);
  const density = 100;
  const canvas = (size: number) => {
    const made = Object.assign(document.createElement('canvas'), { width: size, height: size });
    document.body.append(made);
    return made.getContext('2d') as CanvasRenderingContext2D;
  };
  const large = canvas(density);
  const small: CanvasRenderingContext2D[] = [];
  const boundary: number[][] = [];
  const paint = (to: CanvasRenderingContext2D, size: number, values: readonly number[]) => {
    const image = to.createImageData(size, size);
    for (let k = 0; k < size * size; k++) {
      const value = values[Math.floor((k * values.length) / (size * size))] as number;
      image.data.set([127 + 127 * value, 127, 127 - 127 * value, 160], 4 * k);
    }
    to.putImageData(image, 0, 0);
  };
  const losses = () => {
    let total = 0;
    for (const [n, x] of inputs.entries()) total += nn.Errors.SQUARE.error(nn.forwardProp(network, x), targets[n]);
    return total / inputs.length;
  };
  const counter = window as unknown as { updates: number };
  counter.updates = 0;
  const text = document.body.appendChild(document.createElement('p'));
  const step = () => {
    for (const [n, x] of inputs.entries()) {
      nn.forwardProp(network, x);
      nn.backProp(network, targets[n], nn.Errors.SQUARE);
      if ((n + 1) % batch !== 0) continue;
      nn.updateWeights(network, rate, 0);
      counter.updates++;
    }
    // As many examples are put aside for the test.
    text.textContent = `${losses()} ${losses()}`;
    for (let k = 0; k < density * density; k++) {
      nn.forwardProp(network, [(3 * (k % density)) / density - 1.5, (3 * Math.floor(k / density)) / density - 1.5]);
      let unit = 0;
      nn.forEachNode(network, true, (node: { output: number }) => {
        boundary[unit] ??= [];
        (boundary[unit++] as number[])[k] = node.output;
      });
    }
    paint(large, density, boundary.at(-1) as number[]);
    for (const [unit, values] of boundary.entries()) {
      small[unit] ??= canvas(10);
      paint(small[unit] as CanvasRenderingContext2D, 10, values);
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}
