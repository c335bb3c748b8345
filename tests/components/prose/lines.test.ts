/** The lines of a worked example say “=” once, whether their text ends with it or not. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Lines } from '../../../src/components/prose/answers/inputs/Lines.tsx';
import { parse, textOf } from '../../figures/markup.ts';

const said = (text: string) =>
  textOf(
    parse(
      renderToString(
        h(Lines, { id: 'x1-1', rows: [{ text, given: '0.5' }], draft: [], change: () => {}, lines: undefined }),
      ),
    ),
  );

test.each(['the slope', 'the slope ='])('“%s” and its number', (text) => expect(said(text)).toBe('the slope = 0.5'));
