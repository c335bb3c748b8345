/** The experiment as a PyTorch program: autograd and torch.optim, float64. */
import type { Experiment } from '../../../src/engine/experiment.ts';
import type { ActivationName } from '../../../src/engine/math/activations.ts';
import type { LossName } from '../../../src/engine/math/losses.ts';
import { constantsOf } from '../../../src/engine/optimizers.ts';
import { dataLines, type Program, title } from './program.ts';

const activation: Readonly<Record<ActivationName, (l: number) => string>> = {
  step: () => '(z >= 0).double()',
  linear: () => 'z',
  sigmoid: () => 'torch.sigmoid(z)',
  tanh: () => 'torch.tanh(z)',
  relu: () => 'torch.relu(z)',
  'leaky-relu': () => 'F.leaky_relu(z, 0.01)',
  prelu: (l) => `F.prelu(z, S[${l}])`,
  elu: () => 'F.elu(z)',
  softplus: () => 'F.softplus(z)',
  gelu: () => 'F.gelu(z)',
  swish: () => 'F.silu(z)',
  softmax: () => 'torch.softmax(z, -1)',
};

const loss: Readonly<Record<LossName, string>> = {
  mse: '((a - y) ** 2).mean()',
  'half-squared-error': '((a - y) ** 2).sum(-1).mean() / 2',
  'binary-cross-entropy': 'F.binary_cross_entropy_with_logits(z, y)',
  'categorical-cross-entropy': 'F.cross_entropy(z, y)',
};

export function pytorch(program: Program): string | readonly string[] {
  const { network, training } = program.experiment;
  if (training.rule === 'perceptron') return ['the perceptron rule has no gradient; export to numpy'];
  const frozen = training.freeze?.includes('bias') ?? false;
  const prelu = network.layers.some((layer) => layer.activation === 'prelu');
  const forward = network.layers.flatMap((layer, l) => [
    `    z = a @ W[${l}].T + B[${l}]`,
    `    a = ${activation[layer.activation](l)}`,
    ...((training.dropout?.[l] ?? 0) > 0 ? [`    a = a * torch.tensor(MASKS[update][${l}])`] : []),
  ]);
  const { clipNorm, l1, l2 } = training;
  const penalty = [l2 === undefined ? '' : ` + ${l2} * w`, l1 === undefined ? '' : ` + ${l1} * torch.sign(w)`].join('');
  return [
    title(program, 'torch'),
    'import torch',
    'import torch.nn.functional as F',
    '',
    'torch.set_default_dtype(torch.float64)',
    '',
    ...dataLines(program, (text) => `torch.tensor(${text}, dtype=torch.float64)`),
    '',
    'W = [torch.tensor(w, dtype=torch.float64, requires_grad=True) for w in WEIGHTS]',
    'B = [torch.tensor(b, dtype=torch.float64, requires_grad=True) for b in BIASES]',
    ...(prelu
      ? ['S = [None if s is None else torch.tensor([s], dtype=torch.float64, requires_grad=True) for s in SLOPES]']
      : []),
    `learned = W${frozen ? '' : ' + B'}${prelu ? ' + [s for s in S if s is not None]' : ''}`,
    `optimizer = ${optimizerOf(program.experiment)}`,
    '',
    '',
    'def forward(a, update):',
    ...forward,
    '    return z, a',
    '',
    '',
    'for update in range(UPDATES):',
    '    batch = BATCHES[update % len(BATCHES)]',
    '    y = TARGETS[batch]',
    '    z, a = forward(INPUTS[batch], update)',
    `    loss = ${loss[training.loss]}`,
    '    for p in W + B + learned:',
    '        p.grad = None',
    '    loss.backward()',
    ...(clipNorm === undefined
      ? []
      : [
          '    norm = torch.sqrt(sum((p.grad ** 2).sum() for p in learned))',
          `    if norm > ${clipNorm}:`,
          '        for p in learned:',
          `            p.grad.mul_(${clipNorm} / norm)`,
        ]),
    ...(penalty === ''
      ? []
      : ['    with torch.no_grad():', '        for w in W:', `            w.grad.add_(${penalty.slice(3)})`]),
    '    optimizer.step()',
    '    print(loss.item())',
  ].join('\n');
}

function optimizerOf({ training }: Experiment): string {
  const { kind, learningRate } = training.optimizer;
  const { momentum, alpha, beta1, beta2, epsilon, weightDecay } = constantsOf(training.optimizer);
  const calls: Record<typeof kind, string> = {
    sgd: 'SGD(learned, lr=LR)',
    momentum: `SGD(learned, lr=LR, momentum=${momentum})`,
    nesterov: `SGD(learned, lr=LR, momentum=${momentum}, nesterov=True)`,
    adagrad: `Adagrad(learned, lr=LR, eps=${epsilon})`,
    rmsprop: `RMSprop(learned, lr=LR, alpha=${alpha}, eps=${epsilon})`,
    adam: `Adam(learned, lr=LR, betas=(${beta1}, ${beta2}), eps=${epsilon})`,
    adamw: `AdamW(learned, lr=LR, betas=(${beta1}, ${beta2}), eps=${epsilon}, weight_decay=${weightDecay})`,
  };
  return `torch.optim.${calls[kind].replace('LR', String(learningRate))}`;
}
