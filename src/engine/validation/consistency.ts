/** What must fit together: loss and outputs, targets, the rule of learning, dropout. */
import type { TrainingSpec } from '../experiment.ts';
import { losses } from '../math/losses.ts';
import { parseParameter } from '../parameters.ts';
import { field, item, type Place, report } from '../place.ts';
import type { ReadLayer } from './network.ts';

/** Softmax is a function of a whole layer, with probabilities as its results: only an output is read as such. */
export function checkActivations(layers: readonly Pick<ReadLayer, 'activation'>[], root: Place) {
  for (const [k, { activation }] of layers.entries())
    if (activation === 'softmax' && k < layers.length - 1)
      report(
        field(layerAt(root, k), 'activation'),
        'softmax is an output activation',
        'softmax in the last layer only',
      );
}

export function checkConsistency(
  training: TrainingSpec,
  layers: readonly ReadLayer[],
  targets: readonly (readonly number[])[] | undefined,
  root: Place,
) {
  if (training.rule === 'perceptron') checkPerceptron(training, layers, targets, root);
  else checkGradients(training, layers, targets, root);
  checkFrozen(training, layers, root);
}

/** Names of weights and biases that the network has; and something must be left where gradients are to be clipped. */
function checkFrozen({ freeze = [], clipNorm }: TrainingSpec, layers: readonly ReadLayer[], root: Place) {
  const training = field(root, 'training');
  const has = (name: string) => {
    const [l = 0, j = 0, i] = parseParameter(name)?.index ?? [];
    const layer = layers[l - 1];
    return i === undefined ? layer?.bias?.[j] !== undefined : layer?.weights?.[j]?.[i] !== undefined;
  };
  for (const [k, name] of freeze.entries())
    if (name !== 'bias' && parseParameter(name) !== undefined && !has(name))
      report(
        item(field(training, 'freeze'), k),
        `the network has no ${name}`,
        'the name of one of its weights or biases',
      );
  const numbers = layers.flatMap(({ weights = [], bias = [] }) => [
    weights.reduce((sum, row) => sum + row.length, 0),
    freeze.includes('bias') ? 0 : bias.length,
  ]);
  const frozen = new Set(
    freeze.filter((name) => name !== 'bias' && !(freeze.includes('bias') && name.startsWith('b.'))),
  );
  const learned = numbers.reduce((sum, count) => sum + count, 0) - frozen.size;
  if (clipNorm !== undefined && learned <= 0 && !layers.some(({ activation }) => activation === 'prelu'))
    report(
      field(training, 'clipNorm'),
      'everything is frozen, so there is no gradient to clip',
      'something that is learned',
    );
}

const layerAt = (root: Place, k: number) => item(field(field(root, 'network'), 'layers'), k);
const targetAt = (root: Place, n: number) => item(field(field(root, 'data'), 'targets'), n);

/** Cross-entropies are stable only together with their own output activation, and need targets that are probabilities. */
function checkGradients(
  { loss }: TrainingSpec,
  layers: readonly ReadLayer[],
  targets: readonly (readonly number[])[] | undefined,
  root: Place,
) {
  for (const [k, { activation }] of layers.entries())
    if (activation === 'step')
      report(
        field(layerAt(root, k), 'activation'),
        'step has slope 0 everywhere, so no gradient passes it',
        'an activation with a slope, such as sigmoid, or the rule "perceptron" in training',
      );
  const { fused, partner } = losses[loss];
  const output = layers.at(-1)?.activation;
  if (!fused || output === undefined) return;
  if (output !== partner)
    report(layerAt(root, layers.length - 1), `${loss} cannot follow ${output}`, `activation "${partner}"`);
  for (const [n, row] of (targets ?? []).entries()) {
    if (row.some((y) => y < 0 || y > 1))
      report(targetAt(root, n), `${loss} needs targets that are probabilities`, 'numbers from 0 to 1');
    else if (loss === 'categorical-cross-entropy' && Math.abs(row.reduce((sum, y) => sum + y, 0) - 1) > 1e-9)
      report(targetAt(root, n), 'the probabilities of the classes do not add up to 1', 'numbers that add up to 1');
  }
}

/** Rosenblatt's rule is for one layer of step units, and knows right from wrong only. */
function checkPerceptron(
  { loss, optimizer, dropout }: TrainingSpec,
  layers: readonly ReadLayer[],
  targets: readonly (readonly number[])[] | undefined,
  root: Place,
) {
  const training = field(root, 'training');
  if (layers.length !== 1)
    report(field(field(root, 'network'), 'layers'), `it has ${layers.length}`, 'one layer for the perceptron rule');
  for (const [k, { activation }] of layers.entries())
    if (activation !== undefined && activation !== 'step')
      report(
        field(layerAt(root, k), 'activation'),
        `the perceptron rule is not for ${activation}`,
        'activation "step"',
      );
  if (losses[loss].fused)
    report(field(training, 'loss'), `${loss} cannot follow step`, 'mse: the share of wrong outputs');
  if (optimizer.kind !== 'sgd')
    report(field(field(training, 'optimizer'), 'kind'), `the perceptron rule knows no ${optimizer.kind}`, '"sgd"');
  if (dropout?.some((rate) => rate > 0))
    report(field(training, 'dropout'), 'there is no hidden layer', 'no dropout with the perceptron rule');
  for (const [n, row] of (targets ?? []).entries())
    if (row.some((y) => y !== 0 && y !== 1))
      report(targetAt(root, n), 'the perceptron rule needs targets that are right or wrong', 'numbers that are 0 or 1');
}
