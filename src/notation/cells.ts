/** What recurrent and LSTM cells say: gates, states, and what runs back through time. */
import type { CellsSpec, LstmSpec, RecurrentSpec } from '../engine/cells/cells.ts';
import type { cellKinds } from '../engine/cells/kinds.ts';
import type { ownCellKinds } from '../engine/trace/kinds/cells.ts';
import type { Cell } from '../engine/trace/layout.ts';
import type { Run } from '../engine/trace/start-run.ts';
import { type CellsPlace as Place, placesOfCells, type Thing } from './cells-places.ts';
import { asProduct, capital, endOfComputing, passes, product, timesAsMuch } from './english.ts';
import type { Label, Notation, PartName } from './notation.ts';
import { type Named, notationOf, type Sentence } from './vocabulary.ts';

const derivative = (label: Label): Label => ({ ...label, derivative: true });

type Pick = (place: Place) => Thing;
/** The gradient of something that is learned. */
const gradientOf = (thing: Pick): Named<Place> => ({
  label: (p) => derivative(thing(p).label),
  words: (p) => `the gradient of ${thing(p).words}`,
  colour: 'weight',
  gradient: true,
});
/** ∂E/∂ of something that is computed or given. */
const slopeBy = (thing: Pick, colour: 'a' | 'input'): Named<Place> => ({
  label: (p) => derivative(thing(p).label),
  words: (p) => `the slope of the loss by ${thing(p).words}`,
  colour,
  gradient: true,
});
const parameter = (thing: Pick): Named<Place> => ({
  label: (p) => thing(p).label,
  words: (p) => thing(p).words,
  colour: 'weight',
  given: 'a parameter',
});
const productOf = (weight: Pick, signal: Pick): Named<Place> => ({
  label: (p) => ({ ...weight(p).label, times: signal(p).label }),
  words: (p) => `${weight(p).words} times ${signal(p).words}`,
  colour: 'weight',
});
const termOf = (weight: Pick, signal: Pick): Named<Place> => ({
  label: (p) => ({ ...p.delta.label, times: signal(p).label }),
  words: (p) => `what ${p.step} adds to the gradient of ${weight(p).words}`,
  colour: 'weight',
  gradient: true,
});
const computed = (thing: Pick, colour: 'z' | 'a', given?: string): Named<Place> => ({
  label: (p) => thing(p).label,
  words: (p) => thing(p).words,
  colour,
  ...(given !== undefined && { given }),
});
const pathTo = (thing: Pick, weight: (p: Place) => Thing): Named<Place> => ({
  label: (p) => ({ ...p.via.delta.label, times: weight(p).label }),
  words: (p) => `what reaches ${thing(p).words} through ${p.via.gate.words}`,
  colour: 'a',
  gradient: true,
});

export const cellQuantities = {
  inputWeight: parameter((p) => p.w),
  recurrentWeight: parameter((p) => p.u),
  gateBias: parameter((p) => p.b),
  input: { label: (p) => p.x.label, words: (p) => p.x.words, colour: 'input', given: 'an input' },
  hidden: computed((p) => p.h, 'a', 'the state before the first step'),
  cellState: computed((p) => p.c, 'a', 'the cell state before the first step'),
  y: {
    label: (p) => ({ base: 'y', sub: p.unitNumber }),
    words: (p) => `the target of ${p.unit}`,
    colour: 'target',
    given: 'a target',
  },
  inputProduct: productOf(
    (p) => p.w,
    (p) => p.x,
  ),
  recurrentProduct: productOf(
    (p) => p.u,
    (p) => p.before,
  ),
  gateSum: computed((p) => p.z, 'z'),
  gate: computed((p) => p.gate, 'a'),
  cellTanh: computed((p) => p.squashed, 'a'),
  lossTerm: {
    label: (p) => ({ base: 'E', sub: p.unitNumber }),
    words: (p) => `the loss of ${p.unit}`,
    colour: 'loss',
  },
  loss: { label: () => ({ base: 'E' }), words: () => 'the loss', colour: 'loss' },
  recurrentPath: pathTo(
    (p) => p.h,
    (p) => p.via.u,
  ),
  hiddenGradient: slopeBy((p) => p.h, 'a'),
  cellCarry: {
    label: (p) => ({ ...derivative(p.next.c.label), times: p.next.forget.label }),
    words: (p) => `what reaches ${p.c.words} through ${p.next.forget.words}`,
    colour: 'a',
    gradient: true,
  },
  tanhGradient: slopeBy((p) => p.squashed, 'a'),
  tanhSlope: {
    label: (p) => ({ base: 'tanh′', argument: p.c.label }),
    words: (p) => `the slope of tanh at ${p.c.words}`,
    colour: 'z',
    gradient: true,
  },
  cellPath: {
    label: (p) => ({ ...derivative(p.squashed.label), times: { base: 'tanh′', argument: p.c.label } }),
    words: (p) => `what reaches ${p.c.words} through ${p.h.words}`,
    colour: 'a',
    gradient: true,
  },
  cellGradient: slopeBy((p) => p.c, 'a'),
  gateGradient: slopeBy((p) => p.gate, 'a'),
  gateSlope: {
    label: (p) => ({ base: p.slope, argument: p.z.label }),
    words: (p) => `the slope of the activation function of ${p.gate.words}`,
    colour: 'z',
    gradient: true,
  },
  gateDelta: { label: (p) => p.delta.label, words: (p) => p.delta.words, colour: 'z', gradient: true },
  inputTerm: termOf(
    (p) => p.w,
    (p) => p.x,
  ),
  recurrentTerm: termOf(
    (p) => p.u,
    (p) => p.before,
  ),
  inputPath: pathTo(
    (p) => p.x,
    (p) => p.via.w,
  ),
  inputGradient: slopeBy((p) => p.x, 'input'),
  inputWeightGradient: gradientOf((p) => p.w),
  recurrentWeightGradient: gradientOf((p) => p.u),
  gateBiasGradient: gradientOf((p) => p.b),
} as const satisfies Record<string, Named<Place>>;

