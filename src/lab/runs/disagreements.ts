/** Two networks on the same images: where they part. */
import { type Predictions, placeAmongAll, readings } from '../session/predictions.ts';

export interface Disagreement {
  /** Number of the image among all 70,000. */
  readonly place: number;
  readonly label: number;
  /** What each of the two reads, and how sure it is. */
  readonly first: { readonly row: number; readonly digit: number; readonly confidence: number };
  readonly second: { readonly row: number; readonly digit: number; readonly confidence: number };
}

export interface Comparison {
  /** Images that both have read. */
  readonly count: number;
  readonly bothRight: number;
  readonly onlyFirstRight: number;
  readonly onlySecondRight: number;
  readonly bothWrong: number;
  /** The images they read differently; those of which the less sure one is surest come first. */
  readonly disagreements: readonly Disagreement[];
}

/** Compares two networks on the images that both have read. */
export function compare(a: Predictions, b: Predictions): Comparison {
  const others = new Map(readings(b).map((reading) => [placeAmongAll(b.numbering, reading.index), reading]));
  const tally = { bothRight: 0, onlyFirstRight: 0, onlySecondRight: 0, bothWrong: 0 };
  const disagreements: Disagreement[] = [];
  let count = 0;
  for (const first of readings(a)) {
    const place = placeAmongAll(a.numbering, first.index);
    const second = others.get(place);
    if (!second) continue;
    count++;
    const { label } = first;
    tally[outcome(first.digit === label, second.digit === label)]++;
    if (first.digit !== second.digit) disagreements.push({ place, label, first, second });
  }
  const lessSure = ({ first, second }: Disagreement) => Math.min(first.confidence, second.confidence);
  return { count, ...tally, disagreements: disagreements.sort((x, y) => lessSure(y) - lessSure(x)) };
}

function outcome(first: boolean, second: boolean) {
  if (first) return second ? 'bothRight' : 'onlyFirstRight';
  return second ? 'onlySecondRight' : 'bothWrong';
}
