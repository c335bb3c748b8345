/**
 * npm run bench:lab: how fast the lab trains in a real Chromium: every backend side by side, seconds to an accuracy on the
 * test images, and on the lab's page of the built site (DIST, else dist) the time from the click to the first batch, bytes
 * and how smooth the page stays. Writes docs/lab/benchmark.md and docs/lab/kernels.md; `npm run bench:lab contests` only
 * the second, the lab's own kernels beside others. Times depend on the machine and on what else it does: what counts are the ratios within one run.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../scripts/lib/chromium.mjs';
import { type BackendName, backendNames } from '../src/lab/protocol/backend-names.ts';
import { median } from '../src/lab/protocol/presets-measured.ts';
import { type DenseLayer, defaultSettings, type LabNetwork, type LabSettings } from '../src/lab/protocol/settings.ts';
import { contests, contestsPage, type Outcome } from './lab/contests.ts';
import { firstBatch, smoothness } from './lab/page.ts';
import { type BenchServer, startServer } from './lab/server.ts';
import { benchTable, type Figures } from './lab/table.ts';
import type { TrainerOrder, Way } from './lab/trainers.ts';
import type { Answer, Order } from './lab/worker.ts';

const roundCount = 5;
const contestRounds = 3;
/** Of training, per backend and round. */
const secondsEach = 1.5;
const frameSeconds = 8;
const root = path.resolve(import.meta.dirname, '..');
const say = (text: string) => process.stderr.write(`${text}\n`);

const dense = (units: number, dropout = 0): LabNetwork => {
  const layer: DenseLayer = { units, activation: 'relu', dropout };
  return { kind: 'dense', hidden: [layer] };
};
const settings = (network: LabNetwork): LabSettings => ({ ...defaultSettings, network, images: 60_000, epochs: 5 });
const networks = { '784-32-10': dense(32), '784-128-10': dense(128), 'small CNN': { kind: 'cnn' } } as const;

/** A worker of its own for one order, so that nothing of one backend is left for the next. */
async function withWorker<T>(browser: Browser, { origin }: BenchServer, use: (tell: Tell) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    await page.goto(`${origin}/bench/worker.js`);
    await page.evaluate(() => {
      Object.assign(globalThis, { bench: new Worker('/bench/worker.js', { type: 'module' }) });
    });
    return await use((message) =>
      page.evaluate(
        (message) =>
          new Promise<Answer>((resolve) => {
            const { bench } = globalThis as unknown as { bench: Worker };
            bench.onmessage = ({ data }) => resolve(data);
            bench.onerror = ({ message }) => resolve({ kind: 'failed', reason: message });
            bench.postMessage(message);
          }),
        message,
      ),
    );
  } finally {
    await context.close();
  }
}

/** Sends a message to the worker and waits for its next one. */
type Tell = (message: Order | 'go') => Promise<Answer>;

/** Processor time of all pages and their workers so far, in s. */
async function processorTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { type, cpuTime }) => (type === 'renderer' ? sum + cpuTime : sum), 0);
}

/** Examples per second of processor time, or why there are none. */
function speed(browser: Browser, server: BenchServer, order: TrainerOrder) {
  return withWorker(browser, server, async (tell): Promise<number | string> => {
    const ready = await tell({ kind: 'speed', ...order, seconds: secondsEach });
    if (ready.kind === 'failed') return ready.reason;
    const before = await processorTime(browser);
    const answer = await tell('go');
    const spent = (await processorTime(browser)) - before;
    return answer.kind === 'speed' ? answer.examples / spent : 'it stopped';
  });
}

/** Medians of rounds in which all backends take turns. */
async function speeds(browser: Browser, server: BenchServer): Promise<Figures['speeds']> {
  const found: Record<string, Partial<Record<BackendName, number | string>>> = {};
  for (const [name, network] of Object.entries(networks)) {
    const rounds = new Map<BackendName, (number | string)[]>();
    for (let round = 0; round < roundCount; round++) {
      for (const backend of backendNames) {
        const before = rounds.get(backend) ?? [];
        if (typeof before[0] === 'string') continue;
        rounds.set(backend, [
          ...before,
          await speed(browser, server, { backend, settings: settings(network), way: 'lab' }),
        ]);
        say(`${name} ${backend} ${rounds.get(backend)?.at(-1)}`);
      }
    }
    const sums = [...rounds].map(([backend, rates]) => {
      return [backend, middle(rates)];
    });
    found[name] = Object.fromEntries(sums);
  }
  return found;
}

