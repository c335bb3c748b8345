import { useLayoutEffect, useRef } from 'preact/hooks';

export interface PixelCanvasProps {
  readonly width: number;
  readonly height: number;
  /** Four bytes per pixel, row by row; undefined while the colours of the page are not known. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer> | undefined;
  /** Says the picture: its text alternative. Undefined where what is drawn over it says it. */
  readonly name?: string;
}

/** A picture made of numbers, each pixel as large as the style sheet wants it. */
export function PixelCanvas({ width, height, rgba, name }: PixelCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (rgba) canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [rgba]);
  const says = name === undefined ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': name } as const);
  return <canvas ref={canvas} class="pixels" {...{ width, height }} {...says} />;
}
