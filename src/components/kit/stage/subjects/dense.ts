/** Dense networks as a subject of stages. */
import type { Experiment } from '../../../../engine/experiment.ts';
import { at, type Cell } from '../../../../engine/trace/layout.ts';
import type { Run } from '../../../../engine/trace/run.ts';
import { type Equation, equationOf, isTerm } from '../../../../notation/equation.ts';
import { formatNumber } from '../../../../notation/format.ts';
import { markOf } from '../../../../notation/marks.ts';
import { isGradient, namesOf, symbolKind } from '../../../../notation/names.ts';
import type { Term } from '../../../../notation/notation.ts';
import { faultSentence, sentenceOf } from '../../../../notation/sentence.ts';
import { targetName } from '../../../../notation/target-name.ts';
import { applyEdit, type EditTarget, editsBetween, readTarget, targetsOf } from '../../../../player/edit.ts';
import type { EditRules } from '../../../../player/edit-rules.ts';
import { type SpokenNotation, subjectOf } from '../subject.ts';

const edits: EditRules<Experiment> = {
  targets: targetsOf,
  read: readTarget,
  apply: (spec, { target, value }) => applyEdit(spec, { target: target as EditTarget, value }),
  differences: editsBetween,
  targetOf({ quantity, index }, batch) {
    const [first = 0, ...rest] = index;
    if (quantity === 'weights') return `w.${index.join('.')}`;
    if (quantity === 'bias') return `b.${index.join('.')}`;
    if (quantity === 'learningRate') return 'lr';
    if (quantity === 'a' && rest[0] === 0) return `x.${batch[first] ?? first}.${rest[1]}`;
    return quantity === 'y' ? `y.${batch[first] ?? first}.${rest[0]}` : undefined;
  },
  name: (target, spec) => targetName(target as EditTarget, spec, namesOf(spec.network)),
};

const passes: Record<string, string> = {
  forward: 'Forward pass',
  loss: 'Loss',
  backward: 'Backward pass',
  average: 'Average',
  update: 'Update',
};

function notationOf(run: Run<Experiment>): SpokenNotation {
  const { experiment } = run;
  const names = namesOf(experiment.network, run.plan(0).examples);
  const term = ({ cell, value, raised }: Equation['result']): Term => ({
    ...{ cell, value },
    label: names.label(cell),
    words: names.words(cell),
    colour: symbolKind(cell),
    gradient: isGradient(cell),
    part: markOf(cell),
    ...(raised && { raised }),
  });
  return {
    label: names.label,
    words: names.words,
    colour: symbolKind,
    isGradient,
    part: markOf,
    given: givenAs,
    formula(event) {
      const { result, relation, tokens } = equationOf(experiment, event);
      return { relation, result: term(result), tokens: tokens.map((token) => (isTerm(token) ? term(token) : token)) };
    },
    sentence: (event, digits) => sentenceOf(event, names, digits),
    start({ batch }, digits) {
      const { data, network } = experiment;
      const inputs = (data.inputs[batch[0] ?? 0] ?? []).map((x) => formatNumber(x, digits)).join(' and ');
      const layers = network.layers.length === 2 ? 'the hidden and the output layer' : 'the layers';
      return `The inputs ${inputs} are in place. Nothing is computed yet in ${layers}.`;
    },
    fault: (event, update, digits) => faultSentence(event, update, names, digits),
    pass: (pass) => passes[pass] as string,
  };
}

/** What kind of thing a given number is. */
function givenAs(cell: Cell): string {
  switch (cell.quantity) {
    case 'weights':
    case 'bias':
    case 'slope':
      return 'a parameter, as it stood then';
    case 'a':
      return at(cell, 'layer') === 0 ? 'an input' : '';
    case 'y':
      return 'a target';
    default:
      return 'chosen before the run';
  }
}

const groups: readonly { legend: string; kind: string; learning?: true }[] = [
  { legend: 'Inputs', kind: 'x' },
  { legend: 'Targets', kind: 'y', learning: true },
  { legend: 'Weights at the start', kind: 'w' },
  { legend: 'Biases at the start', kind: 'b' },
  { legend: 'Learning rate', kind: 'lr', learning: true },
];

export const dense = subjectOf<Experiment>({
  edits,
  notation: notationOf,
  groups: ({ experiment, updates }) =>
    groups
      // A forward pass has no targets and learns nothing.
      .filter(({ learning }) => updates > 1 || !learning)
      .map(({ legend, kind }) => ({
        legend,
        targets: targetsOf(experiment).filter((target) => target.split('.')[0] === kind),
      })),
  code: () => import('../as-code/AsCode.tsx'),
});
