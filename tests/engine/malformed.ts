/** Experiments that must be refused: what is wrong with each, where that has to be reported, and what was expected instead. */
import { fourPixels, mazur, xorData } from './examples.ts';

export interface Malformed {
  readonly what: string;
  readonly json: unknown;
  readonly path: string;
  readonly expected: RegExp;
}

// biome-ignore lint/suspicious/noExplicitAny: these are wrong on purpose
type Json = any;

const from = (base: Json, spoil: (json: Json) => void): Json => {
  const json = JSON.parse(JSON.stringify(base));
  spoil(json);
  return json;
};
const spoilt = (what: string, path: string, expected: RegExp, spoil: (json: Json) => void, base: Json = mazur({})) => ({
  what,
  json: from(base, spoil),
  path,
  expected,
});

const network = [
  spoilt('no network', 'network', /an object with inputs, layers/, (e) => delete e.network),
  spoilt('a network that is a list', 'network', /an object/, (e) => {
    e.network = [];
  }),
  spoilt('an unknown field', 'network.layer', /did you mean "layers"/, (e) => {
    e.network.layer = 1;
  }),
  spoilt('no inputs', 'network.inputs', /whole number from 1 to 1024/, (e) => delete e.network.inputs),
  spoilt('half an input', 'network.inputs', /whole number/, (e) => {
    e.network.inputs = 2.5;
  }),
  spoilt('0 inputs', 'network.inputs', /from 1/, (e) => {
    e.network.inputs = 0;
  }),
  spoilt('too many inputs', 'network.inputs', /to 1024/, (e) => {
    e.network.inputs = 1025;
  }),
  spoilt('inputs in words', 'network.inputs', /whole number/, (e) => {
    e.network.inputs = 'two';
  }),
  spoilt('no layers', 'network.layers', /1 to 20 layers/, (e) => {
    e.network.layers = [];
  }),
  spoilt('too many layers', 'network.layers', /1 to 20 layers/, (e) => {
    e.network.layers = Array(21).fill(e.network.layers[1]);
  }),
  spoilt('layers that are no list', 'network.layers', /list/, (e) => {
    e.network.layers = {};
  }),
  spoilt('a layer that is null', 'network.layers[1]', /an object/, (e) => {
    e.network.layers[1] = null;
  }),
  spoilt('0 units', 'network.layers[0].units', /from 1 to 1024/, (e) => {
    e.network.layers[0].units = 0;
  }),
  spoilt('too many units', 'network.layers[0].units', /to 1024/, (e) => {
    e.network.layers[0].units = 2000;
  }),
  spoilt('too many parameters', 'network.layers', /at most 1000000/, (e) => {
    e.network = {
      inputs: 1000,
      layers: [
        { units: 1000, activation: 'relu' },
        { units: 2, activation: 'sigmoid' },
      ],
    };
  }),
  spoilt('a misspelt activation', 'network.layers[0].activation', /did you mean "sigmoid"/, (e) => {
    e.network.layers[0].activation = 'sigmod';
  }),
  spoilt('an activation that is a number', 'network.layers[0].activation', /one of/, (e) => {
    e.network.layers[0].activation = 1;
  }),
  spoilt('softmax in a hidden layer', 'network.layers[0].activation', /last layer only/, (e) => {
    e.network.layers[0].activation = 'softmax';
  }),
  spoilt('training through step', 'network.layers[0].activation', /with a slope/, (e) => {
    e.network.layers[0].activation = 'step';
  }),
  spoilt('a row of weights too few', 'network.layers[0].weights', /2 rows, one for each unit/, (e) =>
    e.network.layers[0].weights.pop(),
  ),
  spoilt('a weight too many', 'network.layers[0].weights[1]', /2 numbers, one for each unit of the layer before/, (e) =>
    e.network.layers[0].weights[1].push(1),
  ),
  spoilt('a weight that is null', 'network.layers[1].weights[0][1]', /finite number/, (e) => {
    e.network.layers[1].weights[0][1] = null;
  }),
  spoilt('a weight that is text', 'network.layers[1].weights[0][1]', /finite number/, (e) => {
    e.network.layers[1].weights[0][1] = '0.5';
  }),
  spoilt('weights that are a row', 'network.layers[1].weights[0]', /2 numbers/, (e) => {
    e.network.layers[1].weights = [1, 2];
  }),
  spoilt('a bias too few', 'network.layers[1].bias', /2 numbers, one for each unit/, (e) =>
    e.network.layers[1].bias.pop(),
  ),
  spoilt('a slope without prelu', 'network.layers[0].slope', /prelu/, (e) => {
    e.network.layers[0].slope = 0.25;
  }),
  spoilt('a slope that is a list', 'network.layers[0].slope', /finite number/, (e) => {
    Object.assign(e.network.layers[0], { activation: 'prelu', slope: [0.25] });
  }),
  spoilt('weights and an initialization', 'network.layers[0].initialization', /either/, (e) => {
    e.network.layers[0].initialization = { kind: 'zeros' };
  }),
  spoilt('a misspelt initialization', 'network.layers[0].initialization.kind', /did you mean "xavier-normal"/, (e) => {
    delete e.network.layers[0].weights;
    e.network.layers[0].initialization = { kind: 'xavier-norml' };
  }),
  spoilt('a normal initialization without its deviation', 'network.layers[0].initialization.value', /from 0/, (e) => {
    delete e.network.layers[0].weights;
    e.network.layers[0].initialization = { kind: 'normal' };
  }),
];

