import type { AstroIntegration } from 'astro';

/** What Vite wraps every `import()` with: it preloads the chunks and style sheets that the imported one needs. */
const helper = '\0vite/preload-helper.js';

/**
 * What it is here: a second try for what has not come. Firefox remembers for as long as a page is open that an address did not
 * answer; with a fragment it is another address. It stands beside all that is imported, in one folder.
 */
const secondTry = `
let tries = 0;
export const __vitePreload = (load) => load().catch((error) => {
  const address = /import\\((["'\`])(.+?)\\1\\)/.exec(load)?.[2];
  if (!address) throw error;
  return import(/* @vite-ignore */ address + '#' + ++tries);
});
`;

/** What Vite adds to each call of the helper, and the list that it takes it from. */
const withoutPreloads = (code: string) =>
  code
    .replace(/,(?:__vite__mapDeps\(\[[\d,]*\]\)|\[\]),import\.meta\.url\)/g, ')')
    .replace(/^const __vite__mapDeps=.*\n/m, '');

/**
 * Leaves `import()` as it is but for a second try. Vite's helper costs every lesson 0.9 kB and has nothing to do here: a page links
 * the style sheets of all its parts, and what is imported on use needs chunks that are there by then.
 */
export function plainImports(): AstroIntegration {
  const plugin = {
    name: 'plain-imports',
    enforce: 'pre' as const,
    configEnvironment: (name: string) => (name === 'client' ? { build: { modulePreload: false as const } } : undefined),
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    load: (id: string) => (id === helper ? secondTry : undefined),
    // After Vite's own, which writes down what the helper would preload.
    generateBundle: {
      order: 'post' as const,
      handler(_: unknown, files: Record<string, { type: string; code?: string }>) {
        for (const file of Object.values(files)) if (file.code !== undefined) file.code = withoutPreloads(file.code);
      },
    },
  };
  return {
    name: 'plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }),
    },
  };
}
