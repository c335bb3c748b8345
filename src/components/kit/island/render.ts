/**
 * Wakes an island: Preact takes over what the server has drawn. Named to Astro in scripts/integrations/preact-islands.ts, in the
 * place of the integration's own, which also serves signals and slots. The islands of this site have neither.
 */
import { type ComponentType, h, hydrate } from 'preact';
import { keptAsDrawn } from './as-drawn.ts';

const keepAsDrawn = keptAsDrawn();

export default (island: HTMLElement) =>
  async (Component: ComponentType<object>, props: object): Promise<void> => {
    // Props that change later are Astro's affair in pages that are exchanged without being left; here none are.
    if (!island.hasAttribute('ssr')) return;
    // Scripts run, whatever has become of the one that says so (site/loading.js).
    document.documentElement.dataset['scripts'] ??= '';
    hydrate(h(Component, props), island);
    keepAsDrawn(island);
  };
