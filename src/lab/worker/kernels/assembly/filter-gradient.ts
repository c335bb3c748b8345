/** The gradient of weights that several windows share: of filters, and of a matrix by its rows. */

/**
 * tile[k][c] += Σₚ window[p][k] · dy[p][c] for one image, in tiles of four numbers of a window and eight channels: (channels ÷ 8,
 * runs, runLength ÷ 4, 4, 8). Each image's sum is taken by itself, p ascending, and then added, which rounds less than one long sum.
 * Where a run ends within four, what follows it is read and multiplied too, into places of the tile that nobody reads.
 *
 * @param blockStep from four numbers of a run to the next four
 * @param dy in panels of eight channels (packing.ts)
 */
export function filterGradient(
  x: usize,
  places: usize,
  dy: usize,
  tiles: usize,
  count: i32,
  runs: i32,
  runLength: i32,
  runStep: i32,
  blockStep: i32,
  channels: i32,
): void {
  for (let channel = 0; channel < channels; channel += 8) {
    for (let run = 0; run < runs; run++) {
      let block = x + run * runStep;
      for (let k = 0; k < runLength; k += 4) {
        let s00 = f32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
        let place = places;
        let d = dy;
        const end = places + (count << 2);
        while (place < end) {
          const at = block + load<u32>(place);
          const d0 = v128.load(d);
          const d1 = v128.load(d, 16);
          const a0 = v128.load_splat<f32>(at);
          s00 = f32x4.add(s00, f32x4.mul(a0, d0));
          s01 = f32x4.add(s01, f32x4.mul(a0, d1));
          const a1 = v128.load_splat<f32>(at, 4);
          s10 = f32x4.add(s10, f32x4.mul(a1, d0));
          s11 = f32x4.add(s11, f32x4.mul(a1, d1));
          const a2 = v128.load_splat<f32>(at, 8);
          s20 = f32x4.add(s20, f32x4.mul(a2, d0));
          s21 = f32x4.add(s21, f32x4.mul(a2, d1));
          const a3 = v128.load_splat<f32>(at, 12);
          s30 = f32x4.add(s30, f32x4.mul(a3, d0));
          s31 = f32x4.add(s31, f32x4.mul(a3, d1));
          place += 4;
          d += 32;
        }
        add(tiles, s00, s01);
        add(tiles + 32, s10, s11);
        add(tiles + 64, s20, s21);
        add(tiles + 96, s30, s31);
        tiles += 128;
        block += blockStep;
      }
    }
    dy += count << 5;
  }
}

// @ts-expect-error: AssemblyScript's decorator
@inline
function add(target: usize, low: v128, high: v128): void {
  v128.store(target, f32x4.add(v128.load(target), low));
  v128.store(target, f32x4.add(v128.load(target, 16), high), 16);
}

/** Tiles as they are above into dw (runs · runLength, channels). */
export function unpackTiles(tiles: usize, dw: usize, runs: i32, runLength: i32, channels: i32): void {
  for (let channel = 0; channel < channels; channel += 8) {
    const width = min(8, channels - channel);
    for (let run = 0; run < runs; run++) {
      for (let k = 0; k < runLength; k++) {
        const from = tiles + ((k >> 2) << 7) + ((k & 3) << 5);
        const target = dw + (((run * runLength + k) * channels + channel) << 2);
        if (width == 8) {
          v128.store(target, v128.load(from));
          v128.store(target, v128.load(from, 16), 16);
        } else for (let c = 0; c < width; c++) store<f32>(target + (c << 2), load<f32>(from + (c << 2)));
      }
      tiles += ((runLength + 3) >> 2) << 7;
    }
  }
}
