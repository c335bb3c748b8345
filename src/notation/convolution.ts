/** What a convolution says: pixels, filters, windows, maps, pooling, and the unit behind them. */
import type { ConvolutionSpec } from '../engine/convolution/convolution.ts';
import type { ownConvolutionKinds } from '../engine/trace/kinds/convolution.ts';
import type { denseKinds } from '../engine/trace/kinds/dense.ts';
import type { Cell } from '../engine/trace/layout.ts';
import type { Run } from '../engine/trace/start-run.ts';
import { type ConvolutionPlace as Place, placesOfConvolution } from './convolution-places.ts';
import { all, asProduct, capital, endOfComputing, passes, product, timesAsMuch } from './english.ts';
import type { Label, Notation, PartName } from './notation.ts';
import { type Named, notationOf, type Sentence } from './vocabulary.ts';

const derivative = (label: Label): Label => ({ ...label, derivative: true });
const outputWeight = ({ k }: Place) => ({ label: { base: 'v', sub: String(k + 1) }, words: `output weight ${k + 1}` });
const outputLabel: Label = { base: 'a', sub: 'o' };
const z = ({ sub }: Place): Label => ({ base: 'z', sub });
const delta = ({ sub }: Place): Label => ({ base: 'δ', sub });
const map = ({ sub, where }: Place) => ({ label: { base: 'a', sub }, words: `the activation of ${where}` });
const pooled = ({ sub, where }: Place) => ({ label: { base: 'p', sub }, words: `the pooled number of ${where}` });
const parameter = { given: 'a parameter', colour: 'weight' } as const;
const ofWeight = { colour: 'weight', gradient: true } as const;

export const convolutionQuantities = {
  pixel: { label: (p) => p.pixel.label, words: (p) => p.pixel.words, colour: 'input', given: 'a pixel' },
  kernel: { ...parameter, label: (p) => p.kernel.label, words: (p) => p.kernel.words },
  kernelBias: { ...parameter, label: (p) => p.filter.label, words: (p) => p.filter.words },
  outputWeight: { ...parameter, label: (p) => outputWeight(p).label, words: (p) => outputWeight(p).words },
  outputBias: { ...parameter, label: () => ({ base: 'b', sub: 'o' }), words: () => 'the bias of the output' },
  slope: { ...parameter, label: () => ({ base: 'α' }), words: () => 'the slope α below 0' },
  y: { label: () => ({ base: 'y' }), words: () => 'the target', colour: 'target', given: 'a target' },
  windowProduct: {
    label: (p) => ({ ...p.kernel.label, times: p.under.label }),
    words: (p) => `${p.kernel.words} times ${p.under.words}`,
    colour: 'weight',
  },
  mapSum: { label: z, words: (p) => `the weighted sum of ${p.where}`, colour: 'z' },
  map: { label: (p) => map(p).label, words: (p) => map(p).words, colour: 'a' },
  pooled: { label: (p) => pooled(p).label, words: (p) => pooled(p).words, colour: 'a' },
  outputProduct: {
    label: (p) => ({ ...outputWeight(p).label, times: p.flat.label }),
    words: (p) => `${outputWeight(p).words} times ${p.flat.words}`,
    colour: 'weight',
  },
  output: { label: () => outputLabel, words: () => 'the output', colour: 'a' },
  loss: { label: () => ({ base: 'E' }), words: () => 'the loss', colour: 'loss' },
  outputGradient: {
    label: () => derivative(outputLabel),
    words: (p) => (p.hasTarget ? 'the slope of the loss by the output' : 'the slope of the output by itself'),
    colour: 'a',
    gradient: true,
  },
  outputWeightGradient: {
    ...ofWeight,
    label: (p) => derivative(outputWeight(p).label),
    words: (p) => `the gradient of ${outputWeight(p).words}`,
  },
  outputBiasGradient: {
    ...ofWeight,
    label: () => derivative({ base: 'b', sub: 'o' }),
    words: () => 'the gradient of the bias of the output',
  },
  pooledGradient: {
    label: (p) => derivative(pooled(p).label),
    words: (p) => `the gradient of ${pooled(p).words}`,
    colour: 'a',
    gradient: true,
  },
  poolPath: {
    label: (p) => ({ base: 'g', sub: `${p.sub}→${p.inside.sub}` }),
    words: (p) => `what reaches ${p.inside.words} through ${pooled(p).words}`,
    colour: 'a',
    gradient: true,
  },
  mapGradient: {
    label: (p) => derivative(map(p).label),
    words: (p) => `the gradient of ${map(p).words}`,
    colour: 'a',
    gradient: true,
  },
  mapSlope: {
    label: (p) => ({ base: 'f′', argument: z(p) }),
    words: (p) => `the slope of the activation function of ${p.where}`,
    colour: 'z',
    gradient: true,
  },
  mapDelta: { label: delta, words: (p) => `delta of ${p.where}`, colour: 'z', gradient: true },
  kernelTerm: {
    ...ofWeight,
    label: (p) => ({ ...delta(p), times: p.under.label }),
    words: (p) => `what ${p.window} adds to the gradient of ${p.kernel.words}`,
  },
  pixelPath: {
    label: (p) => ({ ...delta(p), times: p.kernel.label }),
    words: (p) => `what reaches ${p.under.words} through ${p.kernel.words}`,
    colour: 'input',
    gradient: true,
  },
  kernelGradient: {
    ...ofWeight,
    label: (p) => derivative(p.kernel.label),
    words: (p) => `the gradient of ${p.kernel.words}`,
  },
  kernelBiasGradient: {
    ...ofWeight,
    label: (p) => derivative(p.filter.label),
    words: (p) => `the gradient of ${p.filter.words}`,
  },
  pixelGradient: {
    label: (p) => derivative(p.pixel.label),
    words: (p) => `the gradient of ${p.pixel.words}`,
    colour: 'input',
    gradient: true,
  },
} as const satisfies Record<string, Named<Place>>;

