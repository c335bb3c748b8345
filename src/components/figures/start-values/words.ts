/** What F11.2 says. */
import { formatNumber } from '../../../notation/format.ts';

export const layer = 'layer';
export const start = 'Start';
export const curveF = 'Curve f';
export const tanh = 'tanh';
export const reLU = 'ReLU';
export const inputs = 'inputs';
export const numberOfUnits = 'number of units';
export const activations = 'activations';
export const sizesOfEW = 'sizes of ∂E/∂w';
export const powersOfTen = 'powers of ten';
export const layerOf = (layer: number) => `layer ${layer}`;
export const histogramsOfHiddenLayers = (count: number, known: number, back: number) =>
  `Histograms of ${count} hidden layers: activations of ${known} of them, gradients of ${back}. Mean sizes stand in the table.`;
export const layers = (id: string) => `The layers (${id})`;
export const meanSize = 'mean size of a';
export const exactly = 'a exactly 0';
export const meanSizeOfE = 'mean size of ∂E/∂w';
export const eWExactly = '∂E/∂w exactly 0';
export const howManyInputs = 'how many inputs a unit has';
export const units = 'units';
export const howManyUnits = 'how many units the layer has';
export const largestWeightThatCan = 'the largest weight that can be drawn';
export const usualDistance = 'the usual distance of a weight from 0';
export const eachWeightIsDrawn = (value: string) =>
  `Each weight is drawn around 0, with a deviation of ${value}, which is simply chosen.`;
export const eachWeight = (value: string) => `Each weight is ${value}.`;
export const meanSizeText = 'mean size';
export const meanSizeOfTheInputs = 'the mean size of the inputs';
export const meanSizeOfTheOfLayer = (side: string, layer: number) => `the mean size of the ${side} of layer ${layer}`;
export const byWhatTheSize = 'by what the size was multiplied';
export const factorThatSuchWeights = 'the factor that such weights make, as long as the curve is not flat';
export const nothingComesThrough = 'Nothing comes through, and 0 has no multiple but 0.';
export const weightsAreSetNothing = 'The weights are set; nothing has gone through the network yet.';
export const timesThat = (after: number, from: number) =>
  `, ${formatNumber(after)} times that ${from === 0 ? 'of the inputs' : `of layer ${from}`}`;
export const ofThemAreExactly = (zero: number) => ` ${formatNumber(zero, { significant: 3 })} % of them are exactly 0.`;
export const forwardsLayerItsActivations = (layer: number, size: number, times: string, zeros: string) =>
  `Forwards, layer ${layer}: its activations have a mean size of ${formatNumber(size)}${times}.${zeros}`;
export const backwardsLayerTheGradients = (layer: number, size: number, times: string, zeros: string) =>
  `Backwards, layer ${layer}: the gradients of its weights have a mean size of ${formatNumber(size)}${times}.${zeros}`;
