import { useEffect, useRef, useState } from 'preact/hooks';
import type { Experiment } from '../../engine/experiment.ts';
import { applyEdit, type EditTarget, editsBetween } from '../../player/edit.ts';
import { readState, readView, replaceState, writeState } from '../../player/share.ts';

/** How long a state must last before it is written into the address: browsers refuse a flood of entries. */
const settleMilliseconds = 400;

/** How a figure stands: its experiment, and how many events of its forward passes have happened. */
export interface StepState {
  readonly experiment: Experiment;
  readonly cursor: number;
}

/** The same figure with other experiments, by name; the first is the one it opens with. */
export type Variants = Readonly<Record<string, Experiment>>;

export interface Steps extends StepState {
  /** Name of the experiment at hand, where the figure has several. */
  readonly variant: string;
  choose(variant: string): void;
  /** What a link said that could not be used. */
  readonly notices: readonly string[];
  /** False on the server and until the page's script has taken over: a press would be lost. */
  readonly awake: boolean;
  /** Sets the cursor, from the cursor at that moment. */
  jump(to: (cursor: number) => number): void;
  /** Changes some numbers at once; nothing happens where one of them cannot be used. */
  edit(edits: Partial<Record<EditTarget, number>>): void;
  reset(): void;
  /** The address of this page with this figure's state in it. */
  link(): string;
}

/**
 * The state of a figure that shows forward passes only and rests at a few stops of them, with its part of the address: the
 * same as a player's, so that links of both are written alike.
 */
export function useSteps(id: string, start: StepState, variants: Variants = { only: start.experiment }): Steps {
  const first = Object.keys(variants)[0] as string;
  const [state, setState] = useState({ ...start, variant: first });
  const original = (name: string) => variants[name] ?? start.experiment;
  const [notices, setNotices] = useState<readonly string[]>([]);
  const [awake, setAwake] = useState(false);
  const touched = useRef(false);
  const part = () => {
    const { variant, cursor, experiment } = state;
    const edits = editsBetween(original(variant), experiment);
    return writeState(id, cursor, 'operation', edits, variant === first ? undefined : variant);
  };
  const change = (to: (before: typeof state) => typeof state) => {
    touched.current = true;
    setState(to);
  };

  // The hash is read after the first frame: the server drew that frame without it.
  useEffect(() => {
    const read = () => {
      const variant = readView(location.hash, id, Object.keys(variants)) ?? first;
      const opened = { experiment: original(variant), cursor: start.cursor, granularity: 'operation' } as const;
      const shared = readState(location.hash, id, opened, ['operation'], Object.keys(variants));
      if (shared === undefined) return;
      setNotices(shared.notices);
      setState({ experiment: shared.experiment, cursor: shared.cursor, variant });
    };
    read();
    setAwake(true);
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  useEffect(() => {
    if (!touched.current) return;
    const write = () => history.replaceState(history.state, '', replaceState(location.hash, id, part()));
    const timer = setTimeout(write, settleMilliseconds);
    return () => clearTimeout(timer);
  }, [state]);

  return {
    ...state,
    notices,
    awake,
    jump: (to) => change((before) => ({ ...before, cursor: to(before.cursor) })),
    edit: (edits) => change((before) => ({ ...before, experiment: withEdits(before.experiment, edits) })),
    choose: (variant) =>
      change((before) => ({
        ...before,
        variant,
        // The same numbers in another form stay as the reader has them.
        experiment: original(variant) === original(before.variant) ? before.experiment : original(variant),
      })),
    reset: () => change(() => ({ ...start, variant: first })),
    link: () => location.href.replace(/#.*$/, '') + replaceState('', id, part()),
  };
}

/** The experiment with some numbers changed; the experiment itself where one of them cannot be used. */
export function withEdits(experiment: Experiment, edits: Partial<Record<EditTarget, number>>): Experiment {
  let edited = experiment;
  for (const [target, value] of Object.entries(edits)) {
    const result = applyEdit(edited, { target: target as EditTarget, value: value as number });
    if (!result.ok) return experiment;
    edited = result.experiment;
  }
  return edited;
}
