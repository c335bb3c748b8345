import { expect, test } from 'vitest';
import { hookEnd, splitAtHook } from '../../src/components/prose/hook-end.ts';

test('a lesson is split where its hook ends', () => {
  expect(splitAtHook(`<p>Wonder.</p>${hookEnd}<h2>Answer</h2>`)).toEqual({
    hook: '<p>Wonder.</p>',
    body: '<h2>Answer</h2>',
  });
});

test('a lesson without a hook is all body', () => {
  expect(splitAtHook('<h2>Answer</h2>')).toEqual({ hook: '', body: '<h2>Answer</h2>' });
});
