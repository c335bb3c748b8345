/**
 * The letters of the site: one meaning and one colour each, in every lesson, formula, figure and exercise; the colours
 * stand in symbol-colours.ts. The check that a lesson says what a letter is before it uses it reads this table.
 */
export interface SiteSymbol {
  /** The letter as it is written in text. */
  readonly letter: string;
  /** The same in TeX, where that differs. */
  readonly tex?: string;
  /** What it stands for, in words, as it follows "is". */
  readonly meaning: string;
  /** Words of which one stands beside the letter where a lesson uses it first. */
  readonly named: readonly string[];
}

export const symbols = {
  x: { letter: 'x', meaning: 'an input of the network', named: ['input'] },
  w: {
    letter: 'w',
    meaning: 'a weight: what a signal is multiplied by along an arrow',
    named: ['weight'],
  },
  W: {
    letter: 'W',
    meaning: 'all weights of a layer, a row for each receiving unit',
    named: ['weight'],
  },
  b: { letter: 'b', meaning: 'a bias: what a unit adds to its weighted inputs', named: ['bias'] },
  theta: {
    letter: 'θ',
    tex: '\\theta',
    meaning: 'a threshold: what a sum must reach',
    named: ['threshold'],
  },
  z: {
    letter: 'z',
    meaning: 'a weighted sum with its bias, before the activation function',
    named: ['weighted sum', 'adds up', 'score'],
  },
  f: { letter: 'f', meaning: 'the activation function of a unit', named: ['function', 'curve'] },
  sigma: {
    letter: 'σ',
    tex: '\\sigma',
    meaning: 'the sigmoid function, 1 ∕ (1 + e⁻ᶻ)',
    named: ['sigmoid'],
  },
  a: { letter: 'a', meaning: 'an activation: what a unit sends on', named: ['activation'] },
  h: { letter: 'h', meaning: 'the activation of a hidden unit', named: ['hidden'] },
  p: {
    letter: 'p',
    meaning: 'a share of softmax: what an output claims of the whole',
    named: ['share', 'probabilit'],
  },
  y: {
    letter: 'y',
    meaning: 'a target: what an output should be',
    named: ['target', 'output', 'answer'],
  },
  E: { letter: 'E', meaning: 'the loss: how wrong the network is, as one number', named: ['loss'] },
  delta: {
    letter: 'δ',
    tex: '\\delta',
    meaning: 'the fault of a unit: how fast the loss changes with its weighted sum',
    named: ['delta', 'fault'],
  },
  eta: {
    letter: 'η',
    tex: '\\eta',
    meaning: 'the learning rate: how large a part of the error, or of the slope, a step takes',
    named: ['learning rate'],
  },
  kappa: {
    letter: 'κ',
    tex: '\\kappa',
    meaning: 'a curvature: how fast a slope changes',
    named: ['curvature'],
  },
  lambda: {
    letter: 'λ',
    tex: '\\lambda',
    meaning: 'how strongly weights are made smaller: the price of a penalty, or the share of weight decay',
    named: ['price', 'share'],
  },
  Delta: {
    letter: 'Δ',
    tex: '\\Delta',
    meaning: 'a change of what follows',
    named: ['change', 'step', 'delta'],
  },
  alpha: {
    letter: 'α',
    tex: '\\alpha',
    meaning: 'the slope of an activation function below 0',
    named: ['slope'],
  },
  R: { letter: 'R', meaning: 'the length of the longest input, with a 1 for the bias', named: ['length'] },
  gamma: {
    letter: 'γ',
    tex: '\\gamma',
    meaning: 'the margin: how much room the best unit leaves',
    named: ['margin', 'room'],
  },
  epsilon: {
    letter: 'ε',
    tex: '\\varepsilon',
    meaning: 'a tiny number: a nudge, or what keeps a divisor from being 0',
    named: ['nudge', 'divisor'],
  },
  k: {
    letter: 'k',
    meaning: 'the number of a unit in the next layer, or a factor',
    named: ['unit', 'output', 'factor', 'gain'],
  },
  j: { letter: 'j', meaning: 'the number of a unit', named: ['unit'] },
  i: { letter: 'i', meaning: 'the number of a unit that sends', named: ['unit', 'input'] },
  l: { letter: 'l', meaning: 'the number of a layer', named: ['layer'] },
  n: {
    letter: 'n',
    meaning: 'a count, or the number of an example',
    named: ['example', 'number', 'unit'],
  },
  m: {
    letter: 'm',
    meaning: 'the largest of several sums, or a moving mean of gradients',
    named: ['largest', 'number', 'mean'],
  },
  g: { letter: 'g', meaning: 'a gradient: the slope of the loss by a weight', named: ['gradient'] },
  v: { letter: 'v', meaning: 'a velocity that an optimizer remembers', named: ['velocity'] },
  q: { letter: 'q', meaning: 'a moving mean of squared gradients', named: ['squares'] },
  T: { letter: 'T', meaning: 'a temperature: scores are divided by it before softmax', named: ['temperature'] },
  beta: { letter: 'β', tex: '\\beta', meaning: 'the share of a memory that is kept', named: ['share', 'kept'] },
  s: { letter: 's', meaning: 'a sum of exponentials', named: ['sum'] },
  c: { letter: 'c', meaning: 'any constant', named: ['constant', 'number'] },
  u: {
    letter: 'u',
    meaning: 'the weight by which a unit hears a state of the step before',
    named: ['weight', 'state'],
  },
  t: { letter: 't', meaning: 'the number of a time step', named: ['step'] },
  e: {
    letter: 'e',
    meaning: 'the base of the natural logarithm',
    named: ['exponential', 'logarithm', 'sigmoid'],
  },
} as const satisfies Record<string, SiteSymbol>;

export type SymbolName = keyof typeof symbols;
