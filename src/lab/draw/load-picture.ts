/** A picture file to a grey picture. It is read by the browser and goes nowhere else. */
import { type Grey, grey, resize, scaledSides } from './grey.ts';

export { preparePicture } from './picture/prepare-picture.ts';

/** The browser makes larger pictures smaller: what reads them out has to stay within what a phone has. */
const mostRead = 3200;
/** Thin strokes of a photo and small digits in it are still there at this size. */
const longestSide = 1000;
export const mostBytes = 30e6;

/** The picture, or why the file is refused, in words for the reader. */
export async function openPicture(file: File): Promise<{ readonly picture: Grey } | { readonly problem: string }> {
  const problem = refusalOf(file);
  if (problem) return { problem };
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  const picture = bitmap && greyOf(bitmap);
  bitmap?.close();
  if (picture) return { picture };
  return {
    problem: `“${shorten(file.name)}” cannot be opened as a picture: it is damaged, or of a kind this browser does not know.`,
  };
}

/** What speaks against a file before it is opened; undefined where nothing does. */
export function refusalOf({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): string | undefined {
  const file = `“${shorten(name)}”`;
  if (size === 0) return `${file} is empty.`;
  if (size > mostBytes) return `${file} is larger than ${mostBytes / 1e6} MB. Choose a smaller picture.`;
  if (type !== '' && !type.startsWith('image/'))
    return `${file} is no picture but ${type}. Choose a PNG, JPEG, WebP or GIF file.`;
  return undefined;
}

/**
 * Brightness as the eye weighs the colours (Rec. 709). Behind what is transparent lies white paper, or black where what can be
 * seen is bright: on white, strokes of white would be gone.
 */
export function luminance(rgba: ArrayLike<number>, width: number, height: number): Grey {
  const picture = grey(width, height);
  let [opaque, light] = [0, 0];
  picture.values.forEach((_, k) => {
    const [red, green, blue, alpha] = [rgba[4 * k]!, rgba[4 * k + 1]!, rgba[4 * k + 2]!, rgba[4 * k + 3]! / 255];
    const value = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    picture.values[k] = alpha * value;
    opaque += alpha;
    light += alpha * value;
  });
  if (light > 128 * opaque) return picture;
  picture.values.forEach((value, k) => {
    picture.values[k] = value + 255 * (1 - rgba[4 * k + 3]! / 255);
  });
  return picture;
}

/** No larger than what is worked with; each new pixel is the mean of all that it covers, so that thin strokes stay. */
export function reduced(picture: Grey): Grey {
  const scale = longestSide / Math.max(picture.width, picture.height);
  if (scale >= 1) return picture;
  return resize(picture, ...scaledSides(picture, scale));
}

function greyOf(bitmap: ImageBitmap): Grey | undefined {
  const [width, height] = scaledSides(bitmap, Math.min(1, mostRead / Math.max(bitmap.width, bitmap.height)));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return reduced(luminance(context.getImageData(0, 0, width, height).data, width, height));
}

function shorten(name: string): string {
  return name.length > 40 ? `${name.slice(0, 36)} …` : name;
}
