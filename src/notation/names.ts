/**
 * What the numbers of a network are called. Units are i1, i2 (inputs), h1, h2 (hidden) and o1, o2 (outputs); weights are
 * numbered w1, w2, w3 … in the order of the parameters: into h1 from i1, into h1 from i2, into h2 from i1 …
 */
import { layerSizes, type NetworkSpec } from '../engine/experiment.ts';
import { at, type Cell, type Quantity } from '../engine/trace/layout.ts';

/** A symbol with its index, as it is typeset: z with h1 below. `of` makes it a derivative of the loss by that symbol. */
export interface Label {
  readonly base: string;
  readonly sub?: string;
  /** ∂E/∂ of this symbol. */
  readonly derivative?: boolean;
  /** What the symbol is a function of: f′(z_h1). */
  readonly argument?: Label;
  /** A second factor, for products such as w5 a_h1. */
  readonly times?: Label;
}

/** Which colour of the palette a number has; a gradient has the hue of its symbol, outlined. */
export type SymbolKind = 'input' | 'weight' | 'z' | 'a' | 'target' | 'loss' | 'plain';

export interface Names {
  unit(layer: number, unit: number): string;
  weight(layer: number, unit: number, from: number): string;
  /** The symbol of a cell. */
  label(cell: Cell): Label;
  /** The same in words: "activation of h1". */
  words(cell: Cell): string;
}

/** The names for one network. `examples` above 1 adds the example's number to what belongs to an example. */
export function namesOf(network: NetworkSpec, examples = 1): Names {
  const sizes = layerSizes(network);
  const last = sizes.length - 1;
  const firstWeights = [0, 0];
  for (let l = 1; l < last; l++)
    firstWeights.push((firstWeights[l] as number) + (sizes[l] as number) * (sizes[l - 1] as number));

  const unit = (l: number, j: number) => {
    if (l === 0) return `i${j + 1}`;
    if (l === last) return `o${j + 1}`;
    return last === 2 ? `h${j + 1}` : `h${l}.${j + 1}`;
  };
  const weightNumber = (l: number, j: number, i: number) =>
    (firstWeights[l] as number) + j * (sizes[l - 1] as number) + i + 1;
  const weight = (l: number, j: number, i: number) => `w${weightNumber(l, j, i)}`;

  const places = (cell: Cell) => {
    const l = at(cell, 'layer') ?? last;
    const j = at(cell, 'unit') ?? 0;
    const n = at(cell, 'example');
    const suffix = examples > 1 && n !== undefined ? ` (${n + 1})` : '';
    return { l, j, i: at(cell, 'from') ?? 0, via: at(cell, 'via') ?? 0, suffix };
  };

  const label = (cell: Cell): Label => {
    const { l, j, i, via, suffix } = places(cell);
    const of = (base: string, name = unit(l, j)): Label => ({ base, sub: name + suffix });
    const weightLabel: Label = { base: 'w', sub: String(weightNumber(l, j, i)) };
    const labels: Partial<Record<Quantity, () => Label>> = {
      weights: () => weightLabel,
      bias: () => of('b'),
      learningRate: () => ({ base: 'η' }),
      y: () => of('y'),
      a: () => (l === 0 ? { base: 'x', sub: `${j + 1}${suffix}` } : of('a')),
      product: () => ({ ...weightLabel, times: label(senderOf(cell)) }),
      z: () => of('z'),
      maximum: () => ({ base: 'm' }),
      exponential: () => of('e'),
      total: () => ({ base: 's' }),
      lossTerm: () => of('E'),
      exampleLoss: () => ({ base: 'E', sub: suffix.trim() }),
      loss: () => ({ base: 'E' }),
      activationGradient: () => ({ ...of('a'), derivative: true }),
      activationSlope: () => ({ base: 'f′', argument: of('z') }),
      gradientMean: () => ({ base: 'ḡ' }),
      path: () => ({
        base: 'δ',
        sub: unit(l + 1, via) + suffix,
        times: { base: 'w', sub: String(weightNumber(l + 1, via, j)) },
      }),
      delta: () => of('δ'),
      exampleWeightGradient: () => ({ base: 'w', sub: `${weightNumber(l, j, i)}${suffix}`, derivative: true }),
      weightGradient: () => ({ ...weightLabel, derivative: true }),
      biasGradient: () => ({ ...of('b'), derivative: true }),
      weightStep: () => ({ base: 'Δw', sub: weightLabel.sub as string }),
      biasStep: () => of('Δb'),
    };
    return (
      labels[cell.quantity]?.() ?? (hasUnit(cell) ? of(separate(cell.quantity)) : { base: separate(cell.quantity) })
    );
  };

  const words = (cell: Cell): string => {
    const { suffix } = places(cell);
    return wordsOfAny(cell) + (suffix === '' ? '' : `, example ${suffix.replace(/\D/g, '')}`);
  };

  /** Without the example. */
  const wordsOfAny = (cell: Cell): string => {
    const { l, j, i, via } = places(cell);
    const name = unit(l, j);
    const texts: Partial<Record<Quantity, () => string>> = {
      weights: () => weight(l, j, i),
      bias: () => `the bias of ${name}`,
      learningRate: () => 'the learning rate',
      y: () => `the target of ${name}`,
      a: () => (l === 0 ? `input ${j + 1}` : `the activation of ${name}`),
      product: () => `${weight(l, j, i)} times ${wordsOfAny(senderOf(cell))}`,
      z: () => `the weighted sum of ${name}`,
      maximum: () => 'the largest weighted sum',
      exponential: () => `the exponential of ${name}`,
      total: () => 'the sum of the exponentials',
      lossTerm: () => `the loss of ${name}`,
      exampleLoss: () => 'the loss',
      loss: () => 'the loss',
      activationGradient: () => `the slope of the loss by the activation of ${name}`,
      activationSlope: () => `the slope of the activation function of ${name}`,
      gradientMean: () => 'the weighted mean of the slopes',
      path: () => `the fault that reaches ${name} through ${weight(l + 1, via, j)}`,
      delta: () => `delta of ${name}`,
      exampleWeightGradient: () => `the gradient of ${weight(l, j, i)}`,
      weightGradient: () => `the gradient of ${weight(l, j, i)}`,
      biasGradient: () => `the gradient of the bias of ${name}`,
      weightStep: () => `the step of ${weight(l, j, i)}`,
      biasStep: () => `the step of the bias of ${name}`,
    };
    return texts[cell.quantity]?.() ?? `${separate(cell.quantity)} of ${name}`;
  };

  return { unit, weight, label, words };
}

