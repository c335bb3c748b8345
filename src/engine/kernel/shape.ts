/** What a module depends on: all of an experiment but its numbers. Experiments of one shape share a module. */
import type { LayerSpec, TrainingSpec } from '../experiment.ts';
import type { OptimizerName } from '../optimizers.ts';
import type { ParameterBlock } from '../parameters.ts';
import type { OutputRule } from '../rules.ts';
import type { Workspace } from '../workspace.ts';
import type { Subject } from './subject.ts';

export type LayerShape = Pick<LayerSpec, 'units' | 'activation'>;

export interface Shape {
  readonly inputs: number;
  readonly layers: readonly LayerShape[];
  /** Undefined for a module that only answers. */
  readonly training?: TrainingShape;
}

export interface TrainingShape extends Pick<TrainingSpec, 'loss'> {
  readonly kind: OptimizerName;
  readonly output: OutputRule;
  /** Names of what the optimizer remembers of each parameter, and of all. */
  readonly memory: readonly string[];
  readonly powers: readonly string[];
  /** Whether there is such a thing. */
  readonly l1: boolean;
  readonly l2: boolean;
  readonly clipped: boolean;
  /** For each layer, whether some of its activations are dropped; undefined where none of any is. */
  readonly dropped: readonly boolean[] | undefined;
  /** Whether gradients are added up before the optimizer sees them; else each example's go straight to it. */
  readonly summed: boolean;
  /** Whether inputs that are 0 are left out. */
  readonly sparse: boolean;
  /** How many parameters are learned, and whether others are not. */
  readonly learned: number;
  readonly partly: boolean;
}

/** Examples take memory beside the page's own; and a module of straight code grows with its layers. */
const [mostNumbers, mostLayers] = [4e6, 12];

/** Below these, looking each input's place up costs more than its products. */
const [manyInputs, enoughZeros] = [16, 0.25];

/** Numbers of the parameters that are learned. */
export const learnedOf = (blocks: readonly ParameterBlock[]): number[] =>
  blocks.flatMap(({ offset, size, learned, only }) =>
    Array.from({ length: size }, (_, k) => offset + k).filter((k) => learned && (only?.has(k - offset) ?? true)),
  );

/** The network of a workspace: all of the shape of a module that answers. */
export const answeringShape = ({ layers }: Pick<Workspace, 'layers'>): Shape => ({
  inputs: layers[0]?.inputs as number,
  layers: layers.map(({ units, activation }) => ({
    units,
    activation: (activation?.name ?? 'softmax') as LayerSpec['activation'],
  })),
});

/**
 * @param subject of an experiment that can be trained (validation/consistency.ts)
 * @returns undefined where it is beyond the kernel, which the plain path then takes
 */
export function shapeOf(subject: Subject): Shape | undefined {
  const { rule: output, optimizer, constants } = subject;
  const { data, training } = subject.experiment;
  const { loss, batchSize, dropout } = training;
  const { kind } = training.optimizer;
  const { memory, powers } = optimizer;
  const network = answeringShape(subject);
  const examples = data.inputs.length;
  const inputs = examples * network.inputs;
  const learned = learnedOf(subject.blocks).length;
  if (
    network.layers.length > mostLayers ||
    inputs + examples * (data.targets[0]?.length ?? 0) > mostNumbers ||
    examples * learned === 0 ||
    // Numbers that fill up pairs have gradients of 0, and 0 / (√0 + 0) would look like a fault.
    (constants.epsilon === 0 && memory.includes('Square'))
  )
    return undefined;
  const has = (name: 'l1' | 'l2' | 'clipNorm') => training[name] !== undefined;
  const [l1, l2, clipped] = [has('l1'), has('l2'), has('clipNorm')];
  const dropped = dropout?.map((rate) => rate > 0);
  const zeros = () => data.inputs.flat().filter((value) => value === 0).length;
  // Leaving out w · 0 is exact where it changes at most the sign of a sum that is 0, and where that sign is lost: in a sum with a
  // bias that is no −0, and in a step away from a weight that is no −0. Memory would keep the sign, and so would decay.
  const sparse = network.inputs > manyInputs && kind === 'sgd' && !l1 && !l2 && zeros() >= enoughZeros * inputs;
  const summed = clipped || Math.min(batchSize ?? examples, examples) > 1;
  const partly = learned < subject.parameters.length;
  return {
    ...network,
    training: { loss, kind, output, memory, powers, l1, l2, clipped, dropped, summed, sparse, learned, partly },
  };
}
