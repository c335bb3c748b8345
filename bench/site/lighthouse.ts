/** Lighthouse, as it measures a phone: simulated slow network and processor, one run a page. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface Audit {
  /** Of 100, by category. */
  readonly scores: Readonly<Record<(typeof categories)[number], number>>;
  readonly layoutShift: number;
  /** Largest contentful paint and total blocking time, in ms: what a lost point is lost by. */
  readonly largestPaint: number;
  readonly blocked: number;
}

interface Result {
  readonly lhr: {
    readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
    readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
  };
}

export interface Lighthouse {
  readonly version: string;
  readonly run: (address: string, flags: object) => Promise<Result | undefined>;
}

/** Lighthouse from a folder, into which the first run installs it. @throws Error where that fails */
export async function loadLighthouse(folder: string, say: (text: string) => void): Promise<Lighthouse> {
  const place = path.join(folder, 'node_modules/lighthouse');
  const manifest = path.join(place, 'package.json');
  const installed = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  if (!installed) {
    say(`Installing Lighthouse ${version} into ${path.relative(process.cwd(), folder)}, once …`);
    mkdirSync(folder, { recursive: true });
    const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', ['install', ...options, '--prefix', folder, `lighthouse@${version}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  const { default: run } = await import(pathToFileURL(path.join(place, 'core/index.js')).href);
  return { version, run };
}

/** @param port of the browser that is measured with @throws Error where a page cannot be measured */
export async function audit({ run }: Lighthouse, address: string, port: number): Promise<Audit> {
  const result = await run(address, { port, output: 'json', logLevel: 'error', onlyCategories: [...categories] });
  if (result === undefined) throw new Error(`Lighthouse gave nothing for ${address}.`);
  const { lhr } = result;
  const value = (name: string) => lhr.audits[name]?.numericValue ?? Number.NaN;
  const scores = categories.map((name) => [name, Math.round(100 * (lhr.categories[name]?.score ?? Number.NaN))]);
  return {
    scores: Object.fromEntries(scores) as Audit['scores'],
    layoutShift: value('cumulative-layout-shift'),
    largestPaint: value('largest-contentful-paint'),
    blocked: value('total-blocking-time'),
  };
}
