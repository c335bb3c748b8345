/** Maxima over windows, and their gradients. */

/**
 * y = the maximum over 2×2 pixels, of images (images, height, width, channels) with even sides and channels in fours.
 *
 * @param rows of 2×2 windows in all images: images · height ÷ 2
 */
export function maxPoolInTwos(x: usize, y: usize, rows: i32, width: i32, channels: i32): void {
  const pixel = channels << 2;
  const row = width * pixel;
  for (let r = 0; r < rows; r++) {
    for (let column = 0; column < width; column += 2) {
      for (let c = 0; c < pixel; c += 16) {
        const above = f32x4.max(v128.load(x + c), v128.load(x + pixel + c));
        const below = f32x4.max(v128.load(x + row + c), v128.load(x + row + pixel + c));
        v128.store(y, f32x4.max(above, below));
        y += 16;
      }
      x += 2 * pixel;
    }
    x += row;
  }
}

/** Back through it: dy goes to the first of the four, in reading order, that is the maximum y. */
export function maxPoolGradientInTwos(
  dy: usize,
  x: usize,
  y: usize,
  dx: usize,
  rows: i32,
  width: i32,
  channels: i32,
): void {
  const pixel = channels << 2;
  const row = width * pixel;
  for (let r = 0; r < rows; r++) {
    for (let column = 0; column < width; column += 2) {
      for (let c = 0; c < pixel; c += 16) {
        const most = v128.load(y);
        let g = v128.load(dy);
        let has = f32x4.eq(v128.load(x + c), most);
        v128.store(dx + c, v128.and(g, has));
        g = v128.andnot(g, has);
        has = f32x4.eq(v128.load(x + pixel + c), most);
        v128.store(dx + pixel + c, v128.and(g, has));
        g = v128.andnot(g, has);
        has = f32x4.eq(v128.load(x + row + c), most);
        v128.store(dx + row + c, v128.and(g, has));
        g = v128.andnot(g, has);
        has = f32x4.eq(v128.load(x + row + pixel + c), most);
        v128.store(dx + row + pixel + c, v128.and(g, has));
        y += 16;
        dy += 16;
      }
      x += 2 * pixel;
      dx += 2 * pixel;
    }
    x += row;
    dx += row;
  }
}

/**
 * Back through the maximum over windows: dy goes to the place of the window that has its maximum y, the first of them in reading
 * order where several have. Places outside the image are no places. dx (images, height, width, channels) may get from several
 * windows, which are added in reading order.
 */
export function maxPoolGradient(
  dy: usize,
  x: usize,
  y: usize,
  dx: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  windowHeight: i32,
  windowWidth: i32,
  stepDown: i32,
  stepAside: i32,
  top: i32,
  left: i32,
): void {
  const pixel = channels << 2;
  const row = width * pixel;
  memory.fill(dx, 0, images * height * row);
  for (let image = 0; image < images; image++) {
    for (let oy = 0; oy < outHeight; oy++) {
      const y0 = max(0, oy * stepDown - top);
      const y1 = min(height, oy * stepDown - top + windowHeight);
      for (let ox = 0; ox < outWidth; ox++) {
        const x0 = max(0, ox * stepAside - left) * pixel;
        const x1 = min(width, ox * stepAside - left + windowWidth) * pixel;
        let channel = 0;
        for (; channel + 16 <= pixel; channel += 16) {
          const most = v128.load(y + channel);
          let g = v128.load(dy + channel);
          for (let line = y0 * row + channel; line < y1 * row; line += row) {
            for (let at = line + x0; at < line + x1; at += pixel) {
              const has = f32x4.eq(v128.load(x + at), most);
              v128.store(dx + at, f32x4.add(v128.load(dx + at), v128.and(g, has)));
              g = v128.andnot(g, has);
            }
          }
        }
        for (; channel < pixel; channel += 4) oneChannel(dy, x, y, dx, channel, y0 * row, y1 * row, row, x0, x1, pixel);
        dy += pixel;
        y += pixel;
      }
    }
    x += height * row;
    dx += height * row;
  }
}

/** The same for one channel of one window. */
function oneChannel(
  dy: usize,
  x: usize,
  y: usize,
  dx: usize,
  channel: i32,
  from: i32,
  to: i32,
  row: i32,
  x0: i32,
  x1: i32,
  pixel: i32,
): void {
  const most = load<f32>(y + channel);
  for (let line = from + channel; line < to; line += row) {
    for (let at = line + x0; at < line + x1; at += pixel) {
      if (load<f32>(x + at) != most) continue;
      store<f32>(dx + at, load<f32>(dx + at) + load<f32>(dy + channel));
      return;
    }
  }
}
