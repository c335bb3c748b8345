/** The experiment as a NumPy program that does its own backpropagation. */
import type { ActivationName } from '../../../src/engine/math/activations.ts';
import type { LossName } from '../../../src/engine/math/losses.ts';
import { dataLines, type Program, ruleLines, title } from './program.ts';

/** f(z) and f′(z), as Python expressions in z, a and the slope s. */
const activation: Readonly<Record<Exclude<ActivationName, 'softmax'>, readonly [string, string]>> = {
  step: ['np.where(z >= 0, 1.0, 0.0)', 'np.zeros_like(z)'],
  linear: ['z', 'np.ones_like(z)'],
  sigmoid: ['sigmoid(z)', 'a * (1 - a)'],
  tanh: ['np.tanh(z)', '1 - a * a'],
  relu: ['np.maximum(z, 0)', 'np.where(z > 0, 1.0, 0.0)'],
  'leaky-relu': ['np.where(z > 0, z, 0.01 * z)', 'np.where(z > 0, 1.0, 0.01)'],
  prelu: ['np.where(z > 0, z, s * z)', 'np.where(z > 0, 1.0, s)'],
  elu: ['np.where(z > 0, z, np.expm1(np.minimum(z, 0)))', 'np.where(z > 0, 1.0, a + 1)'],
  softplus: ['np.logaddexp(0, z)', 'sigmoid(z)'],
  gelu: [
    'z * 0.5 * (1 + erf(z / np.sqrt(2)))',
    '0.5 * (1 + erf(z / np.sqrt(2))) + z * np.exp(-z * z / 2) / np.sqrt(2 * np.pi)',
  ],
  swish: ['z * sigmoid(z)', 'sigmoid(z) + a * (1 - sigmoid(z))'],
};

const softmax = 'np.exp(z - z.max(-1, keepdims=True)) / np.exp(z - z.max(-1, keepdims=True)).sum(-1, keepdims=True)';

/** The mean loss of a batch, and ∂loss/∂a of each example; for the cross-entropies ∂loss/∂z. */
const loss: Readonly<Record<LossName, readonly [string, string]>> = {
  mse: ['((a - y) ** 2).mean()', '2 * (a - y) / y.shape[1]'],
  'half-squared-error': ['((a - y) ** 2).sum(-1).mean() / 2', 'a - y'],
  'binary-cross-entropy': ['(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean()', '(a - y) / y.shape[1]'],
  'categorical-cross-entropy': [
    '(y * (z.max(-1, keepdims=True) + np.log(np.exp(z - z.max(-1, keepdims=True)).sum(-1, keepdims=True)) - z)).sum(-1).mean()',
    'a - y',
  ],
};

const helpers = {
  'sigmoid(': [
    'def sigmoid(z):',
    '    e = np.exp(-np.abs(z))',
    '    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))',
    '',
    '',
  ],
  'erf(': ['erf = np.vectorize(math.erf, otypes=[float])', '', ''],
};

