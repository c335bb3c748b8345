/**
 * The picture of a stage as a file that stands by itself: every colour, width and font as it is seen now, none of the page's
 * styles needed. Written as attributes, not as styles: an image may not be allowed to have those.
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

const imageOf = (element: Element): string =>
  element instanceof HTMLCanvasElement ? element.toDataURL() : (element as HTMLImageElement).src;

/** Everything that is drawn in a box, at the places where it stands, as one SVG. */
export function snapshot(box: HTMLElement): { readonly svg: string; readonly width: number; readonly height: number } {
  const drawn = [...box.querySelectorAll('svg, canvas, img')].filter(
    (element) => element.parentElement?.closest('svg') == null && element.getBoundingClientRect().width > 0,
  );
  const places = drawn.map((element) => element.getBoundingClientRect());
  const left = Math.min(...places.map((place) => place.left));
  const top = Math.min(...places.map((place) => place.top));
  const width = Math.ceil(Math.max(...places.map((place) => place.right)) - left);
  const height = Math.ceil(Math.max(...places.map((place) => place.bottom)) - top);
  const whole = document.createElementNS(svgNamespace, 'svg');
  const put = (element: Element, attributes: Record<string, string | number>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    whole.append(element);
  };
  whole.setAttribute('xmlns', svgNamespace);
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    whole.setAttribute(name, String(value));
  const words = drawn.map((element) => element.getAttribute('aria-label') ?? '').filter((text) => text !== '');
  const title = document.createElementNS(svgNamespace, 'title');
  title.textContent = words.join(' ');
  put(title, {});
  put(document.createElementNS(svgNamespace, 'rect'), { width, height, fill: backgroundOf(box) });
  for (const [k, element] of drawn.entries()) {
    const place = places[k] as DOMRect;
    const at = { x: place.left - left, y: place.top - top, width: place.width, height: place.height };
    if (element.localName === 'svg') {
      const copy = element.cloneNode(true) as SVGElement;
      dress(element, copy, undefined);
      put(copy, { ...at, overflow: 'visible' });
    } else put(document.createElementNS(svgNamespace, 'image'), { ...at, href: imageOf(element) });
  }
  return { svg: new XMLSerializer().serializeToString(whole), width, height };
}

/** The colour that is seen behind a box. */
function backgroundOf(box: HTMLElement): string {
  for (let around: HTMLElement | null = box; around !== null; around = around.parentElement) {
    const colour = getComputedStyle(around).backgroundColor;
    if (colour !== 'transparent' && colour !== 'rgba(0, 0, 0, 0)') return colour;
  }
  return 'white';
}
