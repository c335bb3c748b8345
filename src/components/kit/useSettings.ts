import { useEffect, useRef, useState } from 'preact/hooks';
import { replaceState } from '../../player/hash.ts';
import type { Rules, SettingValues, StepSpec, StepState } from '../../player/settings.ts';
import { readSteps, writeSteps } from '../../player/settings.ts';
import { keysOf, type Stops } from './stops.ts';

/** How long a state must last before it is written into the address: browsers refuse a flood of entries. */
const settleMilliseconds = 400;

/** A figure with a few steps and settings: its state, its keys and its part of the address. */
export interface Steps<R extends Rules> {
  readonly step: number;
  /** The same as a place among stops, with the ways to another. */
  readonly stops: Stops;
  readonly values: SettingValues<R>;
  /** What a link said that could not be used. */
  readonly notices: readonly string[];
  /** False on the server and until the page's script has taken over: a press would be lost. */
  readonly awake: boolean;
  set(values: Partial<SettingValues<R>>): void;
  reset(): void;
  /** The address of this page with this figure's state in it. */
  link(): string;
}

export function useSettings<R extends Rules>(spec: StepSpec<R>): Steps<R> {
  const [state, setState] = useState<StepState<R>>(spec.opened);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const [awake, setAwake] = useState(false);
  const touched = useRef(false);
  const change = (next: (before: StepState<R>) => StepState<R>) => {
    touched.current = true;
    setState(next);
  };
  const go = (step: (before: number) => number) =>
    change((before) => ({ ...before, step: Math.min(Math.max(step(before.step), 0), spec.last) }));

  // The hash is read after the first frame: the server drew that frame without it.
  useEffect(() => {
    const read = () => {
      const shared = readSteps(location.hash, spec);
      if (shared === undefined) return;
      setNotices(shared.notices);
      setState({ step: shared.step, values: shared.values });
    };
    read();
    setAwake(true);
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  useEffect(() => {
    if (!touched.current) return;
    const timer = setTimeout(
      () => history.replaceState(history.state, '', replaceState(location.hash, spec.id, writeSteps(spec, state))),
      settleMilliseconds,
    );
    return () => clearTimeout(timer);
  }, [state]);

  const { last } = spec;
  const ways = { last, goTo: (step: number) => go(() => step), move: (by: number) => go((before) => before + by) };
  return {
    ...state,
    stops: { at: state.step, ...ways, onKeyDown: keysOf(ways) },
    notices,
    awake,
    set: (values) => change((before) => ({ ...before, values: { ...before.values, ...values } })),
    reset: () => change(() => spec.opened),
    link: () => location.href.replace(/#.*$/, '') + replaceState('', spec.id, writeSteps(spec, state)),
  };
}
