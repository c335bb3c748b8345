/**
 * ES modules as classic scripts. A browser loads no module from a file, but every `<script src>`: so each module becomes a script that
 * registers itself under its name, and imports what it needs by the names of others (see runtime.ts, which loads and runs them).
 * esbuild turns `import` and `export` into `require` and `exports`, with bindings that stay live, so that modules may need each other.
 */
import path from 'node:path';
import { init, parse } from 'es-module-lexer';
import { build, transform } from 'esbuild';

/** The last part of an address: all scripts of a built site lie in one folder. */
export const nameOf = (address: string): string => path.posix.basename(address.replace(/[?#].*/, ''));

/** `import(…)` asks the runtime instead of the browser. */
const importCall = 'perceptible.import';

/** Code whose `import(…)` asks the runtime. @throws Error for code that cannot be parsed */
export async function withoutImportCalls(code: string): Promise<string> {
  await init;
  const [imports] = parse(code);
  let [text, done] = ['', 0];
  for (const { d, ss } of imports) {
    if (d < 0) continue;
    text += code.slice(done, ss) + importCall;
    done = ss + 'import'.length;
  }
  return text + code.slice(done);
}

/** @returns a script that registers the module; its imports are to be loaded before it runs */
export async function asScript(name: string, code: string): Promise<string> {
  await init;
  const [imports] = parse(code);
  const needs = imports.filter(({ d, n }) => d === -1 && n !== undefined).map(({ n }) => nameOf(n as string));
  const { code: body } = await transform(await withoutImportCalls(code), {
    format: 'cjs',
    target: 'es2022',
    minifyWhitespace: true,
    define: { 'import.meta': 'meta' },
  });
  const list = JSON.stringify([...new Set(needs)]);
  return `perceptible.define(${JSON.stringify(name)},${list},function(require,module,exports,meta){${body}});\n`;
}

/** Names of the modules that a module starts as workers. */
export const workersOf = (code: string): string[] =>
  [...code.matchAll(/new Worker\(new URL\(new URL\([`"']([^`"']+)[`"'],/g)].map(([, name]) => name as string);

/** A worker with all that it imports as one script. @param file path of its module; its imports lie beside it */
export async function bundledWorker(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minifyWhitespace: true,
    define: { 'import.meta': 'meta' },
  });
  return outputFiles[0]?.text ?? '';
}

/** A script that registers a file: readers of it get its bytes. */
export const dataScript = (name: string, content: Uint8Array): string =>
  `perceptible.data(${JSON.stringify(name)},${JSON.stringify(Buffer.from(content).toString('base64'))});\n`;
