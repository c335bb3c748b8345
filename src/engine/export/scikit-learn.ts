/** The experiment as a scikit-learn program, where MLPClassifier or MLPRegressor can express it. */
import { activationWords } from './activations.ts';
import { optimizerWords } from './optimizers.ts';
import { batchLines, dataLines, heading, loopLines, type Program } from './program.ts';
import { float, indented, type Lines, withList } from './python.ts';

const listed = (names: readonly string[]) => [...new Set(names)].join(', ');

/** What scikit-learn cannot express, each as a phrase after "scikit-learn's networks have". Empty where it can. */
export function scikitLearnObstacles({ experiment, layers, last, frozen, fixed }: Program): string[] {
  const { training, data } = experiment;
  const { kind, learningRate } = training.optimizer;
  const hidden = layers.slice(0, -1).map(({ activation }) => activation);
  const unknown = hidden.filter((name) => activationWords[name].sklearn === undefined);
  const squared = training.loss === 'mse' || training.loss === 'half-squared-error';
  const classes = data.targets.every((row) => row.every((y) => y === 0 || y === 1));
  const obstacles: [boolean, string][] = [
    [training.rule === 'perceptron', 'no perceptron rule'],
    [unknown.length > 0, `no hidden activation ${listed(unknown)}`],
    [new Set(hidden).size > 1, `one activation for all hidden layers, not ${listed(hidden)}`],
    [
      squared && last.activation !== 'linear' && training.rule === undefined,
      `linear outputs with a squared error, not ${last.activation}`,
    ],
    [!squared && !classes, 'classes as targets, 0 or 1, not probabilities between'],
    [
      training.loss === 'categorical-cross-entropy' && last.units < 3,
      `a softmax of 3 or more outputs, not ${last.units}: two classes are one sigmoid there`,
    ],
    [optimizerWords[kind].sklearn === undefined, `no optimizer ${kind}`],
    [learningRate === 0, 'a learning rate above 0'],
    [training.clipNorm !== undefined, 'no clipping of gradients'],
    [(training.l1 ?? 0) > 0, 'no l1 penalty'],
    [frozen, 'no frozen biases'],
    [fixed.length > 0, 'no frozen weights'],
    [layers.some(({ rate }) => rate > 0), 'no dropout'],
  ];
  return obstacles.filter(([stands]) => stands).map(([, phrase]) => phrase);
}

export function scikitLearnProgram(program: Program): Lines {
  const { experiment, updates, layers, last, constants, fused, x, y } = program;
  const { loss, optimizer, l2 = 0 } = experiment.training;
  const { head, pick } = loopLines(program);
  const scale = gradientScale(program);
  const adam = optimizerWords[optimizer.kind].sklearn === 'adam';
  const model = fused ? 'MLPClassifier' : 'MLPRegressor';
  const epsilon = (update: string) =>
    `${times(constants.epsilon, 1 / scale)} * (1 - ${float(constants.beta2)} ** ${update}) ** 0.5`;
  const size = Math.min(experiment.training.batchSize ?? Number.POSITIVE_INFINITY, experiment.data.inputs.length);
  const perBatch = [
    ...(l2 > 0 ? [`alpha=${times(l2, 1 / scale)} * len(${x})`] : []),
    ...(size > 200 ? [`batch_size=len(${x})`] : []),
  ];
  return [
    heading(program, 'scikit-learn'),
    'import numpy as np',
    isLogistic(program) && 'from scipy.special import expit',
    `from sklearn.neural_network import ${model}`,
    '',
    dataLines(program, 'np.array'),
    '',
    scale !== 1 && [
      `# Scikit-learn ${loss === 'mse' ? 'learns from (a - y)**2 / 2, summed' : 'sums'} over the outputs of an example; the gradient of`,
      `# ${loss} is ${float(scale)} times as long, hence the ${adam ? 'other epsilon' : 'other learning rate'}.`,
    ],
    `model = ${model}(`,
    indented([
      `hidden_layer_sizes=(${layers
        .slice(0, -1)
        .map(({ units }) => `${units},`)
        .join(' ')}),`,
      layers.length > 1 &&
        `activation="${activationWords[(layers[0] as (typeof layers)[number]).activation].sklearn}",`,
      adam
        ? [
            'solver="adam",',
            `learning_rate_init=${float(optimizer.learningRate)},`,
            `beta_1=${float(constants.beta1)},`,
            `beta_2=${float(constants.beta2)},`,
            `epsilon=${epsilon('1')},`,
          ]
        : [
            'solver="sgd",',
            `learning_rate_init=${times(optimizer.learningRate, scale)},`,
            `momentum=${float(constants.momentum)},`,
            `nesterovs_momentum=${optimizer.kind === 'nesterov' ? 'True' : 'False'},`,
          ],
      'alpha=0.0,',
      'shuffle=False,',
    ]),
    ')',
    '',
    '# A first call gives the arrays their shapes; what it learned is overwritten.',
    firstCall(),
    'del model._optimizer  # its memory starts anew',
    '',
    '# The parameters before the first update. scikit-learn stores weights as (in, out): W[j, i] is the',
    '# weight into unit j from unit i, so .T turns it over.',
    layers.map(({ l, weights, bias }) => [
      withList(`W${l} = np.array(`, weights, ')'),
      withList(`b${l} = np.array(`, bias, ')'),
    ]),
    `model.coefs_ = [${layers.map(({ l }) => `W${l}.T.copy()`).join(', ')}]`,
    `model.intercepts_ = [${layers.map(({ l }) => `b${l}`).join(', ')}]`,
    scoreFunction(program),
    batchLines(program),
    '',
    head,
    indented([
      pick,
      lossLines(program),
      l2 > 0 && '# Scikit-learn divides alpha by the number of examples; it does not pull the biases',
      perBatch.length > 0 && `model.set_params(${perBatch.join(', ')})`,
      `model.partial_fit(${x}, ${targets(program, y)})`,
      adam &&
        updates > 1 && [
          '# Scikit-learn adds epsilon before it corrects v for its start at 0; PyTorch adds it after that',
          `model._optimizer.epsilon = ${epsilon('(update + 2)')}  # for the next update`,
        ],
    ]),
  ];

  function firstCall(): string {
    const all = targets(program, 'Y');
    if (!fused) return `model.partial_fit(X, ${all})`;
    const classes = last.units === 1 ? '[0, 1]' : `range(${last.units})`;
    return `model.partial_fit(X, ${all}, classes=${classes})`;
  }
}

