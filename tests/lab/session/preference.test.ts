import { describe, expect, test } from 'vitest';
import { preferenceIn } from '../../../src/lab/session/preference.ts';

describe('the preferred backend', () => {
  test('is kept and forgotten', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    } as unknown as Storage;
    const preference = preferenceIn(() => storage);
    expect(preference.write('cpu')).toBe(true);
    expect(preferenceIn(() => storage).read()).toBe('cpu');
    preference.write(undefined);
    expect(preference.read()).toBeUndefined();
  });

  test('is not taken from a storage that holds nonsense', () => {
    expect(preferenceIn(() => ({ getItem: () => 'abacus' }) as unknown as Storage).read()).toBeUndefined();
  });

  test('is none where storage is forbidden, and choosing does not fail', () => {
    const forbidden = preferenceIn(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(forbidden.read()).toBeUndefined();
    expect(forbidden.write('cpu')).toBe(false);
  });
});
