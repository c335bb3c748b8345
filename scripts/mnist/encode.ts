import { gzipSync } from 'node:zlib';
import { headerBytes, type Images, pixelsPerImage, shardMagic } from '../../src/lab/protocol/shard.ts';

/** The shard of the images `from` … `to - 1`: the file that is served (format: src/lab/protocol/shard.ts). */
export function encodeShard(images: Images, from: number, to: number): Buffer {
  const runs: number[] = [];
  const values: number[] = [];
  for (let n = from; n < to; n++)
    encodeImage(images.pixels.subarray(n * pixelsPerImage, (n + 1) * pixelsPerImage), runs, values);
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32LE(shardMagic, 0);
  header.writeUInt32LE(to - from, 4);
  header.writeUInt32LE(runs.length, 8);
  header.writeUInt32LE(values.length, 12);
  const shard = Buffer.concat([header, images.labels.subarray(from, to), Buffer.from(runs), Buffer.from(values)]);
  return gzipSync(shard, { level: 9 });
}

function encodeImage(image: Uint8Array, runs: number[], values: number[]): void {
  let pixel = 0;
  while (pixel < pixelsPerImage) {
    const ink = indexFrom(image, pixel, (value) => value !== 0);
    pushRun(runs, ink - pixel);
    if (ink === pixelsPerImage) return;
    pixel = indexFrom(image, ink, (value) => value === 0);
    pushRun(runs, pixel - ink);
    values.push(...image.subarray(ink, pixel));
  }
}

/** The first index at or after `from` whose value passes, or the length. */
function indexFrom(image: Uint8Array, from: number, passes: (value: number) => boolean): number {
  let index = from;
  while (index < image.length && !passes(image[index]!)) index++;
  return index;
}

function pushRun(runs: number[], length: number): void {
  for (let rest = length; rest >= 0; rest -= 255) runs.push(Math.min(rest, 255));
}