const middle = (rates: readonly (number | string)[]) =>
  rates.find((rate) => typeof rate === 'string') ?? median(rates as number[]);

/** Medians of rounds in which the contenders take turns. */
async function contend(browser: Browser, server: BenchServer): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const contest of contests) {
    const { network, batchSize, against } = contest;
    const isLarge = network === 'text 003';
    const order = {
      backend: 'wasm',
      settings: { ...settings(isLarge ? dense(1) : networks[network]), batchSize },
      isLarge,
    } as const;
    const ways = [...new Set<Way>(['lab', 'shipped', against])];
    const rates = new Map<Way, (number | string)[]>(ways.map((way) => [way, []]));
    for (let round = 0; round < contestRounds; round++) {
      for (const way of ways) rates.get(way)?.push(await speed(browser, server, { ...order, way }));
    }
    outcomes.push({ ...contest, rates: Object.fromEntries([...rates].map(([way, list]) => [way, middle(list)])) });
    say(JSON.stringify(outcomes.at(-1)));
  }
  return outcomes;
}

async function accuracies(browser: Browser, server: BenchServer): Promise<Figures['accuracies']> {
  const found: Figures['accuracies'] = {};
  for (const name of ['784-32-10', '784-128-10'] as const) {
    const order = { kind: 'accuracy', backend: 'wasm', settings: settings(networks[name]), targets: [0.9, 0.95, 0.97] };
    const answer = await withWorker(browser, server, (tell) => tell(order as Order));
    say(`${name} ${JSON.stringify(answer)}`);
    if (answer.kind === 'accuracy') found[name] = answer;
  }
  return found;
}

async function pageFigures(browser: Browser, server: BenchServer): Promise<Figures['page']> {
  const clicks: Figures['page']['clicks'] = {};
  for (const images of [10_000, 60_000]) {
    const rounds: Awaited<ReturnType<typeof firstBatch>>[] = [];
    for (let round = 0; round < roundCount; round++) rounds.push(await firstBatch(browser, server, images));
    say(`${images} ${JSON.stringify(rounds)}`);
    clicks[images] = {
      milliseconds: median(rounds.map(({ milliseconds }) => milliseconds)),
      bytes: median(rounds.map(({ bytes }) => bytes)),
    };
  }
  const smooth = await smoothness(browser, server, frameSeconds);
  say(JSON.stringify(smooth));
  return { clicks, ...smooth };
}

async function main(): Promise<void> {
  const bundle = await mkdtemp(path.join(os.tmpdir(), 'bench-lab-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    base: '/bench/',
    build: {
      outDir: bundle,
      target: 'esnext',
      // As a library: a page's bundle would reach for its document.
      lib: { entry: path.join(import.meta.dirname, 'lab/worker.ts'), formats: ['es'], fileName: 'worker' },
    },
  });
  const server = await startServer(bundle, path.resolve(process.env['DIST'] ?? path.join(root, 'dist')));
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('there is no Chromium: see npm test');
  const args = ['--no-sandbox', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const load = os.loadavg()[0]!;
    const where = {
      device: `${os.cpus()[0]?.model.trim()}, ${os.availableParallelism()} cores; load ${load.toFixed(1)} when it began`,
      browser: `Chromium ${browser.version()}`,
      commit: execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], { encoding: 'utf8', cwd: root }).trim(),
    };
    const page = contestsPage({ ...where, rounds: contestRounds, outcomes: await contend(browser, server) });
    await writeFile(path.join(root, 'docs/lab/kernels.md'), page);
    process.stdout.write(page);
    if (process.argv[2] === 'contests') return;
    const figures: Figures = {
      ...where,
      page: await pageFigures(browser, server),
      speeds: await speeds(browser, server),
      accuracies: await accuracies(browser, server),
    };
    const table = benchTable(figures);
    await mkdir(path.join(root, 'docs/lab'), { recursive: true });
    await writeFile(path.join(root, 'docs/lab/benchmark.md'), table);
    process.stdout.write(table);
  } finally {
    await browser.close();
    await server.close();
    await rm(bundle, { recursive: true });
  }
}

await main();
