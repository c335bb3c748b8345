/** Which letters and names of a figure a letter of the text speaks of. */
import { describe, expect, test } from 'vitest';
import { isNamedIn, speaksOf } from '../../src/notation/letter.ts';

const letter = (base: string, sub = '') => ({ base, sub });

describe('a letter of the text', () => {
  test('without an index speaks of every one of its kind, with an index of its own alone', () => {
    expect(speaksOf(letter('w'), letter('w', '1'))).toBe(true);
    expect(speaksOf(letter('w', '1'), letter('w', '₁'))).toBe(true);
    expect(speaksOf(letter('w', '1'), letter('w', '2'))).toBe(false);
    expect(speaksOf(letter('w'), letter('v'))).toBe(false);
  });

  test('with an index that stands for any speaks of all', () =>
    expect(speaksOf(letter('w', 'jk'), letter('w', '5'))).toBe(true));

  test.each([
    ['learning rate η', 'η'],
    ['↑ E', 'E'],
    ['w1', 'w'],
    ['w₂ →', 'w'],
    ['v(w1)', 'w'],
    ['g, card 3', 'g'],
    ['y\u0302₂', 'ŷ'],
    ['bars: a of each row, thick: E', 'E'],
  ])('finds itself in the name %s', (name, base) => expect(isNamedIn(name, letter(base))).toBe(true));

  test.each([
    ['∂E/∂w', 'w'],
    ['weight', 'w'],
    ['a card', 'a'],
    ['t′', 't'],
    ['ŷ', 'y'],
    ['The learning rate is written η, and it is chosen by people', 'η'],
  ])('does not find itself in %s', (name, base) => expect(isNamedIn(name, letter(base))).toBe(false));

  test('finds an index in a name, and only its own', () => {
    expect(isNamedIn('w₂ →', letter('w', '2'))).toBe(true);
    expect(isNamedIn('w₂ →', letter('w', '1'))).toBe(false);
    expect(isNamedIn('a_t', letter('a', 'h'))).toBe(false);
  });
});
