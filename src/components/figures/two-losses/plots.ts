/** The two pictures of F6.2: both losses over all predictions, and over all weighted sums. */
import { sigmoid } from '../../../engine/math/activations/smooth.ts';
import { log } from '../../../engine/math/log.ts';
import { binaryCrossEntropy } from '../../../engine/math/losses/cross-entropies.ts';
import { mse } from '../../../engine/math/losses/squared.ts';
import { formatNumber } from '../../../notation/format.ts';
import type { Tick } from '../../kit/plot/Axes.tsx';
import { type Point, pathOf, place, sample, type View } from '../../kit/plot/curve-path.ts';
import type { LossReading } from './frame.ts';

export interface LossPlot {
  readonly view: View;
  readonly name: 'p' | 'z';
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Cross-entropy and squared error, in this order; none before the losses are computed. */
  readonly curves: readonly { readonly name: LossReading['name']; readonly path: string }[];
  /** Where the losses of the moment stand; none before they are computed. */
  readonly points: readonly (Point | undefined)[];
  /** Their tangents, once their slopes are computed. */
  readonly tangents: readonly (readonly [Point, Point] | undefined)[];
  /** The prediction on the axis. */
  readonly at: number;
}

const box = { left: 38, width: 410, height: 122 };
const top = 6;
const views = {
  p: { ...box, top: 14, x: [0, 1], y: [0, top] },
  z: { ...box, top: 14, x: [-8, 8], y: [0, top] },
} as const satisfies Record<string, View>;

export function plots(
  step: number,
  z: number,
  y: number,
  p: number,
  readings: readonly [LossReading, LossReading],
): readonly [LossPlot, LossPlot] {
  const of = (name: 'p' | 'z', at: number, shownFrom: number): LossPlot => {
    const view = views[name];
    const sum = (x: number) => (name === 'z' ? x : logit(x));
    const share = (x: number) => (name === 'p' ? x : sigmoid.f(x));
    const functions = [
      (x: number) => Math.min(2 * top, binaryCrossEntropy.term(sum(x), share(x), y, 1)),
      (x: number) => mse.term(sum(x), share(x), y, 1),
    ];
    return {
      view,
      name,
      at: place(view, [at, 0])[0],
      xTicks: (name === 'p' ? [0, 0.5, 1] : [-8, -4, 0, 4, 8]).map((tick) => ({
        text: formatNumber(tick, { significant: 2 }),
        at: place(view, [tick, 0])[0],
      })),
      yTicks: [0, 2, 4, 6].map((tick) => ({ text: String(tick), at: place(view, [0, tick])[1] })),
      curves: (step >= 1 ? readings : []).map(({ name: loss }, k) => ({
        name: loss,
        path: pathOf(view, sample(functions[k] as (x: number) => number, inside(view.x), 200)),
      })),
      points: readings.map(({ loss }) => (step >= 1 ? place(view, [at, loss]) : undefined)),
      tangents: readings.map((reading) =>
        step >= shownFrom ? tangent(view, [at, reading.loss], name === 'p' ? reading.byP : reading.byZ) : undefined,
      ),
    };
  };
  return [of('p', p, 2), of('z', z, 3)];
}

/** At 0 and 1 the cross-entropy of the wrong answer has no value: the curve ends a little before. */
const inside = ([from, to]: readonly [number, number]) =>
  from === 0 ? ([1e-3, 1 - 1e-3] as const) : ([from, to] as const);

/** The z of which σ makes p. */
const logit = (p: number) => log(p / (1 - p));

/** A piece of the tangent, as long in the picture whatever its slope. */
function tangent(view: View, at: Point, slope: number): readonly [Point, Point] {
  const perX = view.width / (view.x[1] - view.x[0]);
  const perY = view.height / (view.y[1] - view.y[0]);
  const half = 60 / Math.hypot(perX, slope * perY);
  return [place(view, [at[0] - half, at[1] - half * slope]), place(view, [at[0] + half, at[1] + half * slope])];
}
