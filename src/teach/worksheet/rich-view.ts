/** A text of a question in black on white, as elements that Node and every browser make alike. */
import type { ComponentChild } from 'preact';
import { type Atom, parseRich } from '../../notation/rich.ts';
import type { Rich } from '../../questions/question.ts';
import { element } from './element.ts';

export const richView = (text: Rich): ComponentChild[] =>
  parseRich(text).map((piece) => {
    switch (piece.kind) {
      case 'math':
        return element('span', { class: 'symbol' }, piece.atoms.map(letterView));
      case 'code':
        return element('code', null, piece.text);
      case 'emphasis':
        return element('em', null, piece.text);
      default:
        return piece.text;
    }
  });

/** The prime leans on the letter before it: without room it would be lost in an f. */
const signView = (text: string) => (text === '′' ? element('span', { class: 'prime' }, text) : text);

const letterView = ({ text, sub, sup, variable }: Atom): ComponentChild[] => [
  variable ? element('i', null, text) : signView(text),
  sub === undefined ? null : element('sub', null, sub),
  sup === undefined ? null : element('sup', null, sup),
];
