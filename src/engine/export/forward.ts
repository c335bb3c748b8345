/** The forward pass of an experiment as a program: no loss and no training, only what the network answers to the data. */
import { type Experiment, layerSizes } from '../experiment.ts';
import { activationWords, kerasOwn } from './activations.ts';
import type { ExportTarget } from './export.ts';
import { definitions } from './numpy-activations.ts';
import { type Program, type ProgramLayer, programOf } from './program.ts';
import { float, indented, type Lines, withList } from './python.ts';

/** A program that prints the outputs, a row for each example, or why the library cannot express it. */
export function forwardProgram(experiment: Experiment, target: ExportTarget): Lines | string {
  const program = programOf(experiment, 0);
  switch (target) {
    case 'pytorch':
      return pytorch(program);
    case 'numpy':
      return numpy(program);
    case 'keras':
      return keras(program);
    case 'sklearn':
      return scikitLearn(program);
  }
}

function heading({ experiment: { network, data } }: Program, library: string): Lines {
  const names = network.layers.map(({ activation }) => activation).join(', ');
  const examples = data.inputs.length === 1 ? 'one example' : `${data.inputs.length} examples`;
  return [`# What a ${layerSizes(network).join('-')} network (${names}) answers to ${examples}, in ${library}.`];
}

/** The numbers, and each layer as W, b and a formula of its z. */
function layers(program: Program, array: string, formula: (layer: ProgramLayer, z: string) => string): Lines {
  return [
    '# The inputs, a row for each example.',
    withList(`X = ${array}(`, program.experiment.data.inputs, ')'),
    '',
    '# W[j, i] is the weight into unit j from unit i.',
    program.layers.map(({ l, weights, bias }) => [
      withList(`W${l} = ${array}(`, weights, ')'),
      withList(`b${l} = ${array}(`, bias, ')'),
    ]),
    '',
    program.layers.map((layer) => {
      const { l } = layer;
      return [`z${l} = ${l === 1 ? 'X' : `a${l - 1}`} @ W${l}.T + b${l}`, `a${l} = ${formula(layer, `z${l}`)}`];
    }),
    '',
  ];
}

const numpy = (program: Program): Lines => [
  heading(program, 'NumPy'),
  program.layers.some(({ activation }) => activation === 'gelu') && 'import math\n',
  'import numpy as np',
  definitions(program),
  '',
  layers(program, 'np.array', ({ activation, slope }, z) => activationWords[activation].numpy.f(z, float(slope))),
  `print(a${program.last.l})`,
];

function pytorch(program: Program): Lines {
  const calls = program.layers.map(({ activation, slope }) =>
    activationWords[activation].torch.call('z', float(slope)),
  );
  return [
    heading(program, 'PyTorch'),
    'import torch',
    calls.some((call) => call.startsWith('nn.')) && 'from torch import nn',
    '',
    'torch.set_default_dtype(torch.float64)  # PyTorch computes with 32 bits unless it is told otherwise',
    'torch.set_printoptions(precision=9)',
    '',
    layers(program, 'torch.tensor', ({ activation, slope }, z) =>
      activationWords[activation].torch.call(z, float(slope)),
    ),
    `print(a${program.last.l})`,
  ];
}

/** What Keras has not, or has with other constants. */
function kerasFunctions({ layers: all }: Program): Lines {
  const used = new Map(all.map((layer) => [layer.activation, layer]));
  return [...used].flatMap(([name, { slope }]): Lines => {
    const own = kerasOwn(name, 'answering');
    return own === undefined
      ? []
      : ['', '', `def ${name.replace('-', '_')}(z):`, indented([own.body(float(slope))]), '', ''];
  });
}

const keras = (program: Program): Lines => [
  heading(program, 'Keras'),
  'import keras',
  'import numpy as np',
  '',
  'keras.config.set_floatx("float64")  # Keras computes with 32 bits unless it is told otherwise',
  kerasFunctions(program),
  '# The inputs, a row for each example.',
  withList('X = np.array(', program.experiment.data.inputs, ')'),
  '',
  program.layers.map(({ l, units, activation }) => {
    const name = activationWords[activation].keras.answering;
    return `layer${l} = keras.layers.Dense(${units}${name === undefined ? '' : `, activation=${name}`})`;
  }),
  `model = keras.Sequential([keras.Input(shape=(${program.experiment.network.inputs},)), ${program.layers.map(({ l }) => `layer${l}`).join(', ')}])`,
  '',
  '# W[j, i] is the weight into unit j from unit i. Keras stores (in, out), so .T turns it over.',
  program.layers.map(({ l, weights, bias }) => [
    withList(`W${l} = np.array(`, weights, ')'),
    withList(`b${l} = np.array(`, bias, ')'),
    `layer${l}.set_weights([W${l}.T, b${l}])`,
  ]),
  '',
  'print(model.predict(X, verbose=0))',
];

function scikitLearn(program: Program): Lines | string {
  const { experiment, last } = program;
  const names = program.layers.map(({ activation }) => activation);
  const unknown = names.find((name) => activationWords[name].sklearn === undefined);
  if (unknown !== undefined) return `scikit-learn cannot express it: its networks have no ${unknown}`;
  if (new Set(names.slice(0, -1)).size > 1)
    return 'scikit-learn cannot express it: its networks have one activation for all hidden layers';
  const hidden = program.layers.slice(0, -1);
  const row = (count: number) => `[${Array.from({ length: count }, () => '0.0').join(', ')}]`;
  return [
    heading(program, 'scikit-learn'),
    'import numpy as np',
    'from sklearn.neural_network import MLPRegressor',
    '',
    '# The inputs, a row for each example.',
    withList('X = np.array(', experiment.data.inputs, ')'),
    '',
    `model = MLPRegressor(hidden_layer_sizes=(${hidden.map(({ units }) => `${units},`).join(' ')}), activation="${activationWords[hidden[0]?.activation ?? 'linear'].sklearn}")`,
    '# A first call gives the arrays their shapes; what it learned is overwritten.',
    `model.partial_fit([${row(experiment.network.inputs)}], ${last.units === 1 ? '[0.0]' : `[${row(last.units)}]`})`,
    '',
    '# W[j, i] is the weight into unit j from unit i. scikit-learn stores (in, out), so .T turns it over.',
    program.layers.map(({ l, weights, bias }) => [
      withList(`W${l} = np.array(`, weights, ')'),
      withList(`b${l} = np.array(`, bias, ')'),
    ]),
    `model.coefs_ = [${program.layers.map(({ l }) => `W${l}.T`).join(', ')}]`,
    `model.intercepts_ = [${program.layers.map(({ l }) => `b${l}`).join(', ')}]`,
    last.activation !== 'linear' &&
      `model.out_activation_ = "${activationWords[last.activation].sklearn}"  # a regressor's own is linear`,
    '',
    'print(model.predict(X))',
  ];
}
