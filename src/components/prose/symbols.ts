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
  readonly colour: SymbolColour;
}

export const symbols = {
  x: { letter: 'x', meaning: 'an input of the network', colour: 'input' },
  w: { letter: 'w', meaning: 'a weight: what a signal is multiplied by on its way along an arrow', colour: 'weight' },
  W: { letter: 'W', meaning: 'all weights of a layer, one row for each unit that receives', colour: 'weight' },
  b: { letter: 'b', meaning: 'a bias: what a unit adds to its weighted inputs', colour: 'weight' },
  theta: { letter: 'θ', tex: '\\theta', meaning: 'a threshold: what a weighted sum must reach', colour: 'weight' },
  z: { letter: 'z', meaning: 'a weighted sum with its bias, before the activation function', colour: 'z' },
  f: { letter: 'f', meaning: 'the activation function of a unit', colour: 'plain' },
  sigma: { letter: 'σ', tex: '\\sigma', meaning: 'the sigmoid function, 1 ∕ (1 + e⁻ᶻ)', colour: 'plain' },
  a: { letter: 'a', meaning: 'an activation: what a unit sends on', colour: 'a' },
  h: { letter: 'h', meaning: 'the activation of a hidden unit', colour: 'a' },
  p: { letter: 'p', meaning: 'a share of softmax: what an output claims of the whole', colour: 'a' },
  y: { letter: 'y', meaning: 'a target: what an output should be', colour: 'target' },
  E: { letter: 'E', meaning: 'the loss: how wrong the network is, as one number', colour: 'loss' },
  delta: {
    letter: 'δ',
    tex: '\\delta',
    meaning: 'the fault of a unit: how fast the loss changes with its weighted sum',
    colour: 'z',
  },
  eta: {
    letter: 'η',
    tex: '\\eta',
    meaning: 'the learning rate: which part of the slope a step takes',
    colour: 'plain',
  },
  alpha: { letter: 'α', tex: '\\alpha', meaning: 'the slope of an activation function below 0', colour: 'weight' },
  epsilon: { letter: 'ε', tex: '\\varepsilon', meaning: 'a small nudge', colour: 'plain' },
  e: { letter: 'e', meaning: 'the base of the natural logarithm', colour: 'plain' },
  n: { letter: 'n', meaning: 'a count, or the number of an example', colour: 'plain' },
} as const satisfies Record<string, SiteSymbol>;

export type SymbolName = keyof typeof symbols;

const colours = new Map<string, SymbolColour>(Object.values(symbols).map(({ letter, colour }) => [letter, colour]));

/** The colour of a letter; plain for a letter that is no symbol of the site. */
export const colourOf = (letter: string): SymbolColour => colours.get(letter) ?? 'plain';
