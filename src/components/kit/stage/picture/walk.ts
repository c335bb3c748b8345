/** Goes through the steps of a figure as a reader does, by its own buttons, and takes a picture of each. */

import { mostSlides, type Slide } from './slides.ts';
import { drawnIn, snapshot } from './snapshot.ts';

/** How long a picture may move until it is taken as it is. In ms. */
const patience = 3000;

function parts(figure: Element) {
  const slider = figure.querySelector<HTMLInputElement>('.scrubber > input');
  const next = figure.querySelector<HTMLButtonElement>('.transport > .primary');
  const picture = figure.querySelector<HTMLElement>('.picture');
  return slider && next && picture ? { slider, next, picture } : undefined;
}

/**
 * From the first step that the slider has to its last, in steps of the size that is chosen; then back to where it stood.
 *
 * @param told how many are taken
 * @throws Error where the picture is not drawn
 */
export async function walk(figure: Element, told: (taken: number) => void): Promise<readonly Slide[]> {
  const found = parts(figure);
  if (found === undefined) throw new Error('there are no steps');
  const { slider, next, picture } = found;
  if (drawnIn(picture).drawn.length === 0) throw new Error('the picture is not drawn');
  const before = slider.value;
  const slides: Slide[] = [];
  try {
    await put(slider, slider.min);
    while (slides.length < mostSlides) {
      slides.push({
        svg: await atRest(picture),
        sentence: figure.querySelector('.sentence')?.textContent?.trim() ?? '',
      });
      told(slides.length);
      if (Number(slider.value) >= Number(slider.max) || next.getAttribute('aria-disabled') === 'true') break;
      const place = slider.value;
      next.click();
      await frames();
      // It could go no farther, or began the next update.
      if (Number(slider.value) <= Number(place)) break;
    }
  } finally {
    await put(slider, before);
  }
  return slides;
}

async function put(slider: HTMLInputElement, value: string): Promise<void> {
  slider.value = value;
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  await frames();
}

/** The picture once it moves no more: the same in two frames. */
async function atRest(picture: HTMLElement): Promise<string> {
  const until = performance.now() + patience;
  let svg = snapshot(picture);
  for (;;) {
    await frames();
    const now = snapshot(picture);
    if (now === svg || performance.now() > until) return now;
    svg = now;
  }
}

/** Until what was changed is drawn. */
async function frames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
}
