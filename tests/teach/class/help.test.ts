import { expect, test } from 'vitest';
import { type ClassLink, type Release, usualLink } from '../../../src/teach/class/class-link.ts';
import { dayOf, nextHelp, solutionStep, withoutHint } from '../../../src/teach/class/help.ts';
import { pastWords } from '../../../src/teach/class/words.ts';

const set = (hints: Release, solutions: Release): ClassLink => ({ ...usualLink, ids: ['x9-5'], hints, solutions });
const before = { tries: 0, today: '2026-12-04' };
const tried = { tries: 1, today: '2026-12-04' };
const onDay = { tries: 0, today: '2026-12-05' };

test('without a link help is one step after the other', () => {
  expect([0, 1, 2].map((given) => nextHelp(undefined, given, before))).toEqual([{ step: 0 }, { step: 1 }, { step: 2 }]);
});

test('what is held back until an answer comes with it', () => {
  expect(nextHelp(set('always', 'attempt'), 0, before)).toEqual({ step: 0 });
  expect(nextHelp(set('always', 'attempt'), solutionStep, before)).toEqual({
    held: 'The solution comes after your first answer.',
  });
  expect(nextHelp(set('always', 'attempt'), solutionStep, tried)).toEqual({ step: solutionStep });
  expect(nextHelp(set('attempt', 'attempt'), 0, before)).toEqual({
    held: 'Hints and the solution come after your first answer.',
  });
});

test('what is held back until a day comes on it, with or without an answer', () => {
  expect(nextHelp(set('2026-12-05', '2026-12-06'), 0, tried)).toEqual({
    held: 'Hints come on 2026-12-05. The solution comes on 2026-12-06.',
  });
  expect(nextHelp(set('2026-12-05', '2026-12-06'), 0, onDay)).toEqual({ step: 0 });
  expect(nextHelp(set('2026-12-05', '2026-12-06'), 2, onDay)).toEqual({ held: 'The solution comes on 2026-12-06.' });
});

test('without hints the solution comes at once where it may, and never is never', () => {
  expect(nextHelp(set('never', 'attempt'), 0, tried)).toEqual({ step: solutionStep });
  expect(nextHelp(set('always', 'never'), 2, { tries: 99, today: '2099-01-01' })).toEqual({
    held: 'The solution is not shown.',
  });
});

test('where hints are held back no verdict sends to one', () => {
  const [state, say] = ['wrong', 'Not yet. A hint may help.'] as const;
  expect(withoutHint({ state, say, lines: [undefined, { state, say }] })).toEqual({
    state,
    say: 'Not yet.',
    lines: [undefined, { state, say: 'Not yet.' }],
  });
  expect(withoutHint({ state, say: 'That would be the sum.' })).toEqual({ state, say: 'That would be the sum.' });
});

test('a day is that of the clock on the wall', () => {
  expect(dayOf(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02');
  expect(dayOf(new Date(2026, 11, 31, 0, 0))).toBe('2026-12-31');
});

test('a day that has come already is said to, when the link is made', () => {
  const words = (hints: Release, solutions: Release) => pastWords({ hints, solutions }, '2026-12-02');
  expect(words('always', 'attempt')).toBe('');
  expect(words('2026-12-03' as Release, 'never')).toBe('');
  expect(words('always', '2026-12-02' as Release)).toBe(
    '2026-12-02 has come already, so solutions are there from the beginning.',
  );
  const past = '2025-12-03' as Release;
  expect(words(past, past)).toBe('2025-12-03 has come already, so hints and solutions are there from the beginning.');
  expect(words(past, '2027-01-01' as Release)).not.toContain('solutions');
});
