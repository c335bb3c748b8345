/** Sessions that tests of the pictures draw. */

import { gridOf } from '../../../src/workbench/pictures/answers.ts';
import { inputPlane } from '../../../src/workbench/pictures/input-plane.ts';
import type { Inks } from '../../../src/workbench/pictures/pixels/inks.ts';
import { createSession } from '../../../src/workbench/session/session.ts';
import { experimentOf } from '../../../src/workbench/state/experiment-of.ts';
import { pictured } from '../../specimens/pictured.ts';

/** A state that has been trained for so many updates, and its grid of `size` places along each axis. */
export function trained(of: keyof typeof pictured, updates = 50, size = 12) {
  const built = experimentOf(pictured[of]);
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  const session = createSession(built.experiment, built.prepared);
  session.train(updates);
  const parameters = session.parametersAt(updates);
  const plane = inputPlane(built.prepared, built.prepared.rawNames.length === 1 ? [0] : [0, 1], size);
  return { ...built, session, parameters, plane, grid: gridOf(session.outputs, plane, parameters) };
}

/** Colours that cannot be taken for each other. */
export const inks: Inks = {
  paper: [255, 255, 255],
  positive: [0, 0, 200],
  negative: [200, 80, 0],
  unknown: [0, 0, 0],
  classes: [
    [200, 80, 0],
    [0, 0, 200],
    [0, 120, 0],
  ],
};
