import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fashionFiles } from '../fashion/files.ts';
import { type MnistFiles, mnistFiles } from '../mnist/shards.ts';

/** Shards and samples of all data sets; the rest is of MNIST. */
type ImageFiles = MnistFiles;

/** Modules that are made here. Their types are declared in src/lab/protocol/virtual-images.d.ts. */
const modules: ReadonlyMap<string, (files: ImageFiles) => string> = new Map([
  ['virtual:images', factsModule],
  ['virtual:images/pictures', picturesModule],
  ['virtual:images/urls', urlsModule],
]);

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
 * Makes the shards of the data sets and lets code import them. The files go through Vite as assets (`?url`): hashed names, an
 * address relative to the script that fetches them, and the same import in `astro dev`.
 */
export function images(): AstroIntegration {
  return {
    name: 'images',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const cache = fileURLToPath(new URL('node_modules/.cache/perceptible', config.root));
        const files = once(() => imageFiles(cache));
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

async function imageFiles(cache: string): Promise<ImageFiles> {
  const [mnist, fashion] = await Promise.all([mnistFiles(cache), fashionFiles(cache)]);
  return {
    ...mnist,
    shards: [...mnist.shards, ...fashion.shards],
    samples: [...mnist.samples, ...fashion.samples],
  };
}

function plugin(files: () => Promise<ImageFiles>): Plugin {
  return {
    name: 'images',
    resolveId: (id) => (modules.has(id) ? `\0${id}` : undefined),
    load: async (id) => modules.get(id.replace('\0', ''))?.(await files()),
  };
}

/** Facts of the shards, for pages and the worker. */
function factsModule({ shards, samples }: ImageFiles): string {
  return exportsOf({
    shards: shards.map(({ file: _, ...rest }) => rest),
    sampleIndices: samples.map(({ data, index }) => ({ data, index })),
  });
}

/** What pages show before anything is downloaded; the worker would carry the images a second time. */
function picturesModule({ samples, writers, firstBatch }: ImageFiles): string {
  const images = [...samples, ...writers].map(({ png }) => png);
  const files = [...images, firstBatch.png, firstBatch.rowPng, firstBatch.batchPng];
  // A path stands in the JSON as a string of its own; in its place comes the name under which its address is imported.
  return files.reduce(
    (code, file, k) => code.replaceAll(JSON.stringify(file), () => `url${k}`),
    `${importsOf(files)}\n${exportsOf({ samples, writers, firstBatch })}`,
  );
}

/** The addresses of the shards, in the same order, for the worker. */
function urlsModule({ shards }: ImageFiles): string {
  const files = shards.map(({ file }) => file);
  return `${importsOf(files)}\nexport const urls = [${files.map((_, k) => `url${k}`).join(', ')}];\n`;
}

/** Imports the addresses of files as `url0`, `url1` … */
const importsOf = (files: readonly string[]) =>
  files.map((file, k) => `import url${k} from ${JSON.stringify(`${slashes(file)}?url`)};`).join('\n');

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

const exportsOf = (values: object) =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
