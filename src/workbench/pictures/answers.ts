/** What every unit of a network answers at many places: one forward pass of the engine for each of them. */
import type { Experiment } from '../../engine/experiment.ts';
import { forwardMany } from '../../engine/forward-many.ts';
import { parameterBlocks, totalSize } from '../../engine/parameters.ts';
import { createWorkspace } from '../../engine/workspace.ts';
import type { InputPlane } from './input-plane.ts';

/** Activations by layer (0 are the inputs), unit and place. */
export type Answers = readonly (readonly Float64Array[])[];

/** @param columns what the network reads, for each of its inputs one number a place */
export type Answering = (parameters: ArrayLike<number>, columns: readonly Float64Array[]) => Answers;

/**
 * Prepares forward passes through a network.
 * @returns a function of all parameters, in the order of the engine's parameters.ts; new arrays with every call
 */
export function createAnswers({ network, training }: Pick<Experiment, 'network' | 'training'>): Answering {
  // Only what is computed forwards: a rule without memory needs no more than the parameters.
  const optimizer = { kind: 'sgd', learningRate: 0 } as const;
  const experiment = { network, data: { inputs: [], targets: [] }, training: { ...training, optimizer } };
  const parameters = new Float64Array(totalSize(parameterBlocks(experiment)));
  const workspace = createWorkspace(experiment, parameters);
  return (given, columns) => {
    parameters.set(given);
    return forwardMany(workspace, columns);
  };
}

/** What every unit answers over the input plane: the picture of each unit and the decision field come from one pass. */
export interface Grid {
  readonly plane: InputPlane;
  readonly answers: Answers;
}

export const gridOf = (answering: Answering, plane: InputPlane, parameters: ArrayLike<number>): Grid => ({
  plane,
  answers: answering(parameters, plane.columns),
});
