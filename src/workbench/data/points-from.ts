/** Points of the reader's own that begin as those of another set. */
import type { OwnPoint, Prepared } from './kinds.ts';
import { dataLimits } from './limits.ts';

const { ownReach, ownPoints: mostPoints } = dataLimits;

/** Within the plane, and on whole hundredths, which a link carries exactly. */
export const ownPlace = (value: number): number =>
  Math.round(100 * Math.max(-ownReach, Math.min(ownReach, value))) / 100 + 0;

/** A set of the plane or of one input as points to go on from, as many as there may be; none of a set with more inputs. */
export function pointsFrom({ raw, task, targets, labels, rawNames }: Prepared): OwnPoint[] {
  const taken = raw.slice(0, mostPoints);
  if (task === 'values' && rawNames.length === 1)
    return taken.map(([x], n) => ({ x: ownPlace(x as number), y: ownPlace(targets[n]?.[0] as number), label: 0 }));
  if (task === 'values' || rawNames.length !== 2) return [];
  return taken.map(([x, y], n) => ({
    x: ownPlace(x as number),
    y: ownPlace(y as number),
    label: Math.min(labels[n] as number, dataLimits.classes.to - 1),
  }));
}
