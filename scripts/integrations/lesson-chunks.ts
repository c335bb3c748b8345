import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lessonIslands } from '../chunks/islands.ts';
import { type Module, pageKey, sharedBy, withoutSmall } from '../chunks/sharing.ts';

/** As much of a Vite plugin as is used here; Vite itself is not a direct dependency. */
interface Plugin {
  name: string;
  enforce: 'pre';
  applyToEnvironment: (environment: { name: string }) => boolean;
  resolveId: (
    this: { resolve(source: string, importer: string): Promise<{ id: string } | null> },
    source: string,
    importer?: string,
  ) => Promise<{ id: string } | null>;
  buildEnd: (this: { getModuleIds(): Iterable<string>; getModuleInfo(id: string): Module | null }) => void;
  outputOptions: (options: object) => object;
}

/**
 * Joins the modules that the same lessons load into one chunk. Left alone, the bundler makes a chunk for every set of
 * figures, since every figure is an entry of its own: thirty for a lesson, which compress badly and cost 5 kB more.
 * A lesson loads a module that none of its figures needs only where that is smaller than a chunk of its own would be.
 */
export function lessonChunks(): AstroIntegration {
  return {
    name: 'lesson-chunks',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({ vite: { plugins: [plugin(lessonIslands(fileURLToPath(config.root)))] } });
      },
    },
  };
}

function plugin(islands: ReadonlyMap<string, ReadonlySet<number>>): Plugin {
  let shared: ReadonlyMap<string, readonly string[]> = new Map();
  const all = [...new Set([...islands.values()].flatMap((lessons) => [...lessons]))];
  const keysOf = (entry: string) => {
    if (/[?&]type=script\b/.test(entry)) return [pageKey];
    // What wakes islands comes with the first of any lesson.
    const lessons = entry.endsWith('/kit/island/render.ts') ? all : [...(islands.get(entry) ?? [])];
    return lessons.map(String);
  };
  const keys = new Set([pageKey, ...[...islands.keys()].flatMap(keysOf)]);
  /** One for every number of keys; those with more come first, so that a group never draws in what belongs to another. */
  const groups = Array.from(keys, (_, k) => ({
    debugName: `shared by ${k + 1}`,
    priority: k + 1,
    name: (id: string) => (shared.get(id)?.length === k + 1 ? `of-${shared.get(id)?.join('-')}` : null),
  }));
  return {
    name: 'lesson-chunks',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    /**
     * d3-array is one module, so that everybody who needs a function of it loads all that anybody needs. d3-contour, of which most
     * pages know nothing, needs most: it has a copy of its own.
     */
    async resolveId(source, importer) {
      if (source !== 'd3-array' || !importer?.includes('/d3-contour/')) return null;
      const found = await this.resolve(source, importer);
      return found && { ...found, id: `${found.id}?contour` };
    },
    buildEnd() {
      const modules = new Map([...this.getModuleIds()].map((id) => [id, this.getModuleInfo(id) as Module]));
      shared = withoutSmall(sharedBy(modules, keysOf), modules);
    },
    outputOptions: (options) => ({ ...options, codeSplitting: { groups } }),
  };
}
