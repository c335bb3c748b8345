/** What F9.2 says. */
import type { ComponentChildren } from 'preact';

export const networkAtThisStep = (deltas: string) =>
  `The network at this step: ${deltas}. All numbers stand in the tables below the figure.`;
export const multiplicationsSoFar = (strong: ComponentChildren, total: number) => (
  <>
    Multiplications so far in this backward pass: {strong} of {total}.
  </>
);
export const multiplicationsForAllGradients = (id: string) => `Multiplications for all gradients (${id})`;
export const multiplicationsForAllGradientsOfOneExample = 'Multiplications for all gradients of one example';
export const network = 'network';
export const eachPathByItself = 'each path by itself';
export const withSharedDeltas = 'with shared deltas';
export const outputLayerDeltaSignal = 'Output layer: delta × signal in';
export const hiddenLayerDeltaSignal = (layer: string) => `Hidden layer${layer}: delta × signal in`;
