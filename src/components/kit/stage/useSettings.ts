import type { Rules, SettingValues, StepSpec, StepState } from '../../../player/settings.ts';
import { readSteps, writeSteps } from '../../../player/settings.ts';
import { keysOf, type Stops } from './stops.ts';
import { type InAddress, useAddress } from './useAddress.ts';

/** A figure with a few steps and settings: its state, its keys and its part of the address. */
export interface Steps<R extends Rules> extends InAddress {
  readonly step: number;
  /** The same as a place among stops, with the ways to another. */
  readonly stops: Stops;
  readonly values: SettingValues<R>;
  set(values: Partial<SettingValues<R>>): void;
  reset(): void;
}

export function useSettings<R extends Rules>(spec: StepSpec<R>): Steps<R> {
  const { state, change, ...inAddress } = useAddress<StepState<R>>({
    id: spec.id,
    opened: spec.opened,
    read(hash) {
      const shared = readSteps(hash, spec);
      return shared && { to: () => ({ step: shared.step, values: shared.values }), notices: shared.notices };
    },
    write: (current) => writeSteps(spec, current),
  });
  const go = (step: (before: number) => number) =>
    change((before) => ({ ...before, step: Math.min(Math.max(step(before.step), 0), spec.last) }));

  const { last } = spec;
  const ways = { last, goTo: (step: number) => go(() => step), move: (by: number) => go((before) => before + by) };
  return {
    ...inAddress,
    ...state,
    stops: { at: state.step, ...ways, onKeyDown: keysOf(ways) },
    set: (values) => change((before) => ({ ...before, values: { ...before.values, ...values } })),
    reset: () => change(() => spec.opened),
  };
}
