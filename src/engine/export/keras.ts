/** The experiment as a Keras 3 program on TensorFlow. Comments in it say where Keras has other conventions. */
import { activationNames } from '../math/activations.ts';
import { activationWords, kerasOwn } from './activations.ts';
import { optimizerLines } from './keras-optimizers.ts';
import { batchLines, dataLines, heading, loopLines, maskLines, type Program, type ProgramLayer } from './program.ts';
import { float, indented, type Lines, withList } from './python.ts';

export function kerasProgram(program: Program): Lines {
  const { head, pick } = loopLines(program);
  const { experiment, x, y } = program;
  const { rule, clipNorm, l2, l1 } = experiment.training;
  const { setup, update } = optimizerLines(program);
  return [
    heading(program, 'Keras'),
    'import os',
    '',
    'os.environ["KERAS_BACKEND"] = "tensorflow"',
    '',
    'import keras',
    'import numpy as np',
    'import tensorflow as tf',
    '',
    'keras.config.set_floatx("float64")  # Keras computes with 32 bits unless it is told otherwise',
    program.layers.some(({ rate }) => rate > 0) && dropoutClass,
    ownFunctions(program),
    '',
    dataLines(program, 'np.array'),
    '',
    program.layers.map((layer) => layerLines(program, layer)),
    modelLines(program),
    '',
    '# The parameters before the first update. Keras stores weights as (in, out): W[j, i] is the weight',
    '# into unit j from unit i, so .T turns it over.',
    program.layers.map(({ l, weights, bias, activation, slope }) => [
      withList(`W${l} = np.array(`, weights, ')'),
      withList(`b${l} = np.array(`, bias, ')'),
      `layer${l}.set_weights([W${l}.T, b${l}])`,
      activation === 'prelu' && `slope${l}.set_weights([np.array([${float(slope)}])])`,
    ]),
    learnedLines(program),
    '',
    lossFunction(program),
    setup,
    batchLines(program),
    maskLines(program),
    '',
    head,
    indented([
      pick,
      program.layers.map(
        ({ l, rate }) => rate > 0 && `dropout${l}.kept = np.array(kept${l}[update]) / (1 - ${float(rate)})`,
      ),
      rule === 'perceptron'
        ? [
            'with tf.GradientTape() as tape:',
            indented([`z = model(${x})`]),
            `error = ${y} - keras.ops.cast(z >= 0, "float64")`,
            'print(*np.ravel(error))',
            '# The perceptron rule: minus the error stands in place of a derivative',
            `gradients = tape.gradient(z, learned, output_gradients=-error / len(${x}))`,
          ]
        : [
            'with tf.GradientTape() as tape:',
            indented([`loss = loss_function(${y}, model(${x}))`]),
            'print(float(loss))',
            'gradients = tape.gradient(loss, learned)',
          ],
      clipNorm !== undefined && `gradients, _ = tf.clip_by_global_norm(gradients, ${float(clipNorm)})`,
      penalties(l2, l1),
      update,
    ]),
  ];
}

const dropoutClass: Lines = [
  '',
  '',
  'class Dropout(keras.layers.Layer):',
  indented([
    '"""Like keras.layers.Dropout, but with masks that are given, not drawn."""',
    '',
    'kept = 1.0',
    '',
    'def call(self, a):',
    indented(['return a * self.kept']),
  ]),
  '',
];

/** Two activations of Keras hold constants of 32 bits, whatever the rest computes with. */
function ownFunctions({ layers }: Program): Lines {
  const names = activationNames.filter((name) => layers.some(({ activation }) => activation === name));
  const lines = names.flatMap((name): Lines => {
    const own = kerasOwn(name, 'trained');
    if (own === undefined) return [];
    return ['', '', `def ${name.replace('-', '_')}(z):`, indented([`${own.body('')}${own.comment ?? ''}`])];
  });
  return lines.length > 0 ? [...lines, ''] : [];
}

function layerLines({ fused, last }: Program, layer: ProgramLayer): Lines {
  const { l, units, activation, rate } = layer;
  const toZ = layer === last && fused;
  const name = toZ ? undefined : activationWords[activation].keras.trained;
  return [
    `layer${l} = keras.layers.Dense(${units}${name === undefined ? '' : `, activation=${name}`})${
      toZ ? `  # ends with z: the loss contains the ${activation}, and stays finite` : ''
    }`,
    activation === 'prelu' &&
      `slope${l} = keras.layers.PReLU(shared_axes=[1])  # one slope for the layer; Keras would learn one a unit`,
    rate > 0 && `dropout${l} = Dropout()`,
  ];
}

function modelLines({ experiment, layers }: Program): Lines {
  const parts = layers.flatMap(({ l, activation, rate }) => [
    `layer${l}`,
    ...(activation === 'prelu' ? [`slope${l}`] : []),
    ...(rate > 0 ? [`dropout${l}`] : []),
  ]);
  return [`model = keras.Sequential([keras.Input(shape=(${experiment.network.inputs},)), ${parts.join(', ')}])`];
}

function learnedLines({ layers, frozen }: Program): Lines {
  if (!frozen) return ['learned = model.trainable_variables'];
  const learned = layers.flatMap(({ l, activation }) => [
    `layer${l}.kernel`,
    ...(activation === 'prelu' ? [`slope${l}.alpha`] : []),
  ]);
  return [`learned = [${learned.join(', ')}]  # the biases are frozen`];
}

function lossFunction({ experiment }: Program): Lines {
  if (experiment.training.rule === 'perceptron') return [];
  switch (experiment.training.loss) {
    case 'mse':
      return ['loss_function = keras.losses.MeanSquaredError()'];
    case 'half-squared-error':
      return [
        '',
        'def loss_function(y, a):',
        indented(['return keras.ops.mean(keras.ops.sum((a - y) ** 2, axis=1)) / 2']),
        '',
        '',
      ];
    case 'binary-cross-entropy':
      return ['loss_function = keras.losses.BinaryCrossentropy(from_logits=True)'];
    case 'categorical-cross-entropy':
      return ['loss_function = keras.losses.CategoricalCrossentropy(from_logits=True)'];
  }
}

function penalties(l2 = 0, l1 = 0): Lines {
  if (l2 === 0 && l1 === 0) return [];
  return [
    '# Penalties pull the weights towards 0. keras.regularizers.L2(k) is k * sum(w**2), with slope 2 * k * w:',
    '# half the k. And the loss that is printed would contain it.',
    'for k, variable in enumerate(learned):',
    indented([
      'if variable.name == "kernel":',
      indented([
        l2 > 0 && `gradients[k] += ${float(l2)} * variable  # l2`,
        l1 > 0 && `gradients[k] += ${float(l1)} * keras.ops.sign(variable)  # l1`,
      ]),
    ]),
  ];
}