const hasUnit = (cell: Cell) => at(cell, 'unit') !== undefined;

/** `clipScale` → `clip scale`: the name of a quantity that no lesson has a symbol for yet. */
const separate = (quantity: string) => quantity.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The activation that a product carries. */
function senderOf({ index }: Cell): Cell {
  const [example = 0, layer = 1, , from = 0] = index;
  return { quantity: 'a', index: [example, layer - 1, from] };
}

/** A label as plain text: ∂E/∂w5, a_h1. */
export function labelText({ base, sub, derivative, argument, times }: Label): string {
  const symbol = sub === undefined || sub === '' ? base : /^\d/.test(sub) ? base + sub : `${base}_${sub}`;
  const whole = argument === undefined ? symbol : `${symbol}(${labelText(argument)})`;
  return (derivative ? `∂E/∂${whole}` : whole) + (times === undefined ? '' : `·${labelText(times)}`);
}

const kinds: Partial<Record<Quantity, SymbolKind>> = {
  weights: 'weight',
  bias: 'weight',
  product: 'weight',
  weightGradient: 'weight',
  exampleWeightGradient: 'weight',
  biasGradient: 'weight',
  weightStep: 'weight',
  biasStep: 'weight',
  y: 'target',
  z: 'z',
  exponential: 'z',
  activationSlope: 'z',
  delta: 'z',
  path: 'a',
  activationGradient: 'a',
  lossTerm: 'loss',
  exampleLoss: 'loss',
  loss: 'loss',
};

/** The colour of a cell's number. */
export function symbolKind(cell: Cell): SymbolKind {
  if (cell.quantity === 'a') return at(cell, 'layer') === 0 ? 'input' : 'a';
  return kinds[cell.quantity] ?? 'plain';
}

const gradients: ReadonlySet<Quantity> = new Set([
  'activationGradient',
  'activationSlope',
  'delta',
  'path',
  'weightGradient',
  'exampleWeightGradient',
  'biasGradient',
  'gradientMean',
]);

/** Whether a cell is a derivative: drawn outlined instead of filled. */
export const isGradient = (cell: Cell) => gradients.has(cell.quantity);
