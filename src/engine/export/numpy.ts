/** The experiment as a NumPy program: forward and backward pass written out, layer by layer. */
import { activationWords } from './activations.ts';
import { definitions } from './numpy-activations.ts';
import { optimizerLines, optimizerSetup } from './numpy-optimizers.ts';
import {
  batchLines,
  dataLines,
  type FixedNumber,
  fixedLines,
  heading,
  loopLines,
  maskLines,
  type Program,
  type ProgramLayer,
} from './program.ts';
import { float, indented, type Lines, withList } from './python.ts';

export function numpyProgram(program: Program): Lines {
  const { head, pick } = loopLines(program);
  const gelu = program.layers.some(({ activation }) => activation === 'gelu');
  return [
    heading(program, 'NumPy'),
    gelu && 'import math\n',
    'import numpy as np',
    definitions(program),
    '',
    dataLines(program, 'np.array'),
    '',
    '# The parameters before the first update. W[j, i] is the weight into unit j from unit i.',
    program.frozen && '# The biases are frozen: they are not among those that are learned.',
    program.layers.map(parameterLines),
    optimizerSetup(program, parameterNames(program)),
    batchLines(program),
    maskLines(program),
    '',
    head,
    indented([
      pick,
      pick.length > 0 && '',
      '# Forward pass: a row for each example',
      program.layers.map((layer) => forwardLines(program, layer)),
      program.experiment.training.rule === 'perceptron'
        ? [`error = ${program.y} - a${program.last.l}`, 'print(*error.flat)', '']
        : [
            lossLines(program),
            'print(loss)',
            '',
            '# Backward pass: delta is the derivative of the loss of each example by z',
          ],
      [...program.layers].reverse().map((layer) => deltaLines(program, layer)),
      '',
      '# Gradients: means over the examples',
      program.layers.map((layer) => gradientLines(program, layer)),
      program.fixed.length > 0 && [
        '# Some weights or biases are frozen: no gradient moves them',
        fixedLines(
          program.fixed,
          (its) => `d${arrayOf(its)}`,
          () => 0,
        ),
      ],
      gradientsLines(program),
      '',
      optimizerLines(program),
      program.fixed.length > 0 && [
        '',
        '# Nor does a penalty or a decay move them',
        fixedLines(program.fixed, arrayOf, ({ value }) => value),
      ],
    ]),
  ];
}

const arrayOf = ({ l, quantity }: FixedNumber) => `${quantity === 'weights' ? 'W' : 'b'}${l}`;

function parameterLines({ l, weights, bias, activation, slope }: ProgramLayer): Lines {
  return [
    withList(`W${l} = np.array(`, weights, ')'),
    withList(`b${l} = np.array(`, bias, ')'),
    activation === 'prelu' && `slope${l} = np.array([${float(slope)}])`,
  ];
}

/** The learned parameters in the order of the engine: W1, b1, W2, b2 … */
const parameterNames = ({ layers, frozen }: Program) =>
  layers.flatMap(({ l, activation }) => [
    `W${l}`,
    ...(frozen ? [] : [`b${l}`]),
    ...(activation === 'prelu' ? [`slope${l}`] : []),
  ]);

/** What layer l passes on: its activations after dropout, if there is any; the batch's inputs for layer 0. */
function sentBy({ layers, x }: Program, l: number): string {
  if (l === 0) return x;
  return (layers[l - 1]?.rate ?? 0) > 0 ? `dropped${l}` : `a${l}`;
}

function forwardLines(program: Program, layer: ProgramLayer): Lines {
  const { l, rate } = layer;
  return [
    `z${l} = ${sentBy(program, l - 1)} @ W${l}.T + b${l}`,
    `a${l} = ${activationWords[layer.activation].numpy.f(`z${l}`, `slope${l}`)}`,
    rate > 0 && [`mask${l} = np.array(kept${l}[update]) / (1 - ${float(rate)})`, `dropped${l} = a${l} * mask${l}`],
  ];
}

