/** Where in an update a gradient becomes known: the way from a weight to what its gradient is made of. */
import { parseParameter } from '../../engine/parameters.ts';
import { slotOf } from '../../engine/trace/layout.ts';
import type { Plan } from '../../engine/trace/plan.ts';
import { perParameter } from '../../engine/trace/slots.ts';

/** What happens to a gradient before an optimizer sees it: the mean over the batch, clipping, penalties. */
const stages = ['Gradient', 'ClippedGradient', 'L2Gradient', 'L1Gradient'] as const;

/**
 * How many events of an update have happened once the gradient of a weight or bias stands as its optimizer sees it.
 * @param target `w.2.0.1` or `b.1.0`
 * @returns 0 where the update computes no such gradient
 */
export function gradientKnown({ layout, writers }: Plan, target: string): number {
  const named = parseParameter(target);
  if (named === undefined) return 0;
  const { quantity, index } = named;
  const slots = stages.map((stage) => slotOf(layout, { quantity: perParameter(quantity, stage), index }));
  return Math.max(0, ...slots.map((slot) => (slot < 0 ? 0 : (writers[slot] as number) + 1)));
}
