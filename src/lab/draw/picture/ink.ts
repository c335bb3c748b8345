/** What is ink in a picture of light ink on black: by Otsu's threshold, without specks, lines and frames. */
import type { Grey } from '../grey.ts';
import { keptParts } from '../parts.ts';
import type { Reason } from '../preprocessing.ts';

/** Ink that differs less from its paper is not read, of 255. */
const leastContrast = 22;
/** Nor is ink that does not stand out of the noise of the paper by so many times its size. */
const overNoise = 4;

export interface Ink {
  /** Paper 0, the strongest ink 255; without what is not the digit, if that was asked for. */
  readonly ink: Grey;
  readonly reason: Reason | undefined;
}

/**
 * @param select whether specks, lines and frames are dropped, and more than one digit is refused
 * @param isDark whether what is no ink has been made dark; where it is bright as it was, it counts as ink
 */
export function findInk(light: Grey, select: boolean, isDark = true): Ink {
  const { width, height, values } = light;
  const noise = isDark ? overNoise * noiseOf(values) : 0;
  const least = Math.max(6, noise);
  const above = values.filter((value) => value > least).sort();
  const nothing = { ...light, values: new Float32Array(values.length) };
  if (above.length === 0) return { ink: nothing, reason: 'blank' };
  const top = above[Math.floor(0.98 * above.length)]!;
  if (top < Math.max(leastContrast, 1.5 * noise))
    return { ink: nothing, reason: hasShape(light, least) ? 'faint' : 'blank' };
  const threshold = Math.max(least, Math.min(otsu(above), 0.5 * top));
  const ink = values.map((value) => (value < least ? 0 : Math.min(255, (255 * value) / top)));
  if (!select) return { ink: { ...light, values: ink }, reason: undefined };
  const { kept, labels, reason } = keptParts({
    width,
    height,
    ink: Uint8Array.from(values, (value) => +(value > threshold)),
  });
  return { ink: { ...light, values: ink.map((value, k) => (kept.has(labels[k]!) ? value : 0)) }, reason };
}

/** How much neighbours differ by chance: most pixels have one of their own kind beside them. */
function noiseOf(values: Float32Array): number {
  const some = Float32Array.from({ length: Math.floor(values.length / 3) }, (_, k) =>
    Math.abs(values[3 * k]! - values[3 * k + 1]!),
  ).sort();
  return 1.4 * (some[Math.floor(some.length / 2)] ?? 0);
}

/** Whether what lies above a value hangs together, as a faint digit does and noise does not. */
function hasShape({ width, height, values }: Grey, least: number): boolean {
  const { kept, labels } = keptParts({ width, height, ink: Uint8Array.from(values, (value) => +(value > least)) });
  const sizes = labels.reduce((count, label) => count + +kept.has(label), 0);
  return sizes > 0.0015 * values.length;
}

/** The value that divides others into two groups that differ most between and least within (Otsu 1979). @param sorted least first */
export function otsu(sorted: Float32Array): number {
  const total = sorted.reduce((sum, value) => sum + value, 0);
  let [best, most, below] = [sorted[0]!, -1, 0];
  for (let k = 1; k < sorted.length; k++) {
    below += sorted[k - 1]!;
    if (sorted[k] === sorted[k - 1]) continue;
    const difference = (total - below) / (sorted.length - k) - below / k;
    const spread = k * (sorted.length - k) * difference * difference;
    if (spread <= most) continue;
    most = spread;
    best = (sorted[k]! + sorted[k - 1]!) / 2;
  }
  return best;
}