type Shared =
  | ('multiply' | 'weightedSum' | 'activate' | 'lossTerm' | 'exampleLoss' | 'lossSlope')
  | ('path' | 'gather' | 'activationSlope' | 'delta' | 'weightGradient' | 'sharedGradient');

export const cellSentences = {
  multiply: (said) => `${capital(product(said))}, is ${said.value}.`,
  weightedSum: ({ written, value }) => `The products and the bias add up: ${written} is ${value}.`,
  activate: ({ what, read, written, value }) =>
    `The activation function turns ${what(0)}, ${read(0)}, into ${written}, ${value}.`,
  cellUpdate: (said) =>
    `What is kept, ${product(said)}, and what is let in, ${product(said, 2, 3)}, add up: ${said.written} is ${said.value}.`,
  hiddenOutput: asProduct,
  lossTerm: ({ written, value }) => `${capital(written)} is ${value}.`,
  exampleLoss: ({ written, value }) => `The losses of the units add up: ${written} is ${value}.`,
  lossSlope: ({ what, value }) => `If ${what(0)} rises a little, the loss changes ${timesAsMuch(value)}.`,
  path: asProduct,
  gather: ({ written, value }) => `What arrives adds up: ${written} is ${value}.`,
  factorGradient: asProduct,
  activationSlope: ({ what, value }) => `If ${what(0)} rises a little, ${what(1)} changes ${timesAsMuch(value)}.`,
  delta: asProduct,
  weightGradient: asProduct,
  sharedGradient: ({ count, written, value }) =>
    `The same parameter serves in ${count} ${count === 1 ? 'step' : 'steps'}, and what each adds is summed: ${written} is ${value}.`,
} as const satisfies Record<Extract<keyof typeof cellKinds, Shared> | keyof typeof ownCellKinds, Sentence>;

/** `gate i t j` for all that a gate does in a step, `state t j`, `cell t j`, `input t i`, `weight …` for what is learned, `target j`, `loss`. */
export function cellPart({ quantity, index }: Cell): PartName {
  const [first = 0, second = 0, third = 0, fourth = 0] = index;
  switch (quantity as keyof typeof cellQuantities) {
    case 'inputWeight':
    case 'inputWeightGradient':
      return `input-weight ${index.join(' ')}`;
    case 'recurrentWeight':
    case 'recurrentWeightGradient':
      return `recurrent-weight ${index.join(' ')}`;
    case 'gateBias':
    case 'gateBiasGradient':
      return `bias ${index.join(' ')}`;
    case 'input':
    case 'inputGradient':
      return `input ${first} ${second}`;
    case 'hidden':
    case 'hiddenGradient':
      return `state ${first} ${second}`;
    case 'cellState':
    case 'cellTanh':
    case 'cellCarry':
    case 'tanhGradient':
    case 'tanhSlope':
    case 'cellPath':
    case 'cellGradient':
      return `cell ${first} ${second}`;
    case 'y':
    case 'lossTerm':
      return `target ${second}`;
    case 'loss':
      return 'loss';
    case 'inputProduct':
    case 'recurrentProduct':
    case 'gateSum':
    case 'gate':
    case 'gateGradient':
    case 'gateSlope':
    case 'gateDelta':
    case 'inputTerm':
    case 'recurrentTerm':
      return `gate ${second} ${first} ${third}`;
    // A state is heard of by the gates of the next step, an input by those of its own.
    case 'recurrentPath':
      return `gate ${third} ${first + 1} ${fourth}`;
    case 'inputPath':
      return `gate ${third} ${first} ${fourth}`;
  }
}

const cellsNotation = (run: Run<CellsSpec>): Notation =>
  notationOf(run, {
    quantities: cellQuantities,
    sentences: cellSentences,
    passes,
    place: placesOfCells(run.experiment),
    part: cellPart,
    start: () => 'The inputs, the weights and the state before step 1 are in place. Nothing is computed yet.',
    fault: endOfComputing,
  });

export const recurrentNotation: (run: Run<RecurrentSpec>) => Notation = cellsNotation;
export const lstmNotation: (run: Run<LstmSpec>) => Notation = cellsNotation;
