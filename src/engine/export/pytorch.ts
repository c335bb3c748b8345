/** The experiment as a PyTorch program. Its conventions are the engine's. */
import { activationWords } from './activations.ts';
import { optimizerWords } from './optimizers.ts';
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

export function pytorchProgram(program: Program): Lines {
  const { head, pick } = loopLines(program);
  const { experiment, x, y, frozen } = program;
  const { rule, clipNorm, l2, l1 } = experiment.training;
  const weights = program.layers.map(({ l }) => `layer${l}.weight`).join(', ');
  return [
    heading(program, 'PyTorch'),
    'import torch',
    'from torch import nn',
    '',
    'torch.set_default_dtype(torch.float64)  # PyTorch computes with 32 bits unless it is told otherwise',
    program.layers.some(({ rate }) => rate > 0) && dropoutClass,
    '',
    dataLines(program, 'torch.tensor'),
    '',
    '# The parameters before the first update. weight[j, i] is the weight into unit j from unit i.',
    frozen && '# The biases are frozen.',
    program.layers.map((layer) => layerLines(program, layer)),
    modelLines(program),
    '',
    lossFunction(program),
    `optimizer = ${optimizerCall(program)}`,
    batchLines(program),
    maskLines(program),
    '',
    head,
    indented([
      pick,
      program.layers.map(
        ({ l, rate }) => rate > 0 && `dropout${l}.mask = torch.tensor(kept${l}[update]) / (1 - ${float(rate)})`,
      ),
      'optimizer.zero_grad()',
      rule === 'perceptron'
        ? [
            `z = model(${x})`,
            `error = ${y} - (z >= 0).double()`,
            'print(*error.flatten().tolist())',
            `z.backward(-error / len(${x}))  # the perceptron rule: minus the error, in place of a derivative`,
          ]
        : [`loss = loss_function(model(${x}), ${y})`, 'print(loss.item())', 'loss.backward()'],
      program.fixed.length > 0 && [
        '# Some weights or biases are frozen: no gradient moves them',
        fixedLines(
          program.fixed,
          (its) => `${tensorOf(its)}.grad`,
          () => 0,
        ),
      ],
      clipNorm !== undefined && [
        '# nn.utils.clip_grad_norm_ adds 1e-6 to the norm; this does not',
        'gradients = [p.grad for p in model.parameters() if p.requires_grad]',
        'norm = torch.sqrt(sum((gradient**2).sum() for gradient in gradients))',
        `if norm > ${float(clipNorm)}:`,
        indented(['for gradient in gradients:', indented([`gradient *= ${float(clipNorm)} / norm`])]),
      ],
      penalties(weights, l2, l1),
      'optimizer.step()',
      program.fixed.length > 0 && [
        '# Nor does a penalty or a decay move them',
        'with torch.no_grad():',
        indented([fixedLines(program.fixed, tensorOf, ({ value }) => value)]),
      ],
    ]),
  ];
}

const tensorOf = ({ l, quantity }: FixedNumber) => `layer${l}.${quantity === 'weights' ? 'weight' : 'bias'}`;

const dropoutClass: Lines = [
  '',
  '',
  'class Dropout(nn.Module):',
  indented([
    '"""Like nn.Dropout, but with masks that are given, not drawn."""',
    '',
    'mask = 1.0',
    '',
    'def forward(self, a):',
    indented(['return a * self.mask']),
  ]),
  '',
];

function layerLines({ frozen }: Program, { l, inputs, units, weights, bias }: ProgramLayer): Lines {
  return [
    `layer${l} = nn.Linear(${inputs}, ${units})`,
    withList(`layer${l}.weight = nn.Parameter(torch.tensor(`, weights, '))'),
    withList(`layer${l}.bias = nn.Parameter(torch.tensor(`, bias, frozen ? '), requires_grad=False)' : '))'),
  ];
}

function modelLines({ layers, last, fused }: Program): Lines {
  const parts = layers.flatMap(({ l, activation, slope, rate }) => [
    `layer${l}`,
    activation === 'prelu' ? `nn.PReLU(init=${float(slope)})` : activationWords[activation].torch.module,
    rate > 0 ? `dropout${l}` : undefined,
  ]);
  if (fused) parts.splice(-2, 2);
  return [
    layers.map(({ l, rate }) => rate > 0 && `dropout${l} = Dropout()`),
    fused &&
      `# The model ends with z: its loss contains the ${last.activation}, and stays finite where a rounds to 0 or 1.`,
    `model = nn.Sequential(${parts.filter((part) => part !== undefined).join(', ')})`,
  ];
}

function lossFunction({ experiment }: Program): Lines {
  if (experiment.training.rule === 'perceptron') return [];
  switch (experiment.training.loss) {
    case 'mse':
      return ['loss_function = nn.MSELoss()'];
    case 'half-squared-error':
      return ['', 'def loss_function(a, y):', indented(['return ((a - y) ** 2).sum(dim=1).mean() / 2']), '', ''];
    case 'binary-cross-entropy':
      return ['loss_function = nn.BCEWithLogitsLoss()'];
    case 'categorical-cross-entropy':
      return ['loss_function = nn.CrossEntropyLoss()'];
  }
}

function optimizerCall({ experiment, constants: c, frozen }: Program): string {
  const { kind, learningRate } = experiment.training.optimizer;
  const parameters = frozen ? '[p for p in model.parameters() if p.requires_grad]' : 'model.parameters()';
  const [name, ...options] = optimizerWords[kind].torch(c);
  return `torch.optim.${name}(${[parameters, `lr=${float(learningRate)}`, ...options].join(', ')})`;
}

function penalties(weights: string, l2 = 0, l1 = 0): Lines {
  if (l2 === 0 && l1 === 0) return [];
  return [
    "# Penalties pull the weights towards 0; an optimizer's own weight_decay would pull the biases too",
    'with torch.no_grad():',
    indented([
      `for w in [${weights}]:`,
      indented([
        l2 > 0 && `w.grad += ${float(l2)} * w  # l2`,
        l1 > 0 && `w.grad += ${float(l1)} * torch.sign(w)  # l1`,
      ]),
    ]),
  ];
}
