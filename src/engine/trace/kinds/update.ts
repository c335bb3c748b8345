/** The kinds of event between a gradient and a new parameter: clipping, penalties, and the acts optimizers are made of. */
import { difference, type KindOfEvent, product, quotient, read } from './operands.ts';

export const updateKinds = {
  squaredNorm: {
    pass: 'update',
    reads: 'gradient of every learned parameter',
    tex: '\\lVert g\\rVert^2 = \\sum g^2',
    evaluate(o) {
      let total = read(o, 0) * read(o, 0);
      for (let k = 1; k < o.end - o.start; k++) total += read(o, k) * read(o, k);
      return total;
    },
  },
  norm: { pass: 'update', reads: '‖g‖²', tex: '\\lVert g\\rVert', evaluate: (o) => Math.sqrt(read(o, 0)) },
  clipScale: {
    pass: 'update',
    reads: 'clipNorm c, ‖g‖',
    tex: 's = \\min(1, c / \\lVert g\\rVert)',
    evaluate: (o) => (read(o, 1) > read(o, 0) ? read(o, 0) / read(o, 1) : 1),
  },
  clip: { pass: 'update', reads: 'gradient, s', tex: 'g\\,s', evaluate: product },
  addL2: {
    pass: 'update',
    reads: 'gradient, λ of l2, weight',
    tex: 'g + \\lambda\\,w',
    evaluate: (o) => read(o, 0) + read(o, 1) * read(o, 2),
  },
  addL1: {
    pass: 'update',
    reads: 'gradient, λ of l1, weight',
    tex: 'g + \\lambda\\,\\operatorname{sign}(w)',
    evaluate: (o) => read(o, 0) + read(o, 1) * Math.sign(read(o, 2)),
  },
  velocity: {
    pass: 'update',
    reads: 'momentum m, v, gradient',
    tex: 'v \\leftarrow m\\,v + g',
    evaluate: (o) => read(o, 0) * read(o, 1) + read(o, 2),
  },
  lookahead: {
    pass: 'update',
    reads: 'momentum m, new v, gradient',
    tex: 'm\\,v + g',
    evaluate: (o) => read(o, 0) * read(o, 1) + read(o, 2),
  },
  squareSum: {
    pass: 'update',
    reads: 'v, gradient',
    tex: 'v \\leftarrow v + g^2',
    evaluate: (o) => read(o, 0) + read(o, 1) * read(o, 1),
  },
  movingMean: {
    pass: 'update',
    reads: 'β₁, m, gradient',
    tex: 'm \\leftarrow \\beta_1\\,m + (1 - \\beta_1)\\,g',
    evaluate: (o) => read(o, 0) * read(o, 1) + (1 - read(o, 0)) * read(o, 2),
  },
  movingSquare: {
    pass: 'update',
    reads: 'β₂ or α, v, gradient',
    tex: 'v \\leftarrow \\beta_2\\,v + (1 - \\beta_2)\\,g^2',
    evaluate: (o) => read(o, 0) * read(o, 1) + (1 - read(o, 0)) * (read(o, 2) * read(o, 2)),
  },
  betaPower: {
    pass: 'update',
    reads: 'β, βᵗ⁻¹',
    tex: '\\beta^t \\leftarrow \\beta\\,\\beta^{t-1}',
    evaluate: product,
  },
  correction: { pass: 'update', reads: 'βᵗ', tex: '1 - \\beta^t', evaluate: (o) => 1 - read(o, 0) },
  corrected: {
    pass: 'update',
    reads: 'new m or v, its correction',
    tex: '\\hat m = m / (1 - \\beta_1^t)',
    evaluate: quotient,
  },
  adaptiveStep: {
    pass: 'update',
    reads: 'η, gradient or m̂, v or v̂, ε',
    tex: '\\eta\\,\\frac{\\hat m}{\\sqrt{\\hat v} + \\varepsilon}',
    evaluate: (o) => read(o, 0) * (read(o, 1) / (Math.sqrt(read(o, 2)) + read(o, 3))),
  },
  decayFactor: { pass: 'update', reads: 'η, λ', tex: '1 - \\eta\\lambda', evaluate: (o) => 1 - product(o) },
  decay: { pass: 'update', reads: 'parameter, 1 − ηλ', tex: 'w\\,(1 - \\eta\\lambda)', evaluate: product },
  step: { pass: 'update', reads: 'η, gradient', tex: '\\eta\\,\\frac{\\partial E}{\\partial w}', evaluate: product },
  update: { pass: 'update', reads: 'parameter, step', tex: 'w \\leftarrow w - \\text{step}', evaluate: difference },
} as const satisfies Record<string, KindOfEvent>;
