/** Numbers as a picture: a shade for each level of size, and one path for all places that have it. */

/** Dark orange, grey, light blue: the lightness grows with the number, so that its sign is seen without the hue too. */
const negative = [92, 38, 0] as const;
const zero = [128, 128, 128] as const;
const positive = [208, 232, 255] as const;
const black = [0, 0, 0] as const;
const white = [255, 255, 255] as const;
const levels = 8;

export interface Shade {
  readonly fill: string;
  readonly path: string;
}

const colour = (from: readonly number[], to: readonly number[], share: number) =>
  `#${from
    .map((c, k) =>
      Math.round(c + share * ((to[k] as number) - c))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** From −8 to 8 for signed numbers, from 0 to 8 for ink. */
function levelOf(value: number, largest: number): number {
  const share = largest === 0 ? 0 : Math.max(-1, Math.min(1, value / largest));
  return Math.round(levels * share);
}

/**
 * The shades of a square picture, each as a path in units of a place.
 * @param values row by row; undefined where nothing is drawn
 * @param largest what has the full colour
 * @param kind `signed`: grey is 0; `ink`: black is 0
 */
export function shadesOf(values: readonly (number | undefined)[], largest: number, kind: 'signed' | 'ink'): Shade[] {
  const side = Math.sqrt(values.length);
  const paths = new Map<number, string>();
  const at = (row: number, column: number) => {
    const value = values[row * side + column];
    return value === undefined ? undefined : levelOf(value, largest);
  };
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; ) {
      const level = at(row, column);
      let end = column + 1;
      while (end < side && at(row, end) === level) end++;
      if (level !== undefined)
        paths.set(level, `${paths.get(level) ?? ''}M${column} ${row}h${end - column}v1h${column - end}z`);
      column = end;
    }
  return [...paths].map(([level, path]) => {
    const share = Math.abs(level) / levels;
    if (kind === 'ink') return { fill: colour(black, white, share), path };
    return { fill: colour(zero, level < 0 ? negative : positive, share), path };
  });
}

/** The largest size of a number. */
export const largestOf = (...maps: readonly (readonly number[])[]) =>
  maps.reduce((most, map) => map.reduce((so, value) => Math.max(so, Math.abs(value)), most), 0);
