/** An exercise on units that begin alike: what tells them apart, and what does not. */
import type { Experiment } from '../../engine/experiment.ts';
import { createTrainer } from '../../engine/train.ts';
import { edited, exercise, show } from '../../questions/index.ts';
import { equalStart } from './xor-starts.ts';

const updates = 200;

/** One change of the network whose hidden units begin alike, and how many rows it takes at a time. */
interface Changed {
  readonly experiment: Experiment;
  readonly batch: 1 | 4;
}

const begun = (edits: Readonly<Record<string, number>> = {}): Experiment => edited(equalStart(), edits);
const other = { into: 0.51, out: -0.5, bias: 1, rate: 0.01 } as const;
const { training, ...rest } = equalStart();

const changed = {
  adam: {
    experiment: { ...rest, training: { ...training, optimizer: { kind: 'adam', learningRate: other.rate } } },
    batch: 4,
  },
  oneByOne: { experiment: begun(), batch: 1 },
  bias: { experiment: begun({ 'b.1.0': other.bias, 'b.1.1': other.bias }), batch: 4 },
  into: { experiment: begun({ 'w.1.0.0': other.into }), batch: 4 },
  out: { experiment: begun({ 'w.2.0.1': other.out }), batch: 4 },
} as const satisfies Record<string, Changed>;

/** Whether both hidden units differ after some updates: by a weight that leads into them, or by their bias. */
function differs({ experiment, batch }: Changed): boolean {
  const trainer = createTrainer(experiment);
  const rows = [...experiment.data.inputs.keys()];
  for (let k = 0; k < updates; k++) trainer.update(batch === 1 ? [k % rows.length] : rows);
  const [a, b, c, d, first, second] = trainer.parameters;
  return a !== c || b !== d || first !== second;
}

const option = (its: Changed, text: string, say: string) => ({ text, right: () => differs(its), say });

/** Which changes let two units that begin alike become two. */
export const tellsApart = exercise({
  kind: 'choose',
  many: true,
  objective: 'diagnose',
  grade: 'check',
  transfer: true,
  ask: 'A network 2-2-1 of sigmoids learns XOR. All its weights begin with ½, both hidden biases with 0.1. In every update the gradients of the second hidden unit are those of the first, number for number, so the two stay one unit, twice. Change one thing at a time. With which change do the two hidden units become *different* in training?',
  options: [
    option(
      changed.adam,
      'Adam makes the updates',
      'Adam makes of each gradient a step. Equal gradients, with equal memories, make equal steps.',
    ),
    option(
      changed.oneByOne,
      'the four rows come one by one',
      'Then the gradients are those of a single row, and both units get the same ones, row by row.',
    ),
    option(
      changed.bias,
      `both hidden biases begin with ${show(other.bias)}`,
      'The units begin elsewhere, and both at the same place.',
    ),
    option(
      changed.into,
      `a single weight into the first unit begins with ${show(other.into)}`,
      'The activations differ a little from the start, and so do the slopes and the gradients.',
    ),
    option(
      changed.out,
      `the weight out of the second unit begins with ${show(other.out)}`,
      'Both units say the same at first. But what comes back to them is multiplied by different weights, so their gradients differ.',
    ),
  ],
  hints: [
    'A fault comes back through the weight out of a unit and through the slope of its own. When are both equal for the two units?',
    'Two units stay alike as long as all that they read, and all that reads them, is alike.',
  ],
  solution: [
    'Only a difference in the start values tells them apart: in a weight into a unit, or in one out of it.',
    'An optimizer, a batch or a common bias treats both units alike. A single weight set by hand is enough. Chance is only the easy way to such differences, and where the weights differ, biases may all begin with 0.',
  ],
});
