import { type Rules, type SettingValues, type StepSpec, stopsOf } from '../../../player/settings.ts';
import { useStage } from './useStage.ts';

/** A prediction that is still to be made, as the page calls it, and the last stop that does not say its outcome. */
export interface Hold {
  readonly asked: string;
  readonly until: number;
}

/**
 * The stage of a figure of stops that goes no farther than what is still to be guessed. A link may lead beyond: it is followed once
 * the guess is made.
 * @param holdOf what the figure keeps back with these settings; undefined where it tells nothing that is asked
 */
export function useHeldStops<R extends Rules>(
  spec: StepSpec<R>,
  noun: string,
  holdOf: (values: SettingValues<R>) => Hold | undefined,
) {
  const lastOf = (values: SettingValues<R>) =>
    Math.min(spec.lastOf?.(values) ?? spec.last, holdOf(values)?.until ?? spec.last);
  const stage = useStage(stopsOf({ ...spec, lastOf }, noun));
  /** Where it stands: a link that leads beyond a hold stands at the hold. */
  const step = stage.time?.at ?? 0;
  const hold = holdOf(stage.values);
  return { stage, step, first: hold !== undefined && step >= hold.until ? hold.asked : undefined };
}
