/** Numbers put in the order in which the sums read them. Where a panel has more columns than there are numbers, zeros fill it. */

/** Matrix w (rows, columns) into panels of eight columns: (columns ÷ 8, rows, 8). */
export function packColumns(w: usize, panels: usize, rows: i32, columns: i32): void {
  const row = columns << 2;
  for (let column = 0; column < columns; column += 8) {
    let from = w + (column << 2);
    const width = min(8, columns - column);
    for (let r = 0; r < rows; r++) {
      if (width == 8) {
        v128.store(panels, v128.load(from));
        v128.store(panels, v128.load(from, 16), 16);
      } else {
        memory.fill(panels, 0, 32);
        for (let k = 0; k < width; k++) store<f32>(panels + (k << 2), load<f32>(from + (k << 2)));
      }
      from += row;
      panels += 32;
    }
  }
}

/** Matrix x (rows, columns) into panels of four columns: (columns ÷ 4, rows, 4). */
export function packRows(x: usize, panels: usize, rows: i32, columns: i32): void {
  const row = columns << 2;
  for (let column = 0; column < columns; column += 4) {
    let from = x + (column << 2);
    const width = min(4, columns - column);
    for (let r = 0; r < rows; r++) {
      if (width == 4) v128.store(panels, v128.load(from));
      else {
        v128.store(panels, f32x4.splat(0));
        for (let k = 0; k < width; k++) store<f32>(panels + (k << 2), load<f32>(from + (k << 2)));
      }
      from += row;
      panels += 16;
    }
  }
}

/**
 * Filters w (taps, inputs, outputs), turned by 180 degrees and with inputs and outputs exchanged, in panels of eight inputs:
 * (inputs ÷ 8, taps · outputs, 8). With one tap that is the transposed matrix in panels.
 */
export function packTurned(w: usize, panels: usize, taps: i32, inputs: i32, outputs: i32): void {
  for (let input = 0; input < inputs; input += 8) {
    const width = min(8, inputs - input);
    for (let tap = taps - 1; tap >= 0; tap--) {
      const from = w + (((tap * inputs + input) * outputs) << 2);
      for (let output = 0; output < outputs; output++) {
        if (width < 8) memory.fill(panels, 0, 32);
        for (let k = 0; k < width; k++) {
          store<f32>(panels + (k << 2), load<f32>(from + ((k * outputs + output) << 2)));
        }
        panels += 32;
      }
    }
  }
}

/** Where the windows of an image begin: rows · columns of them, and the last one again until there are whole fours. */
export function places(table: usize, rows: i32, columns: i32, rowStep: i32, columnStep: i32): void {
  let place = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      place = row * rowStep + column * columnStep;
      store<i32>(table, place);
      table += 4;
    }
  }
  for (let more = rows * columns; more & 3; more++) {
    store<i32>(table, place);
    table += 4;
  }
}

/**
 * Images x (images, height, width, channels) set into larger ones of zeros (images, fullHeight, fullWidth, channels): the
 * first pixel at (top, left), its neighbours `stepDown` and `stepAside` pixels away.
 */
export function spread(
  x: usize,
  full: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  fullHeight: i32,
  fullWidth: i32,
  top: i32,
  left: i32,
  stepDown: i32,
  stepAside: i32,
): void {
  const pixel = channels << 2;
  const fullRow = fullWidth * pixel;
  memory.fill(full, 0, images * fullHeight * fullRow);
  for (let image = 0; image < images; image++) {
    let row = full + top * fullRow + left * pixel;
    for (let y = 0; y < height; y++) {
      if (stepAside == 1) {
        memory.copy(row, x, width * pixel);
        x += width * pixel;
      } else {
        for (let column = 0; column < width; column++) {
          memory.copy(row + column * stepAside * pixel, x, pixel);
          x += pixel;
        }
      }
      row += stepDown * fullRow;
    }
    full += fullHeight * fullRow;
  }
}
