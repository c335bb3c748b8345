import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const colours = readColours(css);
const symbols = [...colours.keys()].filter((name) => name.startsWith('sym-') && !name.endsWith('-soft'));
const grounds = ['paper', 'surface', 'surface-2'];

/** The declarations `--name: light-dark(#…, #…);`, in the order of the file. */
function readColours(source: string): Map<string, Record<Theme, string>> {
  const declaration = /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\);/g;
  return new Map(
    [...source.matchAll(declaration)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
  );
}

function colour(name: string, theme: Theme): string {
  const found = colours.get(name);
  if (!found) throw new Error(`tokens.css has no colour --${name}`);
  return found[theme];
}

/** Relative luminance of an sRGB colour `#rrggbb`, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(first: string, second: string, theme: Theme): number {
  const [low, high] = [luminance(colour(first, theme)), luminance(colour(second, theme))].sort((p, q) => p - q);
  return (high! + 0.05) / (low! + 0.05);
}

test('the contrast formula gives the published 21:1 for black on white', () => {
  expect((luminance('#ffffff') + 0.05) / (luminance('#000000') + 0.05)).toBeCloseTo(21, 12);
});

test('there is one colour for each of the seven symbols, each with a tint', () => {
  expect(symbols).toEqual(
    ['input', 'weight-pos', 'weight-neg', 'z', 'a', 'target', 'loss'].map((name) => `sym-${name}`),
  );
  for (const name of symbols) expect(colours.has(`${name}-soft`)).toBe(true);
});

test('under forced colours every colour is one of the system’s', () => {
  const forced = css.slice(css.indexOf('forced-colors'));
  for (const name of colours.keys())
    expect(forced).toMatch(new RegExp(`--${name}: (Canvas|CanvasText|LinkText|Highlight);`));
});

describe.each(THEMES)('%s theme', (theme) => {
  /** The pairs of the two lists that stay under `bound`, as sentences; empty when all is well. */
  function tooWeak(fronts: readonly string[], backs: readonly string[], bound: number): string[] {
    return fronts.flatMap((front) =>
      backs
        .filter((back) => contrast(front, back, theme) < bound)
        .map((back) => `--${front} on --${back}: ${contrast(front, back, theme).toFixed(2)}:1`),
    );
  }

  test('every text colour has at least 4.5:1 on every ground', () => {
    const texts = ['ink', 'ink-soft', 'accent', 'good', 'bad', 'warn', ...symbols];
    expect(tooWeak(texts, grounds, 4.5)).toEqual([]);
  });

  test('every symbol, ink and soft ink have at least 4.5:1 on the tint of that symbol', () => {
    expect(symbols.flatMap((name) => tooWeak([name, 'ink', 'ink-soft'], [`${name}-soft`], 4.5))).toEqual([]);
  });

  test('text on the accent fill has at least 4.5:1', () => {
    expect(tooWeak(['accent-ink'], ['accent'], 4.5)).toEqual([]);
  });

  test('outlines of controls and the focus ring have at least 3:1 on every ground', () => {
    expect(tooWeak(['line-strong', 'focus'], grounds, 3)).toEqual([]);
  });
});
