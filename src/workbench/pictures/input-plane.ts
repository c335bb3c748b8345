/** The piece of the input plane, or of the one input's line, that pictures show: its places, as the network reads them. */
import type { Range } from '../../components/kit/plot/scale.ts';
import { columnsOf } from './columns.ts';
import type { PicturedData } from './given.ts';

export interface InputPlane {
  /** Which raw inputs run across and up; one alone where the data have only one. */
  readonly axes: readonly number[];
  /** What is seen of each of them. */
  readonly ranges: readonly Range[];
  /** The raw inputs of a place that is not chosen by the axes: the means of the training examples. */
  readonly others: readonly number[];
  /** Places along each axis. */
  readonly size: number;
  /** What the network reads: for each feature one number a place, row by row from the top left. */
  readonly columns: readonly Float64Array[];
}

/** Multiplications of a weight and an answer that one picture may cost, and the fewest places along an axis that still are one. */
const [most, fewest] = [2_000_000, 10] as const;

/**
 * Places along each axis of a plane that a network can answer with every frame: fewer for a large one.
 * @param parameters how many the network has
 * @param wanted as many as there should be
 */
export const affordable = (parameters: number, wanted: number): number =>
  Math.min(wanted, Math.max(fewest, Math.floor(Math.sqrt(most / parameters))));

/** Beyond the outermost examples, as a share of the way between them. */
const margin = 0.08;

/**
 * Lays places over what the examples cover.
 * @param axes the raw inputs that are shown, one or two of them; the others stand at their mean
 * @param size places along each axis
 */
export function inputPlane(
  data: Pick<PicturedData, 'raw' | 'split' | 'featuresOf'>,
  axes: readonly number[],
  size: number,
): InputPlane {
  const ranges = axes.map((axis) => rangeOf(data.raw, axis));
  const others = meansOf(data);
  const places = Array.from({ length: size ** axes.length }, (_, k) => {
    const raw = [...others];
    for (const [which, axis] of axes.entries())
      raw[axis] = placeOn(ranges[which] as Range, which, k, size, axes.length);
    return data.featuresOf(raw);
  });
  const columns = columnsOf(places);
  return { axes, ranges, others, size, columns };
}

/** The number of an axis at place k: the middle of its pixel; on a line both ends are places. */
function placeOn([from, to]: Range, which: number, k: number, size: number, axes: number): number {
  if (axes === 1) return from + ((to - from) * k) / (size - 1);
  const step = which === 0 ? k % size : size - 1 - Math.floor(k / size);
  return from + ((to - from) * (step + 0.5)) / size;
}

/** The raw inputs across and up of place k. */
export const placeOf = ({ ranges, size }: InputPlane, k: number): number[] =>
  ranges.map((range, which) => placeOn(range, which, k, size, ranges.length));

function rangeOf(raw: PicturedData['raw'], axis: number): Range {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const example of raw) {
    least = Math.min(least, example[axis] as number);
    most = Math.max(most, example[axis] as number);
  }
  if (!(most > least)) return raw.length === 0 ? [-1, 1] : [least - 1, most + 1];
  const more = margin * (most - least);
  return [least - more, most + more];
}

function meansOf({ raw, split }: Pick<PicturedData, 'raw' | 'split'>): number[] {
  const learned = split.training.map((n) => raw[n] as readonly number[]);
  return (raw[0] ?? []).map(
    (_, i) => learned.reduce((sum, example) => sum + (example[i] as number), 0) / learned.length,
  );
}
