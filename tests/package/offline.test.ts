/** What becomes of a built site in its offline edition: modules as scripts, pages that start them. */
import { runInNewContext } from 'node:vm';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packZip } from '../../scripts/package/files.ts';
import { asScript, dataScript, withoutImportCalls, workersOf } from '../../scripts/package/offline/modules.ts';
import { offlinePage } from '../../scripts/package/offline/pages.ts';

type Exports = Record<string, unknown>;
type Body = (require: (name: string) => Exports, module: { exports: Exports }, exports: Exports, meta: object) => void;

/** Runs scripts as the runtime does. @returns what the first exports */
async function exportsOf(sources: Readonly<Record<string, string>>): Promise<Exports> {
  const bodies = new Map<string, { needs: readonly string[]; body: Body }>();
  const imported: string[] = [];
  const perceptible = {
    define: (name: string, needs: readonly string[], body: Body) => bodies.set(name, { needs, body }),
    import: async (name: string) => {
      imported.push(name);
      return run(name.replace('./', ''));
    },
  };
  for (const [name, source] of Object.entries(sources))
    runInNewContext(await asScript(name, source), { perceptible, URL });
  const running = new Map<string, { exports: Exports }>();
  const run = (name: string): Exports => {
    const module = running.get(name) ?? { exports: {} };
    if (!running.has(name)) {
      running.set(name, module);
      bodies.get(name)?.body((need) => run(need.replace('./', '')), module, module.exports, { url: `file:///${name}` });
    }
    return module.exports;
  };
  return run(Object.keys(sources)[0] as string);
}

test('a module as a script exports what it did, also by default and as a whole', async () => {
  const { sum, all } = await exportsOf({
    'a.js':
      'import two,{three as c}from"./b.js";import*as b from"./b.js";export const sum=two+c,all=Object.keys(b).sort().join();',
    'b.js': 'export default 2;export const three=3;',
  });
  expect([sum, all]).toEqual([5, 'default,three']);
});

test('what a module exports stays live', async () => {
  const { read } = await exportsOf({
    'a.js': 'import{count,add}from"./b.js";add();add();export const read=()=>count;',
    'b.js': 'export let count=0;export function add(){count++}',
  });
  expect((read as () => number)()).toBe(2);
});

test('modules may need each other', async () => {
  const { even } = await exportsOf({
    'a.js': 'import{odd}from"./b.js";export function even(n){return n===0||odd(n-1)}',
    'b.js': 'import{even}from"./a.js";export function odd(n){return n!==0&&even(n-1)}',
  });
  expect((even as (n: number) => boolean)(10)).toBe(true);
});

test('a module that is imported later is asked of the runtime, and knows where it lies', async () => {
  const { later } = await exportsOf({
    'a.js': 'export const later=()=>import(`./b.js`).then(({here})=>here);',
    'b.js': 'export const here=new URL("c.bin",import.meta.url).href;',
  });
  expect(await (later as () => Promise<string>)()).toBe('file:///c.bin');
});

test('words that look like an import stay words', async () => {
  const code = 'const say="import(x)";/* import(y) */const o={import:1};o.import;';
  expect(await withoutImportCalls(code)).toBe(code);
});

test('a worker that a module starts is found by its name', () => {
  const code = 'new Worker(new URL(new URL(`worker-D7.js`,import.meta.url).href,``+import.meta.url),{type:`module`})';
  expect(workersOf(code)).toEqual(['worker-D7.js']);
});

test('a file as a script gives its bytes', () => {
  const content = Uint8Array.from({ length: 256 }, (_, k) => k);
  let given = '';
  runInNewContext(dataScript('x.bin', content), { perceptible: { data: (_: string, text: string) => (given = text) } });
  expect(new Uint8Array(Buffer.from(given, 'base64'))).toEqual(content);
});

test('a page starts its modules by the runtime, which stands before every other script', () => {
  const html =
    '<head><link rel="preload" as="font" href="f.woff2"><script src="../../_a/first-x.js"></script></head><body>' +
    '<script type="module" src="../../_a/A.js"></script><script type="module" src="../../_a/B.js"></script>' +
    '<section data-hosted class="x">only on a host</section><footer><div><p>a</p></div></footer></body>';
  const page = offlinePage(html, '../../', { version: '1.2.3', size: '4 MB' });
  expect(page).toBe(
    '<head><script src="../../_a/offline.js" defer data-start="A.js B.js"></script><script src="../../_a/first-x.js"></script></head><body>' +
      '<footer><div><p>a</p><p>Offline edition, version 1.2.3, 4 MB</p></div></footer></body>',
  );
});

test('the same files give the same zip, in a folder of its own', () => {
  const files = new Map([['a/b.txt', Buffer.from('one')]]);
  const zip = packZip(files, 'perceptible');
  expect(packZip(files, 'perceptible')).toEqual(zip);
  expect(Object.keys(unzipSync(zip))).toEqual(['perceptible/a/b.txt']);
});
