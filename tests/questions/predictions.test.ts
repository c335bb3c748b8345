/** Predictions, each on numbers made up for the test. */
import { describe, expect, test } from 'vitest';
import { prompt } from '../../src/questions/index.ts';

describe('predictions', () => {
  test('of a size are right within a twelfth of the slider and hear how far they are off', () => {
    const settled = prompt({
      kind: 'size',
      ask: 'How many?',
      why: 'So.',
      min: 1,
      max: 1000,
      unit: 'times',
      outcome: () => 100,
    }).settle();
    expect(settled.judge(['109'])).toEqual({ state: 'right', say: 'Close.' });
    expect(settled.judge(['175'])).toEqual({ state: 'right', say: 'The right size, though 1.8 times too large.' });
    expect(settled.judge(['57'])).toEqual({ state: 'right', say: 'The right size, though 1.8 times too small.' });
    expect(settled.judge(['180'])).toEqual({ state: 'wrong', say: 'Your guess is 1.8 times too large.' });
    expect(settled.judge(['10'])).toEqual({ state: 'wrong', say: 'Your guess is 10 times too small.' });
    expect(settled.judge(['500']).say).toBe('Your guess is 5 times too large.');
    expect(settled.words(['100'])).toBe('100 times');
    const near = prompt({ ...{ kind: 'size', ask: 'Q', why: 'So.', min: 1, max: 9 }, outcome: () => 2.3026 }).settle();
    expect(['2.3', '2.31', '2.4'].map((guess) => near.judge([guess]).say)).toEqual(['Right.', 'Right.', 'Close.']);
  });

  test('of a percentage hear of no hint either, but that the share was typed', () => {
    const outcome = () => 66.7;
    const settled = prompt({ kind: 'number', ask: 'How many?', why: 'So.', unit: 'percent', outcome }).settle();
    for (const wrong of ['33', '67.9', '-66.7']) expect(settled.judge([wrong]).say, wrong).toBe('');
    expect(settled.judge(['0.667']).say).toMatch(/^That seems to be the share/);
  });

  test('of a number hear of no hint and no second try: there are none', () => {
    const settled = prompt({ kind: 'number', ask: 'How many?', why: 'So.', tol: 'count', outcome: () => 14 }).settle();
    for (const wrong of ['16', '13', '-14', '140'])
      expect(settled.judge([wrong]), wrong).toMatchObject({ state: 'wrong', say: '' });
    expect(settled.judge(['14']).state).toBe('right');
    expect(settled.judge(['x']).say).not.toBe('');
    const share = prompt({ kind: 'number', ask: 'Q', why: 'So.', unit: 'share', outcome: () => 0.25 }).settle();
    expect(share.judge(['25']).say).toContain('per cent');
  });

  test('of a count are right when they are just it, and of what chance had a hand in wherever a run has come out', () => {
    const count = prompt({
      kind: 'size',
      ask: 'Q',
      why: 'So.',
      min: 1,
      max: 100,
      whole: true,
      outcome: () => 20,
    }).settle();
    expect([count.judge(['20']).say, count.judge(['19']).say]).toEqual(['Right.', 'Close.']);
    const share = prompt({
      ...{ kind: 'size', ask: 'Q', why: 'So.', min: 1, max: 100 },
      ...{ outcome: () => 17.1, measured: () => [17.1, 21.1] as const },
    }).settle();
    expect(['17.2', '21', '22'].map((guess) => share.judge([guess]).say)).toEqual([
      ...['Among what was measured.', 'Among what was measured.'],
      'The right size, though 1.3 times too large.',
    ]);
  });

  test('of a size outside their slider are refused', () =>
    expect(() => prompt({ kind: 'size', ask: 'Q', why: 'So.', min: 1, max: 10, outcome: () => 11 }).settle()).toThrow(
      /not between/,
    ));

  test('of an order take the order that comes out', () => {
    const settled = prompt({
      kind: 'order',
      ask: 'Q',
      why: 'So.',
      items: ['x', 'y', 'z'],
      outcome: () => [2, 0, 1],
    }).settle();
    expect(settled.words(settled.right)).toBe('z, then x, then y');
  });

  const plane = { x: { label: 'x', min: 0, max: 1, step: 0.1 }, y: { label: 'y', min: 0, max: 1, step: 0.1 } };

  test('of a place are right within a distance', () => {
    const settled = prompt({
      kind: 'place',
      ask: 'Q',
      why: 'So.',
      plane,
      within: 0.1,
      outcome: () => [0.5, 0.5],
    }).settle();
    expect(settled.judge(['0.55', '0.5']).state).toBe('right');
    expect(settled.judge(['0.5', '0.9']).say).toBe('Your point is off by 0.4 in y.');
    expect(settled.judge(['', '1']).state).toBe('unreadable');
  });

  test('of a curve are right when they are near on average and hear where they are furthest off', () => {
    const settled = prompt({
      kind: 'draw',
      ask: 'Q',
      why: 'So.',
      plane,
      xs: [0, 1],
      within: 0.1,
      outcome: (x) => x,
    }).settle();
    expect(settled.judge(['0.1', '1']).state).toBe('right');
    expect(settled.judge(['0', '0.4']).say).toBe('Your curve is furthest off at x = 1: too low.');
  });
});
