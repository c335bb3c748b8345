/** Where things stand in the picture of F13.4. */
const round = (value: number) => Math.round(10 * value) / 10;

/** Petal length over petal width, in centimetres. */
export const plane = { left: 30, top: 18, width: 188, height: 178, x: [0.5, 7.2], y: [0, 2.7] } as const;
export const atLength = (cm: number) =>
  round(plane.left + ((cm - plane.x[0]) / (plane.x[1] - plane.x[0])) * plane.width);
export const atWidth = (cm: number) =>
  round(plane.top + plane.height - ((cm - plane.y[0]) / (plane.y[1] - plane.y[0])) * plane.height);

/** What comes to the right of it. */
export const side = { left: 258, width: 196, top: 18, height: 178 } as const;

/** A curve of losses, from 0 to the largest, as a path. */
export function lossPath(
  losses: readonly number[],
  { top, height }: { readonly top: number; readonly height: number },
): string {
  const most = Math.max(...losses);
  return losses
    .map((loss, k) => {
      const x = side.left + (k / Math.max(1, losses.length - 1)) * side.width;
      return `${k === 0 ? 'M' : 'L'}${round(x)} ${round(top + height - (loss / most) * height)}`;
    })
    .join('');
}

export interface Bar {
  readonly right: number;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How many splits had so many right, from `least` on to all. */
export function bars(others: readonly number[], tested: number): Bar[] {
  const least = Math.min(...others);
  const values = Array.from({ length: tested - least + 1 }, (_, k) => least + k);
  const counts = values.map((right) => others.filter((its) => its === right).length);
  const most = Math.max(...counts);
  const width = side.width / values.length;
  const room = side.height - 14;
  return values.map((right, k) => {
    const height = round(((counts[k] as number) / most) * room);
    return {
      ...{ right, count: counts[k] as number, height },
      x: round(side.left + k * width),
      y: round(side.top + side.height - height),
      width: round(width - 2),
    };
  });
}
