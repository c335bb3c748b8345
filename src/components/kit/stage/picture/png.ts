/** An SVG as pixels. */
import type { snapshot } from './snapshot.ts';

/** Pixels for each pixel of the page. */
const scale = 2;

/** @throws Error where the browser cannot draw it */
export async function pngOf({ svg, width, height }: ReturnType<typeof snapshot>): Promise<Blob> {
  const image = new Image();
  const fonts = await fontsIn(svg);
  // A data: address, because the page's policy allows images no others.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.replace('<title', `${fonts}<title`))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('no picture could be made');
  return blob;
}

/** The page's fonts that the picture names, whole: an image sees nothing of the page. Without them it has the reader's own. */
async function fontsIn(svg: string): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => facesOf(sheet))
    .filter(({ style }) => {
      const family = style.getPropertyValue('font-family').replaceAll(/['"]/g, '');
      const range = style.getPropertyValue('unicode-range');
      return svg.includes(family) && (range === '' || /U\+0{0,3}-/i.test(range));
    });
  const written = await Promise.all(
    rules.map(async ({ cssText, parentStyleSheet }) => {
      const [, address = ''] = /url\("?([^")]+)"?\)/.exec(cssText) ?? [];
      try {
        const answer = await fetch(new URL(address, parentStyleSheet?.href ?? location.href));
        return cssText.replace(address, await dataAddress(await answer.blob()));
      } catch {
        return '';
      }
    }),
  );
  return `<style>${written.join('')}</style>`;
}

function facesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    return [];
  }
}

const dataAddress = (blob: Blob) =>
  new Promise<string>((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
