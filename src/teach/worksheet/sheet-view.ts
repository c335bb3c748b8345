/** A sheet for pupils and the key to it, as elements: the page draws them, and the command line writes them as HTML. */
import type { ComponentChild, VNode } from 'preact';
import { qrCodeOf } from '../../components/kit/qr/qr.ts';
import { answerView } from './answer-view.ts';
import { element } from './element.ts';
import { richView } from './rich-view.ts';
import type { KeyAnswer, Sheet, SheetItem } from './sheet.ts';
import * as words from './words.ts';

/** Where the page is that opens a sheet by its code, such as https://example.org/teach/sheet/; undefined where that is not known. */
export type TwinAddress = string | undefined;

/** The address at which a sheet can be answered in a browser. */
export const twinOf = (address: string, { code }: Sheet) => `${address}#${code}`;

export const sheetView = (sheet: Sheet, address: TwinAddress): VNode =>
  element('section', { class: 'sheet', 'aria-label': words.sheetOf(sheet.variant) }, [
    element('div', { class: 'each-page' }, [
      element(
        'p',
        { class: 'name' },
        `${words.name} `,
        element('span', { class: 'gap' }),
        ` ${words.date} `,
        element('span', { class: 'gap short' }),
      ),
      codeView(sheet),
    ]),
    headView(sheet, words.sheet, address),
    element(
      'ol',
      { class: 'items' },
      sheet.items.map((item) =>
        element('li', { class: 'item' }, element('p', { class: 'ask' }, richView(item.ask)), answerView(item)),
      ),
    ),
  ]);

/** @param names what the lessons call their exercises, by id: “Exercise 9.2” */
export const keyView = (sheet: Sheet, names: Readonly<Record<string, string>>): VNode =>
  element('section', { class: 'sheet key', 'aria-label': words.keyOf(sheet.variant) }, [
    element('div', { class: 'each-page' }, codeView(sheet, words.key)),
    headView(sheet, words.key, undefined),
    element('p', { class: 'how' }, words.rule),
    element(
      'ol',
      { class: 'items' },
      sheet.items.map((item) => element('li', { class: 'item' }, keyParts(item, names[item.id] ?? item.id))),
    ),
  ]);

/**
 * What stands at the head of every page, in one line: pages that were shuffled find each other. A browser repeats the head of a table
 * on each page that the table goes over, which the style makes of it.
 */
const codeView = ({ seed, variant, code }: Sheet, what?: string): VNode =>
  element('p', { class: 'code' }, [
    what === undefined ? null : element('b', null, `${what}. `),
    words.codeOf(seed, variant),
    ' ',
    element('span', { class: 'mono' }, code),
  ]);

function headView(sheet: Sheet, what: string, address: TwinAddress): VNode {
  return element('header', null, [
    element('div', null, [
      element('h2', null, `${what}: ${sheet.title}`),
      address === undefined
        ? null
        : element('p', { class: 'code' }, [
            `${words.toCheck} `,
            element('span', { class: 'mono' }, twinOf(address, sheet)),
          ]),
    ]),
    address === undefined ? null : qrView(twinOf(address, sheet)),
  ]);
}

function qrView(text: string): VNode | null {
  const qr = qrCodeOf(text);
  if (qr === undefined) return null;
  const { size, path } = qr;
  const view = { class: 'qr', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': words.addressAsQr };
  return element('svg', view, element('path', { d: path }));
}

const keyParts = ({ seed, key }: SheetItem, name: string): ComponentChild[] => [
  element('p', { class: 'right' }, [
    ...key.answers.map((answer) => element('span', { class: 'given' }, answerText(answer))),
    element('span', { class: 'of' }, seed === 0 ? words.withLessonNumbers(name) : name),
  ]),
  key.others === '' ? null : element('p', { class: 'how' }, key.others),
  element(
    'ol',
    { class: 'steps' },
    key.steps.map((step) => element('li', null, richView(step))),
  ),
  key.wrong.length === 0
    ? null
    : element(
        'ul',
        { class: 'wrong' },
        key.wrong.map((wrong) =>
          element('li', null, element('b', null, answerText(wrong)), ' ', element('span', null, richView(wrong.means))),
        ),
      ),
];

/** An answer behind the name of its line. */
const answerText = ({ label, text }: KeyAnswer) => [label === '' ? null : `${label}) `, ...richView(text)];
