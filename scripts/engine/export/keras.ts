/**
 * The experiment as a Keras 3 program on TensorFlow. Layers and gradients are Keras' and TensorFlow's; the step is written out,
 * because the optimizers of Keras put ε elsewhere and start Adagrad at 0.1, and would give other numbers.
 */
import type { ActivationName } from '../../../src/engine/math/activations.ts';
import type { LossName } from '../../../src/engine/math/losses.ts';
import { dataLines, type Program, ruleLines, title } from './program.ts';

const activation: Readonly<Record<ActivationName, (l: number) => string>> = {
  step: () => 'keras.layers.Lambda(lambda z: keras.ops.cast(z >= 0, "float64"))',
  linear: () => 'keras.layers.Activation("linear")',
  sigmoid: () => 'keras.layers.Activation("sigmoid")',
  tanh: () => 'keras.layers.Activation("tanh")',
  relu: () => 'keras.layers.Activation("relu")',
  'leaky-relu': () => 'keras.layers.LeakyReLU(negative_slope=0.01)',
  prelu: (l) => `keras.layers.PReLU(shared_axes=[1], alpha_initializer=keras.initializers.Constant(SLOPES[${l}]))`,
  elu: () => 'keras.layers.Activation("elu")',
  softplus: () => 'keras.layers.Activation("softplus")',
  gelu: () => 'keras.layers.Activation(lambda z: keras.activations.gelu(z, approximate=False))',
  swish: () => 'keras.layers.Activation("silu")',
  softmax: () => 'keras.layers.Softmax()',
};

const loss: Readonly<Record<LossName, string>> = {
  mse: 'tf.reduce_mean((a - y) ** 2)',
  'half-squared-error': 'tf.reduce_mean(tf.reduce_sum((a - y) ** 2, -1)) / 2',
  'binary-cross-entropy': 'tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z))',
  'categorical-cross-entropy': 'tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=z))',
};

export function keras(program: Program): string | readonly string[] {
  const { network, training } = program.experiment;
  const { layers } = network;
  if (training.rule === 'perceptron') return ['the perceptron rule has no gradient; export to numpy'];
  const frozen = training.freeze?.includes('bias') ?? false;
  const forward = layers.flatMap((_, l) => [
    `    z = DENSE[${l}](a)`,
    `    a = ACTIVATION[${l}](z)`,
    ...((training.dropout?.[l] ?? 0) > 0 ? [`    a = a * tf.constant(MASKS[update][${l}], tf.float64)`] : []),
  ]);
  const { clipNorm, l1, l2 } = training;
  const penalties = [
    ...(l2 === undefined ? [] : [`        if kind == "W": g = g + ${l2} * p`]),
    ...(l1 === undefined ? [] : [`        if kind == "W": g = g + ${l1} * tf.sign(p)`]),
  ];
  return [
    title(program, 'keras 3 and tensorflow'),
    'import os',
    '',
    'os.environ["KERAS_BACKEND"] = "tensorflow"',
    'import keras',
    'import tensorflow as tf',
    '',
    'keras.backend.set_floatx("float64")',
    '',
    ...dataLines(program, (text) => `tf.constant(${text}, tf.float64)`),
    '',
    `DENSE = [keras.layers.Dense(len(b)) for b in BIASES]`,
    `ACTIVATION = [${layers.map((layer, l) => activation[layer.activation](l)).join(', ')}]`,
    '',
    '',
    'def forward(a, update):',
    ...forward,
    '    return z, a',
    '',
    '',
    'def step(p, g, state, t):',
    ...ruleLines(program.experiment, 'tf.sqrt').map((line) => `    ${line}`),
    '',
    '',
    `forward(tf.zeros((len(BATCHES[0]), ${network.inputs}), tf.float64), 0)  # builds the layers`,
    'LEARNED = []',
    'for dense, act, weights, bias in zip(DENSE, ACTIVATION, WEIGHTS, BIASES):',
    '    dense.set_weights([[list(column) for column in zip(*weights)], bias])  # Keras keeps a kernel as (in, out)',
    `    LEARNED += [("W", dense.kernel)]${frozen ? '' : ' + [("B", dense.bias)]'} + [("S", s) for s in act.trainable_variables]`,
    'STATE = [{} for _ in LEARNED]',
    '',
    'for update in range(UPDATES):',
    '    batch = BATCHES[update % len(BATCHES)]',
    '    y = tf.gather(TARGETS, batch)',
    '    with tf.GradientTape() as tape:',
    '        z, a = forward(tf.gather(INPUTS, batch), update)',
    `        loss = ${loss[training.loss]}`,
    '    print(float(loss))',
    '    gradients = tape.gradient(loss, [p.value for _, p in LEARNED])',
    ...(clipNorm === undefined ? [] : [`    gradients, _ = tf.clip_by_global_norm(gradients, ${clipNorm})`]),
    '    for (kind, p), g, state in zip(LEARNED, gradients, STATE):',
    ...penalties,
    '        p.assign(step(tf.convert_to_tensor(p), g, state, update + 1))',
  ].join('\n');
}