export function numpy(program: Program): string {
  const { network, training } = program.experiment;
  const { layers } = network;
  const prelu = layers.some((layer) => layer.activation === 'prelu');
  const fused = training.loss.endsWith('cross-entropy') || training.rule === 'perceptron';
  const dropped = (l: number) => (training.dropout?.[l] ?? 0) > 0;
  const forward = layers.flatMap((layer, l) => [
    `    z = sent @ W[${l}].T + B[${l}]`,
    ...(layer.activation === 'prelu' ? [`    s = S[${l}]`] : []),
    `    a = ${layer.activation === 'softmax' ? softmax : activation[layer.activation][0]}`,
    `    Z.append(z)`,
    `    A.append(a)`,
    `    sent = a${dropped(l) ? ` * np.array(MASKS[update][${l}])` : ''}`,
    `    SENT.append(sent)`,
  ]);
  const backward = layers.toReversed().flatMap((layer, k) => {
    const l = layers.length - 1 - k;
    const last = k === 0;
    const slopes =
      layer.activation === 'softmax'
        ? ['    d = a * (g - (g * a).sum(-1, keepdims=True))']
        : [`    d = g * (${activation[layer.activation][1]})`];
    return [
      `    z, a = Z[${l}], A[${l}]`,
      ...(layer.activation === 'prelu' ? [`    s = S[${l}]`] : []),
      ...(!last && dropped(l) ? [`    g = g * np.array(MASKS[update][${l}])`] : []),
      ...(last && fused ? [`    d = ${training.rule === 'perceptron' ? 'a - y' : loss[training.loss][1]}`] : slopes),
      `    GW[${l}] = d.T @ SENT[${l}] / len(batch)`,
      `    GB[${l}] = d.sum(0) / len(batch)`,
      ...(layer.activation === 'prelu' ? [`    GS[${l}] = (g * np.minimum(z, 0)).sum() / len(batch)`] : []),
      ...(l > 0 ? [`    g = d @ W[${l}]`] : []),
    ];
  });
  const gradients = `GW${training.freeze?.includes('bias') ? '' : ' + GB'}${prelu ? ' + GS' : ''}`;
  const { clipNorm, l1, l2 } = training;
  const groups = [
    ['W', 'GW'],
    ...(training.freeze?.includes('bias') ? [] : [['B', 'GB']]),
    ...(prelu ? [['S', 'GS']] : []),
  ];
  const body = [
    'for update in range(UPDATES):',
    '    batch = BATCHES[update % len(BATCHES)]',
    '    y = TARGETS[batch]',
    '    sent = INPUTS[batch]',
    '    Z, A, SENT = [], [], [sent]',
    ...forward,
    `    print(float(${loss[training.loss][0]}))`,
    `    GW, GB, GS = [None] * ${layers.length}, [None] * ${layers.length}, [None] * ${layers.length}`,
    ...(fused ? [] : [`    g = ${loss[training.loss][1]}`]),
    ...backward,
    ...(clipNorm === undefined
      ? []
      : [
          `    norm = np.sqrt(sum((g ** 2).sum() for g in ${gradients} if g is not None))`,
          `    scale = ${clipNorm} / norm if norm > ${clipNorm} else 1.0`,
          ...groups.map(([, g]) => `    ${g} = [None if g is None else g * scale for g in ${g}]`),
        ]),
    ...(l2 === undefined ? [] : [`    GW = [g + ${l2} * w for g, w in zip(GW, W)]`]),
    ...(l1 === undefined ? [] : [`    GW = [g + ${l1} * np.sign(w) for g, w in zip(GW, W)]`]),
    ...groups.flatMap(([p, g]) => [
      `    for l in range(${layers.length}):`,
      `        if ${p}[l] is not None:`,
      `            ${p}[l] = step(${p}[l], ${g}[l], STATE.setdefault(("${p}", l), {}), update + 1)`,
    ]),
  ];
  const rule = ['def step(p, g, state, t):', ...ruleLines(program.experiment, 'np.sqrt').map((line) => `    ${line}`)];
  const needed = Object.entries(helpers).flatMap(([call, lines]) =>
    body.some((line) => line.includes(call)) ? lines : [],
  );
  return [
    title(program, 'numpy'),
    ...(needed.some((line) => line.includes('math.')) ? ['import math', ''] : []),
    'import numpy as np',
    '',
    ...dataLines(program, (text) => `np.array(${text}, dtype=float)`),
    '',
    'W = [np.array(w, dtype=float) for w in WEIGHTS]',
    'B = [np.array(b, dtype=float) for b in BIASES]',
    ...(prelu ? ['S = list(SLOPES)'] : []),
    'STATE = {}',
    '',
    '',
    ...needed,
    ...rule,
    '',
    '',
    ...body,
  ].join('\n');
}
