import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Packages that only serve types, command lines or other platforms: nothing of them reaches the built site. */
const notShipped = /^@types\/|^@webgpu\/types$|^node-fetch$|^commander$/;

/** As much of a package.json as is read. */
interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/**
 * Writes third-party-licences.txt: name, version and licence of every package that is part of the built site. The
 * licences ask for it, and teachers who host the site want to know.
 *
 * @param packages the ones the site imports; what they depend on is added
 */
export function licences(packages: readonly string[]): AstroIntegration {
  let modules: string;
  return {
    name: 'licences',
    hooks: {
      'astro:config:done': ({ config }) => {
        modules = fileURLToPath(new URL('node_modules/', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const shipped = await withDependencies(modules, packages);
        const texts = await Promise.all(shipped.map((manifest) => notice(modules, manifest)));
        await writeFile(new URL('third-party-licences.txt', dir), texts.join(`\n${'-'.repeat(80)}\n\n`));
        logger.info(`licences of ${shipped.length} packages written`);
      },
    },
  };
}

async function withDependencies(modules: string, names: readonly string[]): Promise<Manifest[]> {
  const found = new Map<string, Manifest>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name) || notShipped.test(name)) continue;
    const manifest: Manifest = JSON.parse(await readFile(path.join(modules, name, 'package.json'), 'utf8'));
    found.set(name, manifest);
    waiting.push(...Object.keys(manifest.dependencies ?? {}));
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function notice(modules: string, { name, version, license }: Manifest): Promise<string> {
  const folder = path.join(modules, name);
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file
    ? await readFile(path.join(folder, file), 'utf8')
    : `The text of the licence: https://spdx.org/licenses/${license?.split(' ')[0]}.html\n`;
  return `${name} ${version}, ${license}\n\n${text}`;
}
