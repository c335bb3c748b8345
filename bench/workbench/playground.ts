/**
 * TensorFlow Playground's own network code (src/nn.ts of github.com/tensorflow/playground, Apache-2.0), as its page runs it. The
 * file is not part of this repository: the bench is told where a copy lies.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { type Experiment, layerSizes } from '../../src/engine/experiment.ts';

interface Link {
  weight: number;
}
interface Node {
  bias: number;
  readonly output: number;
  readonly inputLinks: readonly Link[];
}
type Network = readonly (readonly Node[])[];

/** As much of nn.ts as its page uses here. */
interface Library {
  buildNetwork(shape: number[], activation: unknown, output: unknown, penalty: null, inputs: string[]): Network;
  forwardProp(network: Network, inputs: readonly number[]): number;
  backProp(network: Network, target: number, error: unknown): void;
  updateWeights(network: Network, learningRate: number, penalty: number): void;
  forEachNode(network: Network, ignoreInputs: boolean, seen: (node: Node) => void): void;
  readonly Activations: { readonly TANH: unknown };
  readonly Errors: { readonly SQUARE: { error(output: number, target: number): number } };
}

/** One page of it. */
export interface Playground {
  /** What it calls a step: once through the training examples, in batches. */
  epoch(): void;
  /** The mean loss over examples, given as positions in the data. */
  loss(examples: readonly number[]): number;
  /** What every unit answers at every place, kept as its page keeps it. */
  field(places: readonly (readonly number[])[]): void;
}

export async function library(file: string): Promise<Library> {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputText).toString('base64')}`);
}

/** The same network on the same examples, from the same parameters: layers of tanh, half the squared error. */
export function playground(
  nn: Library,
  { network, data, training }: Experiment,
  everyone: Experiment['data'],
): Playground {
  const net = nn.buildNetwork(layerSizes(network), nn.Activations.TANH, nn.Activations.TANH, null, ['x', 'y']);
  for (const [k, { weights, bias }] of network.layers.entries())
    for (const [j, node] of (net[k + 1] as readonly Node[]).entries()) {
      node.bias = bias[j] as number;
      for (const [i, link] of node.inputLinks.entries()) link.weight = weights[j]?.[i] as number;
    }
  const { batchSize = 1, optimizer } = training;
  const boundary: number[][] = [];
  return {
    epoch() {
      for (const [n, x] of data.inputs.entries()) {
        nn.forwardProp(net, x);
        nn.backProp(net, data.targets[n]?.[0] as number, nn.Errors.SQUARE);
        if ((n + 1) % batchSize === 0) nn.updateWeights(net, optimizer.learningRate, 0);
      }
    },
    loss(examples) {
      let total = 0;
      for (const n of examples)
        total += nn.Errors.SQUARE.error(
          nn.forwardProp(net, everyone.inputs[n] as readonly number[]),
          everyone.targets[n]?.[0] as number,
        );
      return total / examples.length;
    },
    field(places) {
      for (const [k, place] of places.entries()) {
        nn.forwardProp(net, place);
        let unit = 0;
        nn.forEachNode(net, true, (node) => {
          const row = boundary[unit] ?? [];
          boundary[unit++] = row;
          row[k] = node.output;
        });
      }
    },
  };
}
