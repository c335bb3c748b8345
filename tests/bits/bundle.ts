/** Runs as one script, as a page of the site would get it: bundled and minified, without a module loader. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { kernelNotationPlugin } from '../../scripts/integrations/kernel-notation.ts';

/** Source text of a script that sets a global to the exports of a module. */
export async function bundled(module: URL, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [kernelNotationPlugin],
    build: { lib: { entry: fileURLToPath(module), formats: ['iife'], name }, minify: true, write: false },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (result === undefined || !('output' in result)) throw new Error('vite built nothing');
  return result.output[0].code;
}

/** Source text of a script that sets the global `bits` to the exports of runs.ts. */
export const bundledRuns = () => bundled(new URL('runs.ts', import.meta.url), 'bits');

/** An expression for any JavaScript engine: the fingerprints as JSON. */
export const hashesExpression = (script: string) =>
  `(() => { ${script}; return JSON.stringify(bits.hashesOfRuns()); })()`;
