import { moments } from '../../../exercises/deep-gradients/ward.ts';
import { Axes } from '../../kit/plot/Axes.tsx';
import { pathOf, place, type View } from '../../kit/plot/curve-path.ts';
import { LogBars } from '../../kit/plot/LogBars.tsx';
import type { BarScale } from '../../kit/plot/log-bars.ts';
import type { Seen, WardFrame } from './frame.ts';
import * as words from './words.ts';

const most = 1.5;
const view: View = { left: 34, top: 24, width: 214, height: 140, x: [0, moments.at(-1) as number], y: [0, most] };
const area = { left: view.left, right: view.left + view.width, top: view.top, bottom: view.top + view.height };
const scale: BarScale = {
  area: { left: 320, right: 552, top: 24, bottom: 164 },
  decades: [-8, 4],
  every: 2,
};

/** The loss of the training so far, and the sizes of the gradients layer by layer at this look; treated beside untreated. */
export function WardPicture({ frame }: { readonly frame: WardFrame }) {
  const { untreated, treated, moment } = frame;
  const layers = (untreated.readings ?? treated?.readings ?? []).length;
  return (
    <svg class="whole-drawing ward" viewBox="0 0 560 206" role="img" aria-label={describe(frame)}>
      <text class="plot-name" x={area.left} y={14}>
        {words.crossEntropyE}
      </text>
      <Axes
        area={area}
        xTicks={[0, 200, 400].map((tick) => ({ text: String(tick), at: place(view, [tick, 0])[0] }))}
        yTicks={[0, 0.5, 1, 1.5].map((tick) => ({ text: String(tick), at: place(view, [0, tick])[1] }))}
        name={{ text: words.updates, below: 36 }}
      />
      <Loss seen={untreated} name="untreated" />
      {treated && <Loss seen={treated} name="treated" />}
      <text class="plot-name" x={scale.area.left} y={14}>
        {words.sizeOfEW(moment)}
      </text>
      <LogBars
        scale={scale}
        groups={Array.from({ length: layers }, (_, k) => ({
          name: String(k + 1),
          values: [untreated.readings?.[k]?.size, ...(treated ? [treated.readings?.[k]?.size] : [])],
        }))}
        name={words.layer}
      />
    </svg>
  );
}

/** A loss above the picture runs along its upper edge. */
function Loss({ seen: { losses }, name }: { readonly seen: Seen; readonly name: string }) {
  const last = losses.length - 1;
  if (last < 0) return null;
  const points = losses.map((loss, k) => [k, Math.min(loss, most)] as const);
  const [x, y] = place(view, points[last] as readonly [number, number]);
  const over = (losses[last] as number) > most;
  return (
    <g class={`course ${name}`}>
      <path d={pathOf(view, [points.filter((_, k) => k === last || losses.length < 60 || k % 2 === 0)])} />
      <circle cx={x} cy={y} r="4" />
      {over && (
        <text x={x - 7} y={y + 16} text-anchor={x > 60 ? 'end' : 'start'}>
          ↑
        </text>
      )}
    </g>
  );
}

function describe({ untreated, treated, moment }: WardFrame): string {
  const of = (seen: Seen) =>
    (seen.readings ?? []).map(({ size }, k) => words.layerOf(k + 1, size)).join(', ') || 'none';
  const more = treated ? words.treated(of(treated)) : '';
  return words.lossACrossEntropy(moment, of(untreated), more);
}
