import type { Area } from '../../../components/kit/plot/Axes.tsx';
import { linear, rounded, type Scale } from '../../../components/kit/plot/scale.ts';
import { grouped } from '../../../notation/format.ts';

interface Props {
  /** The update that is shown, of so many. */
  readonly update: number;
  readonly last: number;
  /** From updates to places, and how many updates the axis is long. */
  readonly x: Scale;
  readonly span: number;
  readonly area: Area;
  /** What was measured there. */
  readonly says: string;
  readonly onScrub: ((update: number) => void) | undefined;
}

/** A page of updates: a twentieth of the run, at least ten. */
const pageOf = (last: number) => Math.max(10, Math.round(last / 20));

/** The update to which a key leads; undefined for keys that lead nowhere. */
export function scrubbedTo(key: string, update: number, last: number): number | undefined {
  const page = pageOf(last);
  const to = {
    ...{ ArrowRight: update + 1, ArrowUp: update + 1, ArrowLeft: update - 1, ArrowDown: update - 1 },
    ...{ PageUp: update + page, PageDown: update - page, Home: 0, End: last },
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(last, to));
}

/** The time of the run as a line across its curves: a slider, which a press anywhere in the curves moves too. */
export function Scrubber({ update, last, x, span, area, says, onScrub }: Props) {
  const { left, right, top, bottom } = area;
  const at = rounded(x(update));
  const updateAt = linear([left, right], [0, span]);
  const follow = (event: PointerEvent) => {
    const picture = (event.currentTarget as SVGElement).ownerSVGElement as SVGSVGElement;
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM()?.inverse());
    onScrub?.(Math.max(0, Math.min(last, Math.round(updateAt(place.x)))));
  };
  return (
    <g class="scrubber-of-curves">
      <rect
        class="pad"
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
      />
      <g
        class="marker"
        role="slider"
        tabindex={onScrub === undefined ? undefined : 0}
        aria-label="Update"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={update}
        aria-valuetext={`${grouped(update)} of ${grouped(last)}. ${says}`}
        onKeyDown={(event) => {
          const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : scrubbedTo(event.key, update, last);
          if (to === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          if (to !== update) onScrub?.(to);
        }}
      >
        <path d={`M${at} ${top}V${bottom}`} />
        <path class="grip" d={`M${at - 6} ${bottom}l6 -8l6 8v7h-12z`} />
      </g>
    </g>
  );
}
