/** A sheet for pupils and the key to it, as elements: the page draws them, and the command line writes them as HTML. */
import type { ComponentChild, VNode } from 'preact';
import { qrCodeOf } from '../../components/kit/qr/qr.ts';
import { answerView } from './answer-view.ts';
import { element } from './element.ts';
import { richView } from './rich-view.ts';
import type { KeyAnswer, Sheet, SheetItem } from './sheet.ts';

/** Where the page is that opens a sheet by its code, such as https://example.org/teach/sheet/; undefined where that is not known. */
export type TwinAddress = string | undefined;

/** The address at which a sheet can be answered in a browser. */
export const twinOf = (address: string, { code }: Sheet) => `${address}#${code}`;

export const sheetView = (sheet: Sheet, address: TwinAddress): VNode =>
  element('section', { class: 'sheet', 'aria-label': `Worksheet, variant ${sheet.variant}` }, [
    headView(sheet, 'Worksheet', address),
    element(
      'p',
      { class: 'name' },
      'Name ',
      element('span', { class: 'gap' }),
      ' Date ',
      element('span', { class: 'gap short' }),
    ),
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
  element('section', { class: 'sheet key', 'aria-label': `Key, variant ${sheet.variant}` }, [
    headView(sheet, 'Key', undefined),
    element('p', { class: 'how' }, rule),
    element(
      'ol',
      { class: 'items' },
      sheet.items.map((item) => element('li', { class: 'item' }, keyParts(item, names[item.id] ?? item.id))),
    ),
  ]);

const rule =
  'A number is right when it is right to three digits. A short number, such as 3 or 0.75, has to be exact; so has a count. Where decimals are asked for, all of them have to be right.';

function headView(sheet: Sheet, what: string, address: TwinAddress): VNode {
  const { title, seed, variant, code } = sheet;
  return element('header', null, [
    element('div', null, [
      element('h2', null, `${what}: ${title}`),
      element('p', { class: 'code' }, [
        `Seed ${seed}, variant ${variant}. Code `,
        element('span', { class: 'mono' }, code),
        address === undefined
          ? null
          : ['. To check it in a browser: ', element('span', { class: 'mono' }, twinOf(address, sheet))],
      ]),
    ]),
    address === undefined ? null : qrView(twinOf(address, sheet)),
  ]);
}

function qrView(text: string): VNode | null {
  const qr = qrCodeOf(text);
  if (qr === undefined) return null;
  const { size, path } = qr;
  const view = { class: 'qr', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': 'The address as a QR code' };
  return element('svg', view, element('path', { d: path }));
}

const keyParts = ({ seed, key }: SheetItem, name: string): ComponentChild[] => [
  element('p', { class: 'right' }, [
    ...key.answers.map((answer) => element('span', { class: 'given' }, answerText(answer))),
    element('span', { class: 'of' }, seed === 0 ? `${name}, with the numbers of its lesson` : name),
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
