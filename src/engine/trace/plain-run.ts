/**
 * The run of a network of sigmoids and the like that learns from its squared errors by plain gradient descent, in the order of the
 * data: what lessons on learning begin with. The cells, the order and the bits are those of createRun (tests hold them equal); there
 * is no code for softmax, cross-entropies, learned slopes, dropout, clipping, penalties and other optimizers.
 */
import { cutEpochs } from '../epoch.ts';
import { type Experiment, layerSizes } from '../experiment.ts';
import { forwardFunctions } from '../forward-functions.ts';
import type { Activation } from '../math/activations.ts';
import type { Loss } from '../math/losses/loss.ts';
import { halfSquaredError, mse } from '../math/losses/squared.ts';
import { isLearned, type ParameterBlock, parameterBlocks, prefixOf, totalSize } from '../parameters.ts';
import { denseCuts } from './dense-cuts.ts';
import type { EventKind } from './events.ts';
import type { KindOfEvent } from './kinds/operands.ts';
import { plainKinds } from './kinds/plain.ts';
import { stepKinds } from './kinds/step.ts';
import { layoutBuilder, type Quantity } from './layout.ts';
import { addGiven, addLayer, addLoss, forwardActs, slotsIn } from './plain-forward.ts';
import { finishPlan, type Plan } from './plan.ts';
import { range } from './range.ts';
import { type Run, startRun } from './start-run.ts';
import { eventWriter } from './writer.ts';

const kinds: Readonly<Partial<Record<EventKind, KindOfEvent>>> = { ...plainKinds, ...stepKinds };
const losses: Readonly<Partial<Record<string, Loss>>> = { mse, 'half-squared-error': halfSquaredError };

/** @throws Error for an experiment that needs more; see createRun */
export function createPlainRun(experiment: Experiment): Run<Experiment> {
  const { network, data, training } = experiment;
  const activations = network.layers.map(({ activation }) => forwardFunctions[activation]);
  const loss = losses[training.loss];
  const { optimizer, shuffle, dropout, rule, clipNorm, l2, l1 } = training;
  const more = [clipNorm, l2, l1].some((setting) => setting !== undefined) || dropout?.some((rate) => rate > 0);
  if (optimizer.kind !== 'sgd' || shuffle || more || rule !== undefined || !loss || !activations.every((f) => f))
    throw new Error('this run knows plain gradient descent on squared errors only, without softmax; see createRun');
  const blocks = parameterBlocks(experiment);
  const batches = cutEpochs(experiment);
  return startRun({
    subject: 'dense',
    experiment,
    updates: Number.POSITIVE_INFINITY,
    batches,
    arithmetic: {
      kinds,
      activations: [undefined, ...(activations as Activation[])],
      loss,
      outputs: network.layers.at(-1)?.units ?? 0,
    },
    cuts: denseCuts,
    start: Float64Array.from(network.layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bias])),
    parameters: totalSize(blocks),
    plan: (examples) => layOutPlan(experiment, examples),
    given(put, update) {
      put([optimizer.learningRate], 'learningRate');
      for (const [n, example] of batches.of(update).entries()) {
        put(data.inputs[example] as readonly number[], 'a', n, 0);
        put(data.targets[example] as readonly number[], 'y', n);
      }
    },
  });
}

const gradientOf = ({ quantity }: ParameterBlock): Quantity =>
  quantity === 'weights' ? 'weightGradient' : 'biasGradient';
const stepOf = ({ quantity }: ParameterBlock): Quantity => (quantity === 'weights' ? 'weightStep' : 'biasStep');

function layOut(experiment: Experiment, blocks: readonly ParameterBlock[], examples: number) {
  const builder = layoutBuilder();
  const sizes = layerSizes(experiment.network);
  const outputs = sizes.at(-1) as number;
  const layers = range(1, sizes.length - 1).map((l) => [l, sizes[l] as number, sizes[l - 1] as number] as const);
  for (const block of blocks) builder.add(block.quantity, prefixOf(block), block.shape);
  builder.endOfParameters();
  builder.endOfPersistent();
  builder.add('learningRate', [], []);
  for (const n of range(0, examples)) addGiven(builder, n, experiment.network.inputs, outputs);
  builder.endOfGiven();
  for (const n of range(0, examples)) {
    for (const [l, ...size] of layers) addLayer(builder, [n, l], size);
    addLoss(builder, n, outputs, examples);
    for (const [l, units, inputs] of layers.toReversed()) {
      const above = sizes[l + 1];
      if (above !== undefined) builder.add('path', [n, l], [units, above]);
      for (const name of ['activationGradient', 'activationSlope', 'delta'] as const)
        builder.add(name, [n, l], [units]);
      if (examples > 1) builder.add('exampleWeightGradient', [n, l], [units, inputs]);
    }
  }
  builder.add('loss', [], []);
  for (const block of blocks) {
    builder.add(gradientOf(block), prefixOf(block), block.shape);
    if (block.learned) builder.add(stepOf(block), prefixOf(block), block.shape);
  }
  return builder.finish();
}

