import { heldTimeline } from '../../../player/held-timeline.ts';
import type { Hold } from './stage-types.ts';
import { useAllAsked } from './useAsked.ts';

/**
 * How a stage is kept from what predictions of the page still ask: what useStage takes as `held`.
 * @param asks the ids of the predictions, with a space between two; undefined on a page that asks none
 * @param untils for each of them, in this order, the last cursor that does not say its outcome; undefined where all may be seen
 */
export function useHolds<Values, Spec>(
  asks: string | undefined,
  untils: (values: Values, view: string | undefined, experiment: Spec) => readonly (number | undefined)[],
): (values: Values, view: string | undefined, experiment: Spec) => Hold | undefined {
  const names = useAllAsked(asks);
  return (values, view, experiment) =>
    untils(values, view, experiment)
      .flatMap((until, k) => {
        const asked = names[k];
        return until === undefined || asked === undefined ? [] : [{ until, asked }];
      })
      .sort((a, b) => a.until - b.until)
      .map(({ until, asked }) => holdAt(until, asked))[0];
}

const holdAt = (until: number, asked: string): Hold => ({
  within: (cursor) => Math.min(cursor, until),
  first: (cursor) => (cursor >= until ? asked : undefined),
  time(cursor, whole) {
    const here = Math.min(cursor, until);
    return heldTimeline(whole(here), here, until);
  },
});
