/** Dense networks as a subject of stages. */
import type { Experiment } from '../../../../engine/experiment.ts';
import type { Run } from '../../../../engine/trace/run.ts';
import type { DenseNotation } from '../../../../notation/dense/make.ts';
import { denseNames } from '../../../../notation/dense/names.ts';
import { targetName } from '../../../../notation/target-name.ts';
import { applyEdit, type EditTarget, editsBetween, readTarget, targetsOf } from '../../../../player/edit.ts';
import type { EditRules } from '../../../../player/edit-rules.ts';
import { type Subject, subjectOf } from '../subject.ts';

const edits: EditRules<Experiment> = {
  targets: targetsOf,
  read: readTarget,
  apply: (spec, { target, value }, amongOthers) =>
    applyEdit(spec, { target: target as EditTarget, value }, amongOthers),
  differences: editsBetween,
  targetOf({ quantity, index }, batch) {
    const [first = 0, ...rest] = index;
    if (quantity === 'weights') return `w.${index.join('.')}`;
    if (quantity === 'bias') return `b.${index.join('.')}`;
    if (quantity === 'learningRate') return 'lr';
    if (quantity === 'a' && rest[0] === 0) return `x.${batch[first] ?? first}.${rest[1]}`;
    return quantity === 'y' ? `y.${batch[first] ?? first}.${rest[0]}` : undefined;
  },
  name: (target, spec) => targetName(target as EditTarget, spec, denseNames(spec.network)),
};

const groups: readonly { legend: string; kind: string; learning?: true }[] = [
  { legend: 'Inputs', kind: 'x' },
  { legend: 'Targets', kind: 'y', learning: true },
  { legend: 'Weights at the start', kind: 'w' },
  { legend: 'Biases at the start', kind: 'b' },
  { legend: 'Learning rate', kind: 'lr', learning: true },
];

/** A network, with the names of its units and weights. */
export interface DenseSubject extends Subject<Experiment> {
  notation(run: Run<Experiment>, update: number): DenseNotation;
}

/** @param notation the words for all that the runs can do: forwardNotation, sgdNotation, denseNotation */
export const denseWith = (notation: (run: Run<Experiment>, update: number) => DenseNotation): DenseSubject => ({
  ...subjectOf<Experiment>({
    edits,
    notation,
    groups: ({ experiment, updates }) =>
      groups
        // A forward pass has no targets and learns nothing.
        .filter(({ learning }) => updates > 1 || !learning)
        .map(({ legend, kind }) => ({
          legend,
          targets: targetsOf(experiment).filter((target) => target.split('.')[0] === kind),
        })),
    code: () => import('../as-code/AsCode.tsx'),
  }),
  notation,
});
