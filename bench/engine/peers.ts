/**
 * The update of other libraries on the bench's networks, one example at a time, as each does it by itself. They are no part of this
 * repository: the bench is told in which folder TensorFlow Playground's nn.ts lies, and the packages brain.js, synaptic and convnetjs.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Experiment, layerSizes } from '../../src/engine/experiment.ts';
import { library } from '../workbench/playground.ts';
import type { Contender } from './measure.ts';
import type { BenchNetwork } from './networks.ts';

type Step = (n: number) => void;

interface Brain {
  readonly NeuralNetwork: new (
    options: object,
  ) => {
    sizes: readonly number[];
    initialize(): void;
    trainPattern(pattern: object): void;
    updateTrainingOptions(options: object): void;
  };
}
interface Synaptic {
  readonly Architect: { readonly Perceptron: new (...sizes: readonly number[]) => SynapticNetwork };
  readonly Neuron: { readonly squash: Readonly<Record<'TANH' | 'LOGISTIC' | 'RELU', unknown>> };
}
interface SynapticNetwork {
  readonly layers: { readonly hidden: readonly SynapticLayer[]; readonly output: SynapticLayer };
  setOptimize(on: boolean): void;
  activate(x: readonly number[]): void;
  propagate(rate: number, y: readonly number[]): void;
}
interface SynapticLayer {
  set(options: object): void;
}
interface ConvNet {
  readonly Net: new () => { makeLayers(layers: readonly object[]): void };
  readonly Vol: new (x: readonly number[]) => object;
  readonly SGDTrainer: new (net: object, options: object) => { train(x: object, y: unknown): void };
}

const activationOf = ({ network }: Experiment) => network.layers[0]?.activation as 'sigmoid' | 'tanh' | 'relu';
const isClassifier = ({ network }: Experiment) => network.layers.at(-1)?.activation === 'softmax';

async function playground(folder: string, experiment: Experiment): Promise<Step> {
  const { data, training } = experiment;
  const nn = await library(path.join(folder, 'nn.ts'));
  const { Activations: its } = nn as unknown as { readonly Activations: Readonly<Record<string, unknown>> };
  const inside = its[activationOf(experiment).toUpperCase()];
  const net = nn.buildNetwork(
    layerSizes(experiment.network),
    inside,
    isClassifier(experiment) ? its['LINEAR'] : inside,
    null,
    data.inputs[0]?.map((_, i) => `x${i}`) ?? [],
  );
  return (n) => {
    nn.forwardProp(net, data.inputs[n] as readonly number[]);
    nn.backProp(net, data.targets[n]?.[0] as number, nn.Errors.SQUARE);
    nn.updateWeights(net, training.optimizer.learningRate, 0);
  };
}

/** Its outputs have the activation of its other layers, and it takes no momentum of 0. */
function brain({ NeuralNetwork }: Brain, experiment: Experiment): Step {
  const { data, training } = experiment;
  const { learningRate } = training.optimizer;
  const options = { activation: activationOf(experiment), learningRate, momentum: 0.1 };
  const net = new NeuralNetwork({ ...options, hiddenLayers: layerSizes(experiment.network).slice(1, -1) });
  net.updateTrainingOptions(options);
  net.sizes = layerSizes(experiment.network);
  net.initialize();
  const patterns = data.inputs.map((input, n) => ({ input, output: data.targets[n] }));
  return (n) => net.trainPattern(patterns[n] as object);
}

function synaptic({ Architect, Neuron }: Synaptic, experiment: Experiment): Step {
  const { data, training } = experiment;
  const net = new Architect.Perceptron(...layerSizes(experiment.network));
  // It writes a line of code for each weight: for thousands of them that takes minutes, and it does without.
  if (experiment.network.inputs > 100) net.setOptimize(false);
  const squash = { sigmoid: Neuron.squash.LOGISTIC, tanh: Neuron.squash.TANH, relu: Neuron.squash.RELU };
  for (const layer of net.layers.hidden) layer.set({ squash: squash[activationOf(experiment)] });
  if (!isClassifier(experiment)) net.layers.output.set({ squash: squash[activationOf(experiment)] });
  return (n) => {
    net.activate(data.inputs[n] as readonly number[]);
    net.propagate(training.optimizer.learningRate, data.targets[n] as readonly number[]);
  };
}

function convnet({ Net, Vol, SGDTrainer }: ConvNet, experiment: Experiment): Step {
  const { network, data, training } = experiment;
  const net = new Net();
  const dense = network.layers.slice(0, isClassifier(experiment) ? -1 : undefined);
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: network.inputs },
    ...dense.map(({ units, activation }) => ({ type: 'fc', num_neurons: units, activation })),
    isClassifier(experiment)
      ? { type: 'softmax', num_classes: network.layers.at(-1)?.units }
      : { type: 'regression', num_neurons: network.layers.at(-1)?.units },
  ]);
  const trainer = new SGDTrainer(net, {
    learning_rate: training.optimizer.learningRate,
    momentum: 0,
    batch_size: 1,
    l2_decay: 0,
  });
  const x = data.inputs.map((row) => new Vol([...row]));
  const y = data.targets.map((row) => (isClassifier(experiment) ? row.indexOf(1) : [...row]));
  return (n) => trainer.train(x[n] as object, y[n]);
}

/** @param folder holds nn.ts, and node_modules with the packages */
export async function peers(folder: string, network: BenchNetwork): Promise<Contender[]> {
  const require = createRequire(path.resolve(folder, 'package.json'));
  const { experiment } = network;
  const plain: Experiment = {
    ...experiment,
    data: { inputs: experiment.data.inputs.map((x) => [...x]), targets: experiment.data.targets.map((y) => [...y]) },
  };
  const steps: readonly (readonly [string, Step])[] = [
    ['TensorFlow Playground, nn.ts', await playground(folder, plain)],
    ['brain.js', brain(require('brain.js'), plain)],
    ['synaptic', synaptic(require('synaptic'), plain)],
    ['convnetjs', convnet(require('convnetjs'), plain)],
  ];
  // Some of them take a tenth of a second for a few updates of a large network.
  const units = experiment.network.inputs > 100 ? 25 : Math.floor(network.slice / 8);
  const examples = experiment.data.inputs.length;
  return steps.map(([name, step]) => ({
    name,
    units,
    run() {
      for (let u = 0; u < units; u++) step(u % examples);
    },
  }));
}
