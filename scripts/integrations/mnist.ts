import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type MnistFiles, mnistFiles } from '../mnist/shards.ts';

/** What pages import: facts of the shards and the sample images. Declared in src/lab/protocol/virtual-mnist.d.ts. */
const factsId = 'virtual:mnist';
/** What the worker imports: the addresses of the shards, in the same order. */
const urlsId = 'virtual:mnist/urls';

const tensorflowPackages = ['core', 'layers', 'backend-wasm', 'backend-webgl', 'backend-cpu'].map(
  (name) => `@tensorflow/tfjs-${name}`,
);

/** As much of a Vite plugin as is used here; Vite itself is not a direct dependency. */
interface Plugin {
  name: string;
  resolveId: (id: string) => string | undefined;
  load: (id: string) => Promise<string | undefined>;
}

/**
 * Makes the MNIST shards and lets code import them. The files go through Vite as assets (`?url`): hashed names, an
 * address relative to the script that fetches them, and the same import in `astro dev`.
 */
export function mnist(): AstroIntegration {
  return {
    name: 'mnist',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const cache = fileURLToPath(new URL('node_modules/.cache/perceptible', config.root));
        const files = once(() => mnistFiles(cache));
        updateConfig({
          vite: {
            plugins: [plugin(files)],
            // A worker is a bundle of its own, with plugins of its own.
            worker: { plugins: () => [plugin(files)] },
            // Known from the start; found only when a run starts, they would make `astro dev` reload the page.
            optimizeDeps: { include: tensorflowPackages },
          },
        });
      },
    },
  };
}

function plugin(files: () => Promise<MnistFiles>): Plugin {
  return {
    name: 'mnist',
    resolveId: (id) => (id === factsId || id === urlsId ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${factsId}`) return factsModule(await files());
      if (id === `\0${urlsId}`) return urlsModule(await files());
      return undefined;
    },
  };
}

function factsModule({ shards, samples, writers, firstBatch }: MnistFiles): string {
  const facts = shards.map(({ file: _, ...rest }) => rest);
  const values = { shards: facts, samples, sampleIndices: samples.map(({ index }) => index), writers, firstBatch };
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

function urlsModule({ shards }: MnistFiles): string {
  const imports = shards.map(({ file }, index) => `import url${index} from ${JSON.stringify(`${slashes(file)}?url`)};`);
  return `${imports.join('\n')}\nexport const urls = [${shards.map((_, index) => `url${index}`).join(', ')}];\n`;
}

/** Import paths have forward slashes on every system. */
function slashes(file: string): string {
  return file.replaceAll('\\', '/');
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
