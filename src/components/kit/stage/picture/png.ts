/** A picture as pixels. */
import { paint } from './paint.ts';
import { backgroundOf, drawnIn } from './snapshot.ts';

/** Pixels for each pixel of the page. */
const scale = 2;

/** Everything that is drawn in a box, as a PNG file. @throws Error where the browser cannot make one */
export async function pngOf(box: HTMLElement): Promise<Blob> {
  const { drawn, left, top, width, height } = drawnIn(box);
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no picture could be made');
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
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('no picture could be made');
  return blob;
}
