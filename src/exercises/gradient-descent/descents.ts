/** The descents of lesson 7: its figures stand on them, its questions and its text compute with them. */
import lineFit from '../../../content/experiments/line-fit.json' with { type: 'json' };
import oneValley from '../../../content/experiments/one-valley.json' with { type: 'json' };
import twoValleys from '../../../content/experiments/two-valleys.json' with { type: 'json' };
import surface from '../../../content/experiments/xor-surface.json' with { type: 'json' };
import type { DescentSpec } from '../../engine/descent/descent.ts';
import { describeProblem, type Problem } from '../../engine/problems.ts';
import { readDescent } from '../../engine/validation/descent.ts';

/** Throws with every problem of the file. */
function descentOf(json: unknown): DescentSpec {
  const problems: Problem[] = [];
  const spec = readDescent(json, { path: '', problems });
  if (spec === undefined || problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'));
  return spec;
}

export const descents = {
  'one-valley': descentOf(oneValley),
  'two-valleys': descentOf(twoValleys),
  'line-fit': descentOf(lineFit),
  'xor-surface': descentOf(surface),
} as const;
export type DescentName = keyof typeof descents;

/** What each figure draws of its function, whatever the point does: one range a coordinate. */
export const views: Readonly<Record<DescentName, readonly (readonly [from: number, to: number])[]>> = {
  'one-valley': [[-1.5, 7.5]],
  'two-valleys': [[-1.75, 1.75]],
  'line-fit': [
    [-0.75, 3.25],
    [-1.75, 2.25],
  ],
  'xor-surface': [
    [-4, 4],
    [-4, 4],
  ],
};
