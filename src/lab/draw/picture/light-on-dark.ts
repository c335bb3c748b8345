/** A picture to light ink on black: which of its greys is paper is read off its border. */
import { type Grey, grey } from '../grey.ts';

/**
 * Light ink on black. Paper that is lit unevenly is taken off first: what remains is how much more ink a pixel has than the
 * paper round it.
 */
export function lightOnDark(picture: Grey): Grey {
  const turn = isLight(picture);
  const raw = turn ? { ...picture, values: picture.values.map((value) => 255 - value) } : picture;
  const border = borderOf(raw);
  const [dark, light] = [border[Math.floor(border.length * 0.1)]!, border[Math.floor(border.length * 0.9)]!];
  if (light - dark < evenPaper) return { ...raw, values: raw.values.map((value) => Math.max(0, value - light)) };
  const paper = paperOf(raw);
  return { ...raw, values: raw.values.map((value, k) => Math.max(0, value - paper[k]!)) };
}

/** The border of paper with one light on it differs by no more. */
const evenPaper = 16;

/**
 * Whether the paper is bright. Where its border is neither, by what stands out: dark signs are ink on paper, bright ones are
 * chalk on a board.
 */
export function isLight(picture: Grey): boolean {
  const border = borderOf(picture);
  const paper = border[Math.floor(border.length / 2)]!;
  if (paper > 170 || paper < 85) return paper > 127;
  const sorted = picture.values.toSorted();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  const [below, above] = [paper - at(0.005), at(0.995) - paper];
  return below === above ? paper > 127 : below > above;
}

/** The values of the outermost pixels, darkest first. */
function borderOf({ width, height, values }: Grey): Float32Array {
  const border: number[] = [];
  for (let col = 0; col < width; col++) border.push(values[col]!, values[width * (height - 1) + col]!);
  for (let row = 1; row < height - 1; row++) border.push(values[width * row]!, values[width * row + width - 1]!);
  return Float32Array.from(border).sort();
}

/** So many blocks along the longest side, and so many to each side in which a stroke is narrower than paper. */
const blockCount = 48;
const reach = 5;

/**
 * How bright the paper is under each pixel: the darker half of each block, without what is narrower than eleven blocks (a
 * morphological opening), so that strokes go and shadows stay.
 */
function paperOf({ width, height, values }: Grey): Float32Array {
  const size = Math.max(1, Math.round(Math.max(width, height) / blockCount));
  const [cols, rows] = [Math.ceil(width / size), Math.ceil(height / size)];
  const blocks = grey(cols, rows);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const inside: number[] = [];
      for (let r = row * size; r < Math.min(height, (row + 1) * size); r++) {
        for (let c = col * size; c < Math.min(width, (col + 1) * size); c++) inside.push(values[width * r + c]!);
      }
      blocks.values[cols * row + col] = inside.sort((a, b) => a - b)[Math.floor(0.4 * inside.length)]!;
    }
  }
  const opened = slid(slid(blocks, Math.min), Math.max);
  const paper = new Float32Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      paper[width * row + col] = between(opened, (col + 0.5) / size - 0.5, (row + 0.5) / size - 0.5);
    }
  }
  return paper;
}

/** The least or the largest value of the blocks round each block. */
function slid(blocks: Grey, choose: (a: number, b: number) => number): Grey {
  const along = ({ width, height, values }: Grey, step: number, count: number, at: (k: number) => number): Grey => ({
    width,
    height,
    values: values.map((value, k) => {
      let chosen = value;
      for (let d = -reach; d <= reach; d++) {
        const place = at(k) + d;
        if (place >= 0 && place < count) chosen = choose(chosen, values[k + d * step]!);
      }
      return chosen;
    }),
  });
  const { width, height } = blocks;
  const across = along(blocks, 1, width, (k) => k % width);
  return along(across, width, height, (k) => Math.floor(k / width));
}

/** The value at a place between pixels; outside, that of the edge. */
export function between({ width, height, values }: Grey, x: number, y: number): number {
  const clampX = (col: number) => Math.min(width - 1, Math.max(0, col));
  const clampY = (row: number) => Math.min(height - 1, Math.max(0, row));
  const [col, row] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [x - col, y - row];
  const at = (r: number, c: number) => values[width * clampY(r) + clampX(c)]!;
  const upper = (1 - u) * at(row, col) + u * at(row, col + 1);
  const lower = (1 - u) * at(row + 1, col) + u * at(row + 1, col + 1);
  return (1 - v) * upper + v * lower;
}
