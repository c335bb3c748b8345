/** Grey pictures as arrays. Nothing here knows a canvas. */

/** `values[width · row + column]`, 0 black to 255 white. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** A box of whole pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function grey(width: number, height: number, fill = 0): Grey {
  return { width, height, values: new Float32Array(width * height).fill(fill) };
}

/** Width and height of something in another size: whole pixels, and at least one. */
export function scaledSides({ width, height }: Pick<Grey, 'width' | 'height'>, scale: number): [number, number] {
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return [side(width), side(height)];
}

/** Where columns and rows hold anything above `threshold`; undefined where nothing does. */
export function boundingBox({ width, height, values }: Grey, threshold: number): Box | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      if (values[width * row + col]! <= threshold) continue;
      left = Math.min(left, col);
      right = Math.max(right, col);
      top = Math.min(top, row);
      bottom = row;
    }
  }
  return right < 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

export function crop({ width, values }: Grey, box: Box): Grey {
  const cropped = grey(box.width, box.height);
  for (let row = 0; row < box.height; row++) {
    const start = width * (box.top + row) + box.left;
    cropped.values.set(values.subarray(start, start + box.width), box.width * row);
  }
  return cropped;
}

/**
 * The picture in another size: each new pixel is the mean over the area it covers, pixels at its edge counted in part.
 * So edges become grey (anti-aliased), and no stroke is lost between two samples.
 */
export function resize(picture: Grey, width: number, height: number): Grey {
  const across = coverage(picture.width, width);
  const down = coverage(picture.height, height);
  const narrow = grey(width, picture.height);
  for (let row = 0; row < picture.height; row++) {
    for (let col = 0; col < width; col++) {
      let sum = 0;
      for (const [from, weight] of across[col]!) sum += weight * picture.values[picture.width * row + from]!;
      narrow.values[width * row + col] = sum;
    }
  }
  const resized = grey(width, height);
  for (let row = 0; row < height; row++) {
    for (const [from, weight] of down[row]!) {
      for (let col = 0; col < width; col++) {
        resized.values[width * row + col]! += weight * narrow.values[width * from + col]!;
      }
    }
  }
  return resized;
}

/** Per new pixel: which old ones it covers, and with which share of itself. */
function coverage(before: number, after: number): (readonly [from: number, weight: number])[][] {
  const size = before / after;
  return Array.from({ length: after }, (_, k) => {
    const [start, end] = [k * size, (k + 1) * size];
    const parts: [number, number][] = [];
    for (let from = Math.floor(start); from < Math.min(before, Math.ceil(end - 1e-9)); from++) {
      parts.push([from, (Math.min(end, from + 1) - Math.max(start, from)) / size]);
    }
    return parts;
  });
}

/** The middle of all values, as row and column of a pixel, fractions included; undefined where all is 0. */
export function centreOfMass({ width, values }: Grey): { readonly row: number; readonly col: number } | undefined {
  let [mass, rows, cols] = [0, 0, 0];
  values.forEach((value, k) => {
    mass += value;
    rows += value * Math.floor(k / width);
    cols += value * (k % width);
  });
  return mass === 0 ? undefined : { row: rows / mass, col: cols / mass };
}

/** The picture on a black one of the given size, its corner at (top, left); what hangs over is lost. */
export function placedIn(picture: Grey, side: number, top: number, left: number): Grey {
  const placed = grey(side, side);
  for (let row = 0; row < picture.height; row++) {
    for (let col = 0; col < picture.width; col++) {
      const [r, c] = [row + top, col + left];
      if (r < 0 || r >= side || c < 0 || c >= side) continue;
      placed.values[side * r + c] = picture.values[picture.width * row + col]!;
    }
  }
  return placed;
}
