/** Which numbers of a formula stand in brackets: those that a sign before or an exponent behind would be read into. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { FormulaLine } from '../../../src/components/kit/formula/FormulaLine.tsx';
import type { Highlight } from '../../../src/components/kit/stage/useHighlight.ts';
import { ownTerm, type RowPart, row } from '../../../src/notation/own-term.ts';
import { parse, textOf } from '../../figures/markup.ts';

const highlight: Highlight = { lit: undefined, light() {}, pin() {} } as unknown as Highlight;
const n = (value: number) => ownTerm('n', value, 'plain', 'a number');
const numbers = (...parts: readonly RowPart[]) => {
  const formula = { result: n(1), relation: '=' as const, tokens: row(...parts) };
  const markup = renderToString(h(FormulaLine, { formula, highlight }));
  return textOf(parse(/<p class="numbers">.*?<\/p>/s.exec(markup)?.[0] ?? '')).replace(/\s*= 1$/, '');
};

test.each<[string, readonly RowPart[]]>([
  ['−2 + 3', [n(-2), ' + ', n(3)]],
  ['3 + (−2)', [n(3), ' + ', n(-2)]],
  ['4 · (−2)', [n(4), ' · ', n(-2)]],
  ['tanh(−2)', ['tanh(', n(-2), ')']],
  ['max(−2, −3)', ['max(', n(-2), ', ', n(-3), ')']],
  ['(−2 + (−3)) ∕ 2', ['(', n(-2), ' + ', n(-3), ') ∕ 2']],
  ['(−2)2', [n(-2), ['2']]],
  ['22', [n(2), ['2']]],
])('%s', (written, parts) => expect(numbers(...parts)).toBe(written));
