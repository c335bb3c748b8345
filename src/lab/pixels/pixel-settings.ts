/** What a reader can set in F12.1. */
import type { StepSpec } from '../../player/settings.ts';

export const maps = ['light', 'dark', 'colours'] as const;
export type ColourMap = (typeof maps)[number];

export const rules = {
  row: { kind: 'number', min: 0, max: 27 },
  col: { kind: 'number', min: 0, max: 27 },
  /** How the picture is coloured; no number depends on it. */
  map: { kind: 'choice', names: maps },
} as const;
export type PixelRules = typeof rules;

/** Bytes, ÷ 255, flattened, batch, label, one-hot. */
export const lastStep = 5;

export const pixelSpec = (id: string, step = 0): StepSpec<PixelRules> => ({
  id,
  last: lastStep,
  rules,
  opened: { step, values: { row: 6, col: 8, map: 'light' } },
});
