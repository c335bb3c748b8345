/** The IDX files in which MNIST and Fashion-MNIST are published. */
import { type Images, imageSide, pixelsPerImage } from '../../src/lab/protocol/shard.ts';

const imageHeader = 16;
const labelHeader = 8;
const magic = { images: 0x803, labels: 0x801 } as const;

/** What an IDX file holds by its header; undefined for a file of anything else. */
export function idxKind(file: Buffer): { readonly kind: 'images' | 'labels'; readonly count: number } | undefined {
  if (file.length < labelHeader) return undefined;
  const first = file.readUInt32BE(0);
  const kind = first === magic.images ? 'images' : first === magic.labels ? 'labels' : undefined;
  return kind && { kind, count: file.readUInt32BE(4) };
}

/** What is wrong with an IDX file of so many images or labels, in words; undefined where nothing is. */
export function idxProblem(file: Buffer, kind: 'images' | 'labels', count: number): string | undefined {
  const found = idxKind(file);
  if (found?.kind !== kind) return `it is no IDX file of ${kind}`;
  if (found.count !== count) return `its header says ${found.count} ${kind}; expected ${count}`;
  const isImages = kind === 'images';
  if (
    isImages &&
    (file.length < imageHeader || file.readUInt32BE(8) !== imageSide || file.readUInt32BE(12) !== imageSide)
  )
    return `its images are not ${imageSide} × ${imageSide} pixels`;
  const length = isImages ? imageHeader + count * pixelsPerImage : labelHeader + count;
  return file.length === length ? undefined : `it has ${file.length} bytes; expected ${length}`;
}

/** The images of two files in which `idxProblem` found nothing. */
export function imagesOf(images: Buffer, labels: Buffer): Images {
  return { pixels: images.subarray(imageHeader), labels: labels.subarray(labelHeader) };
}
