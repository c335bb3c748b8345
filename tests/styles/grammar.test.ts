/** What style sheets take from tokens.css and do not write themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:css|astro)$/.test(file) && !/(?:tokens|fonts)\.css$/.test(file))
  .map((file) => ({ file, css: styleOf(readFileSync(`src/${file}`, 'utf8'), file) }));

/** The style sheet, or the styles of a component; 404 has a style of its own, without tokens. */
function styleOf(text: string, file: string): string {
  return file.endsWith('.css') ? text : [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css]) => css).join('');
}

/** The files in which something stands, each with it. */
const where = (what: RegExp) =>
  sheets.flatMap(({ file, css }) => [...css.matchAll(what)].map(([found]) => `${file}: ${found}`));

test('sheets and the styles of components are read', () => expect(sheets.length).toBeGreaterThan(50));

describe('no sheet writes by itself', () => {
  test('a weight of letters', () => expect(where(/font-weight:\s*\d+/g)).toEqual([]));

  test('the height of a control', () =>
    expect(where(/min-height:\s*(?:1\.5|1\.75|2|2\.25|2\.5|2\.75|3)rem/g)).toEqual([]));

  test('whether scripts run as the browser says it: where they have not come, data-scripts is not there', () =>
    expect(where(/@media[^{]*\bscripting\b/g)).toEqual([]));

  test('how a pressed or filled button looks', () =>
    expect(where(/[^}]*\.primary[^}]*\}/g).filter((found) => !found.startsWith('styles/controls.css'))).toEqual([]));
});

describe('no rule asks with :has() what changes with every step, which would style much of the page anew', () => {
  test('of the whole page', () => expect(where(/(?:^|[\s,(])(?::where\()?:root[^\s{,]*:has\([^{]*/gm)).toEqual([]));

  test('for parts that it does not name', () =>
    expect(where(/:has\((?:[^()]|\([^)]*\))*\)\s*>?\s*\*[^{]*/g)).toEqual([]));
});
