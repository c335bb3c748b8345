/** Reads a QR code by the standard (ISO/IEC 18004), module by module, as a phone does that sees it straight: nothing of what draws it is used. */

/** Codewords that correct errors in a block, and how many blocks there are, for versions 1, 2 … */
const levels = {
  L: [
    [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28],
    [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9],
  ],
  M: [
    [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28],
    [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17],
  ],
  Q: [
    [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30],
    [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23],
  ],
  H: [
    [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24],
    [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34],
  ],
} as const;
/** By the two bits that say it. */
const levelNames = ['M', 'L', 'H', 'Q'] as const;

const masks: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/**
 * The text of a code in bytes.
 * @param dark its modules, row by row, without the white around it
 * @throws where it is none, or where a single module is wrong
 */
export function readQr(dark: readonly (readonly boolean[])[]): string {
  const size = dark.length;
  const at = (x: number, y: number) => Number(dark[y]?.[x]);
  const version = (size - 17) / 4;
  const format = [
    ...Array.from({ length: 6 }, (_, i) => at(8, i)),
    ...[at(8, 7), at(8, 8), at(7, 8)],
    ...Array.from({ length: 6 }, (_, i) => at(5 - i, 8)),
  ].reduce((bits, bit, i) => bits | (bit << i), 0);
  const said = (format ^ 0b101010000010010) >> 10;
  const mask = masks[said & 7] as (x: number, y: number) => number;
  const [corrections, counts] = levels[levelNames[said >> 3] as (typeof levelNames)[number]];
  const bits = dataPlaces(size, version).map(([x, y]) => at(x, y) ^ Number(mask(x, y) === 0));
  const words = Array.from({ length: bits.length >> 3 }, (_, k) => numberOf(bits.slice(8 * k, 8 * k + 8)));
  const correction = corrections[version - 1] as number;
  const blocks = blocksOf(words, counts[version - 1] as number, correction);
  if (!blocks.every((block) => isWhole(block, correction))) throw new Error('a module is wrong');
  const data = blocks.flatMap((block) => block.slice(0, -correction));
  return textOf(
    data.flatMap((word) => [7, 6, 5, 4, 3, 2, 1, 0].map((k) => (word >> k) & 1)),
    version,
  );
}

const numberOf = (bits: readonly number[]) => bits.reduce((sum, bit) => 2 * sum + bit, 0);

/** Where data stand, in their order: up and down in columns of two, from the right, around what every code has. */
function dataPlaces(size: number, version: number): (readonly [x: number, y: number])[] {
  const aligned = alignments(size, version);
  const isFixed = (x: number, y: number) =>
    x === 6 ||
    y === 6 ||
    (x < 9 && (y < 9 || y >= size - 8)) ||
    (x >= size - 8 && y < 9) ||
    (version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) ||
    aligned.some(([cx, cy]) => Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2);
  const columns = Array.from({ length: (size - 1) / 2 }, (_, k) => size - 1 - 2 * k).map((x) => (x <= 6 ? x - 1 : x));
  return columns
    .flatMap((right, k) =>
      Array.from({ length: size }, (_, row) => (k % 2 === 0 ? size - 1 - row : row)).flatMap((y) =>
        [right, right - 1].map((x) => [x, y] as const),
      ),
    )
    .filter(([x, y]) => !isFixed(x, y));
}

/** The middles of the small squares, but for the three that the large ones cover. */
function alignments(size: number, version: number): (readonly [number, number])[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = 2 * Math.ceil((size - 13) / (2 * count - 2));
  const places = [6, ...Array.from({ length: count - 1 }, (_, k) => size - 7 - k * step).reverse()];
  const ends = [6, size - 7];
  return places
    .flatMap((x) => places.map((y) => [x, y] as const))
    .filter(([x, y]) => !(ends.includes(x) && ends.includes(y) && !(x === size - 7 && y === size - 7)));
}

/** The blocks whose words are sent in turn: the data of all of them, then what corrects them. The last ones may be longer by one. */
function blocksOf(words: readonly number[], count: number, correction: number): number[][] {
  const least = Math.floor(words.length / count) - correction;
  const long = words.length % count;
  const data = Array.from({ length: count }, (_, b) => least + Number(b >= count - long));
  const blocks = data.map((): number[] => []);
  let k = 0;
  const deal = (wanted: (b: number) => number) => {
    for (let row = 0; row < Math.max(...data.map((_, b) => wanted(b))); row++)
      for (const [b, block] of blocks.entries()) if (row < wanted(b)) block.push(words[k++] as number);
  };
  deal((b) => data[b] as number);
  deal(() => correction);
  return blocks;
}

/** Whether a block, as a polynomial over the field of 256 elements, is 0 at the powers of 2 at which a right one is. */
function isWhole(block: readonly number[], correction: number): boolean {
  const at = (power: number) =>
    block.reduce(
      (sum, word) => (sum === 0 ? 0 : (powers[((logarithms[sum] as number) + power) % 255] as number)) ^ word,
      0,
    );
  return Array.from({ length: correction }, (_, power) => at(power)).every((value) => value === 0);
}

/** The powers of 2 in the field, and to which of them a number belongs. */
const powers = [1];
while (powers.length < 255) {
  const twice = 2 * (powers.at(-1) as number);
  powers.push(twice > 255 ? twice ^ 0x11d : twice);
}
const logarithms = Array.from({ length: 256 }, (_, value) => powers.indexOf(value));

/** Mode, length and bytes. */
function textOf(bits: readonly number[], version: number): string {
  if (numberOf(bits.slice(0, 4)) !== 4) throw new Error('its text is not in bytes');
  const from = 4 + (version < 10 ? 8 : 16);
  const length = numberOf(bits.slice(4, from));
  const bytes = Array.from({ length }, (_, k) => numberOf(bits.slice(from + 8 * k, from + 8 * k + 8)));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
}
