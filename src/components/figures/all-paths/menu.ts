/** The graphs in layers that the menu of Figure 8.2 has. */
import { depths, widths } from '../../../exercises/computational-graphs/layered.ts';
import * as words from './words.ts';

const layers = (width: number, depth: number) => ({
  name: `layers-${width}-${depth}`,
  label: words.of(depth, width),
});

const offered = [layers(widths.from, 2), layers(widths.from, 4), layers(3, 3), layers(3, depths.to)];

/** Sizes that the menu offers, and the one at hand, which a link may have brought. */
export function layeredWith(name: string) {
  const [, width, depth] = /^layers-(\d)-(\d)$/.exec(name) ?? [];
  const isOffered = width === undefined || offered.some((each) => each.name === name);
  return isOffered ? offered : [...offered, layers(Number(width), Number(depth))];
}
