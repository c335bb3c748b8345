/** A picture as pixels. */
import { paint } from './paint.ts';
import { backgroundOf, drawnIn } from './snapshot.ts';

/** Pixels for each pixel of the page. */
const scale = 2;

/** How large the picture of a box is, in pixels. */
export function sizeOf(box: HTMLElement): { readonly width: number; readonly height: number } {
  const { width, height } = drawnIn(box);
  return { width: width * scale, height: height * scale };
}

/** Paints everything that is drawn in a box into a canvas of its size. @throws Error where the browser cannot paint */
export function paintBox(box: HTMLElement, canvas: HTMLCanvasElement): void {
  const { drawn, left, top } = drawnIn(box);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no picture could be made');
  context.resetTransform();
  context.fillStyle = backgroundOf(box);
  context.fillRect(0, 0, canvas.width, canvas.height);
  const view = new DOMMatrix([scale, 0, 0, scale, -left * scale, -top * scale]);
  for (const { element, place } of drawn) {
    if (element instanceof SVGSVGElement) paint(context, element, view);
    else {
      context.setTransform(view);
      context.drawImage(element, place.left, place.top, place.width, place.height);
    }
  }
}

/** Everything that is drawn in a box, as a PNG file. @throws Error where the browser cannot make one */
export async function pngOf(box: HTMLElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const { width, height } = sizeOf(box);
  [canvas.width, canvas.height] = [width, height];
  paintBox(box, canvas);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('no picture could be made');
  return blob;
}
