/** Tiny images: signs of 2 × 2 to 8 × 8 pixels, from 0 (paper) to 1 (ink), row by row from the top left. */
import { createRng } from '../math/rng.ts';
import { type CloudOptions, type Dataset, dataset } from './dataset.ts';
import { glyphTable } from './glyph-table.ts';

export const glyphSizes = [2, 3, 4, 8] as const;
export type GlyphSize = (typeof glyphSizes)[number];

/** What the signs of a size are called, in the order of their classes. */
export const glyphNames = (size: GlyphSize): readonly string[] => Object.keys(glyphTable[size]);

/** The sign of a class without noise. Shape (size²). */
export function glyph(size: GlyphSize, label: number): number[] {
  const rows = Object.values(glyphTable[size])[label] as string;
  return [...rows.replaceAll(' ', '')].map((pixel) => (pixel === '#' ? 1 : 0));
}

/**
 * Signs of one size, each class in turn; the noise is added to every pixel, which may then be below 0 or above 1.
 * `classes`: how many signs, from the first (all of the size by default).
 */
export function glyphs(options: CloudOptions & { readonly size: GlyphSize; readonly classes?: number }): Dataset {
  const { examples, noise = 0, seed, size, classes = glyphNames(size).length } = options;
  const { normal } = createRng(seed, 'data');
  const clean = Array.from({ length: classes }, (_, label) => glyph(size, label));
  const labels = Array.from({ length: examples }, (_, n) => n % classes);
  const inputs = labels.map((label) => (clean[label] as number[]).map((pixel) => pixel + noise * normal()));
  return dataset(inputs, labels, classes);
}
