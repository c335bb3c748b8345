/** Sheets and keys as HTML files that need nothing besides themselves. */
import { readFileSync } from 'node:fs';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { languageTag } from '../../src/language.ts';
import { element } from '../../src/teach/worksheet/element.ts';
import type { Sheet } from '../../src/teach/worksheet/sheet.ts';
import { keyView, sheetView, type TwinAddress } from '../../src/teach/worksheet/sheet-view.ts';

const style = new URL('../../src/teach/worksheet/sheet.css', import.meta.url);

/** What a file has of its own, where a page has the styles of the site. */
const around = `@page { margin: 15mm 16mm; }
body { margin: 0; font-family: 'Atkinson Hyperlegible Next', system-ui, sans-serif; }
@media screen { body { max-width: 210mm; margin: 0 auto; padding: 0 1rem; } }`;

export const sheetsFile = (sheets: readonly Sheet[], address?: TwinAddress) =>
  file('Worksheet', sheets, (sheet) => sheetView(sheet, address));

export const keyFile = (sheets: readonly Sheet[], names: Readonly<Record<string, string>>) =>
  file('Key', sheets, (sheet) => keyView(sheet, names));

function file(what: string, sheets: readonly Sheet[], view: (sheet: Sheet) => VNode): string {
  const [first] = sheets;
  const head = element('head', null, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', null, `${what}: ${first?.title}, seed ${first?.seed}`),
  ]);
  const body = element(
    'body',
    null,
    element('main', null, [
      element('h1', { hidden: true }, `${what}: ${first?.title}`),
      element('div', null, sheets.map(view)),
    ]),
  );
  const css = `${readFileSync(style, 'utf8')}\n${around}`;
  return `<!doctype html>\n<html lang="${languageTag}">${renderToString(head).replace('</head>', `<style>\n${css}</style></head>`)}${renderToString(body)}</html>\n`;
}
