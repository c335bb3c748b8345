/** The steps of a figure as a set of pictures, one a step, all of one size: for slides. */

/** More nobody shows. */
export const mostSlides = 200;

export interface Slide {
  readonly svg: string;
  /** The step in words, as the figure says it. */
  readonly sentence: string;
}

/** All slides of the size of the largest, so that nothing jumps from one to the next; larger ones stay as they are. */
export function ofOneSize(slides: readonly Slide[]): readonly Slide[] {
  const sizes = slides.map(({ svg }) => sizeIn(svg));
  const [width, height] = [0, 1].map((side) => Math.max(...sizes.map((size) => size[side] ?? 0)));
  return slides.map((slide) => ({
    ...slide,
    svg: slide.svg
      .replace(head, (tag) =>
        tag
          .replace(/ width="\d+"/, ` width="${width}"`)
          .replace(/ height="\d+"/, ` height="${height}"`)
          .replace(/ viewBox="0 0 \d+ \d+"/, ` viewBox="0 0 ${width} ${height}"`),
      )
      // The paper below it.
      .replace(/<rect[^>]*>/, (tag) =>
        tag.replace(/width="\d+"/, `width="${width}"`).replace(/height="\d+"/, `height="${height}"`),
      ),
  }));
}

const head = /<svg[^>]*>/;
const sizeIn = (svg: string): readonly number[] => {
  const tag = head.exec(svg)?.[0] ?? '';
  return [/ width="(\d+)"/, / height="(\d+)"/].map((side) => Number(side.exec(tag)?.[1] ?? 0));
};

/** The files of a set, by name: the pictures in their order, and what each shows in words. */
export function slideFiles(id: string, slides: readonly Slide[]): ReadonlyMap<string, string> {
  const digits = String(slides.length).length;
  const nameOf = (k: number) => `${id}-${String(k + 1).padStart(digits, '0')}.svg`;
  const words = slides.map(({ sentence }, k) => `${nameOf(k)}\t${sentence}\n`).join('');
  return new Map([...ofOneSize(slides).map(({ svg }, k) => [nameOf(k), svg] as const), ['steps.txt', words]]);
}
