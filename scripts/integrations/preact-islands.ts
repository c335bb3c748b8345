import { fileURLToPath } from 'node:url';
import preact from '@astrojs/preact';
import type { AstroIntegration } from 'astro';

/** What wakes islands in the page, instead of the integration's own. */
const file = '../../src/components/kit/island/render.ts';

/** Astro's integration of Preact, with the site's own way to wake an island. */
export function preactIslands(): AstroIntegration {
  const { name, hooks } = preact();
  const clientEntrypoint = fileURLToPath(new URL(file, import.meta.url));
  return {
    name,
    hooks: {
      ...hooks,
      'astro:config:setup': (options) =>
        hooks['astro:config:setup']?.({
          ...options,
          addRenderer: (renderer) => options.addRenderer({ ...renderer, clientEntrypoint }),
        }),
    },
  };
}
