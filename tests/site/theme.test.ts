import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

const script = readFileSync(new URL('../../src/components/site/theme.js', import.meta.url), 'utf8');
const KEY = 'perceptible:theme';

/** A page in which theme.js has run: what the script sees of a browser, and the button it drives. */
function page({ systemDark = false, saved = new Map<string, string>(), refuses = false } = {}) {
  const dataset: Record<string, string> = {};
  const attributes: Record<string, string> = {};
  let press = () => {};
  const button = {
    setAttribute: (name: string, value: unknown) => {
      attributes[name] = String(value);
    },
    addEventListener: (_: string, listener: () => void) => {
      press = listener;
    },
  };
  const refuse = () => {
    throw new Error('storage is refused');
  };
  runInNewContext(script, {
    document: {
      documentElement: { dataset },
      querySelector: () => button,
      addEventListener: (_: string, listener: () => void) => listener(),
    },
    matchMedia: () => ({ matches: systemDark, addEventListener: () => {} }),
    localStorage: refuses
      ? { getItem: refuse, setItem: refuse, removeItem: refuse }
      : {
          getItem: (key: string) => saved.get(key) ?? null,
          setItem: (key: string, value: string) => saved.set(key, value),
          removeItem: (key: string) => saved.delete(key),
        },
  });
  return { dataset, attributes, saved, press: () => press() };
}

describe('the theme', () => {
  test('is the system’s as long as nobody chooses', () => {
    expect(page({ systemDark: true }).dataset).toEqual({});
  });

  test('that was chosen before is set again', () => {
    expect(page({ saved: new Map([[KEY, 'dark']]) }).dataset).toEqual({ theme: 'dark' });
  });

  test('in the storage that is neither light nor dark is ignored', () => {
    expect(page({ saved: new Map([[KEY, '"><script>']]) }).dataset).toEqual({});
  });
});

describe('the theme button', () => {
  test('says which theme shows', () => {
    const { dataset, attributes } = page({ systemDark: true });
    expect(dataset).toEqual({});
    expect(attributes).toEqual({ 'aria-pressed': 'true' });
  });

  test('changes to the other theme and remembers it', () => {
    const { press, dataset, saved, attributes } = page();
    press();
    expect(dataset).toEqual({ theme: 'dark' });
    expect(saved.get(KEY)).toBe('dark');
    expect(attributes['aria-pressed']).toBe('true');
  });

  test('pressed twice follows the system again and forgets the choice', () => {
    const { press, dataset, saved } = page();
    press();
    press();
    expect(dataset).toEqual({});
    expect(saved.size).toBe(0);
  });

  test('works where the browser refuses storage', () => {
    const { press, dataset } = page({ refuses: true });
    press();
    expect(dataset).toEqual({ theme: 'dark' });
  });
});
