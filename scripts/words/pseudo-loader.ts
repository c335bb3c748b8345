import type { Loader } from 'astro/loaders';
import { pseudoData } from './pseudo.ts';

/** A loader whose entries are in the language of accents: its schema has seen them in English. */
export function pseudoLoader(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) =>
      loader.load({
        ...context,
        store: {
          ...context.store,
          set: (entry) => context.store.set({ ...entry, data: pseudoData(entry.data) as Record<string, unknown> }),
        },
      }),
  };
}
