/**
 * The letters of the site: one meaning and one colour each, in every lesson, formula, figure and exercise. TeX names stand
 * beside the letters, for the check that a lesson defines each before it uses it.
 */
export type SymbolColour = 'input' | 'weight' | 'z' | 'a' | 'target' | 'loss' | 'plain';

export interface SiteSymbol {
  /** The letter as it is written in text. */
  readonly letter: string;
  /** The same in TeX, where that differs. */
  readonly tex?: string;
  /** What it stands for, in words, as it follows "is". */
  readonly meaning: string;
  /** Words of which one stands beside the letter where a lesson uses it first. */
  readonly named: readonly string[];
  readonly colour: SymbolColour;
}

export const symbols = {
  x: { letter: 'x', meaning: 'an input of the network', named: ['input'], colour: 'input' },
  w: {
    letter: 'w',
    meaning: 'a weight: what a signal is multiplied by along an arrow',
    named: ['weight'],
    colour: 'weight',
  },
  W: {
    letter: 'W',
    meaning: 'all weights of a layer, a row for each receiving unit',
    named: ['weight'],
    colour: 'weight',
  },
  b: { letter: 'b', meaning: 'a bias: what a unit adds to its weighted inputs', named: ['bias'], colour: 'weight' },
  theta: {
    letter: 'θ',
    tex: '\\theta',
    meaning: 'a threshold: what a sum must reach',
    named: ['threshold'],
    colour: 'weight',
  },
  z: {
    letter: 'z',
    meaning: 'a weighted sum with its bias, before the activation function',
    named: ['weighted sum', 'adds up', 'score'],
    colour: 'z',
  },
  f: { letter: 'f', meaning: 'the activation function of a unit', named: ['function', 'curve'], colour: 'plain' },
  sigma: {
    letter: 'σ',
    tex: '\\sigma',
    meaning: 'the sigmoid function, 1 ∕ (1 + e⁻ᶻ)',
    named: ['sigmoid'],
    colour: 'plain',
  },
  a: { letter: 'a', meaning: 'an activation: what a unit sends on', named: ['activation'], colour: 'a' },
  h: { letter: 'h', meaning: 'the activation of a hidden unit', named: ['hidden'], colour: 'a' },
  p: {
    letter: 'p',
    meaning: 'a share of softmax: what an output claims of the whole',
    named: ['share', 'probabilit'],
    colour: 'a',
  },
  y: {
    letter: 'y',
    meaning: 'a target: what an output should be',
    named: ['target', 'output', 'answer'],
    colour: 'target',
  },
  E: { letter: 'E', meaning: 'the loss: how wrong the network is, as one number', named: ['loss'], colour: 'loss' },
  delta: {
    letter: 'δ',
    tex: '\\delta',
    meaning: 'the fault of a unit: how fast the loss changes with its weighted sum',
    named: ['delta', 'fault'],
    colour: 'z',
  },
  eta: {
    letter: 'η',
    tex: '\\eta',
    meaning: 'the learning rate: the part of the slope that a step takes',
    named: ['learning rate'],
    colour: 'plain',
  },
  Delta: {
    letter: 'Δ',
    tex: '\\Delta',
    meaning: 'a change of what follows',
    named: ['change', 'step', 'delta'],
    colour: 'plain',
  },
  alpha: {
    letter: 'α',
    tex: '\\alpha',
    meaning: 'the slope of an activation function below 0',
    named: ['slope'],
    colour: 'weight',
  },
  epsilon: { letter: 'ε', tex: '\\varepsilon', meaning: 'a small nudge', named: ['nudge', 'small'], colour: 'plain' },
  k: {
    letter: 'k',
    meaning: 'the number of a unit in the next layer, or a factor',
    named: ['unit', 'output', 'factor', 'gain'],
    colour: 'plain',
  },
  j: { letter: 'j', meaning: 'the number of a unit', named: ['unit'], colour: 'plain' },
  i: { letter: 'i', meaning: 'the number of a unit that sends', named: ['unit', 'input'], colour: 'plain' },
  l: { letter: 'l', meaning: 'the number of a layer', named: ['layer'], colour: 'plain' },
  n: {
    letter: 'n',
    meaning: 'a count, or the number of an example',
    named: ['example', 'number', 'unit'],
    colour: 'plain',
  },
  m: { letter: 'm', meaning: 'the largest of several sums', named: ['largest', 'number'], colour: 'plain' },
  s: { letter: 's', meaning: 'a sum of exponentials', named: ['sum'], colour: 'plain' },
  c: { letter: 'c', meaning: 'any constant', named: ['constant', 'number'], colour: 'plain' },
  e: {
    letter: 'e',
    meaning: 'the base of the natural logarithm',
    named: ['exponential', 'logarithm', 'sigmoid'],
    colour: 'plain',
  },
} as const satisfies Record<string, SiteSymbol>;

export type SymbolName = keyof typeof symbols;

const colours = new Map<string, SymbolColour>(Object.values(symbols).map(({ letter, colour }) => [letter, colour]));

/** The colour of a letter; plain for a letter that is no symbol of the site. */
export const colourOf = (letter: string): SymbolColour => colours.get(letter) ?? 'plain';
