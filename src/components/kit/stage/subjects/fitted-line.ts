/** A line through points as a subject of stages: a unit with one input whose squared errors are measured. */
import type { Experiment } from '../../../../engine/experiment.ts';
import { fittedLineNotation } from '../../../../notation/dense/fitted-line.ts';
import type { EditRules } from '../../../../player/edit-rules.ts';
import type { Subject } from '../subject.ts';
import { denseWith } from './dense.ts';
import { groupsBy } from './groups.ts';

const dense = denseWith(fittedLineNotation);

const edits: EditRules<Experiment> = {
  ...dense.edits,
  name(target, spec) {
    const [kind, example] = target.split('.');
    if (kind === 'w' || kind === 'b') return kind;
    return kind === 'x' || kind === 'y' ? `${kind} of point ${Number(example) + 1}` : dense.edits.name(target, spec);
  },
};

/** Its figure has fields of its own for the line, and nothing learns: the editor has the points. */
export const fittedLine: Subject<Experiment> = {
  ...dense,
  edits,
  groups: ({ experiment }) =>
    groupsBy(edits, { Points: ['x'], Targets: ['y'] })({ experiment }).filter(
      ({ legend }) => legend !== 'How it learns',
    ),
};