type Shared =
  | ('multiply' | 'weightedSum' | 'activate' | 'maximum' | 'lossTerm' | 'lossSlope')
  | ('weightGradient' | 'biasGradient' | 'path' | 'gather' | 'activationSlope' | 'delta');

export const convolutionSentences = {
  multiply: (said) => `${capital(product(said))}, is ${said.value}.`,
  weightedSum: ({ written, value }) => `The products and the bias add up: ${written} is ${value}.`,
  activate: ({ what, read, written, value }) =>
    `The activation function turns ${what(0)}, ${read(0)}, into ${written}, ${value}.`,
  maximum: (said) => `${capital(said.written)} is the largest of ${all(said)}: ${said.value}.`,
  lossTerm: ({ written, value }) => `${capital(written)} is ${value}.`,
  lossSlope: ({ what, value }) => `If ${what(0)} rises a little, the loss changes ${timesAsMuch(value)}.`,
  outputSeed: ({ written, value }) => `${capital(written)} is ${value}: it changes as much as itself.`,
  weightGradient: asProduct,
  biasGradient: ({ written, what, value }) => `${capital(written)} is ${what(0)} itself: ${value}.`,
  path: asProduct,
  maximumPath: ({ event, what, written, value }) => {
    const [, largest, own, ...before] = event.readValues;
    return own === largest && !before.includes(own as number)
      ? `${capital(what(2))} was the largest of its window: ${written} is ${value}.`
      : `${capital(what(2))} was not the one that was taken: ${written} is ${value}.`;
  },
  gather: ({ written, value }) => `What arrives adds up: ${written} is ${value}.`,
  activationSlope: ({ what, value }) => `If ${what(0)} rises a little, ${what(1)} changes ${timesAsMuch(value)}.`,
  delta: asProduct,
  sharedGradient: ({ count, written, value }) =>
    `One parameter serves in ${count} ${count === 1 ? 'place' : 'places'}, and what each adds is summed: ${written} is ${value}.`,
  unreached: ({ what, written, value }) => `Nothing has read ${what(0)}: ${written} is ${value}.`,
} as const satisfies Record<Extract<keyof typeof denseKinds, Shared> | keyof typeof ownConvolutionKinds, Sentence>;

const partNames = {
  pixel: 'pixel',
  pixelGradient: 'pixel',
  kernel: 'kernel',
  kernelGradient: 'kernel',
  kernelBias: 'bias',
  kernelBiasGradient: 'bias',
  outputWeight: 'output-weight',
  outputProduct: 'output-weight',
  outputWeightGradient: 'output-weight',
  outputBias: 'output-bias',
  outputBiasGradient: 'output-bias',
  output: 'output',
  outputGradient: 'output',
  slope: 'slope',
  y: 'target',
  loss: 'loss',
  pooled: 'pooled',
  pooledGradient: 'pooled',
  poolPath: 'pooled',
  windowProduct: 'map',
  mapSum: 'map',
  map: 'map',
  mapGradient: 'map',
  mapSlope: 'map',
  mapDelta: 'map',
  kernelTerm: 'map',
  pixelPath: 'map',
} as const satisfies Record<keyof typeof convolutionQuantities, string>;
/** Those of which a run has one only. */
const single = /^(output|output-bias|slope|target|loss)$/;

/** `pixel c r x`, `kernel f c r x`, `map f r x` for all that a window does, `pooled f r x`, `output-weight k`, `output`, `loss`. */
export function convolutionPart({ quantity, index }: Cell): PartName {
  const name = partNames[quantity as keyof typeof partNames];
  if (single.test(name)) return name;
  // What a window does term by term belongs to its place in the map.
  return [name, ...(name === 'map' || name === 'pooled' ? index.slice(0, 3) : index)].join(' ');
}

export const convolutionNotation = (run: Run<ConvolutionSpec>): Notation =>
  notationOf(run, {
    quantities: convolutionQuantities,
    sentences: convolutionSentences,
    passes,
    place: placesOfConvolution(run.experiment),
    part: convolutionPart,
    start: () => 'The image, the filters and the weights are in place. Nothing is computed yet.',
    fault: endOfComputing,
  });
