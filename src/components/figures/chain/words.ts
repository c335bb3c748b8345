/** What F11.1 says. */
import { formatNumber } from '../../../notation/format.ts';

export const eW = '∂E/∂w of each layer, in powers of ten';
export const layer = 'layer';
export const layerOf = (layer: number, gradient: number) => `layer ${layer}: ${formatNumber(gradient)}`;
export const unitsInARow = (count: number, knownCount: number, known: string) =>
  `${count} units in a row. ${knownCount === 0 ? 'No gradient is computed yet' : `Gradients of their weights: ${known}`}. All numbers stand in the table.`;
export const rowOfUnits = (id: string) => `The row of units (${id})`;
export const unit = 'unit';
export const sumZ = 'sum z';
export const slopeFZ = 'slope f′(z)';
export const fault = 'fault δ';
export const leakyReLU = 'leaky ReLU';
export const itsTargetLies = 'Its target lies one below its output, so that the slope of the loss by the output is 1.';
export const lossChanges = 'The loss changes by 1 per unit of the last activation. No gradient is computed yet.';
export const factorByFactor = 'Factor by factor';
export const units = 'units';
export const curveF = 'Curve f';
export const faultOfUnit = (layer: number) => `the fault of unit ${layer}`;
export const slopeOfUnit = (layer: number) => `the slope of unit ${layer} at its sum`;
export const weightIntoUnit = (layer: number) => `the weight into unit ${layer}`;
export const input = 'the input';
export const activationOfUnit = (layer: number) => `the activation of unit ${layer}`;
export const howMuchTheLoss = (layer: number) => `how much the loss changes per unit of the weight into unit ${layer}`;
export const forwardPassIsDone = (count: number, a: number) =>
  `The forward pass is done: the last of ${count} ${count === 1 ? 'unit' : 'units'} says ${formatNumber(a)}. No gradient is computed yet.`;
export const gradientOfItsWeight = (gradient: number) => `The gradient of its weight is ${formatNumber(gradient)}.`;
export const atUnitTheSlope = (layer: number, slope: number, loss: string) =>
  `At unit ${layer} the slope is ${formatNumber(slope)}. ${loss}`;
export const oneLayerBack = (layer: number, factor: number, delta: number, loss: string) =>
  `One layer back, to unit ${layer}: the fault is multiplied by w · f′ = ${formatNumber(factor)} and becomes ${formatNumber(delta)}. ${loss}`;