/** The order of the lesson; see lay-out-plan.ts. */
function layOutPlan(experiment: Experiment, examples: number): Plan {
  const blocks = parameterBlocks(experiment);
  const layout = layOut(experiment, blocks, examples);
  const sizes = layerSizes(experiment.network);
  const last = sizes.length - 1;
  const { emit, finish } = eventWriter((kind) => (kinds[kind] as KindOfEvent).pass);
  const slot = slotsIn(layout);
  const acts = forwardActs(slot, emit);
  const batch = range(0, examples);
  const backward = (n: number, l: number, inputs: number, j: number) => {
    const [gradient, slope] = [slot('activationGradient', n, l) + j, slot('activationSlope', n, l) + j];
    const [sum, a, delta] = [slot('z', n, l) + j, slot('a', n, l) + j, slot('delta', n, l) + j];
    if (l === last) emit('lossSlope', l, gradient, [a, slot('y', n) + j]);
    else {
      const above = sizes[l + 1] as number;
      const paths = slot('path', n, l) + j * above;
      for (let k = 0; k < above; k++) {
        const weight = slot('weights', l + 1) + k * (sizes[l] as number) + j;
        emit('path', l, paths + k, [slot('delta', n, l + 1) + k, weight]);
      }
      emit('gather', l, gradient, range(paths, above));
    }
    emit('activationSlope', l, slope, [sum, a]);
    emit('delta', l, delta, [gradient, slope]);
    const row = (examples > 1 ? slot('exampleWeightGradient', n, l) : slot('weightGradient', l)) + j * inputs;
    for (let i = 0; i < inputs; i++) emit('weightGradient', l, row + i, [delta, slot('a', n, l - 1) + i]);
    if (examples === 1) emit('biasGradient', l, slot('biasGradient', l) + j, [delta]);
  };
  const average = (l: number, inputs: number, j: number) => {
    const mean = (write: number, firsts: readonly number[], k: number) =>
      emit(
        'meanGradient',
        l,
        write + k,
        firsts.map((first) => first + k),
      );
    const gradients = batch.map((n) => slot('exampleWeightGradient', n, l));
    for (const k of range(j * inputs, inputs)) mean(slot('weightGradient', l), gradients, k);
    mean(
      slot('biasGradient', l),
      batch.map((n) => slot('delta', n, l)),
      j,
    );
  };
  const update = (l: number, inputs: number, j: number) => {
    for (const [quantity, numbers] of [['weights', range(j * inputs, inputs)] as const, ['bias', [j]] as const]) {
      const block = blocks.find((each) => each.quantity === quantity && each.layer === l) as ParameterBlock;
      for (const k of numbers) {
        if (!isLearned(block, k)) continue;
        const [parameter, step] = [slot(quantity, l) + k, slot(stepOf(block), l) + k];
        emit('step', l, step, [slot('learningRate'), slot(gradientOf(block), l) + k]);
        emit('update', l, parameter, [parameter, step]);
      }
    }
  };
  /** Every unit of a layer, with its number of inputs. */
  const units = (l: number, act: (l: number, inputs: number, j: number) => void) => {
    for (const j of range(0, sizes[l] as number)) act(l, sizes[l - 1] as number, j);
  };
  const downwards = range(1, last).toReversed();
  for (const n of batch) {
    for (const l of range(1, last)) units(l, (...unit) => acts.unit(n, ...unit));
    acts.loss(n, last, sizes[last] as number, examples);
    for (const l of downwards) units(l, (...unit) => backward(n, ...unit));
  }
  acts.meanLoss(examples);
  if (examples > 1) for (const l of downwards) units(l, average);
  for (const l of downwards) units(l, update);
  return finishPlan(layout, finish(), examples);
}
