/** The offline edition: the built site as files that work from a folder or a stick, by double click, in Chromium and Firefox. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Files, readSite } from '../files.ts';
import { version } from '../version.ts';
import { asScript, bundledWorker, dataScript, nameOf, withoutImportCalls, workersOf } from './modules.ts';
import { offlinePage, runtimeFile } from './pages.ts';

/** What pages and workers get by fetch, which a browser allows to no page from a file. */
const fetched = /\.(?:bin|wasm|json)$/;

/** What only a host needs. */
const hostOnly = /^(?:\.nojekyll|\.build-stamp|404\.html|[^/]*\.zip|teach\/packages\/.*)$/;

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** @param dist folder of the built site @throws Error for a page or script that is not as expected, with its name */
export async function offlineEdition(dist: string): Promise<Files> {
  const site = new Map([...(await readSite(dist))].filter(([name]) => !hostOnly.test(name)));
  const text = (name: string) => Buffer.from(site.get(name) ?? []).toString('utf8');
  const scripts = [...site.keys()].filter((name) => name.endsWith('.js'));
  const pages = [...site.keys()].filter((name) => name.endsWith('.html'));
  const classic = new Set(pages.flatMap((page) => classicScriptsOf(text(page))));
  const workers = new Set(scripts.flatMap((name) => workersOf(text(name))));

  const out = new Map<string, Uint8Array>();
  for (const [name, content] of site) {
    if (name.endsWith('.html')) continue;
    if (fetched.test(name)) out.set(`${name}.js`, bytes(dataScript(nameOf(name), content)));
    else if (!name.endsWith('.js')) out.set(name, content);
  }
  for (const name of scripts) {
    try {
      out.set(name, bytes(await scriptOf(name)));
    } catch (error) {
      throw new Error(`${name}: ${(error as Error).message}`);
    }
  }
  out.set(runtimeFile, bytes(await runtime()));
  const size = megabytes([...out.values()].reduce((sum, { length }) => sum + length, 0));
  for (const page of pages) {
    const up = '../'.repeat(page.split('/').length - 1);
    out.set(page, bytes(offlinePage(text(page), up, { version, size })));
  }
  out.set('READ ME.txt', bytes(readMe));
  return out;

  async function scriptOf(name: string): Promise<string> {
    if (workers.has(nameOf(name))) return dataScript(nameOf(name), bytes(await bundledWorker(path.join(dist, name))));
    const code = text(name);
    return classic.has(nameOf(name)) ? withoutImportCalls(code) : asScript(nameOf(name), code);
  }
}

const bytes = (text: string) => Buffer.from(text, 'utf8');

/** Names of the scripts of a page that are no modules, with that which a page writes into itself. */
const classicScriptsOf = (html: string): string[] =>
  [...html.matchAll(/(?:<script src|\sdata-carry)="([^"]+)"/g)].map(([, address]) => nameOf(address as string));

async function runtime(): Promise<string> {
  const [entry, worker] = ['runtime.ts', 'worker-runtime.ts'].map((file) =>
    fileURLToPath(new URL(`browser/${file}`, import.meta.url)),
  ) as [string, string];
  const prelude = await build({ entryPoints: [worker], bundle: true, write: false, format: 'iife', minify: true });
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    define: { WORKER_RUNTIME: JSON.stringify(prelude.outputFiles[0]?.text) },
  });
  return outputFiles[0]?.text ?? '';
}

const readMe = `${readFileSync(new URL('read-me.txt', import.meta.url), 'utf8').replace('VERSION', version)}`;
