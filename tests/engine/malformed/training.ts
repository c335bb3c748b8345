/** Wrong ways to train. */
import { fourPixels, xorData } from '../examples.ts';
import { type Json, spoilt } from './spoilt.ts';

export const training = [
  spoilt('no training', 'training', /an object with loss/, (e) => delete e.training),
  spoilt('no loss', 'training.loss', /one of mse/, (e) => delete e.training.loss),
  spoilt('a misspelt loss', 'training.loss', /did you mean "half-squared-error"/, (e) => {
    e.training.loss = 'half-squared-eror';
  }),
  spoilt(
    'cross-entropy behind linear outputs',
    'network.layers[1]',
    /activation "softmax"/,
    (e) => {
      e.network.layers[1].activation = 'linear';
    },
    fourPixels(),
  ),
  spoilt('binary cross-entropy behind tanh', 'network.layers[1]', /activation "sigmoid"/, (e) => {
    e.network.layers[1].activation = 'tanh';
    e.training.loss = 'binary-cross-entropy';
  }),
  spoilt('no optimizer', 'training.optimizer', /an object with kind/, (e) => delete e.training.optimizer),
  spoilt('a misspelt optimizer', 'training.optimizer.kind', /did you mean "adam"/, (e) => {
    e.training.optimizer.kind = 'adma';
  }),
  spoilt('a learning rate below 0', 'training.optimizer.learningRate', /from 0/, (e) => {
    e.training.optimizer.learningRate = -0.1;
  }),
  spoilt(
    'no learning rate',
    'training.optimizer.learningRate',
    /finite number/,
    (e) => delete e.training.optimizer.learningRate,
  ),
  spoilt('momentum 1', 'training.optimizer.momentum', /from 0 to below 1/, (e) => {
    e.training.optimizer = { kind: 'momentum', learningRate: 1, momentum: 1 };
  }),
  spoilt('a constant that the optimizer has not', 'training.optimizer.beta1', /learningRate only/, (e) => {
    e.training.optimizer.beta1 = 0.9;
  }),
  spoilt('an epsilon of 0', 'training.optimizer.epsilon', /above 0/, (e) => {
    e.training.optimizer = { kind: 'adam', learningRate: 1, epsilon: 0 };
  }),
  spoilt('batches of 0', 'training.batchSize', /from 1/, (e) => {
    e.training.batchSize = 0;
  }),
  spoilt('batches of 1.5', 'training.batchSize', /whole number/, (e) => {
    e.training.batchSize = 1.5;
  }),
  spoilt('shuffle "yes"', 'training.shuffle', /true or false/, (e) => {
    e.training.shuffle = 'yes';
  }),
  spoilt('0 epochs', 'training.epochs', /from 1/, (e) => {
    e.training.epochs = 0;
  }),
  spoilt('frozen weights without a name', 'training.freeze[0]', /"w\.2\.0\.1"/, (e) => {
    e.training.freeze = ['weights'];
  }),
  spoilt('a frozen weight that there is not', 'training.freeze[1]', /one of its weights/, (e) => {
    e.training.freeze = ['w.1.0.0', 'w.1.0.99'];
  }),
  spoilt('clipping where everything is frozen', 'training.clipNorm', /something that is learned/, (e) => {
    const { layers } = e.network;
    e.training.freeze = layers.flatMap(({ weights, bias }: { weights: number[][]; bias: number[] }, k: number) => [
      ...weights.flatMap((row, j) => row.map((_, i) => `w.${k + 1}.${j}.${i}`)),
      ...bias.map((_, j) => `b.${k + 1}.${j}`),
    ]);
    e.training.clipNorm = 1;
  }),
  spoilt('freeze that is no list', 'training.freeze', /a list/, (e) => {
    e.training.freeze = 'bias';
  }),
  spoilt('a clipNorm of 0', 'training.clipNorm', /above 0/, (e) => {
    e.training.clipNorm = 0;
  }),
  spoilt('an l2 below 0', 'training.l2', /from 0/, (e) => {
    e.training.l2 = -0.01;
  }),
  spoilt('dropout of everything', 'training.dropout[0]', /below 1/, (e) => {
    e.training.dropout = [1, 0];
  }),
  spoilt('dropout of the outputs', 'training.dropout[1]', /outputs are not dropped/, (e) => {
    e.training.dropout = [0, 0.5];
  }),
  spoilt('a dropout rate too few', 'training.dropout', /2 numbers, one rate for each layer/, (e) => {
    e.training.dropout = [0.5];
  }),
];

const perceptron: Json = {
  network: { inputs: 2, layers: [{ units: 1, activation: 'step', weights: [[0, 0]], bias: [0] }] },
  data: xorData,
  training: { loss: 'mse', rule: 'perceptron', optimizer: { kind: 'sgd', learningRate: 1 }, batchSize: 1 },
};

export const rule = [
  spoilt('an unknown rule', 'training.rule', /one of perceptron/, (e) => {
    e.training.rule = 'hebb';
  }),
  spoilt(
    'the perceptron rule for sigmoid units',
    'network.layers[0].activation',
    /"step"/,
    (e) => {
      e.network.layers[0].activation = 'sigmoid';
    },
    perceptron,
  ),
  spoilt(
    'the perceptron rule for two layers',
    'network.layers',
    /one layer/,
    (e) => e.network.layers.push(e.network.layers[0]),
    perceptron,
  ),
  spoilt(
    'the perceptron rule with adam',
    'training.optimizer.kind',
    /"sgd"/,
    (e) => {
      e.training.optimizer.kind = 'adam';
    },
    perceptron,
  ),
  spoilt(
    'the perceptron rule for targets between right and wrong',
    'data.targets[0]',
    /0 or 1/,
    (e) => {
      e.data.targets[0] = [0.5];
    },
    perceptron,
  ),
];
