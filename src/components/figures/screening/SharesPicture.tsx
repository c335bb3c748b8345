import { formatNumber } from '../../../notation/format.ts';
import type { Highlight } from '../../kit/stage/useHighlight.ts';
import { cellsOf, type ScreeningFrame } from './frame.ts';
import type { TrainedOn } from './picture.ts';
import { borderline, healthyPile, plane, shareAt, shareOf, sickPile, strip } from './strip.ts';
import * as words from './words.ts';

interface Props {
  readonly frame: ScreeningFrame;
  readonly trainedOn: TrainedOn;
  readonly highlight: Highlight;
  move(threshold: number): void;
}

/** Left whom the unit was trained on, with the line at which it says the threshold; right what it says of those it is asked about. */
export function SharesPicture({ frame, trainedOn, highlight: { lit, light }, move }: Props) {
  const { shares, sick, threshold, remedy, matrix } = frame;
  const at = shareAt(threshold);
  const of = (isSick: boolean, called: boolean) =>
    shares.filter((share, n) => sick[n] === isSick && share >= threshold === called);
  const groups = [
    { name: 'cleared', path: healthyPile },
    { name: 'alarmed', path: healthyPile },
    { name: 'missed', path: sickPile },
    { name: 'caught', path: sickPile },
  ] as const;
  const those = {
    cleared: of(false, false),
    alarmed: of(false, true),
    missed: of(true, false),
    caught: of(true, true),
  };
  const line = borderline(trainedOn.units[remedy], threshold);
  const pulled = (event: PointerEvent) => {
    const box = event.currentTarget as SVGRectElement;
    const toPicture = box.getScreenCTM()?.inverse();
    if (toPicture && box.hasPointerCapture(event.pointerId)) {
      const { x } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toPicture);
      move(Math.round(100 * shareOf(x)) / 100);
    }
  };
  return (
    <svg class="whole-drawing shares-picture" viewBox="0 0 460 240" role="img" aria-label={describe(frame)}>
      <text class="plot-name" x={plane.left} y={13}>
        {words.trainedOnText}
      </text>
      <text class="plot-name" x={strip.left} y={13}>
        {words.askedAboutShare}
      </text>
      <rect class="ground" x={plane.left} y={plane.top} width={plane.size} height={plane.size} />
      <text class="axis-name" x={plane.left + 4} y={plane.top + 14}>
        {words.secondReading}
      </text>
      <text class="axis-name" x={plane.left + plane.size} y={strip.base + 15} text-anchor="end">
        {words.firstReading}
      </text>
      <text x={plane.left} y={strip.base + 34}>
        {words.sickHealthy}
      </text>
      <path class="healthy" d={trainedOn.healthy} />
      {remedy === 'SMOTE' ? <path class="made-up" d={trainedOn.madeUp} data-mark="made-up" /> : null}
      <path class={remedy === 'weights' ? 'sick heavy' : 'sick'} d={trainedOn.sick} />
      {line === undefined ? null : <path class="border" d={line} />}
      <path class="axis" d={`M${strip.left} ${strip.base}H${strip.left + strip.width}`} />
      {[0, 0.5, 1].map((share) => (
        <text key={share} x={shareAt(share)} y={strip.base + 15} text-anchor="middle">
          {formatNumber(share, { significant: 2 })}
        </text>
      ))}
      {groups.map(({ name, path }) => (
        <path
          key={name}
          class={`${name} pile ${lit === name ? 'lit' : ''}`}
          d={path(those[name])}
          data-mark={name}
          onPointerEnter={() => light(name)}
          onPointerLeave={() => light(undefined)}
        />
      ))}
      <path class="threshold" d={`M${at} ${strip.top - 4}V${strip.base + 4}`} data-mark="threshold" />
      {matrix === undefined ? null : <Counts {...{ frame }} />}
      <text x={strip.left} y={strip.base + 34}>
        {words.sickHealthyOf(sick.filter(Boolean).length, sick.filter((is) => !is).length)}
      </text>
      <rect
        class="hit"
        {...{ x: strip.left - 6, y: strip.top, width: strip.width + 12, height: strip.base - strip.top + 18 }}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          pulled(event);
        }}
        onPointerMove={pulled}
      />
    </svg>
  );
}

/** How many stand on either side of the threshold. */
function Counts({ frame: { matrix, threshold, keptBack } }: { readonly frame: ScreeningFrame }) {
  if (matrix === undefined) return null;
  const { cleared, alarmed, missed, caught } = cellsOf(matrix);
  const [before, behind] = [shareAt(threshold) - 5, shareAt(threshold) + 5];
  return (
    <g class="counts">
      <text x={before} y={strip.sick + 22} text-anchor="end">
        {missed}
      </text>
      <text x={behind} y={strip.sick + 22}>
        {caught}
      </text>
      <text x={before} y={strip.base - 50} text-anchor="end">
        {keptBack ? '?' : cleared}
      </text>
      <text x={behind} y={strip.base - 50}>
        {keptBack ? '?' : alarmed}
      </text>
    </g>
  );
}

function describe({ shares, sick, threshold, matrix, keptBack }: ScreeningFrame): string {
  const over = (is: boolean) => shares.filter((share, n) => sick[n] === is && share >= threshold).length;
  const counted = matrix === undefined ? '' : words.sickStand(over(true), keptBack, over(false));
  return words.twoPicturesLeft(shares.length, threshold, counted);
}
