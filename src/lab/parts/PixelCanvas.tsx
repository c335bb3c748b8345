import { useEffect, useRef } from 'preact/hooks';

export interface PixelCanvasProps {
  readonly width: number;
  readonly height: number;
  /** Four bytes per pixel, row by row. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  /** Says the picture: its text alternative. */
  readonly name: string;
}

/** A picture made of numbers, each pixel as large as the style sheet wants it. */
export function PixelCanvas({ width, height, rgba, name }: PixelCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [rgba]);
  return <canvas ref={canvas} class="pixels" width={width} height={height} role="img" aria-label={name} />;
}
