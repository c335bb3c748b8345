/** Wrong networks and data. */
import { fourPixels } from '../examples.ts';
import { spoilt } from './spoilt.ts';

export const network = [
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

export const data = [
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
