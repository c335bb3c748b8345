/** Where the places of a network's picture lie in it: read off the picture as it is drawn, so that it can be drawn as it likes. */
import { at, parseCell } from '../../../engine/trace/dense-names.ts';
import { along, type Point } from '../diagram/layout.ts';
import { type Place, placeOf } from './places.ts';

export interface Places {
  point(place: Place): Point | undefined;
  /** Of units. */
  readonly radius: number;
  /** The size of letters, in the units of the picture: they do not shrink with it on a phone. */
  readonly em: number;
}

export function placesOf(svg: SVGSVGElement): Places {
  const toPicture = svg.getScreenCTM()?.inverse();
  const centre = (element: Element): Point => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const { x, y } = new DOMPoint((left + right) / 2, (top + bottom) / 2).matrixTransform(toPicture);
    return { x, y };
  };
  const seen = new Map<Place, Point>();
  let radius = 0;
  for (const text of svg.querySelectorAll('[data-cell]')) {
    const cell = parseCell(text.getAttribute('data-cell') ?? '');
    const place = cell && placeOf(cell);
    if (cell === undefined || place === undefined) continue;
    const circle = text.parentElement?.querySelector(':scope > circle');
    const around = circle ?? text.parentElement?.querySelector(':scope > rect') ?? text.closest('text') ?? text;
    seen.set(place, centre(around));
    if (circle) radius = Number(circle.getAttribute('r'));
    // Inputs have no more than their activations.
    if (cell.quantity === 'a' && at(cell, 'layer') === 0) seen.set(place, centre(around));
  }
  const em = Number.parseFloat(getComputedStyle(svg).fontSize);
  return { radius, em, point: (place) => seen.get(place) ?? derived(place, seen, radius, em) };
}

/** Places at which nothing stands yet, from those around them. */
function derived(place: Place, seen: ReadonlyMap<Place, Point>, radius: number, em: number): Point | undefined {
  const [name, ...index] = place.split(' ') as [string, ...string[]];
  const below = (of: Place, by: number) => {
    const point = seen.get(of);
    return point && { x: point.x, y: point.y + by };
  };
  switch (name) {
    case 'delta':
      return below(`unit ${index.join(' ')}`, -(radius + em));
    case 'gradient':
      return below(`weight ${index.join(' ')}`, 1.2 * em);
    case 'arrival':
    case 'departure': {
      const [l, j, i] = index.map(Number) as [number, number, number];
      const [from, to] = [seen.get(`unit ${l - 1} ${i}`), seen.get(`unit ${l} ${j}`)];
      if (from === undefined || to === undefined) return undefined;
      const part = (radius + 1.9 * em) / Math.hypot(to.x - from.x, to.y - from.y);
      return along(from, to, name === 'departure' ? part : 1 - part);
    }
    case 'miss':
      return below(`target ${index[0]}`, 2 * em);
    case 'loss': {
      const [first, second] = [seen.get('target 0'), seen.get('target 1')];
      return first && (second ? along(first, second, 0.5) : { x: first.x, y: first.y + 4 * em });
    }
    case 'layer': {
      const [first, second] = [seen.get(`unit ${index[0]} 0`), seen.get(`unit ${index[0]} 1`)];
      return first && (second ? along(first, second, 0.5) : first);
    }
    default:
      return undefined;
  }
}
