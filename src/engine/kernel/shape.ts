/** What a module depends on: all of an experiment but its numbers. Experiments of one shape share a module. */
import type { Experiment } from '../experiment.ts';
import type { ActivationName } from '../math/activations.ts';
import { type LossName, losses } from '../math/losses.ts';
import { constantsOf, type OptimizerName } from '../optimizers.ts';
import { learnedRanges, parameterBlocks, totalSize } from '../parameters.ts';
import { isDropped, type OutputRule, outputRule } from '../rules.ts';

export interface LayerShape {
  readonly units: number;
  readonly activation: ActivationName;
  /** Whether dropout sets some of its activations to 0. */
  readonly dropped: boolean;
}

export interface Shape {
  readonly inputs: number;
  readonly layers: readonly LayerShape[];
  readonly loss: LossName;
  readonly rule: OutputRule;
  readonly optimizer: OptimizerName;
  /** Whether gradients are added up before the optimizer sees them; else each example's go straight to it. */
  readonly summed: boolean;
  readonly clipped: boolean;
  readonly l1: boolean;
  readonly l2: boolean;
  /** How many parameters are learned, where not all of them are. */
  readonly learned: number | undefined;
  /** Whether inputs that are 0 are left out. */
  readonly sparse: boolean;
}

/** Examples take memory beside the page's own; and a module of straight code grows with its weights. */
const limits = { numbers: 4_000_000, layers: 12 } as const;

/** Few inputs are a row of instructions, in which none can be left out. */
const manyInputs = 16;
/** Below this share of zeros, looking each input's place up costs more than its products. */
const enoughZeros = 0.25;

/** @returns undefined where the experiment is beyond the kernel, which the plain path then takes */
export function shapeOf(experiment: Experiment): Shape | undefined {
  const { network, data, training } = experiment;
  const examples = data.inputs.length;
  const last = network.layers.at(-1);
  if (last === undefined || network.layers.length > limits.layers || examples === 0) return undefined;
  if (examples * (network.inputs + last.units) > limits.numbers) return undefined;
  const rule = outputRule(experiment);
  if (losses[training.loss].fused && rule !== 'fused') return undefined;
  const inside = network.layers.slice(0, -1).map(({ activation }) => activation);
  if (inside.includes('softmax') || inside.includes('step')) return undefined;
  if (last.activation === 'step' && rule !== 'perceptron') return undefined;
  const blocks = parameterBlocks(experiment);
  const ranges = learnedRanges(blocks);
  const learned = ranges.reduce((total, end, k) => (k % 2 === 0 ? total - end : total + end), 0);
  if (learned === 0) return undefined;
  const { kind } = training.optimizer;
  // Numbers that fill up pairs have gradients of 0, and 0 / (√0 + 0) would look like a fault.
  if (constantsOf(training.optimizer).epsilon === 0 && !['sgd', 'momentum', 'nesterov'].includes(kind))
    return undefined;
  return {
    inputs: network.inputs,
    layers: network.layers.map(({ units, activation }, k) => ({
      units,
      activation,
      dropped: isDropped(experiment, k + 1),
    })),
    loss: training.loss,
    rule,
    optimizer: kind,
    summed: Math.min(training.batchSize ?? examples, examples) > 1 || training.clipNorm !== undefined,
    clipped: training.clipNorm !== undefined,
    l1: training.l1 !== undefined,
    l2: training.l2 !== undefined,
    learned: learned < totalSize(blocks) ? learned : undefined,
    sparse: skipsZeros(experiment),
  };
}

/**
 * Leaving out w · 0 is exact where it changes at most the sign of a sum that is 0, and where that sign is lost: in a sum with a
 * bias that is no −0, and in a step away from a weight that is no −0. Memory would keep the sign, and so would decay.
 */
function skipsZeros({ network, data, training }: Experiment): boolean {
  if (network.inputs <= manyInputs || training.optimizer.kind !== 'sgd') return false;
  if (training.l1 !== undefined || training.l2 !== undefined) return false;
  const zeros = data.inputs.reduce((total, x) => total + x.filter((value) => value === 0).length, 0);
  return zeros >= enoughZeros * data.inputs.length * network.inputs;
}
