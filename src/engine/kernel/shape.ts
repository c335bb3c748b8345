/** What a module depends on: all of an experiment but its numbers. Experiments of one shape share a module. */
import type { LayerSpec, TrainingSpec } from '../experiment.ts';
import type { ParameterBlock } from '../parameters.ts';
import type { OutputRule } from '../rules.ts';
import type { Workspace } from '../workspace.ts';
import type { Subject } from './subject.ts';

export interface LayerShape extends Pick<LayerSpec, 'units' | 'activation'> {
  /** Whether dropout sets some of its activations to 0. */
  readonly dropped?: boolean;
}

export interface Shape {
  readonly inputs: number;
  readonly layers: readonly LayerShape[];
  /** Undefined for a module that only answers. */
  readonly training?: TrainingShape;
}

export interface TrainingShape extends TrainingSpec {
  readonly output: OutputRule;
  /** Names of what the optimizer remembers of each parameter, and of all. */
  readonly memory: readonly string[];
  readonly powers: readonly string[];
  /** Whether gradients are added up before the optimizer sees them; else each example's go straight to it. */
  readonly summed: boolean;
  /** Whether inputs that are 0 are left out. */
  readonly sparse: boolean;
  /** How many parameters are learned, and whether others are not. */
  readonly learned: number;
  readonly partly: boolean;
}

/** Shapes that have the same text share a module: of a training's numbers it matters whether they are given, and are 0. */
export const textOf = ({ training, ...network }: Shape): string =>
  JSON.stringify(network) + JSON.stringify(training, (_, value) => (typeof value === 'number' ? value > 0 : value));

/** Examples take memory beside the page's own; and a module of straight code grows with its layers. */
const [mostNumbers, mostLayers] = [4e6, 12];

/** Below these, looking each input's place up costs more than its products. */
const [manyInputs, enoughZeros] = [16, 0.25];

/** Numbers of the parameters that are learned. */
export const learnedOf = (blocks: readonly ParameterBlock[]): number[] =>
  blocks.flatMap(({ offset, size, learned, only }) =>
    Array.from({ length: size }, (_, k) => offset + k).filter((k) => learned && (only?.has(k - offset) ?? true)),
  );

/** @returns undefined where the experiment is beyond the kernel, which the plain path then takes */
export function shapeOf(subject: Subject): Shape | undefined {
  const { experiment, blocks, parameters, rule: output, optimizer, constants } = subject;
  const { network, data, training } = experiment;
  const { inputs, layers } = network;
  const { loss, batchSize, clipNorm, dropout, l1, l2 } = training;
  const examples = data.inputs.length;
  const numbers = examples * (inputs + (data.targets[0]?.length ?? 0));
  const learned = learnedOf(blocks).length;
  const [last, ...inside] = layers.map(({ activation }) => activation).reverse();
  if (
    inside.length >= mostLayers ||
    numbers > mostNumbers ||
    numbers * learned === 0 ||
    // A cross-entropy has a slope of its own behind its partner alone.
    (loss.endsWith('entropy') && output !== 'fused') ||
    inside.some((activation) => activation === 'softmax' || activation === 'step') ||
    (last === 'step' && output !== 'perceptron') ||
    // Numbers that fill up pairs have gradients of 0, and 0 / (√0 + 0) would look like a fault.
    (constants.epsilon === 0 && optimizer.memory.includes('Square'))
  )
    return undefined;
  const zeros = () => data.inputs.flat().filter((value) => value === 0).length;
  return {
    inputs,
    layers: layers.map(({ units, activation }, k) => ({ units, activation, dropped: (dropout?.[k] ?? 0) > 0 })),
    training: {
      ...training,
      output,
      summed: Math.min(batchSize ?? examples, examples) > 1 || clipNorm !== undefined,
      // Leaving out w · 0 is exact where it changes at most the sign of a sum that is 0, and where that sign is lost: in a sum with a
      // bias that is no −0, and in a step away from a weight that is no −0. Memory would keep the sign, and so would decay.
      sparse:
        inputs > manyInputs &&
        training.optimizer.kind === 'sgd' &&
        l1 === undefined &&
        l2 === undefined &&
        zeros() >= enoughZeros * examples * inputs,
      learned,
      partly: learned < parameters.length,
      memory: optimizer.memory,
      powers: optimizer.powers,
    },
  };
}

/** The network of a workspace, which answers. */
export const answeringShape = ({ layers }: Workspace): Shape => ({
  inputs: layers[0]?.inputs as number,
  layers: layers.map(({ units, activation }) => ({
    units,
    activation: (activation?.name ?? 'softmax') as LayerSpec['activation'],
  })),
});