/** A constant times a factor, as the program writes it: the factor stands there for the reader to see. */
const times = (constant: number, factor: number) =>
  factor === 1 ? float(constant) : `${float(constant)} * ${float(factor)}`;

/** Our gradient as a multiple of scikit-learn's: it sums over outputs, and halves the square. */
function gradientScale({ experiment, last }: Program): number {
  switch (experiment.training.loss) {
    case 'mse':
      return 2 / last.units;
    case 'binary-cross-entropy':
      return 1 / last.units;
    default:
      return 1;
  }
}

/** Targets as scikit-learn takes them: one column is a flat list, one-hot rows are numbers of classes. */
function targets({ experiment, last }: Program, y: string): string {
  if (experiment.training.loss === 'categorical-cross-entropy') return `${y}.argmax(axis=1)`;
  return last.units === 1 ? `${y}[:, 0]` : y;
}

/** The activations of its hidden layers, as it computes them. */
const hiddenWords: Readonly<Record<string, string>> = {
  identity: 'a @ W + b',
  logistic: 'expit(a @ W + b)',
  tanh: 'np.tanh(a @ W + b)',
  relu: 'np.maximum(a @ W + b, 0)',
};

const isLogistic = ({ layers, fused }: Program) =>
  fused &&
  layers.length > 1 &&
  activationWords[(layers[0] as (typeof layers)[number]).activation].sklearn === 'logistic';

/** Where the output is a sigmoid or a softmax, predict_proba rounds it to 0 or 1 long before its loss is infinite. */
function scoreFunction({ layers, fused }: Program): Lines {
  if (!fused) return [];
  const hidden = layers.slice(0, -1)[0];
  const word = hiddenWords[activationWords[hidden?.activation ?? 'linear'].sklearn ?? 'identity'] as string;
  return [
    '',
    '',
    'def scores(a):',
    indented([
      '"""z of the outputs. The loss is computed from it: predict_proba rounds to 0 and 1, and its logarithm is lost."""',
      hidden && ['for W, b in zip(model.coefs_[:-1], model.intercepts_[:-1]):', indented([`a = ${word}`])],
      'return a @ model.coefs_[-1] + model.intercepts_[-1]',
    ]),
    '',
  ];
}

function lossLines({ experiment, last, x, y }: Program): Lines {
  const { loss } = experiment.training;
  const predicted = `model.predict(${x})${last.units === 1 ? '[:, None]' : ''}`;
  switch (loss) {
    case 'mse':
      return [`print(np.mean((${predicted} - ${y}) ** 2))`];
    case 'half-squared-error':
      return [`print(np.mean(np.sum((${predicted} - ${y}) ** 2, axis=1)) / 2)`];
    case 'binary-cross-entropy':
      return [`z = scores(${x})`, `print(np.mean(np.logaddexp(0, z) - ${y} * z))`];
    case 'categorical-cross-entropy':
      return [`z = scores(${x})`, `print(np.mean(np.logaddexp.reduce(z, axis=1) - np.sum(${y} * z, axis=1)))`];
  }
}