function lossLines({ experiment, last: { l }, y }: Program): Lines {
  switch (experiment.training.loss) {
    case 'mse':
      return [`loss = np.mean((a${l} - ${y}) ** 2)`];
    case 'half-squared-error':
      return [`loss = np.mean(np.sum((a${l} - ${y}) ** 2, axis=1)) / 2`];
    case 'binary-cross-entropy':
      return [
        '# -y ln(a) - (1 - y) ln(1 - a), from z: stays finite where a rounds to 0 or 1',
        `loss = np.mean(np.logaddexp(0, z${l}) - ${y} * z${l})`,
      ];
    case 'categorical-cross-entropy':
      return [
        '# ln(a) from z: stays finite where a rounds to 0',
        `ln_a${l} = z${l} - np.logaddexp.reduce(z${l}, axis=1, keepdims=True)`,
        `loss = -np.mean(np.sum(${y} * ln_a${l}, axis=1))`,
      ];
  }
}

function deltaLines({ experiment, layers, y, fused }: Program, { l, activation, units, rate }: ProgramLayer): Lines {
  const { loss, rule } = experiment.training;
  const difference = `a${l} - ${y}`;
  const last = l === layers.length;
  if (last && rule === 'perceptron') return [`delta${l} = -error  # the perceptron rule, in place of a derivative`];
  if (last && fused) {
    const share = loss === 'binary-cross-entropy' && units > 1 ? `(${difference}) / ${units}` : difference;
    return [`delta${l} = ${share}  # ${activation} and cross-entropy in one`];
  }
  const mean = units === 1 ? `2 * (${difference})` : `2 * (${difference}) / ${units}`;
  const output = loss === 'mse' ? mean : difference;
  const slope = activationWords[activation].numpy.df(`z${l}`, `a${l}`, `slope${l}`);
  return [
    `da${l} = ${last ? output : `delta${l + 1} @ W${l + 1}${rate > 0 ? ` * mask${l}` : ''}`}`,
    activation === 'softmax'
      ? `delta${l} = a${l} * (da${l} - np.sum(da${l} * a${l}, axis=1, keepdims=True))`
      : `delta${l} = da${l}${slope === undefined ? '' : ` * ${slope}`}`,
  ];
}

function gradientLines(program: Program, { l, activation }: ProgramLayer): Lines {
  const { x, frozen } = program;
  return [
    `dW${l} = delta${l}.T @ ${sentBy(program, l - 1)} / len(${x})`,
    !frozen && `db${l} = np.mean(delta${l}, axis=0)`,
    activation === 'prelu' && `dslope${l} = np.array([np.sum(da${l} * np.minimum(z${l}, 0)) / len(${x})])`,
  ];
}

/** All gradients in one list, clipped and with the penalties. */
function gradientsLines(program: Program): Lines {
  const { clipNorm, l2, l1 } = program.experiment.training;
  const pairs = program.layers.map(({ l }) => `(W${l}, dW${l})`).join(', ');
  return [
    `gradients = [${parameterNames(program)
      .map((name) => `d${name}`)
      .join(', ')}]`,
    clipNorm !== undefined && [
      '',
      `# Clipping: all gradients together are at most ${float(clipNorm)} long`,
      'norm = np.sqrt(sum(np.sum(gradient**2) for gradient in gradients))',
      `if norm > ${float(clipNorm)}:`,
      indented(['for gradient in gradients:', indented([`gradient *= ${float(clipNorm)} / norm`])]),
    ],
    (l2 || l1) && [
      '',
      '# Penalties pull the weights towards 0, not the biases',
      `for W, dW in [${pairs}]:`,
      indented(
        [l2 && `dW += ${float(l2)} * W  # l2`, l1 && `dW += ${float(l1)} * np.sign(W)  # l1`].map(
          (line) => line || false,
        ),
      ),
    ],
  ] as Lines;
}
