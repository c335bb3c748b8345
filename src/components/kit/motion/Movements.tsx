import { along, type Point } from '../diagram/layout.ts';
import { CurveView } from './CurveView.tsx';
import type { Moment } from './during.ts';
import type { Places } from './measure.ts';
import { ease, NumberChip } from './NumberChip.tsx';
import { act, type Chip, type Movement, type Square, type Stream } from './scene.ts';

interface Props extends Pick<Moment, 'movements' | 'part'> {
  readonly places: Places;
}

const movementsOf = <Kind extends Movement['kind']>(movements: readonly Movement[], kind: Kind) =>
  movements.filter((movement): movement is Extract<Movement, { kind: Kind }> => movement.kind === kind);

/** What flows along the wires, below them. */
export function Streams({ movements, part, places }: Props) {
  return (
    <g class="motion">
      {movementsOf(movements, 'stream').map((stream) => (
        <StreamView key={`${stream.from} ${stream.to}`} {...{ stream, part, places }} />
      ))}
    </g>
  );
}

/** What is on its way at one moment, above all else: the same moment gives the same marks. */
export function Movements({ movements, part, places }: Props) {
  const chips = movementsOf(movements, 'chip');
  return (
    <g class="motion">
      {movementsOf(movements, 'square').map((square) => (
        <SquareView key={square.at} {...{ square, part, places }} />
      ))}
      {movementsOf(movements, 'curve').map((curve) => (
        <CurveView key={curve.at} {...{ curve, part, places }} />
      ))}
      {chips.map((chip, k) => (
        <ChipView key={`${chip.from} ${chip.to} ${k}`} {...{ chip, part, places }} aside={asideOf(chip, chips)} />
      ))}
    </g>
  );
}

/** How far from the middle, in lines, a number goes that others accompany all the way. */
function asideOf({ from, to, carries }: Chip, chips: readonly Chip[]): number {
  const beside = from === to ? [] : chips.filter((other) => other.from === from && other.to === to);
  return beside.length < 2 ? 0 : beside.findIndex((other) => other.carries === carries) - (beside.length - 1) / 2;
}

interface ChipProps {
  readonly chip: Chip;
  readonly part: number;
  readonly places: Places;
  readonly aside: number;
}

function ChipView({ chip, part, places, aside }: ChipProps) {
  const [from, to] = [places.point(chip.from), places.point(chip.to)];
  const [first, start, arrival, end] = chip.times;
  if (from === undefined || to === undefined || part < first || (part >= end && end < 1)) return null;
  const way = ease(Math.min(1, Math.max(0, part - start) / (arrival - start)));
  const { past, becomes, carries } = chip;
  const turned = past === undefined ? part >= act : way >= partOf(from, to, places.point(past));
  const shown = becomes !== undefined && turned ? becomes : carries;
  const at = along(from, to, way);
  // On a wire it runs beside it: what stands on the wire stays to be read.
  const off = past === undefined ? { x: 0, y: aside * 1.5 * places.em } : below(from, to, 0.85 * places.em);
  // Those that meet fade into what they make.
  const opacity = end < 1 && from !== to ? Math.min(1, 4 * (1 - way)) : 1;
  return <NumberChip {...shown} x={at.x + off.x} y={at.y + off.y} em={places.em} {...{ opacity }} />;
}

/** At which part of a way a point lies beside it. */
function partOf(from: Point, to: Point, point: Point | undefined): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const part = point && ((point.x - from.x) * x + (point.y - from.y) * y) / (x * x + y * y);
  return Math.min(0.9, Math.max(0.1, part ?? 0.5));
}

/** So far to the lower side of a line. */
function below(from: Point, to: Point, distance: number): Point {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const scale = (Math.sign(x) * distance) / Math.hypot(x, y);
  return { x: -y * scale, y: x * scale };
}

const widest = 16;

/** Faults flow back along a wire: as wide as they are large, dashed where they are negative. */
function StreamView({ stream, part, places }: { stream: Stream; part: number; places: Places }) {
  const [from, to] = [places.point(stream.from), places.point(stream.to)];
  if (from === undefined || to === undefined) return null;
  const [setsOut, arrives] = stream.during ?? [0, 0];
  const head = along(from, to, ease(Math.min(1, Math.max(0, part - setsOut) / (arrives - setsOut || part))));
  return (
    <line
      class={`stream ${stream.carries.value < 0 ? 'negative' : 'positive'}`}
      {...{ x1: from.x, y1: from.y, x2: head.x, y2: head.y }}
      stroke-width={Math.max(1, Math.round(widest * Math.sqrt(stream.share) * 10) / 10)}
      {...(stream.during === undefined && { opacity: 1 - part })}
    />
  );
}

/** How wide a miss of 1 is drawn. */
const missWidth = 2.4;

/** The miss as a length, then squared. */
function SquareView({ square, part, places }: { square: Square; part: number; places: Places }) {
  const at = places.point(square.at);
  if (at === undefined) return null;
  const side = Math.min(1.3, square.side) * missWidth * places.em;
  const [wide, high] = [Math.min(1, (2 * part) / act), Math.min(1, Math.max(0, (2 * part) / act - 1))];
  const top = at.y + 0.9 * places.em;
  return <rect class="miss" x={at.x - side / 2} y={top} width={side * wide} height={Math.max(2, side * high)} />;
}
