/** A link as a QR code, to be drawn as one path. */
import { encode } from 'uqr';

export interface QrCode {
  /** Modules on a side, the quiet zone included. */
  readonly size: number;
  /** The dark modules, as the path of an SVG whose viewBox is `0 0 size size`. */
  readonly path: string;
}

/** White around the code, which readers of codes need. */
const quiet = 4;
/** A code of more bytes exists, but a phone does not read it from a screen at arm's length. */
const mostBytes = 1000;

/** @returns undefined where the text is too long for a code that phones read */
export function qrCodeOf(text: string): QrCode | undefined {
  if (new TextEncoder().encode(text).length > mostBytes) return undefined;
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: quiet });
  return {
    size,
    path: data.flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)).join(''),
  };
}

/** The dark stretches of a row. */
function runsOf(row: readonly boolean[]): (readonly [from: number, length: number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let x = 0; x < row.length; x++) {
    const from = x;
    while (row[x]) x++;
    if (x > from) runs.push([from, x - from]);
  }
  return runs;
}
