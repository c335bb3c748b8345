/**
 * What each kind of event reads, in order, and what it computes, in the letters the site uses everywhere. It stands apart from
 * the arithmetic because a page needs the arithmetic only.
 */
import type { EventKind } from '../events.ts';

export interface KindNotation {
  /** What the event reads, in order. */
  readonly reads: string;
  /** The act in TeX. */
  readonly tex: string;
}

export const kindNotation: Readonly<Record<EventKind, KindNotation>> = {
  multiply: { reads: 'weight, activation of the sender', tex: 'w_{ji}\\,a_i' },
  weightedSum: { reads: 'products, bias', tex: 'z_j = \\sum_i w_{ji}\\,a_i + b_j' },
  activate: { reads: 'z, slope of the layer (prelu)', tex: 'a_j = f(z_j)' },
  maximum: { reads: 'z of every unit of the layer', tex: 'm = \\max_k z_k' },
  exponential: { reads: 'z, m', tex: 'e_j = e^{z_j - m}' },
  total: { reads: 'e of every unit', tex: 's = \\sum_k e_k' },
  share: { reads: 'e, s', tex: 'a_j = e_j / s' },
  drop: { reads: 'a, mask (0, or 1 / (1 − rate))', tex: 'a_j\\,m_j' },
  lossTerm: { reads: 'z, a, target', tex: 'E_k' },
  crossEntropyTerm: { reads: 'z, target, m, s', tex: 'E_k = y_k\\,(m + \\ln s - z_k)' },
  exampleLoss: { reads: 'loss terms', tex: 'E = \\sum_k E_k' },
  lossSlope: { reads: 'a, target', tex: '\\partial E/\\partial a_k' },
  activationSlope: { reads: 'z, a, slope of the layer (prelu)', tex: "f'(z_j)" },
  delta: { reads: '∂E/∂a, f′(z)', tex: "\\delta_j = \\frac{\\partial E}{\\partial a_j}\\,f'(z_j)" },
  outputDelta: { reads: 'a, target', tex: '\\delta_k = a_k - y_k' },
  gradientMean: {
    reads: '∂E/∂a and a of every unit, in pairs',
    tex: '\\bar g = \\sum_k a_k\\,\\partial E/\\partial a_k',
  },
  softmaxDelta: { reads: 'a, ∂E/∂a, ḡ', tex: '\\delta_j = a_j(\\partial E/\\partial a_j - \\bar g)' },
  path: { reads: 'δ of the receiver, weight', tex: '\\delta_j\\,w_{ji}' },
  gather: { reads: 'paths', tex: '\\frac{\\partial E}{\\partial a_i} = \\sum_j \\delta_j\\,w_{ji}' },
  dropBack: {
    reads: 'gathered gradient, mask',
    tex: '\\frac{\\partial E}{\\partial a_j} = m_j\\,\\frac{\\partial E}{\\partial (a_j m_j)}',
  },
  perceptronDelta: { reads: 'a, target', tex: '\\delta_k = a_k - y_k' },
  slopeTerm: { reads: '∂E/∂a, z', tex: '\\frac{\\partial E}{\\partial a_j}\\,\\min(0, z_j)' },
  slopeGradient: {
    reads: 'slope terms of the layer',
    tex: '\\frac{\\partial E}{\\partial \\alpha} = \\sum_j \\frac{\\partial E}{\\partial a_j}\\,\\min(0, z_j)',
  },
  weightGradient: {
    reads: 'δ, activation of the sender',
    tex: '\\frac{\\partial E}{\\partial w_{ji}} = \\delta_j\\,a_i',
  },
  biasGradient: { reads: 'δ', tex: '\\frac{\\partial E}{\\partial b_j} = \\delta_j' },
  meanLoss: { reads: 'losses of the examples', tex: '\\tfrac1N\\sum_n E_n' },
  meanGradient: { reads: 'gradients of the examples', tex: '\\tfrac1N\\sum_n \\frac{\\partial E_n}{\\partial w}' },
  error: { reads: 'target, a', tex: 'y_k - a_k' },
  correct: {
    reads: 'parameter, η, error, activation of the sender',
    tex: 'w_{ji} \\leftarrow w_{ji} + \\eta\\,(y_j - a_j)\\,a_i',
  },
  squaredNorm: { reads: 'gradient of every learned parameter', tex: '\\lVert g\\rVert^2 = \\sum g^2' },
  norm: { reads: '‖g‖²', tex: '\\lVert g\\rVert' },
  clipScale: { reads: 'clipNorm c, ‖g‖', tex: 's = \\min(1, c / \\lVert g\\rVert)' },
  clip: { reads: 'gradient, s', tex: 'g\\,s' },
  addL2: { reads: 'gradient, λ of l2, weight', tex: 'g + \\lambda\\,w' },
  addL1: { reads: 'gradient, λ of l1, weight', tex: 'g + \\lambda\\,\\operatorname{sign}(w)' },
  velocity: { reads: 'momentum m, v, gradient', tex: 'v \\leftarrow m\\,v + g' },
  lookahead: { reads: 'momentum m, new v, gradient', tex: 'm\\,v + g' },
  squareSum: { reads: 'v, gradient', tex: 'v \\leftarrow v + g^2' },
  movingMean: { reads: 'β₁, m, gradient', tex: 'm \\leftarrow \\beta_1\\,m + (1 - \\beta_1)\\,g' },
  movingSquare: { reads: 'β₂ or α, v, gradient', tex: 'v \\leftarrow \\beta_2\\,v + (1 - \\beta_2)\\,g^2' },
  betaPower: { reads: 'β, βᵗ⁻¹', tex: '\\beta^t \\leftarrow \\beta\\,\\beta^{t-1}' },
  correction: { reads: 'βᵗ', tex: '1 - \\beta^t' },
  corrected: { reads: 'new m or v, its correction', tex: '\\hat m = m / (1 - \\beta_1^t)' },
  adaptiveStep: {
    reads: 'η, gradient or m̂, v or v̂, ε',
    tex: '\\eta\\,\\frac{\\hat m}{\\sqrt{\\hat v} + \\varepsilon}',
  },
  decayFactor: { reads: 'η, λ', tex: '1 - \\eta\\lambda' },
  decay: { reads: 'parameter, 1 − ηλ', tex: 'w\\,(1 - \\eta\\lambda)' },
  step: { reads: 'η, gradient', tex: '\\eta\\,\\frac{\\partial E}{\\partial w}' },
  update: { reads: 'parameter, step', tex: 'w \\leftarrow w - \\text{step}' },
  nodeAdd: { reads: 'operands', tex: 'x + y' },
  slopeOfAdd: { reads: 'operand', tex: '\\partial(x + y)/\\partial x = 1' },
  nodeMultiply: { reads: 'two factors', tex: 'x\\,y' },
  slopeOfMultiply: { reads: 'the other factor', tex: '\\partial(x\\,y)/\\partial x = y' },
  nodePower: { reads: 'base, exponent', tex: 'x^c' },
  slopeOfPower: { reads: 'base, exponent', tex: '\\partial x^c/\\partial x = c\\,x^{c-1}' },
  nodeMaximum: { reads: 'operands', tex: '\\max(x, y)' },
  slopeOfMaximum: {
    reads: 'maximum, the operand, the operands before it',
    tex: '\\partial\\max/\\partial x = [x\\text{ is the first largest}]',
  },
  nodeExp: { reads: 'operand', tex: 'e^x' },
  slopeOfExp: { reads: 'operand, result', tex: '\\partial e^x/\\partial x = e^x' },
  nodeLog: { reads: 'operand', tex: '\\ln x' },
  slopeOfLog: { reads: 'operand, result', tex: '\\partial\\ln x/\\partial x = 1/x' },
  nodeTanh: { reads: 'operand', tex: '\\tanh x' },
  slopeOfTanh: { reads: 'operand, result', tex: '\\partial\\tanh x/\\partial x = 1 - \\tanh^2 x' },
  nodeSigmoid: { reads: 'operand', tex: '\\sigma(x)' },
  slopeOfSigmoid: { reads: 'operand, result', tex: '\\partial\\sigma(x)/\\partial x = \\sigma(x)(1 - \\sigma(x))' },
  nodeSeed: { reads: 'the last node', tex: '\\partial f/\\partial f = 1' },
  chain: {
    reads: '∂f/∂result, ∂result/∂operand',
    tex: '\\frac{\\partial f}{\\partial x} = \\frac{\\partial f}{\\partial y}\\,\\frac{\\partial y}{\\partial x}',
  },
  nodeGather: {
    reads: 'what arrives from each consumer',
    tex: '\\frac{\\partial f}{\\partial x} = \\sum_y \\frac{\\partial f}{\\partial y}\\,\\frac{\\partial y}{\\partial x}',
  },
  maximumPath: {
    reads: 'gradient of the maximum, maximum, the number, the numbers of its window before it',
    tex: '\\frac{\\partial E}{\\partial m}\\,[a\\text{ is the first largest}]',
  },
  sharedGradient: {
    reads: 'what each use of the parameter adds',
    tex: '\\frac{\\partial E}{\\partial w} = \\sum_t \\delta_t\\,a_t',
  },
  unreached: { reads: 'a number that nothing reads', tex: '0' },
  outputSeed: { reads: 'the output', tex: '\\partial a/\\partial a = 1' },
  cellUpdate: { reads: 'f, old c, i, g', tex: 'c_t = f\\,c_{t-1} + i\\,g' },
  hiddenOutput: { reads: 'o, tanh c', tex: 'h_t = o\\,\\tanh c_t' },
  factorGradient: {
    reads: '∂E/∂product, the other factor',
    tex: '\\frac{\\partial E}{\\partial x} = \\frac{\\partial E}{\\partial(x\\,y)}\\,y',
  },
  quadraticTerm: { reads: 'curvature κ, w', tex: '\\tfrac12 \\kappa\\,w^2' },
  quadraticSlope: { reads: 'curvature κ, w', tex: '\\kappa\\,w' },
  polynomialTerm: { reads: 'coefficient, w, exponent', tex: 'c_k\\,w^k' },
  polynomialSlopeTerm: { reads: 'coefficient, w, exponent', tex: 'k\\,c_k\\,w^{k-1}' },
  linePrediction: { reads: 'slope, x, intercept', tex: 'a_n = w_0\\,x_n + w_1' },
  functionValue: { reads: 'terms', tex: 'E = \\sum_k E_k' },
  functionSlope: {
    reads: 'what each term adds',
    tex: '\\frac{\\partial E}{\\partial w} = \\sum_k \\frac{\\partial E_k}{\\partial w}',
  },
};
