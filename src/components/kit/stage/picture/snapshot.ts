/**
 * The picture of a stage as a file that stands by itself: every colour, width and font as it is seen now, none of the page's
 * styles needed. Written as attributes, not as styles: a host may not allow a file to have those.
 */

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Handed down to what is inside, so that they are written only where they change. */
const inherited = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'],
  ...['stroke-opacity', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline'],
  ...['paint-order', 'visibility'],
] as const;
/** What is written only where it is not this. */
const own = { opacity: '1', display: 'inline', 'clip-path': 'none' } as const;

/** Writes what an element looks like into its copy, and the same for all that is in it. */
function dress(element: Element, copy: Element, around: CSSStyleDeclaration | undefined) {
  const style = getComputedStyle(element);
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== around?.getPropertyValue(name)) copy.setAttribute(name, value);
  }
  for (const [name, usual] of Object.entries(own)) {
    const value = style.getPropertyValue(name);
    if (value !== usual && !(name === 'display' && value !== 'none')) copy.setAttribute(name, value);
  }
  // What is for the page alone: names, states, and what can be operated.
  for (const { name } of [...copy.attributes])
    if (/^(class|style|role|tabindex|data-|aria-)/.test(name)) copy.removeAttribute(name);
  for (const [k, child] of [...element.children].entries()) dress(child, copy.children[k] as Element, style);
}

type Drawn = SVGSVGElement | HTMLCanvasElement | HTMLImageElement;

/** What is drawn in a box, with the place of each in the window, and of all together. */
export function drawnIn(box: HTMLElement) {
  const drawn = [...box.querySelectorAll<Drawn>('svg, canvas, img')]
    // Signs of buttons are no part of it, and those of a legend say nothing without its words.
    .filter((element) => element.parentElement?.closest('svg, button, figcaption') == null)
    .map((element) => ({ element, place: element.getBoundingClientRect() }))
    .filter(({ place }) => place.width > 0);
  const left = Math.min(...drawn.map(({ place }) => place.left));
  const top = Math.min(...drawn.map(({ place }) => place.top));
  const width = Math.ceil(Math.max(...drawn.map(({ place }) => place.right)) - left);
  const height = Math.ceil(Math.max(...drawn.map(({ place }) => place.bottom)) - top);
  return { drawn, left, top, width, height };
}

/** An image within the file itself, which is opened where the site's files are not. */
function imageOf(element: HTMLCanvasElement | HTMLImageElement): string {
  if (element instanceof HTMLCanvasElement) return element.toDataURL();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [element.naturalWidth, element.naturalHeight];
  canvas.getContext('2d')?.drawImage(element, 0, 0);
  return canvas.toDataURL();
}

/** Everything that is drawn in a box, at the places where it stands, as one SVG. */
export function snapshot(box: HTMLElement): string {
  const { drawn, left, top, width, height } = drawnIn(box);
  // In a document of its own, which loads nothing: a host may not allow the page to load what stands in the file itself.
  const paper = document.implementation.createDocument(svgNamespace, 'svg', null);
  const whole = paper.documentElement;
  const put = (element: Element, attributes: Record<string, string | number>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    whole.append(element);
  };
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    whole.setAttribute(name, String(value));
  const words = drawn.map(({ element }) => element.getAttribute('aria-label') ?? '').filter((text) => text !== '');
  const title = paper.createElementNS(svgNamespace, 'title');
  title.textContent = words.join(' ');
  put(title, {});
  put(paper.createElementNS(svgNamespace, 'rect'), { width, height, fill: backgroundOf(box) });
  for (const { element, place } of drawn) {
    const at = { x: place.left - left, y: place.top - top, width: place.width, height: place.height };
    if (element instanceof SVGSVGElement) {
      const copy = element.cloneNode(true) as SVGElement;
      dress(element, copy, undefined);
      put(copy, { ...at, overflow: 'visible' });
    } else put(paper.createElementNS(svgNamespace, 'image'), { ...at, href: imageOf(element) });
  }
  return new XMLSerializer().serializeToString(whole);
}

/** The colour that is seen behind a box. */
export function backgroundOf(box: HTMLElement): string {
  for (let around: HTMLElement | null = box; around !== null; around = around.parentElement) {
    const colour = getComputedStyle(around).backgroundColor;
    if (colour !== 'transparent' && colour !== 'rgba(0, 0, 0, 0)') return colour;
  }
  return 'white';
}
