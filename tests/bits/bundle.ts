/** The runs as one script, as a page of the site would get it: bundled and minified, without a module loader. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Source text of a script that sets the global `bits` to the exports of runs.ts. */
export async function bundledRuns(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry: fileURLToPath(new URL('runs.ts', import.meta.url)), formats: ['iife'], name: 'bits' },
      minify: true,
      write: false,
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (result === undefined || !('output' in result)) throw new Error('vite built nothing');
  return result.output[0].code;
}

/** An expression for any JavaScript engine: the fingerprints as JSON. */
export const hashesExpression = (script: string) =>
  `(() => { ${script}; return JSON.stringify(bits.hashesOfRuns()); })()`;