const data = [
  spoilt('no data', 'data', /an object with inputs, targets/, (e) => delete e.data),
  spoilt('no examples', 'data.inputs', /1 to 10000 examples/, (e) => {
    e.data = { inputs: [], targets: [] };
  }),
  spoilt('too many examples', 'data.inputs', /1 to 10000 examples/, (e) => {
    e.data = { inputs: Array(10_001).fill([0, 0]), targets: Array(10_001).fill([0, 0]) };
  }),
  spoilt('an input too few', 'data.inputs[0]', /2 numbers, one for each input/, (e) => e.data.inputs[0].pop()),
  spoilt('an input that is not finite', 'data.inputs[0][1]', /finite/, (e) => {
    e.data.inputs[0][1] = null;
  }),
  spoilt('a target too many', 'data.targets[0]', /2 numbers, one for each unit of the last layer/, (e) =>
    e.data.targets[0].push(0),
  ),
  spoilt('targets for more examples than there are', 'data.targets', /1 rows, one for each example/, (e) =>
    e.data.targets.push([0, 1]),
  ),
  spoilt('no targets', 'data.targets', /1 rows/, (e) => delete e.data.targets),
  spoilt(
    'targets that are no probabilities',
    'data.targets[0]',
    /from 0 to 1/,
    (e) => {
      e.data.targets[0] = [0, 2, 0];
    },
    fourPixels(),
  ),
  spoilt(
    'probabilities that do not add up to 1',
    'data.targets[0]',
    /add up to 1/,
    (e) => {
      e.data.targets[0] = [0.5, 0, 0];
    },
    fourPixels(),
  ),
];

const training = [
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
  spoilt('frozen weights', 'training.freeze[0]', /one of bias/, (e) => {
    e.training.freeze = ['weights'];
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

const rule = [
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

const envelope = [
  { what: 'nothing', json: null, path: '', expected: /an object/ },
  { what: 'a list', json: [], path: '', expected: /an object/ },
  { what: 'text', json: 'network', path: '', expected: /an object/ },
  spoilt('a misspelt field', 'sead', /did you mean "seed"/, (e) => {
    e.sead = 1;
  }),
  spoilt('a seed below 0', 'seed', /from 0/, (e) => {
    e.seed = -1;
  }),
  spoilt('a seed of a half', 'seed', /whole number/, (e) => {
    e.seed = 0.5;
  }),
];

export const malformed: readonly Malformed[] = [...network, ...data, ...training, ...rule, ...envelope];
