/**
 * The perceptron rule, one example after the other, as it is taught: predict, compare, update. Each of these is a pass. The error
 * is target minus output, and a parameter moves by rate × error × input in one act; a whole run (createRun) comes to the same
 * numbers as a descent, by output minus target, a product and a step that is subtracted. Tests hold their parameters equal, bit for bit.
 */
import { cutEpochs } from '../epoch.ts';
import type { Experiment } from '../experiment.ts';
import { step } from '../math/activations/piecewise.ts';
import { denseCuts } from './dense-cuts.ts';
import { forwardKinds } from './kinds/forward.ts';
import { ruleKinds } from './kinds/rule.ts';
import { type Layout, layoutBuilder } from './layout.ts';
import { addGiven, addLayer, forwardActs, slotsIn } from './plain-forward.ts';
import { finishPlan, type Plan } from './plan.ts';
import { range } from './range.ts';
import { type Run, startRun } from './start-run.ts';
import { eventWriter } from './writer.ts';

const kinds = { ...forwardKinds, ...ruleKinds };

/** @throws Error for anything but one step unit that learns by the perceptron rule from one example at a time, in the order of the data */
export function createRuleRun(experiment: Experiment): Run<Experiment> {
  const { network, data, training } = experiment;
  const [unit, ...more] = network.layers;
  const { rule, batchSize, shuffle, clipNorm, l1, l2, freeze, only } = training;
  const alone = unit?.units === 1 && more.length === 0 && unit.activation === 'step';
  const plain = !shuffle && [clipNorm, l1, l2, freeze, only].every((setting) => setting === undefined);
  if (!alone || rule !== 'perceptron' || batchSize !== 1 || !plain)
    throw new Error('this run knows the perceptron rule only: one step unit, one example at a time; see createRun');
  const batches = cutEpochs(experiment);
  const plan = layOutPlan(network.inputs);
  return startRun({
    subject: 'dense',
    experiment,
    updates: Number.POSITIVE_INFINITY,
    batches,
    arithmetic: { kinds, activations: [undefined, step], loss: undefined, outputs: 1 },
    cuts: denseCuts,
    start: Float64Array.from([...(unit.weights[0] as readonly number[]), ...unit.bias]),
    parameters: network.inputs + 1,
    plan: () => plan,
    given(put, update) {
      const [example = 0] = batches.of(update);
      put([training.optimizer.learningRate], 'learningRate');
      put(data.inputs[example] as readonly number[], 'a', 0, 0);
      put(data.targets[example] as readonly number[], 'y', 0);
    },
  });
}

function layOut(inputs: number): Layout {
  const builder = layoutBuilder();
  builder.add('weights', [1], [1, inputs]);
  builder.add('bias', [1], [1]);
  builder.endOfParameters();
  builder.endOfPersistent();
  builder.add('learningRate', [], []);
  addGiven(builder, 0, inputs, 1);
  builder.endOfGiven();
  addLayer(builder, [0, 1], [1, inputs]);
  builder.add('error', [0, 1], [1]);
  return builder.finish();
}

function layOutPlan(inputs: number): Plan {
  const layout = layOut(inputs);
  const { emit, finish } = eventWriter((kind) => (kinds[kind as keyof typeof kinds] as { pass: 'forward' }).pass);
  const slot = slotsIn(layout);
  const [weights, bias, rate, x, y] = [
    slot('weights', 1),
    slot('bias', 1),
    slot('learningRate'),
    slot('a', 0, 0),
    slot('y', 0),
  ];
  const error = slot('error', 0, 1);
  forwardActs(slot, emit).unit(0, 1, inputs, 0);
  emit('error', 1, error, [y, slot('a', 0, 1)]);
  for (const i of range(0, inputs)) emit('correct', 1, weights + i, [weights + i, rate, error, x + i]);
  emit('correct', 1, bias, [bias, rate, error]);
  return finishPlan(layout, finish(), 1);
}
