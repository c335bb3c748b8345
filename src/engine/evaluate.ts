/** How well a network does on a set of examples: mean loss, share of right classes, units that are dead. */
import type { Experiment } from './experiment.ts';
import { forwardToOutputs, type Outputs } from './forward-many.ts';
import { type Loss, losses } from './math/losses.ts';
import { predictedClass } from './metrics/predicted-class.ts';
import { createWorkspace, startState } from './workspace.ts';

type Columns = readonly Float64Array[];

export interface Evaluation {
  /** The mean over the examples, without penalties and dropout; the same bits as Trainer.meanLoss. */
  readonly loss: number;
  /** The share of examples whose class is the one that the outputs speak for (see predictedClass); NaN without classes. */
  readonly accuracy: number;
  /** For layer 1, 2 …: the share of its units of relu that answer 0 to every example; NaN in a layer of another activation. */
  readonly deadShares: readonly number[];
}

/**
 * Prepares evaluations of one set of examples.
 * @param examples at least one; positions in the experiment's data, in the order in which the losses are added
 * @param classes whether the targets are classes: one column of 0 and 1, or one-hot
 * @returns a function of all parameters, in the order of parameters.ts
 */
export function createEvaluation(
  { network, data, training }: Experiment,
  examples: readonly number[],
  classes: boolean,
): (parameters: ArrayLike<number>) => Evaluation {
  const rows = (matrix: readonly (readonly number[])[]) => examples.map((n) => matrix[n] as readonly number[]);
  const inputs = columnsOf(rows(data.inputs), network.inputs);
  const targets = columnsOf(rows(data.targets), network.layers.at(-1)?.units ?? 0);
  const labels = classes ? rows(data.targets).map(predictedClass) : undefined;
  const loss = losses[training.loss];
  // Nothing is learned here: the plainest of optimizers, which remembers nothing.
  const forwards = {
    network,
    data,
    training: { loss: training.loss, optimizer: { kind: 'sgd', learningRate: 0 } },
  } as const;
  const workspace = createWorkspace(forwards, startState(forwards));
  return (parameters) => {
    workspace.parameters.set(parameters);
    const { answers, ...outputs } = forwardToOutputs(workspace, inputs);
    return {
      loss: meanLoss(outputs, answers.at(-1) as Columns, targets, loss),
      accuracy: labels === undefined ? Number.NaN : accuracy(answers.at(-1) as Columns, labels),
      deadShares: network.layers.map(({ activation }, k) =>
        activation === 'relu' ? deadShare(answers[k + 1] as Columns) : Number.NaN,
      ),
    };
  };
}

/** A column for each number of a row. Shape (columns, rows). */
const columnsOf = (rows: readonly (readonly number[])[], columns: number): Float64Array[] =>
  Array.from({ length: columns }, (_, i) => Float64Array.from(rows, (row) => row[i] as number));

/** Output by output, then example by example, as train.ts adds them; its 0 that is no −0, too. */
function meanLoss({ z, logSumExp }: Outputs, a: Columns, targets: Columns, loss: Loss): number {
  const [units, count] = [z.length, z[0]?.length ?? 0];
  let total = 0;
  for (let n = 0; n < count; n++) {
    let example = 0;
    for (let k = 0; k < units; k++) {
      const term = loss.term(z[k]![n]!, a[k]![n]!, targets[k]![n]!, units, logSumExp[n]);
      example = k === 0 ? term : example + term;
    }
    total += example;
  }
  return total / count;
}

function accuracy(a: Columns, labels: readonly number[]): number {
  const outputs = a.map(() => 0);
  let right = 0;
  for (const [n, label] of labels.entries()) {
    for (let k = 0; k < outputs.length; k++) outputs[k] = a[k]![n]!;
    if (predictedClass(outputs) === label) right++;
  }
  return right / labels.length;
}

const deadShare = (a: Columns) => a.filter((unit) => unit.every((answer) => answer === 0)).length / a.length;
