/** How the regions of classes are hatched, each its own way: colour never stands alone. */

/** Strokes in a tile of 8 by 8. Class 1 has none. */
const tiles: readonly string[] = [
  'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  '',
  'M0 4H8',
  'M4 0V8',
  'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  'M0 4H8M4 0V8',
  'M3 4H5',
  'M0 8L8 0M0 0L8 8',
];

const tileOf = (hatch: number | undefined) => (hatch === undefined ? '' : tiles[hatch % tiles.length]);

/** What fills the region of a class; undefined where nothing does. */
export const hatchingOf = (id: string, hatch: number | undefined) =>
  tileOf(hatch) ? `url(#${id}-hatch-${hatch})` : undefined;

interface Props {
  readonly id: string;
  readonly used: readonly (number | undefined)[];
}

/** The patterns that fill the regions. */
export function Hatchings({ id, used }: Props) {
  return (
    <defs>
      {used.map((hatch) =>
        hatchingOf(id, hatch) === undefined ? null : (
          <pattern
            key={String(hatch)}
            id={`${id}-hatch-${hatch}`}
            class={`hatching class-${(hatch as number) % 8}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <path d={tileOf(hatch)} />
          </pattern>
        ),
      )}
    </defs>
  );
}
