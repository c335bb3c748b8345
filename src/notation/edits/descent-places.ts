/**
 * What can be changed of a descent, but for its optimizer: p.i a coordinate of the start, c.k a curvature or a coefficient, q.k.0 and q.k.1 a point of a
 * line's data.
 */
import type { DescentSpec, FunctionSpec } from '../../engine/descent/descent.ts';
import type { EditTarget } from '../../player/edit.ts';
import { type EditPlace, editRules } from '../../player/edit-places.ts';
import { coordinateOf } from '../coordinates.ts';
import { denseNames } from '../dense/names.ts';
import { targetName } from '../target-name.ts';

const path = (...keys: (string | number)[]) => ['function', ...keys];

function functionPlaces(its: FunctionSpec): EditPlace[] {
  switch (its.kind) {
    case 'quadratic':
      return its.curvatures.map((_, k) => ({
        target: `c.${k}`,
        path: path('curvatures', k),
        name: `curvature κ${k + 1}`,
      }));
    case 'polynomial':
      return its.coefficients.map((_, k) => ({
        target: `c.${k}`,
        path: path('coefficients', k),
        name: k === 0 ? 'the constant' : `coefficient c${k}`,
      }));
    case 'line-fit':
      return its.points.flatMap((_, k) =>
        (['x', 'y'] as const).map((axis, side) => ({
          target: `q.${k}.${side}`,
          path: path('points', k, side),
          name: `${axis} of point ${k + 1}`,
        })),
      );
    case 'two-valleys':
    case 'network':
      return [];
  }
}

/** What a coordinate is called where it stands on the page: a parameter of a network has its own number there. */
function coordinateName({ function: its, start }: DescentSpec, i: number): string {
  if (its.kind !== 'network') return coordinateOf(its.kind, start.length, i).words;
  const { experiment, along } = its;
  return targetName(along[i] as EditTarget, experiment, denseNames(experiment.network));
}

/** @param optimizerPlaces the numbers of the optimizer, and the target behind a cell of one */
export const descentEditsWith = (
  optimizerPlaces: (spec: DescentSpec) => readonly EditPlace[],
  optimizerTarget: (quantity: string) => string | undefined,
) =>
  editRules<DescentSpec>(
    (spec) => [
      ...spec.start.map((_, i) => ({
        target: `p.${i}`,
        path: ['start', i],
        name: `start of ${coordinateName(spec, i)}`,
      })),
      ...functionPlaces(spec.function),
      ...optimizerPlaces(spec),
    ],
    ({ quantity, index: [first = 0, second = 0] }) => {
      if (quantity === 'point') return `p.${first}`;
      if (quantity === 'x') return `q.${first}.0`;
      // Which coefficient a term has depends on those that are left out; a table of coefficients has them all.
      return quantity === 'y' ? `q.${second}.1` : optimizerTarget(quantity);
    },
  );
