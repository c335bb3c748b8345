/** The part of the bundler in giving each page its own copy of the code of its figures. */
import path from 'node:path';
import { copyOf, originalOf, pageOf } from './copies.ts';
import { pageScripts, withImported } from './imported.ts';
import type { Island } from './islands.ts';

/** As much of a Vite plugin as is used here; Vite itself is not a direct dependency. */
interface Plugin {
  name: string;
  enforce: 'pre';
  apply: 'build';
  applyToEnvironment: (environment: { name: string }) => boolean;
  buildStart: (this: { emitFile(chunk: { type: 'chunk'; id: string; name: string }): void }) => void;
  resolveId: (this: Resolver, source: string, importer?: string, options?: object) => Promise<Resolved | null>;
  load: (id: string) => string | undefined;
  buildEnd: (this: { getModuleInfo(id: string): { importedIds: readonly string[] } | null }) => void;
  outputOptions: (options: object) => object;
  generateBundle: (options: object, bundle: Record<string, { facadeModuleId?: string | null }>) => void;
}

interface Resolver {
  resolve(source: string, importer?: string, options?: object): Promise<Resolved | null>;
}

interface Resolved {
  readonly id: string;
  readonly external?: unknown;
}

/** What was built for pages. Addresses begin at the root of the site. */
export interface Copies {
  /** Of each page, the addresses of its figures by those that it has for them. */
  readonly ofPages: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The files that have held these addresses until then. */
  readonly standIns: readonly string[];
}

/** What every figure is made of: a stage and the line of a formula. */
const ofAllFigures = ['stage/Stage.tsx', 'stage/useStage.ts', 'formula/FormulaLine.tsx'];

/** Stands for the module of an island, of which only copies are loaded. */
const standIn = '\0figure-of-a-page:';
const noStyles = '\0styles-of-the-page';
const isStyle = (id: string) => /\.css$/.test(id);
const isCode = (id: string) => /^[^\0].*\.(?:m?js|tsx?)$/.test(id);
const isPreact = (id: string) => id.includes('/node_modules/preact/');

/**
 * @param root the project's folder, with forward slashes
 * @param pages the figures of each page, by its path
 * @param tell hears what has become of them
 */
export function copiesPlugin(
  root: string,
  pages: ReadonlyMap<string, readonly Island[]>,
  tell: (copies: Copies) => void,
): Plugin {
  const figures = new Set([...pages.values()].flat().map(({ file }) => file));
  const kit = (file: string) => path.posix.join(root, 'src/components/kit', file);
  const stage = withImported(ofAllFigures.map(kit));
  /** What wakes an island: Preact, and what draws with it. */
  const wakes = withImported([kit('island/render.ts')]);
  /** Random numbers by a seed: small parts, which whoever has one of them mostly has with the others. */
  const drawn = new Set(['rng', 'murmur3'].map((name) => path.posix.join(root, `src/engine/math/${name}.ts`)));
  const isIsland = (id: string) => isPreact(id) || wakes.has(id);
  /** Pages that are one island. The chunk of all figures would bring what it does not need at once, or never. */
  const alone = new Set([...pages].flatMap(([page, islands]) => (islands.every((its) => its.alone) ? page : [])));
  const scripts = pageScripts(root).map(withImported);
  const loadedBy = (id: string) => scripts.filter((script) => script.has(id)).length;
  /** What several scripts of pages load, or one and all figures: it is not to bring more along. */
  const isOfPages = (id: string) => loadedBy(id) > (stage.has(id) ? 0 : 1) || id.includes('vite/preload-helper');
  /** What may hold something that all of a page are to share, and its questions; and the kernel, which brings all that it needs. */
  const isOnce = (id: string, page: string) =>
    isIsland(id) ||
    (stage.has(id) && !alone.has(page)) ||
    loadedBy(id) > 0 ||
    id.includes('/src/components/prose/') ||
    id.endsWith('/src/engine/kernel/kernels.ts');
  /** The copies that come with a page as somebody scrolls through it. */
  const seen = new Set<string>();
  const groups = [
    { name: (id: string) => (isOfPages(id) ? 'page' : null), priority: 3 },
    // An embedded part reads it first; the page that makes the code for one has it, too, and is not to come along.
    { name: (id: string) => (id.endsWith('/kit/stage/embed/parameters.ts') ? 'parameters' : null), priority: 3 },
    { name: (id: string) => (isIsland(id) ? 'island' : null), priority: 2 },
    { name: (id: string) => (stage.has(id) ? 'stage' : null), priority: 2 },
    { name: (id: string) => (drawn.has(id) ? 'rng' : null), priority: 1 },
    { name: (id: string) => (seen.has(id) ? `of-${pageOf(id)?.replaceAll('/', '-')}` : null), priority: 1 },
  ];
  const copies = (page: string, islands: readonly Island[]) => islands.map(({ file }) => copyOf(file, page));
  return {
    name: 'page-chunks',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    buildStart() {
      for (const [page, islands] of pages)
        for (const id of copies(page, islands))
          this.emitFile({ type: 'chunk', id, name: path.posix.basename(originalOf(id), '.tsx') });
    },
    async resolveId(source, importer, options) {
      if (importer === undefined) return figures.has(source) ? { id: standIn + source } : null;
      const page = pageOf(importer);
      if (page === undefined) return null;
      const found = await this.resolve(source, originalOf(importer), { ...options, skipSelf: true });
      // A page links the style sheets of all its figures; the server's build has found them.
      if (found && isStyle(found.id)) return { id: noStyles };
      if (!found || found.external || !isCode(found.id) || isOnce(found.id, page)) return found;
      return { ...found, id: copyOf(found.id, page) };
    },
    load(id) {
      if (id === noStyles) return '';
      return id.startsWith(standIn) ? `export default ${JSON.stringify(id)};` : undefined;
    },
    buildEnd() {
      for (const [page, islands] of pages)
        for (const id of copies(
          page,
          islands.filter(({ seen }) => seen),
        ))
          seen.add(id);
      for (const id of seen)
        for (const to of this.getModuleInfo(id)?.importedIds ?? []) if (pageOf(to) !== undefined) seen.add(to);
    },
    outputOptions: (options) => ({ ...options, codeSplitting: { groups } }),
    generateBundle(_, bundle) {
      const files = new Map<string, string>();
      for (const [file, { facadeModuleId }] of Object.entries(bundle))
        if (facadeModuleId) files.set(facadeModuleId, file);
      const addresses = (page: string, islands: readonly Island[]) =>
        new Map(islands.map(({ file }) => [`/${files.get(standIn + file)}`, `/${files.get(copyOf(file, page))}`]));
      tell({
        ofPages: new Map([...pages].map(([page, islands]) => [page, addresses(page, islands)])),
        standIns: [...figures].flatMap((file) => files.get(standIn + file) ?? []),
      });
    },
  };
}
