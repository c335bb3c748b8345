import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { styleLayers as layersOf } from '../site/style-layers.ts';

/** Puts every style sheet of the site into the cascade layer of its room. */
export function styleLayers(): AstroIntegration {
  return {
    name: 'style-layers',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({ vite: { css: { postcss: { plugins: [layersOf(fileURLToPath(config.root))] } } } });
      },
    },
  };
}
