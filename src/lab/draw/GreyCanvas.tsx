import { useMemo } from 'preact/hooks';
import { PixelCanvas } from '../../components/kit/picture/PixelCanvas.tsx';
import type { Grey } from './grey.ts';

/** A grey picture as it is, one canvas pixel for each of its own. */
export function GreyCanvas({ picture, name }: { picture: Grey; name: string }) {
  const rgba = useMemo(() => {
    const bytes = new Uint8ClampedArray(4 * picture.values.length).fill(255);
    picture.values.forEach((value, k) => {
      bytes.fill(Math.round(value), 4 * k, 4 * k + 3);
    });
    return bytes;
  }, [picture]);
  return <PixelCanvas width={picture.width} height={picture.height} rgba={rgba} name={name} />;
}
