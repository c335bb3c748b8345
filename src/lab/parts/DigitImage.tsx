import { useMemo } from 'preact/hooks';
import { PixelCanvas } from '../../components/kit/picture/PixelCanvas.tsx';
import { imageSide } from '../protocol/shard.ts';

export interface DigitImageProps {
  /** 784 values, 0 background … 255 ink. */
  readonly pixels: Uint8Array;
  /** Says the image: its text alternative. */
  readonly name: string;
}

/** One image of the data set as it is stored: light ink on black. */
export function DigitImage({ pixels, name }: DigitImageProps) {
  const rgba = useMemo(() => grey(pixels), [pixels]);
  return <PixelCanvas width={imageSide} height={imageSide} rgba={rgba} name={name} />;
}

/** Opaque grey pixels, four bytes each. */
function grey(pixels: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const rgba = new Uint8ClampedArray(4 * pixels.length).fill(255);
  for (const [i, value] of pixels.entries()) rgba.fill(value, 4 * i, 4 * i + 3);
  return rgba;
}
