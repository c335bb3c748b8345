/** What hangs together in a drawing: which parts of it are the digit, and which are specks, lines and frames. */
import type { Box } from './grey.ts';

/** A picture of ink and paper: `ink[width · row + column]` is 1 or 0. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** Ink that hangs together, corners included. */
export interface Part extends Box {
  /** What its pixels are numbered with in the labels, from 1. */
  readonly label: number;
  /** Pixels. */
  readonly area: number;
}

export interface Parts {
  readonly parts: readonly Part[];
  /** Per pixel the label of its part; 0 for paper. */
  readonly labels: Uint32Array;
}

/** Why what was found is not one digit. */
export type NotOneDigit = 'frame' | 'several';

export interface Kept extends Pick<Parts, 'labels'> {
  readonly kept: ReadonlySet<number>;
  readonly reason?: NotOneDigit;
}

export function partsOf({ width, height, ink }: Mask): Parts {
  const labels = new Uint32Array(width * height);
  const parts: Part[] = [];
  const stack: number[] = [];
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] === 0 || labels[start] !== 0) continue;
    const label = parts.length + 1;
    let [left, right, top, bottom, area] = [width, 0, height, 0, 0];
    labels[start] = label;
    stack.push(start);
    while (stack.length > 0) {
      const k = stack.pop() as number;
      const [row, col] = [Math.floor(k / width), k % width];
      area += 1;
      left = Math.min(left, col);
      right = Math.max(right, col);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      for (let r = Math.max(0, row - 1); r <= Math.min(height - 1, row + 1); r++) {
        for (let c = Math.max(0, col - 1); c <= Math.min(width - 1, col + 1); c++) {
          const near = width * r + c;
          if (ink[near] === 0 || labels[near] !== 0) continue;
          labels[near] = label;
          stack.push(near);
        }
      }
    }
    parts.push({ label, area, left, top, width: right - left + 1, height: bottom - top + 1 });
  }
  return { parts, labels };
}

const extent = ({ width, height }: Box) => Math.max(width, height);

/** A part so much shorter than the longest is a speck, whatever its shape. */
const speckShare = 0.16;
/** A blot may be longer, where it lies apart and is filled. */
const blotShare = 0.3;

/** The parts that are the digit, and why there is none or more than one. */
export function keptParts(mask: Mask): Kept {
  const found = partsOf(mask);
  const { labels } = found;
  const frames = found.parts.filter((part) => isFrame(part, mask, found));
  let parts = found.parts.filter((part) => !frames.includes(part));
  parts = withoutEdges(parts, mask);
  const longest = Math.max(0, ...parts.map(extent));
  if (frames.length > 0 && longest < 0.1 * Math.max(...frames.map(extent)))
    return { kept: new Set(frames.map(({ label }) => label)), labels, reason: 'frame' };
  const main = parts.find((part) => extent(part) === longest);
  if (!main) return { kept: new Set(), labels };
  parts = parts.filter((part) => part === main || !isSpeck(part, main));
  const kept = new Set(parts.map(({ label }) => label));
  return areSeveral(parts) ? { kept, labels, reason: 'several' } : { kept, labels };
}

function isSpeck(part: Part, main: Part): boolean {
  const share = extent(part) / extent(main);
  const isBlot = part.area > 0.6 * part.width * part.height && apart(part, main) > 0.04 * extent(main);
  return share < speckShare || (share < blotShare && isBlot);
}

/** How far two boxes are from each other; 0 where they meet. */
function apart(a: Box, b: Box): number {
  const between = (start: number, length: number, other: number, size: number) =>
    Math.max(0, other - start - length, start - other - size);
  return Math.hypot(between(a.left, a.width, b.left, b.width), between(a.top, a.height, b.top, b.height));
}

/** Without what runs along an edge of the picture or right across it, such as the rim of a desk or a ruled line. */
function withoutEdges(parts: readonly Part[], { width, height }: Mask): Part[] {
  const isLine = ({ left, top, width: w, height: h }: Part) => {
    const meets = [left === 0, top === 0, left + w === width, top + h === height];
    const isUpright = w < 0.12 * width && h > 3 * w && (meets[0] || meets[2]);
    const isLevel = h < 0.12 * height && w > 3 * h && (meets[1] || meets[3]);
    const isAcross = (h < 0.06 * height && w > 0.95 * width) || (w < 0.06 * width && h > 0.95 * height);
    return isUpright || isLevel || isAcross;
  };
  const others = parts.filter((part) => !isLine(part));
  const longest = Math.max(0, ...others.map(extent));
  return longest > 0.1 * Math.max(width, height) ? others : [...parts];
}

/** Straight along all four sides of its box, and round most of the picture or round another part. */
function isFrame(part: Part, { width, height }: Mask, { parts, labels }: Parts): boolean {
  if (part.area > 0.4 * part.width * part.height) return false;
  const isLarge = part.width > 0.8 * width && part.height > 0.8 * height;
  const holds = (inner: Part) =>
    inner !== part &&
    extent(inner) > 0.25 * extent(part) &&
    inner.left > part.left &&
    inner.top > part.top &&
    inner.left + inner.width < part.left + part.width &&
    inner.top + inner.height < part.top + part.height;
  if (!isLarge && !parts.some(holds)) return false;
  const deep = [Math.ceil(0.08 * part.width), Math.ceil(0.08 * part.height)] as const;
  const has = (row: number, col: number) => labels[width * row + col] === part.label;
  const [right, bottom] = [part.left + part.width - 1, part.top + part.height - 1];
  const covered = (length: number, depth: number, at: (k: number, d: number) => boolean) => {
    let count = 0;
    for (let k = 0; k < length; k++) {
      for (let d = 0; d < depth; d++) {
        if (!at(k, d)) continue;
        count += 1;
        break;
      }
    }
    return count > 0.85 * length;
  };
  return (
    covered(part.height, deep[0], (k, d) => has(part.top + k, part.left + d)) &&
    covered(part.height, deep[0], (k, d) => has(part.top + k, right - d)) &&
    covered(part.width, deep[1], (k, d) => has(part.top + d, part.left + k)) &&
    covered(part.width, deep[1], (k, d) => has(bottom - d, part.left + k))
  );
}

/** Whether tall parts stand side by side, too far from each other for one digit that was broken. */
function areSeveral(parts: readonly Part[]): boolean {
  const [left, right] = [Math.min(...parts.map((p) => p.left)), Math.max(...parts.map((p) => p.left + p.width))];
  const height = Math.max(...parts.map((p) => p.top + p.height)) - Math.min(...parts.map((p) => p.top));
  const tall = parts.filter((part) => part.height > 0.5 * height).sort((a, b) => a.left - b.left);
  return tall.some((part, k) => {
    const before = tall.slice(0, k);
    if (before.length === 0) return false;
    const gap = part.left - Math.max(...before.map((p) => p.left + p.width));
    const isWide = right - left > 1.15 * height && Math.min(part.height, ...before.map((p) => p.height)) > 0.7 * height;
    return gap > 0.15 * height || (isWide && gap > -0.2 * part.width);
  });
}
