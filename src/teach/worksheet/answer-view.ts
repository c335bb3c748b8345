/** What an item has on paper to be answered with: lines to write on, boxes to tick, boxes to number. */
import type { VNode } from 'preact';
import type { LineFace, Rich } from '../../questions/question.ts';
import { element } from './element.ts';
import { richView } from './rich-view.ts';
import { letterOf, lineName, type SheetItem } from './sheet.ts';

/** Lines to work on, by how many steps the solution has. */
const [fewest, most] = [2, 7];

export const answerView = (item: SheetItem): VNode => element('div', { class: 'answer' }, partsOf(item));

function partsOf({ input, key }: SheetItem): VNode[] {
  switch (input.kind) {
    case 'numbers':
      return [...lineViews(input.lines), roomFor(key.steps.length)];
    case 'construct':
      return [...lineViews(input.fields.map(({ label }) => ({ text: label }))), roomFor(key.steps.length)];
    case 'choose':
      return [
        noteView(input.many ? 'Tick all that apply.' : 'Tick one.'),
        listView(input.code ? 'boxes code' : 'boxes', input.options),
      ];
    case 'order':
      return [
        noteView('Number the boxes: 1 for what comes first.'),
        listView(
          'boxes',
          input.items.map(({ text }) => text),
        ),
      ];
    default:
      return [];
  }
}

const noteView = (text: string) => element('p', { class: 'how' }, text);

const listView = (name: string, texts: readonly Rich[]) =>
  element(
    'ul',
    { class: name },
    texts.map((text, k) =>
      element(
        'li',
        null,
        element('span', { class: 'box' }),
        element('b', null, letterOf(k)),
        element('span', null, richView(text)),
      ),
    ),
  );

function lineViews(lines: readonly LineFace[]): VNode[] {
  const asked = lines.filter(({ given }) => given === undefined);
  const nameOf = (line: LineFace) => lineName(asked.indexOf(line), asked.length);
  const views = lines.map((line) =>
    element(
      'li',
      null,
      element(
        'span',
        null,
        line.given === undefined && nameOf(line) !== '' ? `${nameOf(line)}) ` : null,
        labelView(line.text),
      ),
      line.given === undefined ? element('span', { class: 'gap' }) : element('b', null, line.given),
    ),
  );
  return [element('ol', { class: 'lines' }, views)];
}

/** A label and what joins it to its number. */
const labelView = (text: Rich) =>
  text === '' ? 'Answer: ' : [...richView(text), /[=:?]\s*$/.test(text) ? ' ' : ' = '];

const roomFor = (steps: number) =>
  element(
    'div',
    { class: 'room' },
    Array.from({ length: Math.min(most, Math.max(fewest, steps + 1)) }, () => element('span', { class: 'rule' })),
  );
