/** Where the losses of trials stand: beside their dots, and neither on one another nor on another dot. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LabelPlace extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a label takes up, with its letters as large as on a phone; and a dot, as large as the best one. */
const size = { width: 33, height: 13, dot: 6 } as const;

/** Places beside a dot, the ones that are preferred first. */
const offsets: readonly LabelPlace[] = [
  { x: 0, y: -9, anchor: 'middle' },
  { x: 0, y: 19, anchor: 'middle' },
  { x: 9, y: 5, anchor: 'start' },
  { x: -9, y: 5, anchor: 'end' },
  { x: 2, y: -9, anchor: 'start' },
  { x: -2, y: -9, anchor: 'end' },
  { x: 2, y: 19, anchor: 'start' },
  { x: -2, y: 19, anchor: 'end' },
  { x: 0, y: -22, anchor: 'middle' },
  { x: 0, y: 32, anchor: 'middle' },
  { x: 9, y: -3, anchor: 'start' },
  { x: -9, y: -3, anchor: 'end' },
  { x: 9, y: 13, anchor: 'start' },
  { x: -9, y: 13, anchor: 'end' },
  { x: 12, y: -16, anchor: 'start' },
  { x: -12, y: -16, anchor: 'end' },
];

/** Where dots crowd, so many choices are looked at for labels clear of every dot, and as many again for labels clear of each other. */
const mostLooks = 5000;

export function labelBox({ x, y, anchor }: LabelPlace): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - size.width : x - size.width / 2;
  return { left, right: left + size.width, top: y - size.height + 2, bottom: y + 2 };
}

const dotBox = ({ x, y }: Point): Box => ({
  left: x - size.dot,
  right: x + size.dot,
  top: y - size.dot,
  bottom: y + size.dot,
});

/** The area that two boxes share. */
export const shared = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/**
 * A place for the label of each dot: the nearest with which all labels are clear of each other and of the dots. All dots count
 * from the start, so that none falls on a label later.
 * @param within what labels stay inside of
 */
export function labelPlaces(dots: readonly Point[], within: Box): readonly LabelPlace[] {
  const all = dots.map((dot, k) => {
    const others = dots.filter((_, j) => j !== k).map(dotBox);
    return offsets
      .map(({ x, y, anchor }) => {
        const place = { x: dot.x + x, y: dot.y + y, anchor };
        const box = labelBox(place);
        const outside = size.width * size.height - shared(box, within);
        return { place, box, cost: others.reduce((sum, other) => sum + shared(box, other), outside) };
      })
      .toSorted((a, b) => a.cost - b.cost);
  });
  type Choice = (typeof all)[number][number];
  let looks = 0;
  /** The places of the dots from the k-th on beside those chosen; undefined where two would meet, or that is long to find out. */
  const choose = (dearest: number, k = 0, chosen: readonly Choice[] = []): readonly Choice[] | undefined => {
    const choices = all[k];
    if (choices === undefined) return chosen;
    for (const choice of choices) {
      if (++looks > mostLooks) return undefined;
      if (choice.cost > dearest || chosen.some(({ box }) => shared(box, choice.box) > 0)) continue;
      const complete = choose(dearest, k + 1, [...chosen, choice]);
      if (complete) return complete;
    }
    return undefined;
  };
  const clear = choose(0);
  looks = 0;
  const chosen = clear ?? choose(Number.POSITIVE_INFINITY) ?? all.map(([nearest]) => nearest as Choice);
  return chosen.map(({ place }) => place);
}
