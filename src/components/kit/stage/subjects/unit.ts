/** A single unit as a subject of stages: with a bias, or with a threshold θ, which is a bias of −θ seen from the other side. */
import type { Experiment } from '../../../../engine/experiment.ts';
import type { Run } from '../../../../engine/trace/start-run.ts';
import { unitFormOf } from '../../../../engine/trace/unit-run.ts';
import { singleUnitNotation } from '../../../../notation/dense/single-unit.ts';
import type { EditRules } from '../../../../player/edit-rules.ts';
import type { Subject } from '../subject.ts';
import { denseWith } from './dense.ts';

export const unitNotation = (run: Run<Experiment>) => singleUnitNotation(run, unitFormOf(run));

const dense = denseWith(unitNotation);

/** The threshold, as a number that can be changed. A link has the bias. */
export const threshold = 'theta';

const edits: EditRules<Experiment> = {
  ...dense.edits,
  read(spec, target) {
    if (target !== threshold) return dense.edits.read(spec, target);
    const bias = dense.edits.read(spec, 'b.1.0');
    return bias === undefined ? undefined : 0 - bias;
  },
  apply: (spec, { target, value }, amongOthers) =>
    dense.edits.apply(
      spec,
      target === threshold ? { target: 'b.1.0', value: 0 - value } : { target, value },
      amongOthers,
    ),
  name(target, spec) {
    if (target === threshold) return 'θ';
    const [kind, example = '0'] = target.split('.');
    if (kind === 'y') return `target of (${(spec.data.inputs[Number(example)] ?? []).join(', ')})`;
    return target === 'b.1.0' ? 'b' : dense.edits.name(target, spec);
  },
};

/** Its figures have fields of their own for the weights and the bound: the editor has the points. */
export const unit: Subject<Experiment> = {
  ...dense,
  edits,
  groups({ experiment }) {
    const { inputs } = experiment.data;
    if (inputs.length < 2) return [];
    const targets = edits.targets(experiment);
    return [
      { legend: 'Inputs', targets: targets.filter((target) => target.startsWith('x.')) },
      { legend: 'Targets', targets: targets.filter((target) => target.startsWith('y.')) },
    ];
  },
};
