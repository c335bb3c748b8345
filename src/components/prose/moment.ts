/** Moments of a run as lessons name them, and the links that lead there. For the build only. */
import type { Experiment } from '../../engine/experiment.ts';
import type { Granularity } from '../../engine/trace/marks.ts';
import { createRun } from '../../engine/trace/run.ts';
import { editsBetween, withEdits } from '../../player/edit.ts';
import { parseNumber, writeState } from '../../player/share.ts';
import { cursorOfStop, stopNames } from '../../player/stops.ts';

export interface Moment {
  readonly figure: string;
  readonly at: string;
  readonly update: number;
  readonly step: Granularity;
  readonly edits?: string | undefined;
}

/** The hash that shows a moment in a figure of this experiment. Throws an Error that says what was expected. */
export function momentLink(experiment: Experiment, { figure, at, update, step, edits }: Moment): string {
  const changed = edits === undefined ? experiment : withLinkedEdits(experiment, edits);
  const cursor = cursorOfStop(createRun(changed), at, update);
  if (cursor === undefined)
    throw new Error(
      `“${at}” is no moment of update ${update}; expected ${stopNames.join(', ')} or a cell that is computed`,
    );
  return `#${writeState(figure, cursor, step, editsBetween(experiment, changed))}`;
}

/** An experiment with changes made as in a link. Throws an Error that names the change that cannot be made. */
export const withLinkedEdits = (experiment: Experiment, edits: string): Experiment =>
  withEdits(
    experiment,
    edits.split(',').map((edit) => {
      const [target = '', number = ''] = edit.split(':');
      const value = parseNumber(number);
      if (value !== undefined) return { target, value };
      throw new Error(`the edit “${edit}” cannot be made: expected w.2.0.0:0.41, or the like`);
    }),
  );
