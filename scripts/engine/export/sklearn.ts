/** The experiment as a scikit-learn program, where MLPClassifier or MLPRegressor can express it. */
import type { Experiment } from '../../../src/engine/experiment.ts';
import { constantsOf } from '../../../src/engine/optimizers.ts';
import { dataLines, literal, type Program, title } from './program.ts';

const hiddenNames: Readonly<Record<string, string>> = {
  linear: 'identity',
  sigmoid: 'logistic',
  tanh: 'tanh',
  relu: 'relu',
};

/** The program, or everything that stands in its way. */
export function sklearn(program: Program): string | readonly string[] {
  const { experiment } = program;
  const problems = refusals(experiment);
  if (problems.length > 0) return problems;
  const { network, training, data } = experiment;
  const classifies = training.loss !== 'half-squared-error';
  const outputs = data.targets[0]?.length as number;
  const hidden = network.layers.slice(0, -1);
  const activation = hiddenNames[hidden[0]?.activation ?? 'relu'];
  const { kind, learningRate } = training.optimizer;
  const { momentum, beta1, beta2, epsilon } = constantsOf(training.optimizer);
  const solver =
    kind === 'adam'
      ? `solver="adam", beta_1=${beta1}, beta_2=${beta2}, epsilon=${epsilon}`
      : `solver="sgd", momentum=${kind === 'sgd' ? 0 : momentum}, nesterovs_momentum=${kind === 'nesterov' ? 'True' : 'False'}`;
  const model = classifies ? 'MLPClassifier' : 'MLPRegressor';
  const labels = classifies && outputs > 1 ? 'TARGETS.argmax(1)' : 'TARGETS.ravel()';
  const classes = classifies ? `, classes=list(range(${Math.max(2, outputs)}))` : '';
  return [
    title(program, 'numpy and scikit-learn'),
    ...(kind === 'adam'
      ? [
          "# scikit-learn's Adam adds ε before the bias correction, so the losses agree to about 8 digits, not to the last.",
        ]
      : []),
    'import numpy as np',
    `from sklearn.neural_network import ${model}`,
    '',
    ...dataLines(program, (text) => `np.array(${text}, dtype=float)`),
    `LABELS = ${labels}${classifies ? '.astype(int)' : ''}`,
    '',
    `model = ${model}(`,
    `    hidden_layer_sizes=${literal(hidden.map(({ units }) => units))
      .replace('[', '(')
      .replace(/\]$/, hidden.length === 1 ? ',)' : ')')},`,
    `    activation="${activation}", ${solver},`,
    `    learning_rate_init=${learningRate}, alpha=0.0, batch_size=len(INPUTS), shuffle=False, random_state=0,`,
    ')',
    `model.partial_fit(INPUTS, LABELS${classes})  # makes the arrays; the numbers are replaced`,
    'model.coefs_ = [np.array(w, dtype=float).T for w in WEIGHTS]  # scikit-learn keeps weights as (in, out)',
    'model.intercepts_ = [np.array(b, dtype=float) for b in BIASES]',
    'del model._optimizer',
    '',
    'for update in range(UPDATES):',
    '    batch = BATCHES[update % len(BATCHES)]',
    '    model.partial_fit(INPUTS[batch], LABELS[batch])',
    '    print(float(model.loss_))  # the loss before the update',
  ].join('\n');
}

/** What of this experiment MLPClassifier and MLPRegressor have no words for. */
function refusals({ network, training, data }: Experiment): string[] {
  const problems: string[] = [];
  const refuse = (when: boolean, reason: string) => {
    if (when) problems.push(reason);
  };
  const hidden = network.layers.slice(0, -1);
  const outputs = data.targets[0]?.length as number;
  const last = network.layers.at(-1)?.activation;
  const names = new Set(hidden.map(({ activation }) => activation));
  refuse(
    training.rule === 'perceptron',
    'the perceptron rule (sklearn.linear_model.Perceptron shuffles and scales differently)',
  );
  for (const name of names)
    refuse(!(name in hiddenNames), `hidden units of ${name}; it has linear, sigmoid, tanh, relu`);
  refuse(names.size > 1, `hidden layers of different activations (${[...names].join(', ')})`);
  refuse(
    training.loss === 'mse',
    'mse: its squared loss is halved; half-squared-error with linear outputs is the same',
  );
  if (training.loss === 'half-squared-error') {
    refuse(last !== 'linear', `outputs of ${last} with a squared loss; MLPRegressor has linear outputs`);
    refuse(outputs > 1, 'the summed squared error of several outputs; it prints their mean');
  }
  if (training.loss === 'binary-cross-entropy') {
    refuse(outputs > 1, 'the mean of several binary cross-entropies; it adds them');
    refuse(
      data.targets.some(([y]) => y !== 0 && y !== 1),
      'targets between 0 and 1; it takes labels',
    );
  }
  if (training.loss === 'categorical-cross-entropy') {
    refuse(outputs < 3, 'softmax over two classes; it uses one sigmoid output for two');
    refuse(
      data.targets.some((row) => row.some((y) => y !== 0 && y !== 1)),
      'targets that are no single class; it takes labels',
    );
  }
  const { kind } = training.optimizer;
  refuse(['adagrad', 'rmsprop', 'adamw'].includes(kind), `${kind}; it has sgd, momentum, nesterov and adam`);
  refuse(training.optimizer.learningRate === 0, 'a learning rate of 0');
  refuse((training.freeze?.length ?? 0) > 0, 'frozen biases');
  refuse(training.clipNorm !== undefined, 'gradients clipped by their norm');
  refuse(training.l1 !== undefined && training.l1 > 0, 'l1');
  refuse(
    training.l2 !== undefined && training.l2 > 0,
    'l2 with this convention; it divides its alpha by the batch size',
  );
  refuse(training.dropout?.some((rate) => rate > 0) ?? false, 'dropout');
  return problems;
}
