import type { AstroIntegration } from 'astro';

/** What Vite wraps every `import()` with: it preloads the chunks and style sheets that the imported one needs. */
const helper = '\0vite/preload-helper.js';

/**
 * Leaves `import()` as it is. Vite's helper costs every lesson 0.9 kB and has nothing to do here: a page links the style
 * sheets of all its parts, and what is imported on use needs chunks that are there by then.
 */
export function plainImports(): AstroIntegration {
  const plugin = {
    name: 'plain-imports',
    enforce: 'pre' as const,
    configEnvironment: (name: string) => (name === 'client' ? { build: { modulePreload: false as const } } : undefined),
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    load: (id: string) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
  };
  return {
    name: 'plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }),
    },
  };
}
