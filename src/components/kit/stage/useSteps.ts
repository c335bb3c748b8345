import type { Experiment } from '../../../engine/experiment.ts';
import { applyEdit, type EditTarget, editsBetween } from '../../../player/edit.ts';
import { readLink, writeState } from '../../../player/share.ts';
import { type InAddress, useAddress } from './useAddress.ts';

/** How a figure stands: its experiment, and how many events of its forward passes have happened. */
export interface StepState {
  readonly experiment: Experiment;
  readonly cursor: number;
}

/** The same figure with other experiments, by name; the first is the one it opens with. */
export type Variants = Readonly<Record<string, Experiment>>;

export interface Steps extends StepState, InAddress {
  /** Name of the experiment at hand, where the figure has several. */
  readonly variant: string;
  choose(variant: string): void;
  /** Sets the cursor, from the cursor at that moment. */
  jump(to: (cursor: number) => number): void;
  /** Changes some numbers at once; nothing happens where one of them cannot be used. */
  edit(edits: Partial<Record<EditTarget, number>>): void;
  reset(): void;
}

/**
 * The state of a figure that shows forward passes only and rests at a few stops of them, with its part of the address: the
 * same as a player's, so that links of both are written alike.
 */
export function useSteps(id: string, start: StepState, variants: Variants = { only: start.experiment }): Steps {
  const first = Object.keys(variants)[0] as string;
  const original = (name: string) => variants[name] ?? start.experiment;
  const opened = { ...start, variant: first };
  const { state, change, ...inAddress } = useAddress({
    id,
    opened,
    read(hash) {
      const names = Object.keys(variants);
      const shared = readLink<Experiment, object>(
        hash,
        {
          id,
          time: { kind: 'run', granularities: ['operation'] },
          edits: {
            apply: (spec, { target, value }) => applyEdit(spec, { target: target as EditTarget, value }),
            differences: editsBetween,
          },
          values: { opened: {}, takes: () => false, read: () => ({ values: {}, notices: [] }), write: () => [] },
          views: names,
        },
        { cursor: start.cursor, granularity: 'operation' },
        (view) => [original(view ?? first)],
      );
      if (shared === undefined) return undefined;
      const { notices, experiments, cursor, view: variant = first } = shared;
      return { to: () => ({ experiment: experiments[0] as Experiment, cursor, variant }), notices };
    },
    write({ experiment, cursor, variant }) {
      const edits = editsBetween(original(variant), experiment);
      return writeState(id, cursor, 'operation', edits, variant === first ? undefined : variant);
    },
  });

  return {
    ...inAddress,
    ...state,
    jump: (to) => change((before) => ({ ...before, cursor: to(before.cursor) })),
    edit: (edits) => change((before) => ({ ...before, experiment: withEdits(before.experiment, edits) })),
    choose: (variant) =>
      change((before) => ({
        ...before,
        variant,
        // The same numbers in another form stay as the reader has them.
        experiment: original(variant) === original(before.variant) ? before.experiment : original(variant),
      })),
    reset: () => change(() => opened),
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
